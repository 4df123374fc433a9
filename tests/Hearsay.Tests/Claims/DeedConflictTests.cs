using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class DeedConflictTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";
    private const string OtherFiller = " Farmers near the border wait for better prices. The council will vote on a new roof for the library. Two hikers lost their way in fog.";

    [Theory]
    [InlineData("Engineers opened the spillway gates on 26 May.", "The spillway gates were opened on 28 May.", RelationKind.Conflicts, "on 2031-05-26 v on 2031-05-28")]
    [InlineData("The tanker Marigold sank at 4:10 a.m. on 28 May.", "The tanker Marigold sank at 7:30 a.m. on 28 May.", RelationKind.Conflicts, "at 04:10 v at 07:30")]
    [InlineData("Anna Orme was arrested in Norway on 28 May.", "Anna Orme was arrested in Denmark on 28 May.", RelationKind.Conflicts, "in Norway v in Denmark")]
    [InlineData("Anna Orme was arrested in Harrow on 28 May.", "Anna Orme was arrested in Kesh on 28 May.", RelationKind.Undecided, "in Harrow v in Kesh")]
    [InlineData("Anna Orme was shot by Pavel Roth in the harbour.", "Anna Orme was shot by Emil Vask in the harbour.", RelationKind.Conflicts, "by Pavel Roth v by Emil Vask")]
    public void One_deed_told_otherwise_is_set_against_the_first_account(string one, string other, RelationKind kind, string why)
    {
        var relation = Assert.Single(Relations(one, other));

        Assert.Equal((kind, why), (relation.Kind, relation.Why));
    }

    [Theory]
    [InlineData("Two soldiers died on 26 May.", "Two soldiers died on 28 May.")]
    [InlineData("Engineers opened the spillway gates on 26 May.", "The spillway gates will be opened on 28 May.")]
    [InlineData("Anna Orme was arrested in Harrow on 28 May.", "Anna Orme was not arrested in Kesh on 28 May.")]
    [InlineData("Anna Orme was shot by Pavel Roth in the harbour.", "Anna Orme was shot by Roth in the harbour.")]
    [InlineData("Anna Orme spoke in Harrow on 26 May.", "Anna Orme spoke in Harrow on 28 May.")]
    public void What_may_be_two_deeds_or_is_not_told_as_done_is_not(string one, string other) => Assert.Empty(Relations(one, other));

    private static IEnumerable<ClaimRelation> Relations(string one, string other) =>
        InventedStory.Ledger(one + Filler, other + OtherFiller).Claims.SelectMany(claim => claim.Relations).Where(relation => relation.Kind is RelationKind.Conflicts or RelationKind.Undecided);
}
