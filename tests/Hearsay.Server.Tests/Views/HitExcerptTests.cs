using Hearsay.Articles;
using Hearsay.Server.Answers;

namespace Hearsay.Server.Tests.Views;

public class HitExcerptTests
{
    [Theory]
    [InlineData("A short text.", 2, "A short text.")]
    [InlineData("", 0, "")]
    public void A_short_text_is_its_own_excerpt(string text, int at, string expected) => Assert.Equal(expected, Of(text, at));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("harbourmaster", 200));
        var excerpt = Of(text, 1_400);

        Assert.All(excerpt.Split(' '), word => Assert.Equal("harbourmaster", word));
        Assert.InRange(excerpt.Length, 350, 430);
    }

    [Theory]
    [InlineData("w")]
    [InlineData("\U0001F6A2")]
    public void A_text_without_blanks_is_cut_but_no_letter_of_it(string letter)
    {
        var excerpt = Of(string.Concat(Enumerable.Repeat(letter, 3_000)), 1_001 * letter.Length);

        Assert.InRange(excerpt.Length, 300, 430);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
    }

    private static string Of(string text, int at) =>
        HitExcerpt.Of(new SearchHit(new Article { Id = "a", Text = text }, 1, text.Length > at ? [new TextSpan(at, at + 1)] : [])).Of(text);
}
