namespace Hearsay.Stories;

/// <summary>The few numbers that decide what goes together, measured on public sets of stories.</summary>
internal sealed record StoryWeights
{
    /// <summary>The likeness, on average over its articles, from which on an article joins a story.</summary>
    /// <value>0.18</value>
    public double Joins { get; init; } = 0.18;

    /// <summary>The likeness from which on two stories turn out to be one.</summary>
    public double Merges { get; init; } = 0.18;

    /// <summary>How many articles the general counts are worth beside those of a large batch.</summary>
    public double GeneralArticles { get; init; } = 60;

    /// <summary>The least that the general counts and those of the batch are worth together.</summary>
    public double LeastArticles { get; init; } = 600;

    /// <summary>The part of what a word says in general that is left to it even where every article of the batch has it.</summary>
    public double LeftByBatch { get; init; } = 0.5;

    /// <summary>How much more a word of the headline weighs than one of the text.</summary>
    public double Title { get; init; } = 4;

    /// <summary>How much more a word of the first hundred words weighs.</summary>
    public double Lead { get; init; } = 1.5;

    /// <summary>How much more a name or a number weighs than another word.</summary>
    public double Name { get; init; } = 1.5;

    /// <summary>The weight of a name of several words as a whole, beside those of its words.</summary>
    public double WholeName { get; init; } = 1;

    /// <summary>The days of silence after which half of what silence takes from a likeness is gone.</summary>
    public double Days { get; init; } = 6;

    /// <summary>What is left of a likeness after a very long silence.</summary>
    public double LongAgo { get; init; } = 0.2;
}
