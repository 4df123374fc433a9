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
    [InlineData("The harbour council meets on Thursday to hear the divers.", 5)]
    [InlineData("The hearing of the two divers is still set for Friday.", 6)]
    [InlineData("The new lock should be ready by 12 June.", 12)]
    [InlineData("The harbour master will be out of office before the month is out, a clerk predicted.", 30)]
    [InlineData("The divers will be heard next week, the judge said.", 8)]
    [InlineData("The two old cranes are to be sold by the end of June.", 30)]
    [InlineData("The divers will be heard in two weeks, the judge said.", 15)]
    [InlineData("The court will hear the divers on 4 June and give its ruling by 9 June.", 9)]
    [InlineData("The first barge will not sail on Tuesday with its load of salt, but next Thursday.", 5)]
    [InlineData("The council will vote on the pier on Monday week.", 9)]
    [InlineData("The harbour master will be out of office within the week, a clerk predicted.", 8)]
    [InlineData("The ice will be gone by the middle of next week, the harbour master said.", 4)]
    public void What_is_still_to_come_is_foretold_with_the_day_it_is_due(string text, int day)
    {
        var forecast = Assert.Single(InventedStory.Ledger(text + Filler).Forecasts);

        Assert.Equal(new LocalDate(2031, 6, day), forecast.Due?.Last);
    }

    [Theory]
    [InlineData("The aim is to close the bridge on 5 June.")]
    [InlineData("The bridge was to be closed on 5 June.")]
    [InlineData("The bridge may be closed on 5 June.")]
    [InlineData("The harbour master should resign by 5 June.")]
    [InlineData("The harbour master asks for patience until Thursday.")]
    [InlineData("The grant funds the harbour pump through 5 June.")]
    [InlineData("The harbour pump remains shut on 5 June.")]
    [InlineData("The harbour council has met the divers of Thursday's race.")]
    [InlineData("The miller, who would be glad to sell his cart, mended a wheel.")]
    [InlineData("Asked whether the lock would open on 5 June, the keeper shrugged.")]
    [InlineData("Nothing kept the miller from going to the harbour fair.")]
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

    [Theory]
    [InlineData("The tram depot in Harrow will close on 3 June, the council said.", "The council shut the tram depot in Harrow on 3 June.", ForecastVerdict.BorneOut)]
    [InlineData("The court will rule on the appeal of Orla Penn on 3 June.", "The court threw out the appeal of Orla Penn on 3 June.", ForecastVerdict.BorneOut)]
    [InlineData("The canal will reopen on 3 June, the mayor said.", "The canal was closed on 3 June because of ice.", ForecastVerdict.Missed)]
    [InlineData("Minister Lena Orvik will be sacked by 2 June, the daily said.", "Lena Orvik is still minister of fisheries.", ForecastVerdict.Missed)]
    [InlineData("Her party will table a motion of no confidence on 3 June.", "A motion of no confidence in the mayor was voted down on 3 June.", ForecastVerdict.BorneOut)]
    [InlineData("The toll bridge will not close on 3 June, the mayor said.", "The mayor shut the toll bridge on 3 June.", ForecastVerdict.Missed)]
    [InlineData("The repair of the weir will begin on 3 June, the mayor said.", "At the weir divers and masons got going at dawn.", ForecastVerdict.BorneOut)]
    public void An_outcome_may_be_told_in_other_words(string foretold, string told, ForecastVerdict expected)
    {
        var ledger = InventedStory.Ledger(foretold + Filler, " Rain fell on the orchard. The ferryman mended his nets.", told + " The miller bought a red cart. Nobody minded the geese.");

        Assert.Equal(expected, ledger.Forecasts[0].Verdict);
    }

    [Theory]
    [InlineData("The guild of divers will back the harbour master, its chairman said.", "The guild of divers has no crane in the harbour.")]
    [InlineData("Nothing will ever come between the guild and the harbour master, its chairman said.", "The harbour master praised the guild the day after its chairman came home.")]
    [InlineData("The rowers of Harrow will win by eight boats, the coach said.", "The rowers of Harrow lost no race in 2019.")]
    public void What_is_told_of_the_same_theme_is_no_miss(string foretold, string told)
    {
        var ledger = InventedStory.Ledger(foretold + Filler, " Rain fell on the orchard.", told + " Nobody minded the geese.");

        Assert.DoesNotContain(ledger.Forecasts, forecast => forecast.Verdict == ForecastVerdict.Missed);
    }

    [Fact]
    public void What_would_have_been_is_not_foretold() =>
        Assert.Empty(InventedStory.Ledger("The lock would not have been opened without the letter, the engineer said." + Filler).Forecasts);

    [Theory]
    [InlineData("The new lock in Harrow will open on 3 June, the engineer said.", "The new lock in Harrow opened on 5 June.", ForecastVerdict.Missed)]
    [InlineData("The new lock in Harrow will open by 3 June, the engineer said.", "The new lock in Harrow opened on 2 June.", ForecastVerdict.BorneOut)]
    [InlineData("The new lock in Harrow will stay open until 3 June, the engineer said.", "The new lock in Harrow was open on 5 June.", ForecastVerdict.Unclear)]
    [InlineData("The shipyard will pay every diver by 3 June, its owner said.", "The shipyard has paid all but nine of the divers.", ForecastVerdict.Missed)]
    [InlineData("The rebels will remove their guns from the ridge by 3 June, the envoy said.", "The rebels have removed 45 of their 51 guns from the ridge.", ForecastVerdict.Missed)]
    public void What_comes_late_or_in_part_was_missed(string foretold, string told, ForecastVerdict expected)
    {
        var ledger = InventedStory.Ledger(foretold + Filler, " Rain fell on the orchard.", " The ferryman mended his nets.", " A dog barked at the moon.", " Snow lay on the hills.", told + " Nobody minded the geese.");

        Assert.Equal(expected, ledger.Forecasts[0].Verdict);
    }

    [Fact]
    public void What_is_counted_from_another_day_is_due_on_no_known_one() =>
        Assert.Null(Assert.Single(InventedStory.Ledger("The office will publish its report within 30 days of the accident, its head said." + Filler).Forecasts).Due);

    [Theory]
    [InlineData("The Harrow lock was built in 1988 by two brothers.")]
    [InlineData("In 1988 a fire at the Harrow lock killed two brothers.")]
    [InlineData("The Harrow lock, which has had no keeper since it was sold in 1988, has two gates.")]
    public void The_timeline_has_the_years_of_the_background(string text)
    {
        var ledger = InventedStory.Ledger(text + Filler);

        Assert.Equal(new LocalDate(1988, 1, 1), Assert.Single(ledger.Timeline).Days.First);
    }

    [Fact]
    public void The_timeline_has_no_year_by_which_something_is_only_called() =>
        Assert.Empty(InventedStory.Ledger("The keeper of the Harrow lock remembered the 1988 fire in the mill." + Filler).Timeline);

    [Fact]
    public void What_is_to_be_put_off_will_not_come_as_foretold()
    {
        var ledger = InventedStory.Ledger(
            "The harvest fair in Harrow will open on 9 June, the mayor said." + Filler,
            "The harvest fair in Harrow, planned for 9 June, will be postponed until 20 June. The ferryman mended his nets.");

        Assert.Equal([ForecastVerdict.Missed, ForecastVerdict.Pending], ledger.Forecasts.Select(forecast => forecast.Verdict));
    }

    [Theory]
    [InlineData("A strike against a plan to close the mill stopped the trams on Sunday.")]
    [InlineData("The barges reached Harrow on Sunday, as Norvale had promised.")]
    public void What_came_about_is_no_forecast(string text) => Assert.Empty(InventedStory.Ledger(text + Filler).Forecasts);

    [Fact]
    public void A_toll_that_was_to_rise_rose()
    {
        var ledger = InventedStory.Ledger(
            "The fire in the Harrow mill killed 12 people. The number of dead is expected to rise, the fire chief said. The ferryman mended his nets.",
            "The fire in the Harrow mill killed 19 people, the fire chief said. Nobody minded the geese.");

        Assert.Equal(ForecastVerdict.BorneOut, Assert.Single(ledger.Forecasts).Verdict);
    }

    [Fact]
    public void A_forecast_on_a_condition_is_one()
    {
        var forecast = Assert.Single(InventedStory.Ledger("If nobody gives way, there will be a strike on 9 June." + Filler).Forecasts);

        Assert.Equal(new LocalDate(2031, 6, 9), forecast.Due?.First);
    }

    [Fact]
    public void What_was_still_to_come_and_is_told_as_a_fact_was_told_later()
    {
        var undated = InventedStory.ArticleOf("The council has shut the tram depot in Harrow for good. Nobody minded the geese.", 1, null);
        var ledger = InventedStory.Ledger([InventedStory.ArticleOf("The council will close the tram depot in Harrow for good, the mayor said." + Filler, 0, new LocalDate(2031, 6, 1)), undated]);

        Assert.Equal(ForecastVerdict.BorneOut, Assert.Single(ledger.Forecasts).Verdict);
    }

    [Fact]
    public void A_weekday_beside_will_is_still_to_come()
    {
        var tuesday = InventedStory.ArticleOf(
            "On Saturday the guild of divers, the oldest in Harrow, will march to the harbour." + Filler, 0, new LocalDate(2031, 6, 3));

        Assert.Equal(new LocalDate(2031, 6, 7), Assert.Single(InventedStory.Ledger([tuesday]).Forecasts).Due?.First);
    }

    [Theory]
    [InlineData("The new lock in Harrow will open on 9 June, the engineer said.", ForecastVerdict.Missed)]
    [InlineData("The new lock in Harrow will not open before 9 June, the engineer said.", ForecastVerdict.Missed)]
    [InlineData("The new lock in Tarn will open on 9 June, the miller said.", ForecastVerdict.Pending)]
    [InlineData("The government has dropped its plan to open the new lock in Harrow.", ForecastVerdict.Missed)]
    public void Whoever_sets_another_day_tells_that_it_will_not_come_on_the_first(string later, ForecastVerdict expected)
    {
        var ledger = InventedStory.Ledger(
            "The new lock in Harrow will open on 5 June, the engineer said." + Filler,
            later + " The ferryman mended his nets. Nobody minded the geese.");

        Assert.Equal(expected, ledger.Forecasts[0].Verdict);
    }

    [Theory]
    [InlineData(
        "The keeper of the lock will be charged with theft, the prosecutor said.",
        "The prosecutor charged the keeper with theft on 4 June.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "The old lock in Korrin will be closed until 3 June at the earliest, the keeper said.",
        "The old lock in Korrin was opened again on 5 June.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "Orla Penn will lodge an appeal, her lawyer said.",
        "Orla Penn lodged her appeal at the last minute.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "Minister Lena Orvik will not see out the month, the daily said.",
        "Lena Orvik stepped down on 3 June.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "Minister Lena Orvik will be out by 3 June, the daily said.",
        "Lena Orvik is still minister of fisheries.",
        ForecastVerdict.Missed)]
    [InlineData(
        "The wages of the divers will arrive by 3 June, the shipyard said.",
        "The wages that the shipyard had promised the divers have not arrived.",
        ForecastVerdict.Missed)]
    [InlineData(
        "Minister Lena Orvik will be gone by 3 June, the daily said.",
        "Lena Orvik survived a vote of no confidence.",
        ForecastVerdict.Missed)]
    [InlineData(
        "The harbour council will decide on 6 June.",
        "The harbour council met on 6 June and rejected the pier.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "The pier law will go to parliament on 24 June, the clerk said.",
        "The pier law has been taken off parliament's list for 24 June.",
        ForecastVerdict.Missed)]
    [InlineData(
        "Parliament will vote on the pier law, the clerk said.",
        "Deputies waved it through by 62 votes to 57.",
        ForecastVerdict.BorneOut)]
    [InlineData(
        "The other divers will be paid by 3 June, the shipyard said.",
        "All the more attention is being paid to the wire.",
        ForecastVerdict.Unclear)]
    public void An_outcome_is_known_by_its_verb_and_one_thing_more(string foretold, string told, ForecastVerdict expected)
    {
        var ledger = InventedStory.Ledger(
            foretold + Filler,
            " Rain fell on the orchard.",
            " The ferryman mended his nets.",
            " A dog barked at the moon.",
            " Snow lay on the hills.",
            told + " Nobody minded the geese.");

        Assert.Equal(expected, ledger.Forecasts[0].Verdict);
    }

    [Fact]
    public void What_came_nearly_a_week_late_was_due_about_a_week_before()
    {
        var ledger = InventedStory.Ledger(
        [
            InventedStory.ArticleOf(
                "The Harrow trains should be back to normal by 4 June, the railway said." + Filler, 0, new LocalDate(2031, 6, 1)),
            InventedStory.ArticleOf(
                "Since Tuesday the trains have been running again, nearly a week later than the railway had planned. Nobody minded the geese.",
                1,
                new LocalDate(2031, 6, 12)),
        ]);

        Assert.Equal(ForecastVerdict.Missed, Assert.Single(ledger.Forecasts).Verdict);
    }
}
