namespace Hearsay.Stories;

/// <summary>Finds the stories that speak of what an article makes most of, without asking all of them.</summary>
internal sealed class StoryIndex
{
    // A term that so many stories share tells none of them apart.
    private const int MostStories = 400;

    private readonly Dictionary<int, List<int>> storiesWith = [];

    /// <summary>Enters an article's terms under its story.</summary>
    public void Add(StoryText article, int story)
    {
        foreach (var term in article.Strongest)
        {
            if (!storiesWith.TryGetValue(term, out var stories)) storiesWith.Add(term, stories = []);
            if (stories.Count <= MostStories && (stories.Count == 0 || stories[^1] != story)) stories.Add(story);
        }
    }

    /// <summary>The stories entered under the strongest terms of some articles, in order.</summary>
    public SortedSet<int> Find(IEnumerable<StoryText> articles)
    {
        var found = new SortedSet<int>();
        foreach (var term in articles.SelectMany(article => article.Strongest))
        {
            if (storiesWith.TryGetValue(term, out var stories) && stories.Count <= MostStories) found.UnionWith(stories);
        }

        return found;
    }
}
