using Hearsay.Eval.Scores;

namespace Hearsay.Eval.OwnGold;

/// <summary>Rooms scored on gold of our own that is no story: name pairs, passages and sentences, each with a part for building and one for testing.</summary>
internal static class OwnGoldScores
{
    private static readonly string[] Parts = ["dev", "test"];

    /// <summary>Rooms by name, each with one sheet a part.</summary>
    public static IEnumerable<(string Room, IReadOnlyDictionary<string, ScoreSheet> Sheets)> Of(string root)
    {
        var folder = Path.Combine(root, "eval", "gold");
        var pairs = NamePair.ReadAll(Path.Combine(folder, "same-names.tsv"));
        var passages = MarkedPassage.ReadAll(Path.Combine(folder, "references.txt"));

        yield return ("same names", Sheets((part, sheet) => NamePairSet.Score(pairs, part, sheet)));
        yield return ("references", Sheets((part, sheet) => PassageSet.Score(passages, part, sheet)));

        var sentences = QuantitySentence.ReadAll(Path.Combine(folder, "quantities.txt"));
        yield return ("quantities (own)", Sheets((part, sheet) => QuantitySet.Score(sentences, part, sheet)));

        var speech = SpeechPassage.ReadAll(Path.Combine(folder, "attributions.txt"));
        yield return ("attributions (own)", Sheets((part, sheet) => SpeechSet.Score(speech, part, sheet)));
    }

    private static Dictionary<string, ScoreSheet> Sheets(Action<string, ScoreSheet> score)
    {
        var sheets = new Dictionary<string, ScoreSheet>(StringComparer.Ordinal);
        foreach (var part in Parts) score(part, sheets[part] = new ScoreSheet());

        return sheets;
    }
}
