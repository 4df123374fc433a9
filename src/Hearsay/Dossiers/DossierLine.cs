using System.Globalization;

namespace Hearsay.Dossiers;

/// <summary>One line of a question set's file, and what can be wrong with it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without surrounding blanks.</param>
internal sealed record DossierLine(string Path, int Number, string Text)
{
    // A label of a brief has room for so much.
    private const int LongestLabel = 60;
    private const int LongestPhrase = 60;
    private const int MostWords = 6;

    /// <summary>Whether it says nothing: blank, or a comment.</summary>
    public bool IsEmpty => Text.Length == 0 || Text[0] == '#';

    /// <summary>The label of the question that begins here, or <see langword="null"/>.</summary>
    public string? Label => Text[0] != '[' ? null : Text[^1] == ']' ? Short(Text[1..^1].Trim()) : throw Refused("a label without its closing bracket");

    /// <summary>What stands before and behind the first colon.</summary>
    public (string Key, string Value) KeyAndValue()
    {
        var colon = Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw Refused("neither `key: value`, nor a label in square brackets, nor a comment behind #");

        var (key, value) = (Text[..colon].Trim().ToLowerInvariant(), Text[(colon + 1)..].Trim());
        return value.Length > 0 ? (key, value) : throw Refused($"nothing behind `{key}:`");
    }

    /// <summary>A title or label, short enough to be one.</summary>
    public string Short(string words)
    {
        if (words.Length is 0 or > LongestLabel) throw Refused(string.Create(CultureInfo.InvariantCulture, $"a title or label of {words.Length} characters, where 1 to {LongestLabel} have room"));
        if (words[^1] is '.' or '!' or '?' || words.Any(char.IsControl)) throw Refused("a title or label that ends like a sentence, or holds control characters");
        return words;
    }

    /// <summary>Phrases between commas.</summary>
    public IReadOnlyList<string> Phrases(string value)
    {
        var phrases = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (phrases.Length == 0) throw Refused("no phrase between the commas");
        if (phrases.FirstOrDefault(phrase => phrase.Length > LongestPhrase || phrase.Count(' ') >= MostWords) is { } tooLong)
        {
            throw Refused($"a phrase of more than {MostWords} words or {LongestPhrase} characters: '{tooLong[..Math.Min(tooLong.Length, LongestPhrase)]}'");
        }

        return phrases;
    }

    /// <summary>What to throw: what was found here, and where the form is described.</summary>
    public HearsayException Refused(string found) =>
        new(HearsayError.BrokenDossier, $"{Path}, line {Number.ToString(CultureInfo.InvariantCulture)}: {found}. docs/dossiers.md describes the form.");
}
