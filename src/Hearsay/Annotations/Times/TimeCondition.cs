using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>What a rule asks of the word before or after it: <c>(in|since) /</c>, <c>\ !(people|&lt;plural&gt;)</c>.</summary>
internal sealed class TimeCondition(int[] ids, string[] kinds, bool isNegated)
{
    /// <summary>Whether the word at <paramref name="at"/> satisfies it; a place outside the sentence has no word.</summary>
    public bool Holds(TimeScan scan, int at) => (at >= 0 && at < scan.Words.Count && Names(scan, at)) != isNegated;

    private bool Names(TimeScan scan, int at)
    {
        var word = scan.Words[at];
        return word.Id != 0 && Array.IndexOf(ids, word.Id) >= 0 || Array.Exists(kinds, kind => IsOf(kind, scan, at, word));
    }

    private static bool IsOf(string kind, TimeScan scan, int at, Word word) => kind switch
    {
        "hyphen" => word.Kind == WordKind.Hyphen,
        "lower" => word.IsLowerCase,
        "capital" => word is { Kind: WordKind.Letters, IsCapital: true },
        "capital-noun" => word is { Kind: WordKind.Letters, IsCapital: true, Id: 0 } && IsLowerInside(scan, word),
        "capital-no" => word is { Kind: WordKind.Letters, IsCapital: true } && scan.Text.AsSpan(word.Start, word.Length) is "No." or "No",
        "plural" => word is { IsLowerCase: true, Length: > 3, Id: 0 } && scan.Text[word.End - 1] == 's' && scan.Text[word.End - 2] != 's',
        "month" => scan.IsMonth(at),
        _ => throw new FormatException($"times.grammar names no class of words <{kind}>."),
    };

    private static bool IsLowerInside(TimeScan scan, Word word) => word.Length > 1 && char.IsLower(scan.Text[word.End - 1]);
}
