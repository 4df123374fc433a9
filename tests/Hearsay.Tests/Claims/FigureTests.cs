using Hearsay.Claims;
using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class FigureTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";
    private const string OtherFiller = " Farmers near the border wait for better prices. The council will talk on a new roof for the library. Hikers lost their way in fog.";
    private const string Campaign = " Pavel Roth and Anna Orme stood in the election. The ballots were counted overnight.";

    [Fact]
    public void Thousands_are_no_number_that_two_share() =>
        Assert.DoesNotContain(
            InventedStory.Ledger("The duke means to call up hundreds of thousands of men for the army.", "Hundreds of thousands of islanders have left the country to escape the army.").Figures,
            figure => figure.Verdict == FigureVerdict.Agree);

    [Fact]
    public void A_few_that_one_article_counts_are_one_voice()
    {
        var ledger = InventedStory.Ledger("Three cranes stood idle on the quay. Rain fell on the orchard.", "The ferryman has sold five nets. A dog barked at the moon.");

        Assert.Equal([3m, 5m], ledger.Figures.SelectMany(figure => figure.Values).Select(value => value.Low ?? 0).Order());
        Assert.All(ledger.Figures, figure => Assert.Equal(FigureVerdict.Single, figure.Verdict));
    }

    [Fact]
    public void A_few_of_one_noun_in_two_articles_are_never_set_side_by_side() =>
        Assert.DoesNotContain(
            InventedStory.Ledger("Three cranes stood idle on the quay. Rain fell on the orchard.", "Five cranes stood idle on the quay. A dog barked at the moon.").Figures,
            figure => figure.Verdict == FigureVerdict.Conflict);

    [Theory]
    [InlineData("A gunman killed 21 patients of the clinic.", "The number of people killed in a week of fire rose to 23.", FigureVerdict.Revised)]
    [InlineData("Riot police gunned 14 protesters down.", "The toll has risen to 17.", FigureVerdict.Revised)]
    [InlineData("By noon 31 people had been pulled from the lake.", "By night 40 people had been rescued.", FigureVerdict.Revised)]
    [InlineData("Doctors counted 163 confirmed cases of fever.", "By now 240 people have been infected.", FigureVerdict.Revised)]
    [InlineData("The bodies of 48 people were recovered from the lake.", "The toll has risen to 57.", FigureVerdict.Revised)]
    [InlineData("On Monday 40 people, including three nuns, were killed in the fire.", "The fire killed 44 people.", FigureVerdict.Revised)]
    [InlineData("The barge was carrying 90 people when it sank.", "There were 140 people on board the barge.", FigureVerdict.Conflict)]
    [InlineData("On Monday 30 people were hurt and 26 are listed as missing.", "On Tuesday 14 people were missing.", FigureVerdict.Revised)]
    [InlineData("The clinic employs 1,340 people.", "Its union fears for 1,340 jobs.", FigureVerdict.Agree)]
    [InlineData("On Monday there were 31 survivors.", "On Tuesday there were 26 survivors.", FigureVerdict.Revised)]
    [InlineData("A ferry carrying 68 people sank, killing 29 of those on board.", "The toll has risen to 41.", FigureVerdict.Revised)]
    [InlineData("The river did not exceed 2.8 metres at its crest.", "The crest was 2.6 metres.", FigureVerdict.Agree)]
    public void Amounts_of_one_thing_in_other_words_are_set_side_by_side(string one, string other, FigureVerdict verdict) =>
        Assert.Equal(verdict, Assert.Single(Compared(one, other)).Verdict);

    [Theory]
    [InlineData("The barge was carrying 90 people when it sank.", "The barge was licensed to carry 60 people.")]
    [InlineData("The mill employs 900 people.", "The mill wants to cut 300 jobs.")]
    [InlineData("The number of those rescued from the lake remains at 41.", "The toll has risen to 57.")]
    [InlineData("More than 60 people were hurt.", "No more than 60 people were in the hall.")]
    [InlineData("The city alone reported 170 people missing.", "In all 200 people are missing.")]
    [InlineData("The motion needs 75 percent of the votes cast.", "Only 68.2 percent of the votes cast were for the motion.")]
    [InlineData("Some 412 people have been infected.", "The number of new cases has fallen to 21 a day.")]
    [InlineData("Nineteen tankers with water reached the town.", "Nineteen people died of fever.")]
    [InlineData("The port employs 230 pilots.", "The railway employs 6,400 clerks.")]
    public void Amounts_of_two_things_are_not(string one, string other) => Assert.Empty(Compared(one, other));

    [Fact]
    public void What_rules_leave_open_chances_decide() =>
        Assert.Equal(
            FigureVerdict.Agree,
            Assert.Single(Compared("The orchard growers are asking the dairy for 7 percent more money.", "The growers would settle for the 7 percent that the dairy has refused.")).Verdict);

    [Theory]
    [InlineData("The growers laid a pipe of 14 km.", "The storm washed 14 tonnes of gravel down the hill.")]
    [InlineData("Some 41 percent of cinemas in the old harbour closed after the storm.", "The dairy lowered its prices for butter and cheese by 41 percent.")]
    public void A_number_alone_joins_nothing(string one, string other) => Assert.Empty(Compared(one, other));

    [Theory]
    [InlineData("The 640 people of Oster will get water from a lake on Monday.", 640)]
    [InlineData("Norvale's 230 divers will cross the border on Monday.", 230)]
    [InlineData("All 52 mills will be working again on Monday.", 52)]
    public void Of_those_who_are_known_only_what_they_will_do_is_foretold(string text, int number) =>
        Assert.Equal(FigureVerdict.Single, Assert.Single(InventedStory.Ledger(text + Filler, OtherFiller.Trim()).Figures, figure => figure.Values[0].Low == number).Verdict);

    [Theory]
    [InlineData("The mayor said that 230 divers will come on Monday.")]
    [InlineData("The institute had predicted 230 landslides by the end of June.")]
    public void What_is_to_come_is_foretold(string text) =>
        Assert.Equal(FigureVerdict.Forecast, Assert.Single(InventedStory.Ledger(text + Filler, OtherFiller.Trim()).Figures, figure => figure.Values[0].Low == 230).Verdict);

    [Fact]
    public void A_sentence_that_a_later_version_repeats_with_another_number_is_revised()
    {
        const string Body = " Anna Orme leads the office. Her clerks went through the ledgers of the port for a month and spoke with every pilot on the roster." + Filler;
        var first = InventedStory.ArticleOf("The inspectors found 17 leaks in the hull of the barge." + Body, 0, new LocalDate(2031, 6, 1)) with { Title = "Barge leaked for months" };
        var second = InventedStory.ArticleOf("The inspectors found 19 leaks in the hull of the barge." + Body + " An earlier version gave 17 leaks.", 26, new LocalDate(2031, 6, 2)) with { Title = "Barge leaked for months" };

        var figure = Assert.Single(InventedStory.Ledger([first, second]).Figures, figure => figure.Values.Count > 1);

        Assert.Equal(FigureVerdict.Revised, figure.Verdict);
    }

    [Theory]
    [InlineData("The plane took off with 64 guests and six pilots and disappeared from radar.", 6)]
    public void What_another_clause_tells_is_not_what_became_of_them(string text, int number) =>
        Assert.DoesNotContain(InventedStory.Ledger(text + " Some 14 people are missing." + Filler, "Six pilots flew the plane." + OtherFiller).Figures, figure => figure.Values.Any(value => value.Low == number) && figure.Values.Any(value => value.Low == 14));

    [Fact]
    public void One_speaker_whom_two_outlets_quote_is_one_voice() =>
        Assert.Equal(FigureVerdict.Single, Assert.Single(
            InventedStory.Ledger("\"The flood damaged 118 barns,\" Mayor Pavel Roth said." + Filler, "Mayor Pavel Roth said that 118 barns had been damaged." + OtherFiller).Figures,
            figure => figure.Values[0].Low == 118).Verdict);

    [Fact]
    public void Two_speakers_are_two_voices() =>
        Assert.Equal(FigureVerdict.Agree, Assert.Single(
            InventedStory.Ledger("\"The flood damaged 118 barns,\" Mayor Pavel Roth said." + Filler, "Farmer Anna Orme said that 118 barns had been damaged." + OtherFiller).Figures,
            figure => figure.Values[0].Low == 118).Verdict);

    [Fact]
    public void A_share_of_the_votes_is_its_holders()
    {
        var figures = Compared(
            "Roth won 47.3 percent of the vote and Orme, a former judge, 31.2 percent." + Campaign,
            "The board put Roth at 45.1 percent and Orme at 33.8 percent." + Campaign).ToList();

        Assert.Equal(2, figures.Count);
        Assert.All(figures, figure => Assert.Equal(FigureVerdict.Conflict, figure.Verdict));
        Assert.Contains(figures, figure => figure.Values.Select(value => value.Low).Order().SequenceEqual([45.1m, 47.3m]));
    }

    [Fact]
    public void Where_people_are_asked_no_votes_are_counted() => Assert.Empty(Compared(
        "Roth won 47.3 percent of the vote." + Campaign,
        "A poll by an institute sees Roth at 41.5 percent." + Campaign));

    [Fact]
    public void What_it_was_up_from_may_stand_some_words_off()
    {
        var figure = Assert.Single(Compared("On Thursday 31 people had been detained in the whole of the province as of noon, up from 14 on Tuesday.", "Nobody knows why."));

        Assert.Equal(FigureVerdict.Revised, figure.Verdict);
    }

    [Theory]
    [InlineData("Some 86 percent of teachers had stopped work. In the southern region it was 94 percent.")]
    [InlineData("Two-thirds of voters reject the plan. Among people under 30 it is 81 percent.")]
    [InlineData("The court imposed a fine of 45 million florins on the firm and of 900,000 florins on its director.")]
    public void What_is_given_for_two_things_in_a_row_is_shown_and_not_compared(string text)
    {
        var figures = InventedStory.Ledger(text + Filler, "Nobody knows why." + OtherFiller).Figures;

        Assert.Equal(2, Assert.Single(figures, figure => figure.Verdict == FigureVerdict.DifferentScope).Values.Count);
        Assert.DoesNotContain(figures, figure => figure.Verdict is FigureVerdict.Conflict or FigureVerdict.Undecided);
    }

    [Fact]
    public void A_few_of_so_many_are_an_amount() =>
        Assert.Contains(InventedStory.Ledger("The virus was found in four of the 11 wells." + Filler, OtherFiller.Trim()).Figures, figure => figure.Values[0].Low == 4);

    private static IEnumerable<Figure> Compared(string one, string other) =>
        InventedStory.Ledger(one + Filler, other + OtherFiller).Figures.Where(figure => figure.Verdict != FigureVerdict.DifferentScope && (figure.Values.Count > 1 || figure.Verdict == FigureVerdict.Agree));
}
