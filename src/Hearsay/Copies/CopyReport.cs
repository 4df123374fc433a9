namespace Hearsay.Copies;

/// <summary>Which text came from where.</summary>
/// <param name="Pairs">Copies: every pair of every group.</param>
/// <param name="Groups">Articles that are one text.</param>
/// <param name="Reuse">Pairs that merely share a passage: a quotation, an old background paragraph.</param>
public sealed record CopyReport(IReadOnlyList<ArticlePair> Pairs, IReadOnlyList<CopyGroup> Groups, IReadOnlyList<ArticlePair> Reuse)
{
    /// <summary>Nothing copied.</summary>
    public static CopyReport Empty { get; } = new([], [], []);

    /// <summary>Articles that their own outlet changed. The newest version of each stands for all of them in pairs, groups and reuse.</summary>
    public IReadOnlyList<VersionChain> Versions { get; init; } = [];

    /// <summary>What each copy changed against its original, where that is known, and each version against the one before.</summary>
    public IReadOnlyList<TextChanges> Changes { get; init; } = [];
}
