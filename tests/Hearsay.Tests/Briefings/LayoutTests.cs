using Hearsay.Briefings.Layout;
using Hearsay.Briefings.Sections;

namespace Hearsay.Tests.Briefings;

public class LayoutTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("한국", 4)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🇳🇿", 2)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("…", 1)]
    [InlineData("", 0)]
    public void Width_counts_columns(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Theory]
    [InlineData("one two three", 7, 0, "one two|three")]
    [InlineData("one two three", 7, 2, "one two|three")]
    [InlineData("one abcdefghij two", 6, 2, "one|abcd|efgh|ij|two")]
    [InlineData("one [2\u00A05]", 7, 0, "one|[2 5]")]
    [InlineData("日本語の文", 5, 0, "日本|語の|文")]
    [InlineData("", 5, 0, "")]
    public void Lines_break_between_words(string text, int width, int hanging, string lines) =>
        Assert.Equal(lines, string.Join('|', LineWrapper.Wrap(text, width, hanging)));

    [Theory]
    [InlineData("“Barely a third came,”", "Barely a third came")]
    [InlineData("‘55,000 soldiers", "55,000 soldiers")]
    [InlineData("with legislators,””", "with legislators")]
    [InlineData("“false” reports", "“false” reports")]
    [InlineData("a \"historic\" step", "a \"historic\" step")]
    [InlineData("\"a\" and \"b\"", "\"a\" and \"b\"")]
    [InlineData("\"", "\"")]
    public void Marks_that_belong_to_the_sentence_around_are_left_there(string text, string shown) =>
        Assert.Equal(shown, QuoteSpans.Tidy(text, new TextSpan(0, text.Length)).Of(text));

    [Theory]
    [InlineData("On Monday at least 40 people had died in the flood of the valley, they say.", "40", "at least 40 people had died in the")]
    [InlineData("It fell. Some 40 were hurt.", "40", "Some 40 were hurt")]
    [InlineData("40", "40", "40")]
    public void An_amount_is_quoted_with_the_words_of_its_clause(string text, string amount, string shown)
    {
        var start = text.IndexOf(amount, StringComparison.Ordinal);
        Assert.Equal(shown, QuoteSpans.WithWordsAround(text, new TextSpan(start, start + amount.Length)).Of(text));
    }

    [Fact]
    public void Marked_spans_may_nest_and_cross()
    {
        using var writer = new StringWriter();
        HtmlMarkedText.Write(writer, "abcdefgh", [new TextSpan(2, 6), new TextSpan(0, 4), new TextSpan(1, 2), new TextSpan(2, 6)], span => $"{span.Start}-{span.End}");

        Assert.Equal("<mark id=\"0-4\">a<mark id=\"1-2\">b</mark><mark id=\"2-6\">cd</mark></mark><mark>ef</mark>gh", writer.ToString());
    }
}
