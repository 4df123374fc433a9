using Hearsay.Claims;
using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class ForesightTests
{
    private const string Filler = " The baker in Tarn sold loaves. The school choir sang an old song in the rain.";

    [Theory]
    [InlineData("The guild of divers has called a strike for Thursday.", 5)]
    [InlineData("The dredger Marl, which lost its anchor, is expected off the pier on Thursday.", 5)]
    [InlineData("The second hearing of the divers is on Friday.", 6)]
    [InlineData("Salvage teams hoped to reach the engine room by Friday.", 6)]
    [InlineData("The harbour master gave his word that the cranes would turn again by Friday.", 6)]
    [InlineData("The council moved a vote on the harbour master, to be held on Friday.", 6)]
    [InlineData("The divers head home on Friday.", 6)]
    [InlineData("The divers' lawyers expect a ruling within four days.", 5)]
    [InlineData("The harbour council promised an answer to the divers by Friday.", 6)]
    [InlineData("The first barges should be able to sail on Friday.", 6)]
    [InlineData("Should the pumps fail, the council will close the lower lock on Friday.", 6)]
    [InlineData("The first lighter, stuck since Monday, is to sail again on Friday.", 6)]
    public void What_is_arranged_expected_or_meant_for_a_day_to_come_is_foretold(string text, int day)
    {
        var forecast = Assert.Single(InventedStory.Ledger(text + Filler).Forecasts);

        Assert.Equal(new LocalDate(2031, 6, day), forecast.Due?.Last);
    }

    [Theory]
    [InlineData("The guild will vote against the pier.")]
    [InlineData("Half of the moorings will have to be closed for good.")]
    [InlineData("Norvale's owner, Jule Kild, said she knew of no leak. She would not sell the yard.")]
    [InlineData("Jule Kild said on Sunday that she would not sell the yard.")]
    [InlineData("A verdict on the pier is not expected before long.")]
    public void What_will_be_without_a_day_is_foretold_too(string text) =>
        Assert.Null(Assert.Single(InventedStory.Ledger(text + Filler).Forecasts).Due);

    [Theory]
    [InlineData("The guild has called for calm after Thursday's raid.")]
    [InlineData("The harbour master would later regret the letter.")]
    [InlineData("Jule Kild said on Sunday that she knew of no leak. New bolts would have cost more.")]
    [InlineData("It is not known whether the yard will reopen.")]
    [InlineData("The yard will not comment on the letter.")]
    [InlineData("The rules of the harbour shall be kept in the office.")]
    [InlineData("We will never recognise the harbour board, its rival said.")]
    public void What_is_a_rule_a_doubt_a_stand_or_past_is_not(string text) => Assert.Empty(InventedStory.Ledger(text + Filler).Forecasts);

    [Fact]
    public void What_is_to_be_before_the_summer_is_out_has_all_summer()
    {
        var forecast = Assert.Single(InventedStory.Ledger("The new pier will stand before July is out, the engineer said." + Filler).Forecasts);

        Assert.Equal(new LocalDate(2031, 7, 31), forecast.Due?.Last);
    }

    [Theory]
    [InlineData("The dredger will reach the pier on 3 June, the harbour master said.", "The dredger came in on 5 June, two days later than planned.", ForecastVerdict.Missed)]
    [InlineData("The survey of the weir will be complete by 3 June, the engineer said.", "The survey of the weir was handed over on 5 June, two days late.", ForecastVerdict.Missed)]
    [InlineData("The survey of the weir will be complete on 3 June, the engineer said.", "The survey of the weir lay on her desk on 3 June, as promised.", ForecastVerdict.BorneOut)]
    [InlineData("The lower lock will open on 3 June, the mayor said.", "The lower lock stayed shut for want of a key.", ForecastVerdict.Missed)]
    [InlineData("The regatta of the guild is set for 9 June.", "The regatta has been called off.", ForecastVerdict.Missed)]
    [InlineData("The vote on the harbour bill is set for 9 June.", "The vote on the harbour bill would be put back to 20 June, the clerk said.", ForecastVerdict.Missed)]
    [InlineData("The quay in Harrow will be closed until 3 June, the mayor said.", "The quay in Harrow was opened on 3 June.", ForecastVerdict.BorneOut)]
    public void What_is_told_beside_the_plan_settles_it(string foretold, string told, ForecastVerdict expected)
    {
        var ledger = InventedStory.Ledger(foretold + Filler, " Rain fell on the orchard.", " The ferryman mended his nets.", " A dog barked at the moon.", " Snow lay on the hills.", told + " Nobody minded the geese.");

        Assert.Equal(expected, ledger.Forecasts[0].Verdict);
    }

    [Fact]
    public void What_else_was_to_have_come_that_day_tells_nothing()
    {
        var ledger = InventedStory.Ledger(
            "The old crane will be taken down on 3 June, the harbour master said." + Filler,
            " Rain fell on the orchard.",
            " The ferryman mended his nets.",
            "The new crane was to have lifted its first load on 3 June. Nobody minded the geese.");

        Assert.NotEqual(ForecastVerdict.Missed, ledger.Forecasts[0].Verdict);
    }
}
