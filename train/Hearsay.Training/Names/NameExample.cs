using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>An article as the field learns from it, and is tried on.</summary>
internal sealed class NameExample
{
    private const int Count = NameLabels.Count;

    public NameExample(GoldArticle gold, WordFactsCache words, float weight)
    {
        Gold = gold;
        Text = TextOf(gold, words);
        Runs = [.. Text.Runs.Select(run => RunOf(run.First, run.End, weight))];
    }

    public GoldArticle Gold { get; }

    public TaggedText Text { get; }

    public IReadOnlyList<TrainingRun> Runs { get; }

    /// <summary>The article marked, and what the rules find in it.</summary>
    public static TaggedText TextOf(GoldArticle gold, WordFactsCache words)
    {
        var text = new MarkedText(gold.Article);
        return new TaggedText(text, RuledNames.Of(text), words);
    }

    /// <summary>The scores at first sight of the words of each run.</summary>
    public float[][] Scores(ConditionalField field, float[] lean) => [.. Runs.Select(run => Leant(field.Scores(run.Features, null), lean))];

    /// <summary>The runs once more, with what the other places of the words say as their features.</summary>
    public IReadOnlyList<TrainingRun> SecondRuns(float[][] scores, LabelChain chain)
    {
        var shares = new float[Text.Words.Length * Count];
        for (var r = 0; r < Runs.Count; r++) chain.Marginals(scores[r], [], shares.AsSpan(Text.Runs[r].First * Count, scores[r].Length), []);

        var votes = new ArticleVotes(Text, shares);
        var buffer = new uint[ArticleVotes.MostFeatures];
        var runs = new List<TrainingRun>();
        for (var r = 0; r < Runs.Count; r++)
        {
            var (first, end) = Text.Runs[r];
            var features = Enumerable.Range(first, end - first).Select(i => buffer[..votes.Features(i, first, end, buffer)]).ToArray();
            runs.Add(new TrainingRun(features, new int[features.Length], new int[features.Length], Runs[r].Allowed, 1, scores[r]));
        }

        return runs;
    }

    /// <summary>The names that the scores speak for.</summary>
    public List<NamedSpan> Names(IReadOnlyList<float[]> scores, LabelChain chain)
    {
        var names = new List<NamedSpan>();
        for (var r = 0; r < Runs.Count; r++)
        {
            var labels = new byte[scores[r].Length / Count];
            chain.Best(scores[r], labels);
            NameLabels.AddSpans(labels, Text.Runs[r].First, names);
        }

        return names;
    }

    private static float[] Leant(float[] scores, float[] lean)
    {
        for (var i = 0; i < scores.Length; i++) scores[i] += lean[i % Count];
        return scores;
    }

    private TrainingRun RunOf(int first, int end, float weight)
    {
        var buffer = new uint[NameFeatures.Most];
        var (features, identity, listed) = (new uint[end - first][], new int[end - first], new int[end - first]);
        for (var i = first; i < end; i++)
        {
            var (count, identities, lists) = NameFeatures.Of(Text, i, buffer);
            (features[i - first], identity[i - first], listed[i - first]) = (buffer[..count], identities, lists);
        }

        return new TrainingRun(features, identity, listed, Gold.Allowed[first..end], weight, null);
    }
}
