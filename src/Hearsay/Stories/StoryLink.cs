namespace Hearsay.Stories;

/// <summary>How well two parts of a story go together: chances of pairs of their articles, added up with their weights.</summary>
/// <param name="Sum">Chances, each times its weight.</param>
/// <param name="Weight">The weights.</param>
internal readonly record struct StoryLink(double Sum, double Weight)
{
    /// <summary>The chance on average; 0 where nothing was compared.</summary>
    public double Chance => Weight > 0 ? Sum / Weight : 0;

    /// <summary>The link of two parts taken together to a third.</summary>
    public static StoryLink operator +(StoryLink one, StoryLink other) => new(one.Sum + other.Sum, one.Weight + other.Weight);
}
