namespace Hearsay;

/// <summary>Where a line that Hearsay shows is written: an article and the exact words in it.</summary>
/// <param name="Article">The article's id, which is also a hash of its version: a changed text has another id.</param>
/// <param name="Span">The words.</param>
public readonly record struct Citation(string Article, TextSpan Span) : IComparable<Citation>
{
    /// <summary>Orders by article, then by place in it.</summary>
    public int CompareTo(Citation other)
    {
        var byArticle = string.CompareOrdinal(Article, other.Article);
        return byArticle != 0 ? byArticle : Span.CompareTo(other.Span);
    }
}
