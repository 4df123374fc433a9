using Hearsay.Articles.Outlets;

namespace Hearsay.Tests.Articles.Outlets;

public class OutletLexiconTests
{
    [Theory]
    [InlineData("Associated Press", "AP", true)]
    [InlineData("The Associated Press", "AP", true)]
    [InlineData("the AP", "AP", true)]
    [InlineData("Reuters", "Reuters", true)]
    [InlineData("RIA news agency", "RIA", true)]
    [InlineData("the Guardian", "Guardian", false)]
    [InlineData("The New York Times", "NYT", false)]
    [InlineData("the Hill", "The Hill", false)]
    [InlineData("THE NEW YORK TIMES", "NYT", false)]
    [InlineData("People’s Daily", "People's Daily", false)]
    public void Names_are_found_with_and_without_the_article(string name, string shortName, bool isAgency)
    {
        var entry = OutletLexicon.Default.Find(name);

        Assert.Equal(shortName, entry?.ShortName);
        Assert.Equal(isAgency, entry?.IsAgency);
    }

    [Theory]
    [InlineData("ap")]
    [InlineData("reuters")]
    [InlineData("the")]
    [InlineData("")]
    [InlineData("Valdria Courier")]
    public void Other_words_are_no_outlet(string name) => Assert.Null(OutletLexicon.Default.Find(name));

    [Theory]
    [InlineData("Time")]
    [InlineData("the Hill")]
    [InlineData("PA")]
    public void Names_that_are_also_words_are_mistakable(string name)
    {
        Assert.NotNull(OutletLexicon.Default.Find(name));
        Assert.Null(OutletLexicon.Default.FindUnmistakable(name));
    }

    [Theory]
    [InlineData("www.apnews.com", "AP")]
    [InlineData("edition.cnn.com", "CNN")]
    [InlineData("Reuters.COM.", "Reuters")]
    [InlineData("notreuters.com", null)]
    [InlineData("com", null)]
    public void A_host_and_its_subdomains_name_the_outlet(string host, string? shortName) =>
        Assert.Equal(shortName, OutletLexicon.Default.FindByHost(host)?.ShortName);

    [Theory]
    [InlineData("told the Associated Press on Monday", 5, "AP", 20)]
    [InlineData("told APRIL", 5, null, 0)]
    [InlineData("an AFP.", 3, "AFP", 3)]
    [InlineData("the New York Times", 0, "NYT", 18)]
    public void The_longest_name_at_a_place_is_found(string text, int start, string? shortName, int length)
    {
        Assert.Equal(shortName, OutletLexicon.Default.FindAt(text, start, out var found)?.ShortName);
        Assert.Equal(length, found);
    }
}
