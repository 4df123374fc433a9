namespace Hearsay.Eval.Suites;

/// <summary>One reading of a time, as the suite writes it.</summary>
/// <param name="Timex">Its value after TIMEX3, with the suite's own form of ranges: <c>(2016-11-04,2016-11-22,P18D)</c>.</param>
/// <param name="Mod">Which side or part of it is meant: <c>before</c>, <c>since</c>, <c>end</c>; none where all of it.</param>
/// <param name="Value">The moment it comes to, by the calendar; none for ranges.</param>
/// <param name="Begin">The moment a range begins.</param>
/// <param name="End">The moment it ends; the one after its last, where the suite counted it.</param>
internal sealed record SuiteReading(string Timex, string? Mod, string? Value, string? Begin, string? End)
{
    /// <summary>Whether the calendar has no such day, 30 February, and the suite says so.</summary>
    public bool IsNoDay => Value is "0001-01-01" || Value is "not resolved" && Timex.Length == 10;

    /// <summary>Whether only its beginning, middle or end is meant, which TIMEX3 says by a mod.</summary>
    public bool IsPart => Mod is not null && (Mod.EndsWith("start", StringComparison.Ordinal) || Mod.EndsWith("mid", StringComparison.Ordinal) || Mod.EndsWith("end", StringComparison.Ordinal));

    /// <summary>Whether a preposition makes it a range without one end: TIMEX3 leaves <c>since</c> outside the expression.</summary>
    public bool IsOneSided => Mod is not null && (Mod.StartsWith("before", StringComparison.Ordinal) || Mod.StartsWith("after", StringComparison.Ordinal)
        || Mod.StartsWith("since", StringComparison.Ordinal) || Mod.StartsWith("until", StringComparison.Ordinal));
}
