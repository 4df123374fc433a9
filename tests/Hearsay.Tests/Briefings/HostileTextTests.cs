using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using Hearsay.Claims;
using Hearsay.Stories;

namespace Hearsay.Tests.Briefings;

public class HostileTextTests
{
    private const string Markup = "<script>alert(1)</script> [x](http://evil.example) *bold* `code` &amp; \"q\" | # !";
    private const string Controls = "red \u001b[31malert\u001b[0m \u0007 \u009b2J end";
    private const string Bidi = "he said \u202Egnihton\u202C of \u2066it\u2069";
    private const string Emoji = "👩‍👩‍👧‍👦 🇳🇿 👍🏽 e\u0301 日本語の長い文章がここにあります ok";
    private const string Broken = "lone \uD83D surrogate \uDC69 here";
    private const string Lines = "one\r\ntwo\u2028three\tfour\u0085five";

    public static TheoryData<string> Texts() => [Markup, Controls, Bidi, Emoji, Broken, Lines, new string('x', 3000), string.Concat(Enumerable.Repeat("a\u0301\u0327", 900)), "\"", "“", "  "];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_line_of_a_terminal_is_wider_than_it_or_steers_it(string text)
    {
        foreach (var width in (int[])[40, 50, 100, 160])
        {
            var shown = Export(new TextBriefExporter(width, useColor: false), text);
            Assert.All(shown.Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= width, $"{DisplayWidth.Of(line)} > {width}: {line}"));
            Assert.DoesNotContain(shown, character => char.IsControl(character) && character != '\n');
            Assert.DoesNotContain(shown, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
            Assert.True(HasWholeSurrogates(shown));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_article_can_put_markup_into_a_page(string text)
    {
        var page = Export(new HtmlBriefExporter(), text);

        var allowed = new HashSet<string>(StringComparer.Ordinal)
        {
            "html", "head", "meta", "title", "style", "body", "main", "article", "header", "h1", "h2", "p", "nav", "a", "section", "div", "span", "bdi", "aside", "mark",
        };
        var tags = page.Split('<').Skip(1).Select(tag => new string([.. tag.TrimStart('/', '!').TakeWhile(char.IsLetterOrDigit)]));
        Assert.All(tags.Where(tag => tag != "doctype"), tag => Assert.Contains(tag, allowed));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(page, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(character) && character != '\n'));
        Assert.True(HasWholeSurrogates(page));
    }

    [Fact]
    public void Markup_in_quoted_words_stays_words_in_markdown() =>
        Assert.Contains(
            @"“\<script\>alert(1)\</script\> \[x\](http\://evil.example) \*bold\* \`code\` \&amp; ""q"" \| \# \!”",
            Export(new MarkdownBriefExporter(), Markup),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("1. first of all", @"1\. first of all")]
    [InlineData("- dash", @"\- dash")]
    [InlineData("see www.example.org", @"see www\.example.org")]
    public void A_name_opens_no_list_and_no_link_in_markdown(string outlet, string shown) =>
        Assert.Contains($"{shown} · undated", Export(new MarkdownBriefExporter(), "Some words here.", outlet), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Json_holds_quoted_words_to_the_letter(string text)
    {
        using var json = JsonDocument.Parse(Export(new JsonBriefExporter(), text));
        var quotes = json.RootElement.GetProperty("briefs")[0].GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("lines").EnumerateArray())
            .SelectMany(line => line.GetProperty("rows").EnumerateArray())
            .SelectMany(row => row.GetProperty("parts").EnumerateArray())
            .Where(part => part.GetProperty("kind").GetString() == "quote")
            .ToList();

        Assert.All(quotes, quote => Assert.Equal(
            text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()].Replace("\uD83D ", "\uFFFD ", StringComparison.Ordinal).Replace(" \uDC69", " \uFFFD", StringComparison.Ordinal),
            quote.GetProperty("text").GetString()));
    }

    [Fact]
    public void What_turns_the_reading_order_round_is_shown_by_its_code() =>
        Assert.Contains("he said ‹U+202E›gnihton‹U+202C› of", Export(new TextBriefExporter(100, useColor: false), Bidi), StringComparison.Ordinal);

    [Fact]
    public void Colour_stands_only_around_standings_and_verdicts()
    {
        using var writer = new StringWriter();
        new TextBriefExporter(100, useColor: true).Export([BriefWriter.Write(HarrowStory.Ledger())], writer);
        var colored = writer.ToString().Split('\u001b').Skip(1).Where(piece => !piece.StartsWith("[0m", StringComparison.Ordinal)).Select(piece => piece[4..]);

        Assert.Equal(["CORROBORATED", "DISPUTED", "REVISED", "CONFLICT", "revised upward"], colored);
    }

    private static string Export(IBriefExporter exporter, string text, string outlet = "Outlet")
    {
        var article = new AnnotatedArticle { Article = new Article { Id = "a", Outlet = outlet, Text = text, Language = "en" } };
        var assertion = new Assertion(
            "s", new Citation("a", new TextSpan(0, text.Length)), null, Voice.Outlet, [], null, Force.Asserts, Polarity.Affirmed, null, null, [], null);
        var ledger = new StoryLedger
        {
            Story = new Story("s", text, null, null, ["a"], [], new Dictionary<string, string>()),
            Articles = [article],
            Claims = [new Claim("c", text, assertion.Citation, Standing.Disputed, [], 1, 1, null, null, [assertion], [])],
        };

        using var writer = new StringWriter();
        exporter.Export([BriefWriter.Write(ledger)], writer);
        return writer.ToString();
    }

    private static bool HasWholeSurrogates(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, Math.Min(at, text.Length - 2))) at++;
            else if (char.IsSurrogate(text[at])) return false;
        }

        return true;
    }
}
