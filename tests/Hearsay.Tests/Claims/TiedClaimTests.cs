using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class TiedClaimTests
{
    private static readonly string[] Fillers =
    [
        " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain.",
        " A ferry left for Kesh with apples. Nobody at the market had seen snow so late in spring.",
    ];

    [Theory]
    [InlineData("Nine miners are dead, the warden Ada Merk said.", "The number of miners who died stands at nine, the mayor Jule Kild said.", true)]
    [InlineData("Pumps in Tarn's 23 quarries are new, the warden Ada Merk said.", "Cracks were found in seven of Tarn's 23 quarries, the mayor Jule Kild said.", false)]
    public void What_gives_one_amount_of_one_thing_says_the_same_but_the_whole_of_another_amount_does_not_tie(string one, string other, bool isOne)
    {
        var claims = InventedStory.Ledger(one + Fillers[0], other + Fillers[1]).Claims;

        Assert.Equal(isOne, claims.Any(claim => claim.Assertions.Select(assertion => assertion.Citation.Article).Distinct().Count() == 2));
    }
}
