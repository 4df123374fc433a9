using Hearsay.Annotations;
using Hearsay.Stories;
using Hearsay.Tests.Annotations;
using NodaTime;

namespace Hearsay.Tests.Stories;

public class ArticleDatingTests
{
    // 29 May 2031 is a Thursday.
    private static readonly AnnotatedArticle Fellow = TimesAndQuantities.Read(
        "Kesh's president Odo Varn will sign the accession treaty for the Harrow coast on Friday in the capital.\n"
        + "Spokesman Petr Lund told reporters on Thursday that the ceremony would follow agreements with the Harrow regional commission.", "2031-05-29", "fellow");

    [Fact]
    public void An_article_is_dated_by_the_statement_and_the_announcement_it_shares_with_a_fellow()
    {
        var undated = TimesAndQuantities.Read(
            "President Odo Varn on Friday will sign a treaty on the accession of the Harrow coast to Kesh.\n"
            + "Spokesman Petr Lund said Thursday the ceremony would seal agreements with the regional commission of Harrow.");

        var inferred = ArticleDating.Infer(undated, [Fellow])!;

        Assert.Equal(new LocalDate(2031, 5, 29), inferred.Time.Day);
        Assert.Contains("fellow", inferred.Reason, StringComparison.Ordinal);
        Assert.Equal(["a", "fellow", "a", "fellow"], inferred.Evidence.Select(citation => citation.Article));
    }

    [Theory]
    [InlineData("President Odo Varn on Friday will sign a treaty on the accession of the Harrow coast to Kesh.")]
    [InlineData("The minister of fisheries said Thursday that herring would be scarce in the northern harbours. He will speak on Friday.")]
    [InlineData("President Odo Varn signed the treaty on the accession of the Harrow coast to Kesh.")]
    [InlineData("President Odo Varn on Friday signed the treaty on the accession of the Harrow coast to Kesh.\n"
        + "Spokesman Petr Lund will say Thursday that the ceremony was to seal agreements with the regional commission of Harrow.")]
    public void An_article_stays_undated_where_its_fellows_leave_days_open_or_contradict_it(string text) =>
        Assert.Null(ArticleDating.Infer(TimesAndQuantities.Read(text), [Fellow]));

    [Fact]
    public void Only_undated_articles_are_dated_and_only_by_dated_ones()
    {
        Assert.Null(ArticleDating.Infer(Fellow, [Fellow]));
        Assert.Null(ArticleDating.Infer(TimesAndQuantities.Read(Fellow.Text), [TimesAndQuantities.Read(Fellow.Text, id: "other")]));
    }
}
