namespace Hearsay.Cli.Tests;

public class ConsoleBlocksTests
{
    private static readonly string[] Printed = ["title", "", "  1   one", "        more", "  2   two", "        more", "last"];

    [Theory]
    [InlineData("title||  1   one|        more|  2   two|        more|last")]
    [InlineData("title|[…]")]
    [InlineData("title|[…]|  2   two|        more|[…]")]
    [InlineData("[…]|  1   one|[…]|last")]
    public void What_is_shown_stays_where_it_is_printed(string shown) =>
        Assert.Equal(shown.Split('|'), ConsoleBlocks.Renew(shown.Split('|'), Printed));

    [Theory]
    [InlineData("title|[…]|  7   two|        old|[…]", "title|[…]|  2   two|        more|[…]")]
    [InlineData("old title|[…]", "title|[…]")]
    [InlineData("title", "title||  1   one|        more|  2   two|        more|last")]
    public void What_is_shown_otherwise_is_renewed(string shown, string expected) =>
        Assert.Equal(expected.Split('|'), ConsoleBlocks.Renew(shown.Split('|'), Printed));

    [Fact]
    public void What_shows_nothing_yet_is_filled_in() => Assert.Equal(Printed, ConsoleBlocks.Renew([], Printed));

    [Fact]
    public void A_line_that_is_not_printed_is_named() =>
        Assert.Contains("three", Assert.ThrowsAny<Exception>(() => ConsoleBlocks.Renew(["[…]", "  3   three", "[…]"], Printed)).Message, StringComparison.Ordinal);
}
