using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>What speaks against a claim: claims in conflict with it, whichever of the two the relation is noted at, and those that deny it.</summary>
internal sealed class Opposition
{
    // More than these are in the ledger.
    private const int Most = 2;

    private readonly ILookup<string, (Claim Claim, string Why)> byClaim;
    private readonly HashSet<string> inConflict;

    public Opposition(BriefContext context)
    {
        byClaim = context.Ledger.Claims
            .SelectMany(claim => claim.Relations, (claim, relation) => (claim, relation, other: context.Claim(relation.To)))
            .Where(pair => pair.relation.Kind is RelationKind.Conflicts or RelationKind.Denies && pair.other is not null)
            .SelectMany(pair => new[] { (To: pair.claim.Id, Claim: pair.other!, pair.relation.Why), (To: pair.other!.Id, Claim: pair.claim, pair.relation.Why) })
            .Where(pair => context.Quote(pair.Claim.Citation) is not null)
            .DistinctBy(pair => (pair.To, pair.Claim.Id))
            .ToLookup(pair => pair.To, pair => (pair.Claim, pair.Why), StringComparer.Ordinal);
        inConflict = context.Ledger.Claims
            .SelectMany(claim => claim.Relations, (claim, relation) => (claim, relation))
            .Where(pair => pair.relation.Kind == RelationKind.Conflicts)
            .SelectMany(pair => new[] { pair.claim.Id, pair.relation.To })
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The claims to show under it, those with most carriers first, and why they can't both be so.</summary>
    public IReadOnlyList<(Claim Claim, string Why)> ShownTo(Claim claim) =>
        [.. byClaim[claim.Id].OrderByDescending(against => against.Claim.Carriers).Take(Most)];

    /// <summary>Whether another claim excludes it, rather than only denies it.</summary>
    public bool HasConflict(Claim claim) => inConflict.Contains(claim.Id);

    /// <summary>How many more there are.</summary>
    public int LeftOutOf(Claim claim) => Math.Max(0, byClaim[claim.Id].Count() - Most);
}
