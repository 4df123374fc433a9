using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class DenialTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company denied it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the claim.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company called that a lie.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company dismissed the report as invented.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. \"It's all lies,\" the company's director, Ada Merk, said.")]
    public void What_points_back_denies_what_was_said_just_before(string text) => Assert.Contains("beaten two farmers", Denied(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void A_charge_denied_is_what_somebody_was_charged_with() =>
        Assert.Contains(
            "endangering life",
            Denied("The prosecutor charged Lambert Thole on Thursday with endangering life. Experts found that the pillars held little of the steel in the plans. Thole denied the charge." + Filler),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company can neither confirm nor deny it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the offer.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. It would be false to say that nobody saw them, the company said.")]
    [InlineData("The baker denied it. Inspector Jule Kild said guards had beaten two farmers at the mill.")]
    public void What_denies_nothing_that_was_told_before_stands_in_no_such_relation(string text) => Assert.Null(Denied(text));

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company disputes this.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company denied having beaten any farmers.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Reports that farmers were beaten are without foundation, the company said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the claim that farmers had been beaten.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Ada Merk denied it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. \"A lie,\" the company's director, Ada Merk, said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company said there was not a word of truth in it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The director, Ada Merk, had denied the inspector's account.")]
    public void A_denial_is_read_in_the_many_ways_in_which_it_is_written(string text) => Assert.Contains("beaten two farmers", Denied(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void What_there_is_none_of_is_what_was_named_before() =>
        Assert.Contains(
            "letter",
            Denied("A clerk said a letter about the weir had been burnt in June. The weir stands above the old mill. Director Ada Merk said there was no such letter." + Filler),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("The mayor asked for a permit to dig at the mill. The council denied the mayor a permit to dig at the mill.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. There is no such thing as a quiet harvest, the baker said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Judge Orla Dane said there was no proof of who had been at the mill.")]
    [InlineData("Inspector Jule Kild said neither guards nor farmers had been at the mill. The company denied that guards had been at the mill.")]
    public void What_is_withheld_or_doubted_or_nowhere_told_is_no_denial(string text) => Assert.Null(Denied(text + Filler));

    [Fact]
    public void Who_denies_having_done_it_does_not_speak_of_others()
    {
        var ledger = InventedStory.Ledger(
            "The rebels denied having burnt barges on the Orle." + Filler,
            "The mayor of Kesh said soldiers had burnt barges on the Orle. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Fact]
    public void A_count_that_goes_on_conflicts_with_no_later_one()
    {
        var ledger = InventedStory.Ledger(
            "With 12 percent of polling stations counted, Mayor Orla Dane had 54.1 percent of the vote." + Filler,
            "Mayor Orla Dane won 50.7 percent of the vote. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Conflicts);
    }

    [Fact]
    public void A_number_that_is_denied_is_nobodys_value()
    {
        var ledger = InventedStory.Ledger("The mayor said 40 people had died in the fire at the mill." + Filler, "The council denied that 70 people had died in the fire at the mill." + Filler);

        Assert.DoesNotContain(ledger.Figures.SelectMany(figure => figure.Values), value => value.Low == 70);
    }

    [Theory]
    [InlineData("Eight bodies were found at the mill. The toll passed 500, the mayor said.", "The mayor said the toll in the mill stood at 536.")]
    [InlineData("Police shot dead a farmer, 21, at the mill on Monday.", "Police shot dead 10 farmers at the mill on Monday.")]
    public void A_number_that_is_passed_and_an_age_exclude_no_other(string one, string other) =>
        Assert.DoesNotContain(InventedStory.Ledger(one + Filler, other + Filler).Figures, figure => figure.Verdict == FigureVerdict.Conflict);

    private static string? Denied(string text)
    {
        var claims = InventedStory.Ledger(text).Claims;
        return claims.SelectMany(claim => claim.Relations).Where(relation => relation.Kind == RelationKind.Denies).Select(relation => claims.Single(claim => claim.Id == relation.To).Text).SingleOrDefault();
    }
}
