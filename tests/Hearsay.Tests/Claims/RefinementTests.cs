using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class RefinementTests
{
    private const string Filler = " The baker in Tarn sold loaves. A ferry left for Kesh with apples and pears. The school choir sang an old song in the rain.";

    [Theory]
    [InlineData("The harbour bridge collapsed.", "The old harbour bridge at the northern mole of Harrow, long closed to lorries and buses, collapsed under snow and ice on 3 June 2031.")]
    public void What_says_the_same_and_names_a_day_refines_it(string wider, string closer)
    {
        var relation = Assert.Single(Refinements(wider, closer));

        Assert.StartsWith("adds a day", relation.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour bridge collapsed.", "The old harbour bridge at the northern mole, long closed to lorries and buses, did not collapse under snow and ice on 3 June 2031.")]
    [InlineData("The harbour bridge will collapse.", "The old harbour bridge at the northern mole, long closed to lorries and buses, collapsed under snow and ice on 3 June 2031.")]
    [InlineData("The harbour bridge collapsed.", "The old harbour bridge, long closed to lorries, buses, carts, riders and walkers of every kind, collapsed under snow and ice and rust and rot.")]
    [InlineData("The harbour bridge, 40 metres long, collapsed.", "The old harbour bridge at the northern mole, 60 metres long, closed to lorries and buses, collapsed under snow and ice on 3 June 2031.")]
    public void What_negates_foretells_adds_nothing_or_loses_an_amount_does_not(string wider, string other) => Assert.Empty(Refinements(wider, other));

    [Fact]
    public void One_article_does_not_refine_itself() =>
        Assert.DoesNotContain(
            InventedStory.Ledger("The harbour bridge collapsed." + Filler + " The old harbour bridge at the northern mole of Harrow, long closed to lorries and buses, collapsed under snow and ice on 3 June 2031.")
                .Claims.SelectMany(claim => claim.Relations),
            relation => relation.Kind == RelationKind.Refines);

    private static IEnumerable<ClaimRelation> Refinements(string one, string other) =>
        InventedStory.Ledger(one + Filler, other + Filler).Claims.SelectMany(claim => claim.Relations).Where(relation => relation.Kind == RelationKind.Refines);
}
