namespace Hearsay.Annotations.Numerals;

/// <summary>A word, number or mark as the grammars of times and quantities see it.</summary>
/// <remarks>Finer than tokens where digits are concerned: <c>8pm</c> is two words, <c>2022-09-29</c> is one.</remarks>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Id">Its number in the grammar's <see cref="Vocabulary"/>; 0 where the grammar does not know it.</param>
/// <param name="A">Whole numbers below a billion, the ordinal, the decade, the numerator, the hour, the year of an ISO date, the first part of a slash date; else -1.</param>
/// <param name="B">The denominator, the minute, the month of an ISO date, the second part of a slash date; for numbers how many decimals are written.</param>
/// <param name="C">The day of an ISO date, the year of a slash date; for numbers 1 where thousands are separated.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="IsGlued">Whether it follows the word before without a space.</param>
internal readonly record struct Word(
    int Start, int End, WordKind Kind, int Id, int A, int B, int C, bool IsCapital, bool IsGlued)
{
    /// <summary>How many code units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is a whole number without separators, such as a year or a day is.</summary>
    public bool IsPlainNumber => Kind == WordKind.Number && A >= 0 && B == 0 && C == 0;

    /// <summary>Whether it has letters and no capital in front.</summary>
    public bool IsLowerCase => Kind == WordKind.Letters && !IsCapital;

    /// <summary>The letters or digits as written.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
