namespace Hearsay.Training.Stories;

/// <summary>How well articles are grouped: for each article, how much of its group is its story, and how much of its story is in its group.</summary>
internal static class BCubed
{
    private const int Draws = 1_000;
    private const int Seed = 7;

    /// <summary>Precision and recall of each article.</summary>
    public static List<(string Story, double Precision, double Recall)> Of(IReadOnlyDictionary<string, string> gold, IReadOnlyDictionary<string, string> found)
    {
        var wanted = gold.Values.CountBy(story => story).ToDictionary();
        var got = gold.Keys.CountBy(article => found[article]).ToDictionary();
        var both = gold.CountBy(pair => (pair.Value, found[pair.Key])).ToDictionary();
        return [.. gold.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Value, both[(pair.Value, found[pair.Key])], found[pair.Key]))
            .Select(one => (one.Value, (double)one.Item2 / got[one.Item3], (double)one.Item2 / wanted[one.Value]))];
    }

    /// <summary>F1 of some articles, from 0 to 100.</summary>
    public static double F1(IReadOnlyCollection<(string Story, double Precision, double Recall)> articles)
    {
        if (articles.Count == 0) return 0;

        var (precision, recall) = (articles.Average(article => article.Precision), articles.Average(article => article.Recall));
        return 200 * precision * recall / (precision + recall);
    }

    /// <summary>The F1 that nineteen of twenty draws of stories lie between.</summary>
    public static (double Low, double High) Interval(IReadOnlyCollection<(string Story, double Precision, double Recall)> articles)
    {
        var (random, stories) = (new Random(Seed), articles.GroupBy(article => article.Story, StringComparer.Ordinal).OrderBy(story => story.Key, StringComparer.Ordinal).Select(story => story.ToList()).ToList());
        var drawn = Enumerable.Range(0, Draws).Select(_ => F1([.. Enumerable.Range(0, stories.Count).SelectMany(_ => stories[random.Next(stories.Count)])])).Order().ToList();
        return (drawn[Draws / 40], drawn[Draws - 1 - (Draws / 40)]);
    }
}
