using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class FigureTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";
    private const string OtherFiller = " Farmers near the border wait for better prices. The council will talk on a new roof for the library. Hikers lost their way in fog.";
    private const string Campaign = " Pavel Roth and Anna Orme stood in the election. The ballots were counted overnight.";

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
    public void Amounts_of_two_things_are_not(string one, string other) => Assert.Empty(Compared(one, other));

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
