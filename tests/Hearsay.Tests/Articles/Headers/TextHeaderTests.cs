using Hearsay.Articles;

namespace Hearsay.Tests.Articles.Headers;

public class TextHeaderTests
{
    private const string Body = "\n\nThe harbour council of Kesh voted on Monday to close the old lighthouse, its chairwoman said.\n\nNobody objected.\n";

    [Fact]
    public void A_flattened_date_and_byline_are_one_header()
    {
        var article = Reading.One("a.txt", " date 2031-05-24 By Ann Vale, Tom Orr and Li Wen, CNN" + Body);

        Assert.Equal(["date 2031-05-24 By Ann Vale, Tom Orr and Li Wen, CNN"], article.Of(BlockKind.Header));
        Assert.Equal(["Ann Vale", "Tom Orr", "Li Wen"], article.Bylines);
        Assert.Equal("CNN", article.Outlet);
        Assert.Equal("2031-05-24", article.Published?.ToString());
        Assert.Equal(DateBasis.Header, article.PublishedBasis);
    }

    [Fact]
    public void What_follows_a_flattened_date_is_a_paragraph_of_its_own()
    {
        var article = Reading.One("a.txt", " date 2031-05-24 The lighthouse of Kesh will close, its keeper said." + Body);

        Assert.Equal(["date 2031-05-24"], article.Of(BlockKind.Header));
        Assert.Equal("The lighthouse of Kesh will close, its keeper said.", article.Of(BlockKind.Paragraph)[0]);
    }

    [Fact]
    public void Lines_of_keys_and_values_are_headers_and_the_title_is_a_title()
    {
        var article = Reading.One("a.txt", "Title: Lighthouse to close\nDate: 24 May 2031\nUpdated: 2031-05-25\nBy: Ann Vale\nSource: Harrow Ledger\nURL: https://ledger.example/a" + Body);

        Assert.Equal("Lighthouse to close", article.Title);
        Assert.Equal(["Lighthouse to close"], article.Of(BlockKind.Title));
        Assert.Equal("2031-05-24", article.Published?.ToString());
        Assert.Equal("2031-05-25", article.Updated?.ToString());
        Assert.Equal(["Ann Vale"], article.Bylines);
        Assert.Equal("Harrow Ledger", article.Outlet);
        Assert.Equal("https://ledger.example/a", article.Url);
        Assert.Equal(2, article.Of(BlockKind.Paragraph).Length);
    }

    [Fact]
    public void Front_matter_is_header()
    {
        var article = Reading.One("a.txt", "---\ntitle: \"Lighthouse to close\"\ndate: 2031-05-24\ntags:\n  - harbour\n---" + Body);

        Assert.Equal("Lighthouse to close", article.Title);
        Assert.Equal("2031-05-24", article.Published?.ToString());
        Assert.Equal(2, article.Of(BlockKind.Paragraph).Length);
    }

    [Theory]
    [InlineData("Council votes to close lighthouse", true)]
    [InlineData("Council votes to close lighthouse.", false)]
    [InlineData("'Tomorrow the lamp goes out'", false)]
    [InlineData("and so the lamp goes out", false)]
    [InlineData("7 years ago", false)]
    [InlineData("Share this article", false)]
    [InlineData("KESH (AP) _", false)]
    public void A_first_short_line_without_a_stop_is_the_title(string line, bool isTitle) =>
        Assert.Equal(isTitle ? line : null, Reading.One("a.txt", line + Body).Title);

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("2031-02-31")]
    [InlineData("12031-02-01")]
    public void An_impossible_date_leaves_the_article_undated(string date)
    {
        var article = Reading.One("a.txt", $" date {date} The lighthouse of Kesh will close, its keeper said." + Body);

        Assert.Null(article.Published);
        Assert.Equal(DateBasis.None, article.PublishedBasis);
        Assert.Equal([$"date {date}"], article.Of(BlockKind.Header));
    }
}
