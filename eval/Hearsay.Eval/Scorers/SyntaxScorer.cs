using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Tokens, words, sentences, parts of speech and heads, as in the CoNLL 2018 shared task: words of two files are one where they cover the same characters.</summary>
internal static class SyntaxScorer
{
    /// <summary>Scores a file; tags and heads only where it has them.</summary>
    /// <param name="gold">The file that is right.</param>
    /// <param name="found">The file that is scored.</param>
    /// <param name="suffix">What is added to the names of the measures.</param>
    /// <param name="sheet">Where the scores go.</param>
    /// <exception cref="InvalidDataException">The two are not of one text.</exception>
    public static void Score(SyntaxFile gold, SyntaxFile found, string suffix, ScoreSheet sheet)
    {
        if (gold.Characters != found.Characters)
        {
            throw new InvalidDataException($"The texts differ from character {gold.Characters.AsSpan().CommonPrefixLength(found.Characters)} on, white space left out.");
        }

        ScoreSegments("tokens", Tokens(gold), Tokens(found));
        ScoreSegments("sentences", gold.Sentences, found.Sentences);

        var goldWords = gold.Words.ToDictionary(word => word.Place);
        var pairs = found.Words.Where(word => goldWords.ContainsKey(word.Place)).Select(word => (Gold: goldWords[word.Place], Found: word)).ToList();
        AddWords("words", pairs.Count);
        if (!found.HasTags) return;

        AddWords("UPOS", pairs.Count(pair => pair.Gold.Upos == pair.Found.Upos));
        var attached = pairs.Where(pair => PlaceOfHead(gold, pair.Gold) == PlaceOfHead(found, pair.Found)).ToList();
        AddWords("UAS", attached.Count);
        AddWords("LAS", attached.Count(pair => pair.Gold.Relation == pair.Found.Relation));

        void AddWords(string measure, int right) => sheet.Add(measure + suffix, right, found.Words.Count, gold.Words.Count);

        void ScoreSegments(string measure, IReadOnlyList<(int Start, int End)> wanted, IReadOnlyList<(int Start, int End)> got)
        {
            var all = got.ToHashSet();
            sheet.Add(measure + suffix, wanted.Count(all.Contains), got.Count, wanted.Count);
            foreach (var (start, end) in wanted.Where(segment => !all.Contains(segment)))
            {
                var instead = got.Where(segment => segment.Start < end && start < segment.End).Select(segment => gold.Characters[segment.Start..segment.End]);
                sheet.Miss(measure + suffix, "", gold.Characters[start..end], string.Join(" | ", instead));
            }
        }
    }

    private static List<(int Start, int End)> Tokens(SyntaxFile file) => [.. file.Words.Where(word => word.Part < 2).Select(word => (word.Start, word.End))];

    private static (int, int, int)? PlaceOfHead(SyntaxFile file, SyntaxWord word) => word.Head < 0 ? null : file.Words[word.Head].Place;
}
