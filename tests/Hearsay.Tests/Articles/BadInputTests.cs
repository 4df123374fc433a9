using System.IO.Compression;
using System.Text;
using Hearsay.Articles;

namespace Hearsay.Tests.Articles;

[Collection(Measured.Name)]
public class BadInputTests
{
    private const string Story = "The lamp of Kesh went out on Monday, its keeper said.";

    public static TheoryData<string, byte[], HearsayError> Refused => new()
    {
        { "empty.txt", [], HearsayError.EmptyInput },
        { "blank.txt", " \n\t\n"u8.ToArray(), HearsayError.NoText },
        { "image.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0], HearsayError.UnknownKind },
        { "report.pdf", "%PDF-1.7 ..."u8.ToArray(), HearsayError.UnknownKind },
        { "renamed.txt", [1, 2, 0, 0, 3, 0, 0, 0, 9, 200, 0, 0, 0, 7], HearsayError.UnknownKind },
        { "noise.txt", [.. Enumerable.Range(0, 500).Select(i => (byte)(i % 7 == 0 ? 0x90 : i % 31 + 1))], HearsayError.Undecodable },
        { "broken.xml", "<?xml version=\"1.0\"?><rss><channel><item></rss>"u8.ToArray(), HearsayError.BrokenXml },
        { "laughs.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><item><description>&c;</description></item></channel></rss>"u8.ToArray(), HearsayError.BrokenXml },
        { "outside.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><description>&x;</description></item></channel></rss>"u8.ToArray(), HearsayError.BrokenXml },
        { "bare.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Ledger</title></channel></rss>"u8.ToArray(), HearsayError.NoArticles },
        { "other.xml", "<?xml version=\"1.0\"?><invoice><sum>3</sum></invoice>"u8.ToArray(), HearsayError.NoArticles },
        { "broken.json", "{\"text\": \"The lamp"u8.ToArray(), HearsayError.BrokenJson },
        { "nothing.json", "{\"words\": 3}"u8.ToArray(), HearsayError.MissingField },
        { "list.json", "[]"u8.ToArray(), HearsayError.NoArticles },
        { "half.json", "{\"text\": \"a \\ud83d b\"}"u8.ToArray(), HearsayError.BrokenJson },
        { "empty.html", "<!doctype html><html><body><script>draw()</script></body></html>"u8.ToArray(), HearsayError.NoText },
        { "cut.txt.gz", Gzip(Story)[..^10], HearsayError.Truncated },
        { "headless.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\nbody"u8.ToArray(), HearsayError.BrokenWarc },
        { "cut.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200 OK\r\n"u8.ToArray(), HearsayError.Truncated },
        { "pictures.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nnone\r\n\r\n"u8.ToArray(), HearsayError.NoArticles },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_article_is_refused_with_a_reason(string path, byte[] bytes, HearsayError code)
    {
        var rejection = Reading.Refused(path, bytes);

        Assert.Equal(code, rejection.Code);
        Assert.StartsWith(path, rejection.Message, StringComparison.Ordinal);
        Assert.EndsWith(")", rejection.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_line_leaves_the_others()
    {
        var readings = Reading.All("a.jsonl", """
            {"id":"1","text":"The lamp went out."}
            {"id":"2","text":"The lamp
            {"id":"3"}

            42
            {"id":"4","text":"The lamp is lit."}
            """);

        Assert.Equal(["1", "a.jsonl#2 BrokenJson", "a.jsonl#3 MissingField", "a.jsonl#5 MissingField", "4"],
            readings.Select(reading => reading.Article?.Id ?? $"{reading.Rejection!.Path} {reading.Rejection.Code}"));
    }

    [Theory]
    [InlineData("<html><body><p>The lamp of Kesh went out on Monday, its keeper said, and nobody on the quay could say when it would be lit again.")]
    [InlineData("<html><p>The lamp of Kesh went out on Monday, its keeper said, <b>and <i>nobody</b></i> on the quay could say when it would be lit again.<div></p></table>")]
    [InlineData("<!doctype html><title>x</title><link rel=canonical href=https://ledger.example/2031/02/31/lamp><p>The lamp of Kesh went out on Monday, its keeper said, and nobody on the quay could say when it would be lit again.</p>")]
    [InlineData("<!doctype html><meta property='article:published_time' content='0000-00-00'><p>The lamp of Kesh went out on Monday, its keeper said, and nobody on the quay could say when it would be lit again.</p>")]
    [InlineData("<!doctype html><script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script><p>The lamp of Kesh went out on Monday, its keeper said, and nobody on the quay could say when it would be lit again.</p>")]
    public void Broken_pages_are_read_as_well_as_they_can_be(string html)
    {
        var article = Reading.One("a.html", html);

        Assert.Contains("The lamp of Kesh went out on Monday, its keeper said, and nobody on the quay", article.Text, StringComparison.Ordinal);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Pages_nested_without_end_do_not_exhaust_the_stack()
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 20_000))}The lamp went out.";

        Assert.NotEmpty(Reading.All("a.html", html));
    }

    [Fact]
    public void A_feed_that_breaks_the_rules_is_read_by_its_names()
    {
        var article = Reading.One("a.xml", "<rss version='2.0'><channel><title>Harrow Ledger</title><item><title>Lamp</title><pubDate>0000-00-00</pubDate><description>The lamp of Kesh went out.</description></item></channel></rss>");

        Assert.Equal(("Lamp", "Harrow Ledger", "The lamp of Kesh went out."), (article.Title, article.Outlet, article.Text));
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_text_of_one_word_is_an_article_in_no_known_language()
    {
        var article = Reading.One("a.txt", "Kesh");

        Assert.Equal(("Kesh", "und"), (article.Text, article.Language));
        Assert.Single(article.Blocks);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("first reported ")]
    [InlineData("The Associated ")]
    [InlineData("—")]
    [InlineData("By Ann and ")]
    [InlineData("THE\n")]
    [InlineData("a\n\n")]
    [InlineData("[")]
    [InlineData("![a](")]
    public async Task What_repeats_itself_without_end_is_read_in_linear_time(string unit)
    {
        foreach (var name in (string[])["a.txt", "a.md"])
        {
            Assert.NotNull(await LinearTime.Of(200_000 / unit.Length, count => Reading.All(name, string.Concat(Enumerable.Repeat(unit, count)))));
        }
    }

    [Fact]
    public void Two_million_characters_are_an_article()
    {
        var text = string.Concat(Enumerable.Repeat("The lamp of Kesh went out on Monday, its keeper said.\n", 2_000_000 / 54));

        Assert.Equal(2_000_000 / 54, Reading.One("a.txt", text).Blocks.Count);
    }

    [Fact]
    public void Marks_of_direction_and_of_no_width_stay_and_hide_nothing()
    {
        const string Text = "\u200eThe lamp of Kesh\u200b went out on Monday, its keeper said.\n\u200fCLICK HERE TO GET THE LEDGER APP\u200f\nشهد شاهد 😀 at the quay of Kesh, he said.";
        var article = Reading.One("a.txt", Text);

        Assert.Equal(Text, article.Text);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Promotion, BlockKind.Paragraph], article.Blocks.Select(block => block.Kind));
        Assert.EndsWith("he said.", article.Blocks[2].Span.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_count_code_units_beyond_the_basic_plane_too()
    {
        var article = Reading.One("a.jsonl", """{"id":"1","text":"😀😀\nThe lamp went out. 😀"}""");

        Assert.Equal(new TextSpan(5, 26), article.Blocks[^1].Span);
    }

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
