using Hearsay.Articles;

namespace Hearsay.Tests.Articles.Credits;

public class CreditTests
{
    private const string More = "\nIts keeper, who has lived there since he was a boy, said that nobody had asked him about it.";

    [Theory]
    [InlineData("KESH, May 24 (Reuters) - The lamp went out.", "(Reuters)", "Reuters", CreditRole.Source)]
    [InlineData("The lamp went out, first reported Reuters.", "first reported Reuters", "Reuters", CreditRole.FirstReported)]
    [InlineData("The lamp went out, as first reported by the Associated Press.", "first reported by the Associated Press", "AP", CreditRole.FirstReported)]
    [InlineData("The lamp went out, Bloomberg first reported.", "Bloomberg first reported", "Bloomberg", CreditRole.FirstReported)]
    [InlineData("The lamp went out on Monday. (AFP)", "(AFP)", "AFP", CreditRole.Source)]
    [InlineData("The lamp went out on Monday. — AFP", "— AFP", "AFP", CreditRole.Source)]
    [InlineData("Source: AFP", "Source: AFP", "AFP", CreditRole.Source)]
    [InlineData("With files from The Canadian Press", "With files from The Canadian Press", "CP", CreditRole.Contributed)]
    [InlineData("The Associated Press contributed to this report.", "The Associated Press contributed to this report.", "AP", CreditRole.Contributed)]
    [InlineData("KESH, May 24 (Corvid) — The lamp went out.", "(Corvid)", "Corvid", CreditRole.Source)]
    [InlineData("KESH (CPA) — The lamp went out.", "(CPA)", "CPA", CreditRole.Source)]
    [InlineData("With reporting by Corvid.", "With reporting by Corvid.", "Corvid", CreditRole.Contributed)]
    [InlineData("CPA contributed to this report.", "CPA contributed to this report.", "CPA", CreditRole.Contributed)]
    [InlineData("The lamp went out, as first reported by the Harrow Ledger.", "first reported by the Harrow Ledger", "Harrow Ledger", CreditRole.FirstReported)]
    public void Words_that_say_whose_reporting_it_is_are_credits(string line, string words, string agency, CreditRole role)
    {
        var article = Reading.One("a.txt", line + More);
        var credit = Assert.Single(article.Credits);

        Assert.Equal((words, agency, role), (credit.Span.Of(article.Text), credit.Agency, credit.Role));
    }

    [Theory]
    [InlineData("The keeper told Reuters that the lamp was out.")]
    [InlineData("The lamp was out (the AP tower stands on it).")]
    [InlineData("It was the first reported failure of the lamp.")]
    [InlineData("Additional reporting by Ann Vale")]
    [InlineData("With reporting by Ann Vale.")]
    public void An_agency_that_is_told_something_is_not_credited(string line) => Assert.Empty(Reading.One("a.txt", line + More).Credits);

    [Theory]
    [InlineData("KESH, May 24 (Reuters) - The lamp went out.", "KESH", null)]
    [InlineData("KESH, Harrow Coast, May 24, 2031 (AP) — The lamp went out.", "KESH, Harrow Coast", "2031-05-24")]
    [InlineData("KESH, Vald., Sept. 29 (Reuters) - The lamp went out.", "KESH, Vald.", null)]
    [InlineData("KESH — The lamp went out.", "KESH", null)]
    [InlineData("New Kesh (AFP) - The lamp went out.", "New Kesh", null)]
    [InlineData("KESH, 24 May 2031. /TASS/. The lamp went out.", "KESH", "2031-05-24")]
    [InlineData("KESH, Harrow (AP) _\n\nThe lamp went out.", "KESH, Harrow", null)]
    public void Datelines_give_place_and_day(string line, string place, string? day)
    {
        var article = Reading.One("a.txt", line + More);

        Assert.Equal(place, article.Dateline?.Place);
        Assert.Equal(day, article.Dateline?.Date is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null);
        Assert.Equal(day is null ? DateBasis.None : DateBasis.Text, article.PublishedBasis);
    }

    [Theory]
    [InlineData("The lamp went out - and nobody saw it.")]
    [InlineData("WATCH — The lamp goes out.")]
    [InlineData("A man — nobody knew him — came.")]
    public void Other_dashes_make_no_dateline(string line) => Assert.Null(Reading.One("a.txt", line + More).Dateline);

    [Theory]
    [InlineData("date 2031-01-02", "KESH, Dec 31 (AP) — The lamp went out.", "2030-12-31")]
    [InlineData("date 2031-09-30", "KESH, Sept. 29 (AP) — The lamp went out.", "2031-09-29")]
    [InlineData("date 2031-05-24", "KESH, May 24 (AP) — The lamp went out.", "2031-05-24")]
    [InlineData("date 2031-05-24", "KESH, May 25 (AP) — The lamp went out.", "2031-05-25")]
    public void A_dateline_without_a_year_takes_it_from_the_day_of_publication(string header, string line, string day) =>
        Assert.Equal(day, NodaTime.Text.LocalDatePattern.Iso.Format(Reading.One("a.txt", header + "\n" + line + More).Dateline!.Date!.Value));
}
