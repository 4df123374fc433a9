namespace Hearsay.Stories;

/// <summary>The few numbers that decide what goes together, measured on public sets of stories.</summary>
internal sealed record StoryWeights
{
    /// <summary>The likeness, on average over its articles, from which on an article joins a story.</summary>
    /// <value>0.2</value>
    public double Joins { get; init; } = 0.2;

    /// <summary>The likeness from which on two stories turn out to be one.</summary>
    public double Merges { get; init; } = 0.2;

    /// <summary>How many articles the general counts are worth beside those of the batch.</summary>
    public double GeneralArticles { get; init; } = 300;

    /// <summary>How much more a word of the headline weighs than one of the text.</summary>
    public double Title { get; init; } = 2;

    /// <summary>How much more a word of the first hundred words weighs.</summary>
    public double Lead { get; init; } = 1.5;

    /// <summary>How much more a name or a number weighs than another word.</summary>
    public double Name { get; init; } = 1.5;

    /// <summary>The weight of a name of several words as a whole, beside those of its words.</summary>
    public double WholeName { get; init; } = 0.5;

    /// <summary>The days of silence after which a likeness counts by a third less.</summary>
    public double Days { get; init; } = 14;

    /// <summary>What is left of a likeness after a very long silence.</summary>
    public double LongAgo { get; init; } = 0.4;
}
