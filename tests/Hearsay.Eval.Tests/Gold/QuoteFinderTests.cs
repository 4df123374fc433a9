using Hearsay.Eval.Gold;

namespace Hearsay.Eval.Tests.Gold;

public sealed class QuoteFinderTests
{
    [Theory]
    [InlineData("The mayor  spoke.\nThe mayor left.", "The mayor", "0-9 18-27")]
    [InlineData("She said\n\tshe  would go", "said she would", "4-20")]
    [InlineData("aaaa", "aa", "0-2 2-4")]
    [InlineData("nothing of the sort", "mayor", "")]
    public void Quotes_are_found_left_to_right_whatever_white_space_lies_between_their_words(string text, string quote, string expected) =>
        Assert.Equal(expected, string.Join(' ', new QuoteFinder(text).FindAll(quote).Select(span => $"{span.Start}-{span.End}")));
}
