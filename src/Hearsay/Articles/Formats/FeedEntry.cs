namespace Hearsay.Articles.Formats;

/// <summary>One item of a feed, whichever way it was read.</summary>
internal sealed record FeedEntry
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Html { get; init; }

    public string? Outlet { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public PublicationTime? Published { get; init; }

    public PublicationTime? Updated { get; init; }

    public string? Language { get; init; }
}
