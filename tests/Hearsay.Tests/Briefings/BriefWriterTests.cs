using System.Reflection;
using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Tests.Briefings;

public class BriefWriterTests
{
    [Fact]
    public void Every_line_rests_on_an_article()
    {
        var brief = BriefWriter.Write(HarrowStory.Ledger());

        Assert.All(brief.Sections.SelectMany(section => section.Lines), line => Assert.NotEmpty(line.Articles));
        Assert.Throws<ArgumentException>(() => new BriefLine("c1", [], [new BriefRow([LabelPart.Of("turnout")])]));
    }

    [Fact]
    public void Every_quotation_stands_in_its_article_to_the_letter()
    {
        var ledger = HarrowStory.Ledger();
        var quotes = BriefWriter.Write(ledger).Sections.SelectMany(section => section.Lines)
            .SelectMany(line => line.Head.Concat(line.Rows.SelectMany(row => row.Parts)))
            .OfType<QuotePart>()
            .ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(ledger.Articles[quote.Article.Number - 1].Text[quote.Span.Start..quote.Span.End], quote.Text));
    }

    [Theory]
    [InlineData("The vote was a sham.")]
    [InlineData("")]
    [InlineData("This is a longer remark of our own on what happened, which nobody wrote and nobody can look up anywhere")]
    public void A_sentence_is_no_label(string words) => Assert.Throws<ArgumentException>(() => LabelPart.Of(words));

    [Fact]
    public void Nobody_outside_can_make_a_label_or_a_line()
    {
        Type[] guarded = [typeof(Brief), typeof(BriefLine), typeof(BriefRow), typeof(BriefSection), typeof(LabelPart), typeof(CitationsPart), typeof(BriefPart)];

        // A record's copy constructor is protected; in a sealed one it is private.
        Assert.All(guarded, type => Assert.DoesNotContain(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance), constructor => constructor.IsPublic));
        Assert.All(guarded, type => Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true }));
    }

    [Fact]
    public void A_span_outside_the_text_is_no_quotation()
    {
        var article = new BriefArticle(1, new Article { Id = "a", Text = "Short." });

        Assert.Throws<ArgumentOutOfRangeException>(() => new QuotePart(article, new TextSpan(0, 7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuotePart(article, new TextSpan(2, 2)));
    }

    [Fact]
    public void A_dispute_is_told_once_with_what_speaks_against_it()
    {
        var lines = BriefWriter.Write(HarrowStory.Ledger()).Sections.Single(section => section.Id == "short").Lines;

        var disputed = Assert.Single(lines, line => line.Mark?.Words == "DISPUTED");
        Assert.Contains(disputed.Rows, row => row.Parts[0].Text == "against:");
    }

    [Fact]
    public void A_short_brief_counts_what_it_leaves_out()
    {
        var section = BriefWriter.Write(HarrowStory.Ledger(), BriefOptions.OfLength(2)).Sections.Single(section => section.Id == "short");

        Assert.Equal((2, 8), (section.Lines.Count, section.LeftOut));
    }

    [Fact]
    public void A_story_without_claims_says_so()
    {
        var article = new AnnotatedArticle { Article = new Article { Id = "a", Text = "", Language = "und" } };
        var brief = BriefWriter.Write(new StoryLedger { Story = new Story("s", "", null, null, ["a"], [], new Dictionary<string, string>()), Articles = [article] });

        Assert.Equal("Untitled story", brief.Title.Text);
        Assert.Contains(brief.Summary, row => row.Parts.Any(part => part.Text == "no claims read"));
        Assert.Equal("articles", Assert.Single(brief.Sections).Id);
    }

    [Fact]
    public void Citations_that_point_outside_the_story_are_passed_over()
    {
        var ledger = HarrowStory.Ledger();
        var gone = ledger with { Articles = [.. ledger.Articles.Take(1)] };

        var brief = BriefWriter.Write(gone);
        Assert.All(brief.Sections.SelectMany(section => section.Lines), line => Assert.Equal([1], line.Articles));
    }

    [Theory]
    [InlineData("2031-05-30", "2031-05-30", "30 May 2031")]
    [InlineData("2022-09-01", "2022-09-30", "Sept 2022")]
    [InlineData("2022-09-03", "2022-09-04", "3 to 4 Sept 2022")]
    [InlineData("2022-09-28", "2022-10-02", "28 Sept to 2 Oct 2022")]
    [InlineData("2022-12-30", "2023-01-02", "30 Dec 2022 to 2 Jan 2023")]
    [InlineData("2022-07-01", "2022-09-30", "July to Sept 2022")]
    [InlineData("2022-01-01", "2022-12-31", "2022")]
    [InlineData("1990-01-01", "1999-12-31", "1990 to 1999")]
    [InlineData("2022-12-01", "2023-02-28", "Dec 2022 to Feb 2023")]
    public void Days_read_one_way_anywhere(string first, string last, string shown) =>
        Assert.Equal(shown, EnglishDays.Of(new DayRange(Day(first), Day(last))));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
