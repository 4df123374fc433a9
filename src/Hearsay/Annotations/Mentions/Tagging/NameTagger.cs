namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Finds names with the trained model: every place by itself first, then in the light of the other places of the same words.</summary>
internal sealed class NameTagger(NameModel model)
{
    private const int Count = NameLabels.Count;

    // Facts of words outlive the article: most of the next one's words are the same.
    [ThreadStatic]
    private static WordFactsCache? cache;

    /// <summary>The names, in order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="ruled">What the rules found, which the model weighs with the rest.</param>
    /// <param name="more">Scores from elsewhere that are added, a row of labels for each word; empty where there are none.</param>
    public List<NamedSpan> Tag(MarkedText text, IReadOnlyList<NamedSpan> ruled, ReadOnlySpan<float> more = default)
    {
        if (cache is null || cache.Counts != model.Counts) cache = new WordFactsCache(model.Counts);

        var tagged = new TaggedText(text, ruled, cache);
        var scores = new float[tagged.Words.Length * Count];
        var shares = new float[scores.Length];
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        foreach (var (first, end) in tagged.Runs)
        {
            var run = scores.AsSpan(first * Count, (end - first) * Count);
            for (var i = first; i < end; i++)
            {
                var (count, _, _) = NameFeatures.Of(tagged, i, features);
                model.Score(features[..count], run.Slice((i - first) * Count, Count));
            }

            if (!more.IsEmpty)
            {
                for (var k = 0; k < run.Length; k++) run[k] += more[(first * Count) + k];
            }

            model.First.Marginals(run, [], shares.AsSpan(first * Count, run.Length), []);
        }

        return new NameAgreement(tagged, shares).Agree(Decide(tagged, scores, new ArticleVotes(tagged, shares), shares), ruled);
    }

    private List<NamedSpan> Decide(TaggedText text, float[] scores, ArticleVotes votes, float[] shares)
    {
        var names = new List<NamedSpan>();
        var labels = new byte[text.Words.Length];
        Span<uint> features = stackalloc uint[ArticleVotes.MostFeatures];
        foreach (var (first, end) in text.Runs)
        {
            for (var i = first; i < end; i++)
            {
                var count = votes.Features(i, first, end, features);
                model.AddSecond(features[..count], scores.AsSpan(i * Count, Count));
            }
        }

        // The votes look at the shares of the first look, which are replaced only now.
        foreach (var (first, end) in text.Runs)
        {
            var run = scores.AsSpan(first * Count, (end - first) * Count);
            model.Second.Marginals(run, [], shares.AsSpan(first * Count, run.Length), []);
            model.Second.Best(run, labels.AsSpan(first, end - first));
            NameLabels.AddSpans(labels.AsSpan(first, end - first), first, names);
        }

        return names;
    }
}
