using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>Finds which articles are copies of one text, by the words of their bodies.</summary>
/// <remarks>
/// Only an article's own prose counts: captions, links, promotions and headers are left aside where its blocks are known. Pairs are met
/// through the word runs they share, then read against each other; never all against all. Holds no state between calls.
/// </remarks>
public sealed class CopyFinder
{
    /// <summary>Finds copies, mere reuse, and versions.</summary>
    /// <param name="articles">In any order. Of articles with the same id only one is read.</param>
    public CopyReport Find(IReadOnlyList<AnnotatedArticle> articles)
    {
        var byId = articles
            .OrderBy(article => article.Article.Id, StringComparer.Ordinal)
            .ThenBy(article => article.Text, StringComparer.Ordinal)
            .DistinctBy(article => article.Article.Id)
            .ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        var index = new CopyIndex(id => byId[id]);
        foreach (var article in byId.Values) index.Add(article);

        return index.Report();
    }
}
