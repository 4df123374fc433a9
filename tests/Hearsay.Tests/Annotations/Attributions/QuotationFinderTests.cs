using Hearsay.Annotations.Attributions;

namespace Hearsay.Tests.Annotations.Attributions;

[Collection(Measured.Name)]
public class QuotationFinderTests
{
    [Theory]
    [InlineData("He said “yes” and left.", "“yes”")]
    [InlineData("He said \"yes\" and left.", "\"yes\"")]
    [InlineData("He said ‘yes’ and left.", "‘yes’")]
    [InlineData("He said 'yes' and left.", "'yes'")]
    [InlineData("He said ''yes'' and left.", "''yes''")]
    [InlineData("“She said ‘yes’ twice.”", "“She said ‘yes’ twice.”")]
    [InlineData("‘The residents’ vote counts.’", "‘The residents’ vote counts.’")]
    public void Marks_of_every_kind_are_paired_and_the_outer_ones_count(string text, string expected) =>
        Assert.Equal([expected], Quotations(text));

    [Theory]
    [InlineData("It’s the town’s bridge, and the ferrymen’s.")]
    [InlineData("In the '90s the mayors' friends left.")]
    [InlineData("He said “yes and left.")]
    public void Apostrophes_and_stray_marks_are_no_quotations(string text) => Assert.Empty(Quotations(text));

    [Theory]
    [InlineData("‘The bridge will stay shut,” Ode said.", "‘The bridge will stay shut,”")]
    [InlineData("“We made it clear.’", "“We made it clear.’")]
    public void A_closing_mark_of_the_wrong_kind_closes_what_ends_like_speech(string text, string expected) =>
        Assert.Equal([expected], Quotations(text));

    [Fact]
    public void A_paragraph_that_opens_with_a_mark_and_never_closes_it_is_quoted_to_its_end() =>
        Assert.Equal(["“Nobody may cross."], Quotations("“Nobody may cross."));

    [Theory]
    [InlineData("\"", 100_000)]
    [InlineData("“a ", 100_000)]
    [InlineData("‘a ", 100_000)]
    [InlineData("said ", 50_000)]
    [InlineData("he said, ", 50_000)]
    [InlineData("- \"x\" who said and ", 20_000)]
    public async Task Hostile_text_takes_linear_time(string piece, int times) =>
        Assert.NotNull(await LinearTime.Of(times, count => AttributionReading.Annotate("“" + string.Concat(Enumerable.Repeat(piece, count)))));

    private static IEnumerable<string> Quotations(string text) =>
        QuotationFinder.Find(text, new TextSpan(0, text.Length)).Select(quotation => quotation.Span.Of(text));
}
