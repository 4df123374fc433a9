using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class LeftOutFigureTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";
    private const string OtherFiller = " Farmers near the border wait for better prices. The council will talk on a new roof for the library. Hikers lost their way in fog.";

    [Theory]
    [InlineData("The hole in the fund is 6.8 million florins. Two actuaries arrived at 7.4 million.", "The fund lacks 7.4 million florins.", 7_400_000)]
    [InlineData("The bridge cost 41 million florins. Auditors, whose estimate of the damage had been 93 million, said nothing.", "The damage came to 93 million florins.", 93_000_000)]
    [InlineData("The storm drowned 14,300 sheep.", "The ministry never budged from its 14,300.", 14_300)]
    public void An_amount_that_names_nothing_is_of_what_others_give_it_for(string one, string other, decimal number) =>
        Assert.Contains(Figures(one, other), figure => figure.Values.Any(value => value.Low == number && value.Articles.Count == 2));

    [Theory]
    [InlineData("The whip counts on 117 senators.", "Her rival clings to the 117 signatures in a drawer.", 117)]
    [InlineData("The audit found that the port had paid 186 million crowns too much.", "The notorious 186 million of the pencil pushers have shrunk.", 186_000_000)]
    public void One_long_number_under_two_nouns_or_none_is_of_one_thing(string one, string other, decimal number) =>
        Assert.Contains(Figures(one, other), figure => figure.Values.Any(value => value.Low == number && value.Articles.Count == 2));

    [Theory]
    [InlineData("The whip counts on 60 senators.", "Sixty boats lay in the harbour.")]
    [InlineData("The flood killed 117 people in the valley.", "The flood tore 117 roofs off in the valley.")]
    [InlineData("Divers found 43 cannon.", "The senate cut the term from fifty months to 43.")]
    [InlineData("Divers found 24 cannon.", "Nobody slept on 23 and 24 May.")]
    public void A_round_number_or_one_of_a_time_is_not_joined_under_another_noun(string one, string other) =>
        Assert.DoesNotContain(Figures(one, other), figure => figure.Verdict != FigureVerdict.DifferentScope && figure.Values.Any(value => value.Articles.Count > 1));

    [Fact]
    public void What_is_more_than_one_stands_in_the_plural() =>
        Assert.DoesNotContain(Figures("The premier falls if 71 of the 140 turn against her.", "Nobody knows why."), figure => figure.Unit == "turn");

    [Theory]
    [InlineData("The flood killed 27 people.", "The guild's own list of the dead of the flood has reached 27.")]
    [InlineData("Divers found seven leaks in the hull of the barge.", "The owner says that divers found eight leaks in the hull of the barge.")]
    public void A_number_that_names_nothing_or_a_few_are_set_beside_what_is_told_alike(string one, string other) =>
        Assert.Contains(Figures(one, other), figure => figure.Values.SelectMany(value => value.Articles).Distinct().Count() > 1);

    [Theory]
    [InlineData("Three miners were at the gate.", "Three clerks were at the gate.")]
    [InlineData("The flood killed 27 people.", "The road is open again, the mayor said, after 29.")]
    public void Few_of_two_nouns_and_a_number_of_nothing_alike_are_not(string one, string other) =>
        Assert.DoesNotContain(Figures(one, other), figure => figure.Values.SelectMany(value => value.Articles).Distinct().Count() > 1);

    [Fact]
    public void A_number_that_names_nothing_and_joins_nothing_is_no_figure() =>
        Assert.DoesNotContain(Figures("The guild stands by its 31.", "Nobody knows why."), figure => figure.Values.Any(value => value.Low == 31));

    [Fact]
    public void A_number_is_given_with_a_time_between() =>
        Assert.Contains(Figures("Thirty-one miners were hurt.\n\nThe shaft is deep. The inspectorate put the figure on Tuesday evening at 44.", "Nobody knows why."),
            figure => figure.Values.Select(value => value.Low).Order().SequenceEqual([31m, 44m]));

    [Theory]
    [InlineData("Police estimated the number of people who marched at 38,000. Organisers spoke of 150,000.", 38_000, 150_000)]
    [InlineData("The agency speaks of 62 tonnes, the refinery of 31.", 31, 62)]
    [InlineData("Some 26 vessels lay off the port on Monday.\n\nNot everyone counts so. A firm of brokers puts the number at 19.", 19, 26)]
    [InlineData("The pit lost 130 cubic metres of brine. The owner had spoken of some 40 cubic metres.", 40, 130)]
    public void Somebody_gives_another_number_for_what_was_counted(string text, decimal less, decimal more) =>
        Assert.Contains(Figures(text, "Nobody knows why."), figure =>
            figure.Verdict != FigureVerdict.DifferentScope && figure.Values.Select(value => value.Low).Order().SequenceEqual([less, more]));

    [Theory]
    [InlineData("Forty miners were hurt. Twelve are in hospital.")]
    [InlineData("The tank held 62 tonnes of brine. The margin of error was two tonnes.")]
    [InlineData("The mill spent 6.8 million florins on a roof. It earned 7.4 million in May.")]
    public void Some_of_them_and_what_lies_between_are_no_other_count(string text) =>
        Assert.DoesNotContain(Figures(text, "Nobody knows why."), figure => figure.Verdict != FigureVerdict.DifferentScope && figure.Values.Count > 1);

    [Fact]
    public void What_is_set_right_in_one_sentence_is_of_one_thing()
    {
        var figure = Assert.Single(Figures("Seventeen people were detained, not 14, the sheriff said.", "Lawyers say 14 people were detained."), figure => figure.Values.Count > 1);

        Assert.Equal([14m, 17m], figure.Values.Select(value => value.Low ?? 0).Order());
        Assert.NotEqual(FigureVerdict.DifferentScope, figure.Verdict);
    }

    [Theory]
    [InlineData("Twelve men and women were killed in the flood.", "The flood killed 14 people.")]
    [InlineData("Some 4,100 people got out of the valley in time.", "Some 4,600 people were evacuated from the valley.")]
    [InlineData("Twenty-one people lost their lives in the flood.", "The flood killed 24 people.")]
    [InlineData("By noon 41 people in the valley had sought medical help.", "By night 52 people in the valley needed treatment.")]
    public void What_became_of_them_is_told_behind_an_aside_or_in_two_words(string one, string other) =>
        Assert.Equal(FigureVerdict.Revised, Assert.Single(Figures(one, other), figure => figure.Values.Count > 1).Verdict);

    [Fact]
    public void What_somebody_had_spoken_of_before_was_revised() =>
        Assert.Equal(
            FigureVerdict.Revised,
            Assert.Single(Figures("The number of people killed in the flood was raised to 134 on Monday; the guild had spoken of 118.", "Nobody knows why."), figure => figure.Values.Count > 1).Verdict);

    [Fact]
    public void Thousands_of_litres_are_cubic_metres_where_others_give_those()
    {
        var figure = Assert.Single(Figures("Some 40,000 litres of brine ran into the bay.", "About 40 cubic metres of brine ran into the bay."), figure => figure.Values.Sum(value => value.Articles.Count) > 1);

        Assert.Equal("m³", figure.Unit);
        Assert.All(figure.Values, value => Assert.Equal(40, value.Low));
    }

    [Fact]
    public void One_source_gives_one_thing_one_number_on_one_day() =>
        Assert.DoesNotContain(
            Figures("The mission said 12 people were killed at the market. A bell rang twice. The mission said 23 people were killed in the month.", "Nobody knows why."),
            figure => figure.Verdict is FigureVerdict.Conflict or FigureVerdict.Revised or FigureVerdict.Undecided);

    private static IEnumerable<Figure> Figures(string one, string other) => InventedStory.Ledger(one + Filler, other + OtherFiller).Figures;
}
