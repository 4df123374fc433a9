using Hearsay.Claims;
using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class ForecastTests
{
    private const string Filler = " The baker in Tarn sold loaves. The school choir sang an old song in the rain.";

    [Theory]
    [InlineData("The two armies are to withdraw from the bridge on 5 June.", 5)]
    [InlineData("The written reasons will be served on the parties by 30 June.", 30)]
    [InlineData("Governor Mire promised that ferries to the mainland, halted since 28 May, would be running again by 7 June.", 7)]
    [InlineData("Analysts reckon that the harbour will be empty on 9 June.", 9)]
    public void What_is_still_to_come_is_foretold_with_the_day_it_is_due(string text, int day)
    {
        var forecast = Assert.Single(InventedStory.Ledger(text + Filler).Forecasts);

        Assert.Equal(new LocalDate(2031, 6, day), forecast.Due?.Last);
    }

    [Theory]
    [InlineData("The aim is to close the bridge on 5 June.")]
    [InlineData("The bridge was to be closed on 5 June.")]
    [InlineData("The bridge may be closed on 5 June.")]
    public void What_is_wished_for_was_planned_once_or_may_be_is_not(string text) => Assert.Empty(InventedStory.Ledger(text + Filler).Forecasts);

    [Fact]
    public void The_month_of_May_makes_no_supposition() =>
        Assert.Single(InventedStory.Ledger([InventedStory.ArticleOf("The judge said the written reasons will be served on the parties by 30 May." + Filler, 0, new LocalDate(2031, 5, 2))]).Forecasts);

    [Fact]
    public void A_short_clause_is_a_statement_if_it_has_a_verb_in_the_future() =>
        Assert.Single(InventedStory.Ledger("Norvale will appeal, its lawyer, Jule Kild, said." + Filler).Forecasts);

    [Fact]
    public void What_was_to_have_been_signed_was_not()
    {
        var ledger = InventedStory.Ledger(
            "The harbour treaty will be signed in Harrow on 5 June, the mayor said." + Filler,
            Filler,
            Filler,
            Filler,
            "The harbour treaty was to have been signed in Harrow on 5 June." + Filler);

        Assert.Equal(ForecastVerdict.Missed, Assert.Single(ledger.Forecasts).Verdict);
    }

    [Fact]
    public void A_light_verb_leaves_what_is_foretold_to_its_noun()
    {
        var ledger = InventedStory.Ledger(
            "Judge Ada Merk said she would deliver her verdict on the bridge fire on 3 June." + Filler,
            Filler,
            "Judge Ada Merk convicted the watchman for the bridge fire on 3 June." + Filler);

        Assert.Equal(ForecastVerdict.BorneOut, Assert.Single(ledger.Forecasts).Verdict);
    }
}
