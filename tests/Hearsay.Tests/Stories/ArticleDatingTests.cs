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
        Assert.Equal(DatingConfidence.Fixed, inferred.Confidence);
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

    [Theory]
    [InlineData("Harrow voted on 27 May 2031. The treaty will be signed on 30 May 2031. Petr Lund said Thursday the coast was calm.", "2031-05-29")]
    [InlineData("Harrow voted on 27 May 2031. The treaty will be signed on 30 May 2031. Petr Lund said the coast was calm.", null)]
    [InlineData("Harrow voted on 27 May 2031. The treaty will be signed on 30 June 2031. Petr Lund said Thursday the coast was calm.", null)]
    [InlineData("Harrow voted on 27 May 2031. The treaty was signed on 30 May 2031. Petr Lund said Thursday the coast was calm.", null)]
    public void An_article_without_fellows_is_dated_by_the_days_it_names_in_full(string text, string? day)
    {
        var inferred = ArticleDating.Infer(TimesAndQuantities.Read(text), []);

        Assert.Equal(day, inferred?.Time.ToString());
        if (inferred is not null) Assert.Equal(DatingConfidence.Likely, inferred.Confidence);
    }

    [Fact]
    public void Only_undated_articles_are_dated_and_only_by_dated_ones()
    {
        Assert.Null(ArticleDating.Infer(Fellow, [Fellow]));
        Assert.Null(ArticleDating.Infer(TimesAndQuantities.Read(Fellow.Text), [TimesAndQuantities.Read(Fellow.Text, id: "other")]));
    }

    [Theory]
    [InlineData("Spokesman Petr Lund said Thursday the ceremony would follow agreements with the commission of Harrow.", "2031-05-29")]
    [InlineData("Spokesman Petr Lund said on Thursday the ceremony would follow agreements with the commission of Harrow.", null)]
    [InlineData("Spokesman Petr Lund said Thursday the ceremony would follow agreements with the commission of Harrow.\nA miller said Saturday that he had stayed.", null)]
    public void A_statement_of_the_day_itself_dates_an_article_and_one_of_some_day_does_not(string text, string? day) =>
        Assert.Equal(day, ArticleDating.Infer(TimesAndQuantities.Read(text), [Fellow])?.Time.ToString());

    [Fact]
    public void Several_weak_likenesses_that_agree_date_an_article_and_one_alone_does_not()
    {
        const string Ferry = "Varn has vowed that the ferries will sail by Saturday.";
        const string Council = "The Straits council wobbled on Tuesday, when Vesk abstained.";
        const string News = "A clerk of the palace said Wednesday that the pens were bought.";
        var fellow = TimesAndQuantities.Read(
            "Odo Varn had vowed in the capital that ferries to the islands would sail again by Saturday.\n"
            + "Vesk abstained when the council of the Straits voted on Tuesday.", "2031-05-29", "fellow");

        Assert.Equal("2031-05-28", ArticleDating.Infer(TimesAndQuantities.Read($"{News}\n{Ferry}\n{Council}"), [fellow])?.Time.ToString());
        Assert.Null(ArticleDating.Infer(TimesAndQuantities.Read($"{News}\n{Ferry}"), [fellow]));
    }

    [Theory]
    [InlineData("KESH, May 24 (Corvid) — The lamp of Harrow went out.", "2031-05-24")]
    [InlineData("KESH, Dec 24 (Corvid) — The lamp of Harrow went out.", null)]
    [InlineData("KESH (Corvid) — The lamp of Harrow went out on May 24.", null)]
    public void A_dateline_without_a_year_takes_it_from_fellows_that_lie_near(string line, string? day)
    {
        var article = Articles.Reading.One("a.txt", line + "\nIts keeper said that nobody had asked him about it, and that he would not stay.");

        Assert.Equal(day, ArticleDating.Infer(new LedgerPipeline().Annotate(article), [Fellow])?.Time.ToString());
    }
}
