namespace Hearsay.Stories;

/// <summary>Finds the stories that speak of what an article makes most of, without asking all of them.</summary>
internal sealed class StoryIndex
{
    // A term that so many stories share tells none of them apart.
    private const int MostStories = 400;

    // Of the stories found no more are looked at than these, those that share the rarest terms.
    private const int MostFound = 32;

    private readonly Dictionary<int, List<int>> storiesWith = [];

    /// <summary>Enters an article's strongest terms under its story.</summary>
    public void Add(StoryText article, int story)
    {
        foreach (var term in article.Strongest)
        {
            if (!storiesWith.TryGetValue(term, out var stories)) storiesWith.Add(term, stories = []);
            if (stories.Count <= MostStories && (stories.Count == 0 || stories[^1] != story)) stories.Add(story);
        }
    }

    /// <summary>The stories entered under the strongest terms of some articles, the likeliest first.</summary>
    /// <param name="articles">Articles that go together.</param>
    /// <param name="isWanted">Whether a story is still to be had.</param>
    public IEnumerable<int> Find(LiveStory articles, Func<int, bool> isWanted)
    {
        var weights = new Dictionary<int, double>();
        foreach (var term in articles.Articles.SelectMany(article => article.Strongest).Distinct())
        {
            if (!storiesWith.TryGetValue(term, out var stories) || stories.Count > MostStories) continue;

            var weight = articles.WeightOf(term) / stories.Count;
            foreach (var story in stories) weights[story] = weights.GetValueOrDefault(story) + weight;
        }

        return weights
            .Where(pair => isWanted(pair.Key))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostFound)
            .Select(pair => pair.Key);
    }
}
