using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

internal sealed partial class LedgerScorer
{
    private const double LeastShared = 0.5;

    private void ScoreAssertions()
    {
        var byArticle = Every(story => story.Claims).SelectMany(claim => claim.Assertions).ToLookup(assertion => assertion.Article, StringComparer.Ordinal);
        var wanted = gold.Claims.SelectMany(claim => claim.Assertions).ToList();
        var candidates = wanted
            .SelectMany(one => byArticle[one.Article], (one, other) => (One: one.Id, Other: other.Id, Likeness: Likeness(one, other)))
            .Where(pair => pair.Likeness >= LeastShared)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.One, StringComparer.Ordinal)
            .ThenBy(pair => pair.Other, StringComparer.Ordinal);
        foreach (var (one, other, _) in candidates)
        {
            if (pairOf.ContainsKey(one) || goldOf.ContainsKey(other)) continue;

            pairOf.Add(one, other);
            goldOf.Add(other, one);
        }

        foreach (var one in wanted)
        {
            sheet.Judge("assertions found", pairOf.ContainsKey(one.Id));
            if (pairOf.ContainsKey(one.Id)) continue;

            var near = byArticle[one.Article].Where(other => one.Shared(other) > 0).MaxBy(other => one.Shared(other));
            sheet.Miss("assertion", nameOf(one.Article), Quote(one.Article, one), near is null ? "" : Quote(near.Article, near), textOf(one.Article), one.Span());
        }
    }

    private void ScoreClaims()
    {
        var goldClaimOf = ClaimOf(gold.Claims);
        var foundClaimOf = ClaimOf(Every(story => story.Claims));
        var ours = pairOf.ToLookup(pair => goldClaimOf[pair.Key].Id, pair => pair.Key, StringComparer.Ordinal);
        var theirs = pairOf.ToLookup(pair => foundClaimOf[pair.Value].Id, pair => pair.Key, StringComparer.Ordinal);

        double precision = 0, recall = 0;
        foreach (var (one, other) in pairOf)
        {
            var (our, their) = (ours[goldClaimOf[one].Id].ToHashSet(), theirs[foundClaimOf[other].Id].ToHashSet());
            var together = our.Count(their.Contains);
            precision += (double)together / their.Count;
            recall += (double)together / our.Count;
        }

        sheet.Add("claims, BCubed", new Counts(precision, pairOf.Count, recall, pairOf.Count));
        foreach (var claim in gold.Claims.Where(claim => ours[claim.Id].Any()))
        {
            // Of equals the one met first, as Counter.most_common has it.
            var parts = ours[claim.Id].OrderBy(id => PlaceOf(id)).GroupBy(id => foundClaimOf[pairOf[id]].Id, StringComparer.Ordinal).OrderByDescending(part => part.Count()).ToList();
            var best = foundClaimOf[pairOf[parts[0].First()]];
            if (parts.Count > 1) sheet.Miss("claim split", claim.Id, "one claim", string.Join(" + ", parts.Select(part => $"{part.Count()} «{foundClaimOf[pairOf[part.First()]].Text}»")));
            Judge("origins", claim.Origins, best.Origins);
            Judge("unknown origins", claim.UnknownOrigins, best.UnknownOrigins);
            Judge("carriers", claim.Carriers, best.Carriers);
            Judge("standing", claim.Standing, best.Standing);

            void Judge<T>(string measure, T expected, T actual)
            {
                var isRight = EqualityComparer<T>.Default.Equals(expected, actual);
                sheet.Judge($"{measure} exact", isRight);
                if (!isRight) sheet.Miss(measure, claim.Id, $"{expected}", $"{actual}: «{best.Text}»");
            }
        }

        foreach (var mixed in theirs.Where(claim => claim.Select(id => goldClaimOf[id].Id).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            sheet.Miss("claims joined", mixed.Key, string.Join(" | ", mixed.Select(id => goldClaimOf[id].Id).Distinct(StringComparer.Ordinal)), $"«{foundClaimOf[pairOf[mixed.First()]].Text}»");
        }
    }

    private void ScoreRelations()
    {
        var wanted = Related(gold, id => pairOf.ContainsKey(id) ? id : null).ToHashSet();
        var got = Every(story => Related(story, id => goldOf.GetValueOrDefault(id))).ToHashSet();
        sheet.Add("conflicts and denials", wanted.Count(got.Contains), got.Count, wanted.Count);

        foreach (var (measure, pairs) in new[] { ("conflict missed", wanted.Except(got)), ("conflict extra", got.Except(wanted)) })
        {
            foreach (var group in pairs.GroupBy(pair => (ClaimOfGold(pair.Item1), ClaimOfGold(pair.Item2))))
            {
                sheet.Miss(measure, group.Key.Item1, measure == "conflict missed" ? group.Key.Item2 : "", measure == "conflict missed" ? "" : group.Key.Item2);
            }
        }
    }

    private string ClaimOfGold(string assertion) => gold.Claims.First(claim => claim.Assertions.Any(one => one.Id == assertion)).Id;

    // Pairs of gold assertions whose claims stand against each other; one assertion may even stand against itself.
    private static IEnumerable<(string, string)> Related(StoryLedgerRecord story, Func<string, string?> toGold) =>
        from claim in story.Claims
        from relation in claim.Relations
        where relation.Kind is "conflicts" or "denies"
        let against = story.Claims.FirstOrDefault(other => other.Id == relation.To)
        where against is not null
        from one in claim.Assertions
        from other in against.Assertions
        let a = toGold(one.Id)
        let b = toGold(other.Id)
        where a is not null && b is not null
        select string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    // score.py goes through pairs in the order in which they were made.
    private int PlaceOf(string goldAssertion) => pairOf.Keys.TakeWhile(id => id != goldAssertion).Count();

    private static Dictionary<string, ClaimRecord> ClaimOf(IEnumerable<ClaimRecord> claims)
    {
        var claimOf = new Dictionary<string, ClaimRecord>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            foreach (var assertion in claim.Assertions) claimOf[assertion.Id] = claim;
        }

        return claimOf;
    }

    private static double Likeness(ISpanned one, ISpanned other)
    {
        var shared = one.Shared(other);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));
    }
}
