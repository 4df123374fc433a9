using System.Globalization;

namespace Hearsay.Eval.PublicSets;

/// <summary>What a row of GUM tells of a word.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Upos">Its class: <c>PROPN</c>.</param>
/// <param name="Xpos">Its finer class: <c>NNP</c> also for the <c>United</c> of a name.</param>
/// <param name="Head">Index in the document of the word it hangs on; -1 for a root.</param>
/// <param name="Relation">How it hangs on it.</param>
/// <param name="Entity">The brackets of the mentions that open and close here.</param>
internal sealed record CorefWord(string Form, string Upos, string Xpos, int Head, string Relation, string Entity)
{
    private const string Key = "Entity=";

    /// <summary>Reads a row's columns.</summary>
    /// <param name="columns">The ten columns.</param>
    /// <param name="sentenceStart">Index in the document of the sentence's first word.</param>
    public static CorefWord Of(string[] columns, int sentenceStart)
    {
        var head = int.Parse(columns[6], CultureInfo.InvariantCulture);
        var entity = columns[9].Split('|').FirstOrDefault(part => part.StartsWith(Key, StringComparison.Ordinal));
        return new CorefWord(columns[1], columns[3], columns[4], head == 0 ? -1 : sentenceStart + head - 1, columns[7], entity?[Key.Length..] ?? "");
    }
}
