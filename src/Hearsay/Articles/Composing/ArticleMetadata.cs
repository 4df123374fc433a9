namespace Hearsay.Articles.Composing;

/// <summary>What an input says of an article outside its text.</summary>
internal sealed record ArticleMetadata
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The reporters.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>When it was published.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its language as declared.</summary>
    public string? Language { get; init; }

    /// <summary>Takes from another what this one does not say.</summary>
    public ArticleMetadata Or(ArticleMetadata other) => new()
    {
        Title = Title ?? other.Title,
        Outlet = Outlet ?? other.Outlet,
        Bylines = Bylines.Count > 0 ? Bylines : other.Bylines,
        Published = Published ?? other.Published,
        Updated = Updated ?? other.Updated,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
    };
}
