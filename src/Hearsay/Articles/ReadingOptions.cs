namespace Hearsay.Articles;

/// <summary>The limits within which <see cref="ArticleReader"/> reads.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest file, or record of a JSON Lines file or WARC, in bytes. Files of many records are streamed and may be of any size.</summary>
    /// <value>64 MiB.</value>
    public int MaxFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The longest text of one article, in UTF-16 code units.</summary>
    /// <value>2,000,000: some three hundred thousand words, more than any report.</value>
    public int MaxTextLength { get; init; } = 2_000_000;
}
