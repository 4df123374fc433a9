using System.Text.Json;
using Hearsay.Articles;

namespace Hearsay.Storage.Serialization;

/// <summary>An article but for its text, as JSON; the text has a column of its own.</summary>
internal static class ArticleMetadata
{
    /// <summary>Writes it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="storedText">What the text column will hold. Where that is not the exact text, the JSON keeps the exact one.</param>
    public static string Write(Article article, string storedText) =>
        JsonSerializer.Serialize(storedText == article.Text ? article with { Text = "" } : article, LedgerJson.Options);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static Article Read(string json, string storedText)
    {
        var article = JsonSerializer.Deserialize<Article>(json, LedgerJson.Options) ?? throw new JsonException("An article was expected.");
        return article.Text.Length == 0 ? article with { Text = storedText } : article;
    }
}
