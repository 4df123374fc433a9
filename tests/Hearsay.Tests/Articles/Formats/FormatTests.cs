using System.IO.Compression;
using System.Text;
using Hearsay.Articles;

namespace Hearsay.Tests.Articles.Formats;

public class FormatTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><title>Lamp goes out | Harrow Ledger</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Lamp goes out","datePublished":"2031-05-24T15:00:00+03:00","dateModified":"2031-05-25","author":[{"@type":"Person","name":"Ann Vale"},{"@type":"Person","name":"Tom Orr"}],"publisher":{"@type":"Organization","name":"Harrow Ledger"}}</script>
        <meta property="article:published_time" content="2030-01-01"><meta name="author" content="Nobody Else"><link rel="canonical" href="https://ledger.example/lamp"></head>
        <body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Lamp goes out</h1><p class="byline">By Ann Vale and Tom Orr</p>
        <p>The lamp of Kesh went out on Monday, its <a href="/keeper">keeper</a> said, and nobody on the quay could say when it would be lit again, or who would pay for the oil.</p>
        <figure><img src="a.jpg" alt="x"><figcaption>The tower of Kesh in May.</figcaption></figure>
        <p>The harbour council will meet on Friday to decide what is to become of the tower, which has stood on the northern pier for more than two hundred years.</p>
        <p>Sign up for our daily newsletter</p>
        <p>Its keeper, who has lived there since he was a boy, said that nobody had asked him about it, and that he would stay until the lamp was taken from him.</p>
        <ul><li><a href="/a">Who owns the old tower</a></li><li><a href="/b">The last keeper of Kesh</a></li></ul></article></body></html>
        """;

    [Fact]
    public void A_page_gives_main_text_blocks_and_the_most_trusted_metadata()
    {
        var article = Reading.One("a.html", Page);

        Assert.Equal(["Lamp goes out"], article.Of(BlockKind.Title));
        Assert.Equal(["The tower of Kesh in May."], article.Of(BlockKind.Caption));
        Assert.Equal(["Sign up for our daily newsletter"], article.Of(BlockKind.Promotion));
        Assert.StartsWith("The lamp of Kesh went out on Monday, its keeper said,", article.Of(BlockKind.Paragraph)[0], StringComparison.Ordinal);
        Assert.Equal(3, article.Of(BlockKind.Paragraph).Length);
        Assert.Equal(("Lamp goes out", "Harrow Ledger", "https://ledger.example/lamp", "en"), (article.Title, article.Outlet, article.Url, article.Language));
        Assert.Equal(["Ann Vale", "Tom Orr"], article.Bylines);
        Assert.Equal(("2031-05-24T15:00:00+03", DateBasis.Metadata, "2031-05-25"), (article.Published?.ToString(), article.PublishedBasis, article.Updated?.ToString()));
    }

    [Fact]
    public void Markdown_keeps_the_words_and_drops_the_marks()
    {
        var article = Reading.One("a.md", "---\ntitle: Lamp goes out\ndate: 2031-05-24\nauthor: Ann Vale\n---\n# Lamp goes out\n\nThe **lamp** of [Kesh](https://kesh.example) went\nout on *Monday*, 5 * 3 = 15.\n\n![The tower in May](a.jpg)\n\n## A dark coast\n\n- first\n- second\n");

        Assert.Equal("Lamp goes out\n\nThe lamp of Kesh went out on Monday, 5 * 3 = 15.\n\nThe tower in May\n\nA dark coast\n\nfirst\n\nsecond", article.Text);
        Assert.Equal(["Lamp goes out"], article.Of(BlockKind.Title));
        Assert.Equal(["The tower in May"], article.Of(BlockKind.Caption));
        Assert.Equal(("Lamp goes out", "2031-05-24"), (article.Title, article.Published?.ToString()));
        Assert.Equal(["Ann Vale"], article.Bylines);
    }

    [Theory]
    [InlineData("""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harrow Ledger</title><item><title>Lamp</title><link>https://ledger.example/1</link><dc:creator>Ann Vale</dc:creator><pubDate>Sat, 24 May 2031 12:00:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>The lamp went out.</p><p>It is dark.</p>]]></content:encoded></item></channel></rss>""")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harrow Ledger</title><id>x</id><updated>2031-05-24T12:00:00Z</updated><entry><id>1</id><title>Lamp</title><link href="https://ledger.example/1"/><author><name>Ann Vale</name></author><published>2031-05-24T12:00:00Z</published><updated>2031-05-24T12:00:00Z</updated><content type="html">&lt;p&gt;The lamp went out.&lt;/p&gt;&lt;p&gt;It is dark.&lt;/p&gt;</content></entry></feed>""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Harrow Ledger","items":[{"id":"1","title":"Lamp","url":"https://ledger.example/1","authors":[{"name":"Ann Vale"}],"date_published":"2031-05-24T12:00:00Z","content_html":"<p>The lamp went out.</p><p>It is dark.</p>"}]}""")]
    public void Feeds_give_an_article_for_each_item(string feed)
    {
        var article = Reading.One("feed", feed);

        Assert.Equal("The lamp went out.\n\nIt is dark.", article.Text);
        Assert.Equal(("Lamp", "Harrow Ledger", "https://ledger.example/1", "feed#1"), (article.Title, article.Outlet, article.Url, article.Path));
        Assert.Equal(["Ann Vale"], article.Bylines);
        Assert.StartsWith("2031-05-24T12:00:00", article.Published?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ninjs_item_is_an_article()
    {
        var article = Reading.One("a.json", """{"uri":"tag:ledger.example,2031:lamp","type":"text","versioncreated":"2031-05-24T12:00:00Z","byline":"By Ann Vale","headline":"Lamp","language":"en-GB","body_xhtml":"<div><p>The lamp went out.</p><p>It is dark.</p></div>"}""");

        Assert.Equal(("Lamp", "The lamp went out.\n\nIt is dark."), (article.Title, article.Text));
        Assert.Equal(["Ann Vale"], article.Bylines);
    }

    [Fact]
    public void Json_lines_keep_id_and_text_exactly()
    {
        var article = Reading.One("a.jsonl", """{"id":"x 1","text":"  The lamp\r\nwent out. ","title":"Lamp","published":"2031-05-24","url":"https://ledger.example/1","outlet":"The Ledger","language":"en"}""");

        Assert.Equal(("x 1", "  The lamp\r\nwent out. ", "Lamp", "Ledger", "en"), (article.Id, article.Text, article.Title, article.Outlet, article.Language));
        Assert.Equal(DateBasis.Metadata, article.PublishedBasis);
    }

    [Fact]
    public void Json_lines_with_html_are_pages_with_an_id() =>
        Assert.Equal("x1", Reading.One("a.jsonl", System.Text.Json.JsonSerializer.Serialize(new { id = "x1", html = Page })).Id);

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("chunked")]
    public void A_warc_gives_an_article_for_each_page_in_it(string encoding)
    {
        var article = Reading.One("a.warc", Warc(encoding));

        Assert.Equal(("Lamp goes out", "https://ledger.example/lamp", "a.warc#2"), (article.Title, article.Url, article.Path));
    }

    [Fact]
    public void A_warc_packed_record_by_record_is_read_whole()
    {
        var article = Reading.One("a.warc.gz", [.. Gzip(Record("warcinfo", "none"u8.ToArray())), .. Gzip(Record("response", Response("", Encoding.UTF8.GetBytes(Page))))]);

        Assert.Equal("Lamp goes out", article.Title);
    }

    [Fact]
    public void A_packed_warc_that_is_cut_keeps_what_stood_before()
    {
        var page = Record("response", Response("", Encoding.UTF8.GetBytes(Page)));
        var readings = Reading.All("a.warc.gz", [.. Gzip(page), .. Gzip(page)[..^400]]);

        Assert.Equal("Lamp goes out", readings[0].Article?.Title);
        Assert.Equal(HearsayError.Truncated, readings[1].Rejection?.Code);
    }

    [Theory]
    [InlineData("a.txt", "The lamp of Kesh went out.", "The lamp of Kesh went out.")]
    [InlineData("a.html", "The lamp of Kesh went out.", "The lamp of Kesh went out.")]
    [InlineData("a.txt", "<html><body><p>The lamp of Kesh went out.</p></body></html>", "The lamp of Kesh went out.")]
    [InlineData("a.json", "{\"id\":\"1\",\"text\":\"The lamp of Kesh went out.\"}", "The lamp of Kesh went out.")]
    [InlineData("a.txt", "[Editor's note: the lamp is lit.]", "[Editor's note: the lamp is lit.]")]
    [InlineData("a.txt", "<lamp> is a word here.", "<lamp> is a word here.")]
    public void Bytes_decide_what_a_file_is_and_its_name_where_they_leave_it_open(string path, string source, string text) =>
        Assert.Equal(text, Reading.One(path, source).Text);

    [Fact]
    public void Packed_files_are_read_as_what_they_hold() =>
        Assert.Equal("The lamp of Kesh went out.", Reading.One("a.txt.gz", Gzip("The lamp of Kesh went out."u8.ToArray())).Text);

    private static byte[] Warc(string encoding) => [.. Record("warcinfo", "none"u8.ToArray()), .. Record("response", Response(encoding, Encoding.UTF8.GetBytes(Page))), .. Record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing"u8.ToArray())];

    private static byte[] Record(string type, byte[] block) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://ledger.example/fetched\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Response(string encoding, byte[] body)
    {
        var (header, sent) = encoding switch
        {
            "gzip" => ("Content-Encoding: gzip\r\n", Gzip(body)),
            "chunked" => ("Transfer-Encoding: chunked\r\n", [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. body[..100], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 100:x}\r\n"), .. body[100..], .. "\r\n0\r\n\r\n"u8]),
            _ => ("", body),
        };

        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{header}\r\n"), .. sent];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
