using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>Orders claims by how much they matter to somebody who reads only a few, and leaves out what says the same again.</summary>
internal sealed class ClaimChooser
{
    private const int MostUseful = 8;
    private const int FewestForEveryKind = 3;

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "we", "i", "you", "there",
    };

    // What ends in one of these was cut out of a sentence and tells little by itself.
    private static readonly HashSet<string> Unfinished = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "that", "who", "which", "from", "as", "its", "their",
    };

    private readonly StoryWords words;

    public ClaimChooser(BriefContext context)
    {
        words = new StoryWords(context.Ledger.Articles);
        Opposition = new Opposition(context);
        Ranked = [.. context.Ledger.Claims
            .Where(claim => context.Quote(claim.Citation) is not null)
            .Select((claim, index) => (claim, index, weight: Weight(claim)))
            .OrderByDescending(ranked => ranked.weight)
            .ThenBy(ranked => ranked.index)
            .Select(ranked => ranked.claim)];
        Chosen = WithEveryKind(Choose(Ranked, context.Options.Claims, [], Opposition));
    }

    /// <summary>Every claim, the weightiest first.</summary>
    public IReadOnlyList<Claim> Ranked { get; }

    /// <summary>The claims that stand in short.</summary>
    public IReadOnlyList<Claim> Chosen { get; }

    /// <summary>What speaks against each claim.</summary>
    public Opposition Opposition { get; }

    /// <summary>How central words are to the story.</summary>
    public double Centrality(string text) => words.Centrality(text);

    /// <summary>The first claims no two of which say the same, and none what was shown already.</summary>
    /// <param name="ranked">The claims, the weightiest first.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="shown">What was shown already.</param>
    /// <param name="opposition">Where what speaks against a claim is shown under it: that needs no line of its own.</param>
    public static IReadOnlyList<Claim> Choose(IEnumerable<Claim> ranked, int most, IReadOnlyList<Claim> shown, Opposition? opposition = null)
    {
        var chosen = new List<Claim>();
        var told = shown.Select(Said.Of).ToList();
        var opponents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in ranked)
        {
            if (chosen.Count == most) break;

            // A dispute is told once: what stands against this claim may have stood against another already.
            var said = Said.Of(claim);
            var against = opposition?.ShownTo(claim) ?? [];
            if (told.Any(said.IsSameAs) || against.Any(other => opponents.Contains(other.Claim.Id))) continue;

            chosen.Add(claim);
            told.Add(said);
            told.AddRange(against.Select(other => Said.Of(other.Claim)));
            opponents.UnionWith(against.Select(other => other.Claim.Id));
        }

        return chosen;
    }

    /// <summary>Whoever reads no further must meet what is agreed, disputed and changed: the weightiest of each takes the place of the last of the usual kind, or of one that is there twice.</summary>
    private List<Claim> WithEveryKind(IReadOnlyList<Claim> chosen)
    {
        var all = chosen.ToList();
        foreach (var kind in (Standing[])[Standing.Disputed, Standing.Corroborated, Standing.Revised])
        {
            if (all.Exists(claim => claim.Standing == kind) || all.Count < FewestForEveryKind) continue;

            var rest = all.Where(claim => claim.Standing is not (Standing.OneOrigin or Standing.Forecast)).ToList();
            var last = all.FindLastIndex(claim => claim.Standing is Standing.OneOrigin or Standing.Forecast);
            if (last <= 0) last = all.FindLastIndex(claim => all.Count(other => other.Standing == claim.Standing) > 1);
            if (last <= 0 || Choose(Ranked.Where(claim => claim.Standing == kind), 1, rest, Opposition) is not [var first]) continue;

            all.RemoveAt(last);
            all.Add(first);
        }

        return all;
    }

    private double Weight(Claim claim)
    {
        var count = StoryWords.Of(claim.Text).Count;
        var opening = claim.Text.TrimStart('“', '"', '\'', '‘').Split(' ', 2)[0].TrimEnd(',');
        return 3 * Math.Min(claim.Carriers, MostUseful)
            + 2 * Math.Min(claim.Origins.Count, MostUseful)
            + StandingWeight(claim)
            + 6 * words.Centrality(claim.Text)
            + (claim.Assertions.Any(assertion => assertion.Quantities.Count > 0) ? 1 : 0)
            - (count < 3 ? 6 : count > 30 ? 3 : 0)
            - (Pronouns.Contains(opening) ? 3 : 0)
            - (Unfinished.Contains(claim.Text[(claim.Text.LastIndexOf(' ') + 1)..]) ? 8 : 0);
    }

    // Figures that exclude each other are a surer sign of a dispute than words with a "not" among them.
    private int StandingWeight(Claim claim) => claim.Standing switch
    {
        Standing.Corroborated => 6,
        Standing.Disputed => Opposition.HasConflict(claim) ? 6 : 3,
        Standing.Withdrawn => 5,
        Standing.Revised => 3,
        Standing.Forecast => 1,
        _ => 0,
    };

    /// <summary>What a claim says, to see whether another says the same.</summary>
    private sealed record Said(Claim Claim, TextLikeness Text)
    {
        public static Said Of(Claim claim) => new(claim, TextLikeness.Of(claim.Text, claim.Assertions[0].Polarity));

        public bool IsSameAs(Said other) =>
            Claim.Id == other.Claim.Id || Refines(Claim, other.Claim) || Refines(other.Claim, Claim) || Text.IsSameAs(other.Text);

        private static bool Refines(Claim one, Claim other) =>
            one.Relations.Any(relation => relation.Kind == RelationKind.Refines && relation.To == other.Id);
    }
}
