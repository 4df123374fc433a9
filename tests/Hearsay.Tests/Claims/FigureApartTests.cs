using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class FigureApartTests
{
    private const string Filler = "\n\nAnna Orme plays the flute. The weather in the hills was mild for the season, and the ferries ran on time.";
    private const string OtherFiller = "\n\nPavel Roth keeps bees. A choir sang in the square, and the bakers sold out of rye bread before noon.";

    [Theory]
    [InlineData("Nine people died in the flood. A further 43 people were treated for cuts.\n\nThe guild raised its figure from four to nine.", 4, 43)]
    [InlineData("Some 97 deputies are for the bill. The desk corrects the number of undecided to 17.", 17, 97)]
    [InlineData("At 5.5 million guilders a day, lost sales amount to some 80 million so far.", 5_500_000, 80_000_000)]
    [InlineData("The flood killed 41 people in the valley. Eighteen of the dead were soldiers.", 18, 41)]
    [InlineData("Some 97 deputies are for the bill and 12 have not said. The whip has promises from 109.", 12, 109)]
    [InlineData("The harbour has eight votes in the council. A sale requires nine votes.", 8, 9)]
    public void Amounts_of_two_things_stand_apart(string text, decimal one, decimal other) =>
        Assert.DoesNotContain(Figures(text, "Nobody knows why."), figure => figure.Verdict != FigureVerdict.DifferentScope && Has(figure, one) && Has(figure, other));

    [Theory]
    [InlineData("The last fire in the dunes, in 1989, burnt 1,900 hectares.", "The fire has burnt 2,600 hectares.", 1900)]
    [InlineData("The flood killed 41 people in the valley.", "The war has killed more than 9,000 people.", 9000)]
    public void Another_time_and_a_war_are_not_the_day(string one, string other, decimal number) =>
        Assert.DoesNotContain(Figures(one, other), figure => figure.Verdict != FigureVerdict.DifferentScope && Has(figure, number) && figure.Values.Count > 1);

    [Theory]
    [InlineData("Nobody swam on 23 and 24 May.", 23)]
    [InlineData("Hide Caption 3 of 16 Photos: the mayor dances.", 16)]
    public void Days_and_the_numbers_of_pictures_count_nothing(string text, decimal number) =>
        Assert.DoesNotContain(Figures(text, "Nobody knows why."), figure => Has(figure, number));

    [Fact]
    public void The_day_of_a_battle_is_not_when_its_dead_were_counted() =>
        Assert.DoesNotContain(Figures("The guild knows of 34 people who died in the fighting of 1 May.", "Nobody knows why."), figure => Has(figure, 34) && figure.Values.Any(value => value.AsOf is { Month: 5, Day: 1 }));

    [Theory]
    [InlineData("Some 4,100 people were told to leave the valley.", "Some 4,600 people were evacuated from the valley.")]
    [InlineData("Some 4,100 people were driven from their homes.", "Some 4,600 people were evacuated from the valley.")]
    public void Who_is_told_to_leave_is_evacuated(string one, string other) =>
        Assert.Contains(Figures(one, other), figure => figure.Verdict != FigureVerdict.DifferentScope && Has(figure, 4100) && Has(figure, 4600));

    [Theory]
    [InlineData("The port lost $61 million. It lent the dairy 1.4 million crowns, and the auditors stand by their 186 million.", "The dairy owes 186 million crowns.", 186_000_000)]
    [InlineData("The roof cost 61 million crowns. In the end it would cost the town 112 million at most.", "The roof will cost 112 million crowns.", 112_000_000)]
    public void Millions_without_a_currency_may_be_those_of_another_article(string one, string other, decimal number) =>
        Assert.Contains(Figures(one, other), figure => figure.Verdict != FigureVerdict.DifferentScope && figure.Values.Where(value => (value.Low ?? value.High) == number).SelectMany(value => value.Articles).Distinct().Count() == 2);

    [Fact]
    public void What_had_been_before_became_what_is() =>
        Assert.Equal(FigureVerdict.Revised, Assert.Single(Figures("A poll finds that 41 percent of voters want a bridge. A week earlier it had been 36 percent.", "Nobody knows why."), figure => Has(figure, 36) && Has(figure, 41)).Verdict);

    [Fact]
    public void Another_so_many_of_another_fate_are_all_of_those() =>
        Assert.Contains(Figures("Nine people were killed and another 43 people are missing.", "By night 29 people were missing."), figure => Has(figure, 43) && Has(figure, 29));

    [Theory]
    [InlineData("The fire has burnt 3,200 hectares.", "The burnt area was measured at 7,900 hectares.", 3200, 7900)]
    [InlineData("The florin closed at 7.98 to the dollar.", "The florin sank to 8.31 against the dollar.", 7.98, 8.31)]
    [InlineData("Nine people were killed and 43 could not be accounted for.", "By night 29 people were missing.", 29, 43)]
    public void Burnt_land_and_a_rate_of_exchange_are_one_thing_at_two_times(string one, string other, double less, double more) =>
        Assert.Contains(Figures(one, other), figure => figure.Verdict is FigureVerdict.Revised or FigureVerdict.Undecided && Has(figure, (decimal)less) && Has(figure, (decimal)more));

    [Theory]
    [InlineData("The whip is sure of “a hundred votes”.", 100)]
    [InlineData("The whip counts on 117 votes.", 117)]
    public void What_somebody_counts_on_is_foretold(string text, decimal number) =>
        Assert.Equal(FigureVerdict.Forecast, Assert.Single(Figures(text, "Nobody knows why."), figure => Has(figure, number)).Verdict);

    [Theory]
    [InlineData("By the end of August 930 of the 1,050 boats had been mended.", 930)]
    [InlineData("In the whole Isk district 7,900 boats were mended.", 7900)]
    public void A_number_behind_a_month_or_a_district_may_count(string text, decimal number) =>
        Assert.Contains(Figures(text, "Nobody knows why."), figure => Has(figure, number));

    private static bool Has(Figure figure, decimal number) => figure.Values.Any(value => (value.Low ?? value.High) == number);

    private static IReadOnlyList<Figure> Figures(string one, string other) => InventedStory.Ledger(one + Filler, other + OtherFiller).Figures;
}
