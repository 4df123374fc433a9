namespace Hearsay.Tests;

public class TextSpanTests
{
    [Theory]
    [InlineData(0, 4, 4, 8, false)]
    [InlineData(0, 5, 4, 8, true)]
    [InlineData(2, 3, 0, 9, true)]
    public void Spans_overlap_when_they_share_a_code_unit(int start, int end, int otherStart, int otherEnd, bool expected)
    {
        Assert.Equal(expected, new TextSpan(start, end).Overlaps(new TextSpan(otherStart, otherEnd)));
        Assert.Equal(expected, new TextSpan(otherStart, otherEnd).Overlaps(new TextSpan(start, end)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void A_span_that_runs_backwards_or_starts_before_the_text_is_refused(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Theory]
    [InlineData("  ab ", 2, 4)]
    [InlineData("   ", 3, 3)]
    public void Trimming_leaves_the_words(string text, int start, int end) =>
        Assert.Equal(new TextSpan(start, end), new TextSpan(0, text.Length).Trim(text));
}
