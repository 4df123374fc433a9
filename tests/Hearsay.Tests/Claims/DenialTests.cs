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
