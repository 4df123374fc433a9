using Hearsay.Claims;
using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class OpposedValuesTests
{
    private const string OfPolice = "The fire in the Harrow mill killed 12 people, the Harrow police said.";

    [Theory]
    [InlineData(OfPolice, "The fire in the Harrow mill killed 19 people, the Tarn hospital said.", true)]
    [InlineData("The fire in the Harrow mill killed 12 people.", "The fire in the Harrow mill killed 19 people.", true)]
    [InlineData(OfPolice, "The fire in the Harrow mill killed 19 people.", false)]
    [InlineData("The fire in the Harrow mill killed 12 people.", "Correction: the fire in the Harrow mill killed 19 people.", false)]
    public void Claims_conflict_by_their_amounts_where_two_sources_give_them(string one, string other, bool expected)
    {
        var day = new LocalDate(2031, 6, 2);
        var ledger = InventedStory.Ledger(
        [
            InventedStory.ArticleOf(one + " The baker in Tarn sold loaves. A choir sang in the rain.", 0, day),
            InventedStory.ArticleOf(other + " The ferryman mended his nets. Nobody minded the geese.", 1, day),
        ]);

        Assert.Equal(expected, ledger.Claims.Any(claim => claim.Relations.Any(relation => relation.Kind == RelationKind.Conflicts)));
        Assert.Contains(ledger.Claims, claim => claim.Relations.Count > 0);
    }
}
