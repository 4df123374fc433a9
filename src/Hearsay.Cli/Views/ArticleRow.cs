using Hearsay.Articles;
using Hearsay.Briefings;

namespace Hearsay.Cli.Views;

/// <summary>What the table of articles shows of one: its text is let go.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Day">The day and how it is known.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Words">How many words the text has.</param>
/// <param name="Blocks">How many blocks of each kind.</param>
/// <param name="Path">Where it was read from.</param>
internal sealed record ArticleRow(string Outlet, string Title, string Day, string Language, int Words, string Blocks, string Path)
{
    public static ArticleRow Of(Article article) => new(
        article.Outlet ?? article.Path ?? "outlet unknown",
        article.Title ?? "no headline",
        article.Published is { } published ? $"{NodaTime.Text.LocalDatePattern.Iso.Format(published.Day)} {article.PublishedBasis.Word()}" : "undated",
        article.Language,
        CountWords(article.Text),
        string.Join(' ', article.Blocks
            .GroupBy(block => block.Kind)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.Word()}"))),
        article.Path ?? "");

    private static int CountWords(string text)
    {
        var (words, isInside) = (0, false);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (!isSpace && !isInside) words++;
            isInside = !isSpace;
        }

        return words;
    }
}
