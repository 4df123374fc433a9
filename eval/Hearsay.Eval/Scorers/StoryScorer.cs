using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Which articles are on one event: BCubed, and pairs.</summary>
internal static class StoryScorer
{
    /// <param name="gold">The gold story of each article; those without one are passed over.</param>
    /// <param name="found">The stories found.</param>
    /// <param name="sheet">Where to count.</param>
    public static void Score(IReadOnlyDictionary<string, string> gold, StoriesRecord found, ScoreSheet sheet)
    {
        var storyOf = gold.Keys.ToDictionary(id => id, id => "alone:" + id, StringComparer.Ordinal);
        foreach (var story in found.Stories)
        {
            foreach (var article in story.Articles.Where(storyOf.ContainsKey)) storyOf[article] = story.Id;
        }

        var wanted = gold.Keys.ToLookup(id => gold[id], StringComparer.Ordinal);
        var got = gold.Keys.ToLookup(id => storyOf[id], StringComparer.Ordinal);
        var shared = gold.Keys.CountBy(id => (gold[id], storyOf[id])).ToDictionary();

        double precision = 0, recall = 0;
        foreach (var id in gold.Keys)
        {
            var together = shared[(gold[id], storyOf[id])];
            precision += (double)together / got[storyOf[id]].Count();
            recall += (double)together / wanted[gold[id]].Count();
        }

        sheet.Add("BCubed", new Counts(precision, gold.Count, recall, gold.Count));
        sheet.Add("pairs", shared.Values.Sum(Pairs), got.Sum(story => Pairs(story.Count())), wanted.Sum(story => Pairs(story.Count())));
        foreach (var story in wanted)
        {
            var parts = story.GroupBy(id => storyOf[id], StringComparer.Ordinal).OrderByDescending(part => part.Count()).ToList();
            if (parts.Count > 1) sheet.Miss("split", story.Key, "one story", string.Join(" + ", parts.Select(part => part.Count())));
        }

        foreach (var story in got)
        {
            var parts = story.Select(id => gold[id]).Distinct(StringComparer.Ordinal).ToList();
            if (parts.Count > 1) sheet.Miss("mixed", story.Key, string.Join(" | ", parts), "one story");
        }
    }

    private static int Pairs(int articles) => articles * (articles - 1) / 2;
}
