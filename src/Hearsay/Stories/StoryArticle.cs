using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>An article of a story with all that is known of it there.</summary>
/// <param name="Number">Its number in the stream.</param>
/// <param name="Text">Its terms and day.</param>
/// <param name="Words">What it is told by.</param>
internal sealed record StoryArticle(int Number, StoryText Text, StoryWords Words)
{
    /// <summary>Its id.</summary>
    public string Id => Text.Id;

    /// <summary>Orders as a stream: by publication, undated ones last, then by id.</summary>
    public static Comparer<StoryArticle> InStream { get; } = Comparer<StoryArticle>.Create((one, other) => Compare(one.Words.Published, one.Id, other.Words.Published, other.Id));

    /// <summary>Orders two articles as a stream.</summary>
    public static int Compare(PublicationTime? published, string id, PublicationTime? otherPublished, string otherId)
    {
        var order = (published, otherPublished) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return order != 0 ? order : string.CompareOrdinal(id, otherId);
    }
}
