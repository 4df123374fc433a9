using Hearsay.Articles;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Tests.Dossiers;

/// <summary>Ledgers of articles written for a test.</summary>
internal static class InventedStory
{
    /// <summary>The ledger of these texts, as one story; the first is published on 1 June 2031, each other one a day later.</summary>
    public static StoryLedger Ledger(params string[] texts) => Ledger([.. texts.Select((text, index) => ArticleOf(text, index, new LocalDate(2031, 6, 1).PlusDays(index)))]);

    public static StoryLedger Ledger(IReadOnlyList<Article> articles) =>
        new LedgerPipeline(new LedgerOptions { OneStory = true, Threads = 1 }).Run(articles, TestContext.Current.CancellationToken)[0];

    public static Article ArticleOf(string text, int number, LocalDate? day) => new()
    {
        Id = $"article-{number:000}",
        Outlet = $"Outlet {(char)('A' + number % 26)}",
        Text = text,
        Language = "en",
        Published = day is { } known ? new PublicationTime(known) : null,
        PublishedBasis = day is null ? DateBasis.None : DateBasis.Metadata,
        Blocks = [.. ParagraphsOf(text)],
    };

    private static IEnumerable<Block> ParagraphsOf(string text)
    {
        const string Border = "\n\n";
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(Border, start, StringComparison.Ordinal) is >= 0 and var border ? border : text.Length;
            yield return new Block(new TextSpan(start, end), BlockKind.Paragraph);
            start = end + Border.Length;
        }
    }
}
