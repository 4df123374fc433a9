using System.Globalization;

namespace Hearsay.Eval.OwnGold;

/// <summary>One attribution of a gold passage.</summary>
/// <param name="Source">Who says it; none where nobody is named.</param>
/// <param name="Cue">By which words.</param>
/// <param name="Content">What is said.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Force">What is done by it.</param>
/// <param name="Speaker">The fullest name of who speaks; <see langword="null"/> where there is none.</param>
/// <param name="SpeakerType">What kind of speaker it is.</param>
/// <param name="Via">The outlets it was told to, or that pass it on.</param>
/// <param name="Within">The index of the attribution that holds it; <see langword="null"/> for an outermost one.</param>
internal sealed record SpeechGold(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    string Kind,
    string Force,
    string? Speaker,
    string SpeakerType,
    IReadOnlyList<string> Via,
    int? Within)
{
    /// <summary>Reads a line of nine columns.</summary>
    public static SpeechGold Read(string text, string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length != 9) throw new FormatException($"«{line}» has {columns.Length} columns, not nine.");

        return new SpeechGold(
            GoldWords.FindAll(text, columns[0]),
            GoldWords.FindAll(text, columns[1]),
            GoldWords.FindAll(text, columns[2]),
            columns[3],
            columns[4],
            columns[5] is "-" ? null : columns[5],
            columns[6],
            columns[7] is "-" ? [] : columns[7].Split(" + ", StringSplitOptions.TrimEntries),
            columns[8] is "-" ? null : int.Parse(columns[8], CultureInfo.InvariantCulture) - 1);
    }
}
