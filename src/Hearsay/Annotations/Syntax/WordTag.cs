using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Syntax;

/// <summary>A word's part of speech, and the finer tag of the Penn treebank: <c>VERB</c> and <c>VBD</c>.</summary>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The Penn tag; it tells tense, number and degree.</param>
internal readonly record struct WordTag(PartOfSpeech Upos, string Xpos)
{
    /// <summary>Reads <c>VERB VBD</c>.</summary>
    public static WordTag Parse(string line) => line.Split(' ') is [var upos, var xpos]
        ? new WordTag(Enum.Parse<PartOfSpeech>(upos, ignoreCase: true), xpos)
        : throw new FormatException($"“{line}” is no tag; expected two words.");
}
