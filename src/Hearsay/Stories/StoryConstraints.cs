namespace Hearsay.Stories;

/// <summary>What an analyst decided about which articles go together. No run of the machine overrules it.</summary>
public sealed record StoryConstraints
{
    /// <summary>Nothing decided.</summary>
    public static StoryConstraints None { get; } = new();

    /// <summary>Pairs of article ids that belong to one story, however little they share.</summary>
    public IReadOnlyList<(string A, string B)> MustJoin { get; init; } = [];

    /// <summary>Pairs of article ids that belong to different stories, even where one is a copy of the other.</summary>
    /// <remarks>Where it contradicts <see cref="MustJoin"/>, this one stands: a story split too far is easier to see and to mend.</remarks>
    public IReadOnlyList<(string A, string B)> CannotJoin { get; init; } = [];
}
