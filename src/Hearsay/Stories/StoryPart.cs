namespace Hearsay.Stories;

/// <summary>Some articles on the way to becoming a story.</summary>
/// <param name="articles">Their numbers, ascending.</param>
internal sealed class StoryPart(List<int> articles)
{
    /// <summary>The articles, by number, ascending.</summary>
    public List<int> Articles { get; } = articles;

    /// <summary>The parts it was set beside.</summary>
    public Dictionary<int, StoryLink> Links { get; } = [];

    /// <summary>Whether it has gone into another part.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Takes another part's articles.</summary>
    public void Take(StoryPart other)
    {
        Articles.AddRange(other.Articles);
        Articles.Sort();
        other.IsTaken = true;
        other.Links.Clear();
    }
}
