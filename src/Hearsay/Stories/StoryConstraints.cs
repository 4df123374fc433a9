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

    /// <summary>What of it concerns the articles of a stream.</summary>
    /// <param name="numberOf">The number of an article; <see langword="null"/> where the stream does not have it.</param>
    internal Bundles Among(Func<string, int?> numberOf) => new(Numbers(MustJoin, numberOf), Numbers(CannotJoin, numberOf));

    private static IEnumerable<(int A, int B)> Numbers(IReadOnlyList<(string A, string B)> pairs, Func<string, int?> numberOf) =>
        pairs.Select(pair => (A: numberOf(pair.A), B: numberOf(pair.B))).Where(pair => pair.A is not null && pair.B is not null).Select(pair => (pair.A!.Value, pair.B!.Value));
}
