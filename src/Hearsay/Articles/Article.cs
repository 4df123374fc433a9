using NodaTime;

namespace Hearsay.Articles;

/// <summary>One report as an outlet published it: its text, exactly, and what is known of it.</summary>
/// <remarks>Immutable. A changed report is another article (a version), with another id.</remarks>
public sealed record Article
{
    /// <summary>The id the input gave, or <see cref="ContentId"/> of outlet and text.</summary>
    public required string Id { get; init; }

    /// <summary>Where the bytes came from, as the user named it; <c>feed.xml#3</c> for the third article of a file that holds several.</summary>
    public string? Path { get; init; }

    /// <summary>The address the article was published at; canonical where the page names one.</summary>
    public string? Url { get; init; }

    /// <summary>The headline, or <see langword="null"/> where none could be told from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, by the name it goes by: <c>Reuters</c>.</summary>
    public string? Outlet { get; init; }

    /// <summary>The reporters named, in the order they are named.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>Place and date the report says it was filed from: <c>KYIV, Sept 29 —</c>.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>When it was published, or <see langword="null"/> where nothing tells.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>How <see cref="Published"/> is known.</summary>
    public DateBasis PublishedBasis { get; init; } = DateBasis.None;

    /// <summary>When the outlet says it last changed the article.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>The text's language as an ISO 639-1 code, <c>und</c> where it can't be told.</summary>
    public string Language { get; init; } = "und";

    /// <summary>The text all offsets count into.</summary>
    public required string Text { get; init; }

    /// <summary>The text cut into blocks, in order, not overlapping. White space between blocks belongs to none.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Lines that say whose reporting this is.</summary>
    public IReadOnlyList<CreditLine> Credits { get; init; } = [];

    /// <summary>Whether it is one report, or a page of posts.</summary>
    public ArticleForm Form { get; init; } = ArticleForm.Report;

    /// <summary>The posts of a live blog or a digest, in order, not overlapping; none in a report.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>The day on which the words at a place were published: that of their post, where it tells one, else the article's.</summary>
    /// <param name="position">A place in the text.</param>
    public LocalDate? DayAt(int position) => PostAt(position)?.Published?.Day ?? Published?.Day;

    /// <summary>The post in which a place lies; <see langword="null"/> where it lies in none.</summary>
    /// <param name="position">A place in the text.</param>
    public Post? PostAt(int position)
    {
        var (low, high) = (0, Posts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Posts[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < Posts.Count && Posts[low].Span.Start <= position ? Posts[low] : null;
    }

    /// <summary>Whether later steps annotate the article beyond its words: only English is.</summary>
    public bool IsAnnotatable => Language == "en";
}
