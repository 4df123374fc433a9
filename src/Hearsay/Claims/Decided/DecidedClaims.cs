using Hearsay.Decisions;

namespace Hearsay.Claims.Decided;

/// <summary>Brings analysts' decisions about claims into groups of statements: joined, parted, left out, corrected.</summary>
/// <remarks>Decisions are taken in the order in which they were made, so that of two that contradict each other the later one stands.</remarks>
internal sealed class DecidedClaims
{
    private readonly IReadOnlyList<Decision> decisions;
    private readonly EvidenceLocator evidence;
    private readonly ClaimLinker linker;
    private readonly ILookup<string, Decision> byAssertion;

    public DecidedClaims(DecisionBook book, IReadOnlyList<Statement> statements, ClaimLinker linker)
    {
        this.linker = linker;
        decisions = [.. book.About(DecisionSubject.Claim)];
        evidence = new EvidenceLocator(statements);
        byAssertion = decisions
            .SelectMany(decision => decision.Targets.Select(target => (decision, statement: evidence.First(target))))
            .Where(pair => pair.statement is not null)
            .ToLookup(pair => pair.statement!.Assertion.Id, pair => pair.decision, StringComparer.Ordinal);
    }

    /// <summary>The groups as the analysts want them, each in order, in order of their first.</summary>
    public IReadOnlyList<IReadOnlyList<Statement>> Regroup(IReadOnlyList<IReadOnlyList<Statement>> found)
    {
        if (decisions.Count == 0) return found;

        var groups = found.Select(group => group.ToList()).ToList();
        foreach (var decision in decisions)
        {
            if (decision.Kind is DecisionKind.Merge or DecisionKind.Accept) Join(groups, [.. decision.Targets.SelectMany(evidence.At)]);
            else if (decision.Kind == DecisionKind.Split) Part(groups, evidence.At(decision.Targets[0]), evidence.At(decision.Targets[1]));
        }

        return [.. groups.Where(group => group.Count > 0).Select(group => group.OrderBy(statement => statement.Index).ToList()).OrderBy(group => group[0].Index)];
    }

    /// <summary>Whether the last word of the analysts on a group is that it is not so.</summary>
    public bool AreRejected(IReadOnlyList<Statement> group) =>
        DecisionsOn(group.Select(statement => statement.Assertion)).LastOrDefault(decision => decision.Kind is DecisionKind.Accept or DecisionKind.Reject)?.Kind == DecisionKind.Reject;

    /// <summary>The claim with what was decided about it.</summary>
    public Claim Mark(Claim claim)
    {
        var about = DecisionsOn(claim.Assertions).ToList();
        if (about.Count == 0) return claim;

        var standing = Corrected(about, CorrectedField.Standing) is { } word ? StandingOf(word) : null;
        return claim with
        {
            Standing = standing ?? claim.Standing,
            FoundStanding = standing is null ? null : claim.Standing,
            CorrectedText = Corrected(about, CorrectedField.Text),
            Decisions = [.. about.Select(decision => decision.Id)],
        };
    }

    private IEnumerable<Decision> DecisionsOn(IEnumerable<Assertion> assertions)
    {
        if (decisions.Count == 0) return [];

        var about = assertions.SelectMany(assertion => byAssertion[assertion.Id]).Select(decision => decision.Id).ToHashSet(StringComparer.Ordinal);
        return about.Count == 0 ? [] : decisions.Where(decision => about.Contains(decision.Id));
    }

    private static string? Corrected(IEnumerable<Decision> about, CorrectedField field) =>
        about.Select(decision => decision.Correction).LastOrDefault(correction => correction?.Field == field)?.Value;

    // "one origin" is OneOrigin.
    private static Standing? StandingOf(string word) =>
        Enum.TryParse<Standing>(word.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var standing) && Enum.IsDefined(standing) ? standing : null;

    private static void Join(List<List<Statement>> groups, IReadOnlyList<Statement> members)
    {
        var meant = groups.Where(group => group.Exists(members.Contains)).ToList();
        foreach (var other in meant.Skip(1))
        {
            meant[0].AddRange(other);
            other.Clear();
        }
    }

    // What came to the claim since then goes with the part it is more like.
    private void Part(List<List<Statement>> groups, IReadOnlyList<Statement> taken, IReadOnlyList<Statement> left)
    {
        var parted = new List<Statement>();
        foreach (var group in groups.Where(group => group.Exists(taken.Contains)))
        {
            var stays = group.Where(left.Contains).ToList();
            var goes = group.Where(statement => taken.Contains(statement) || (stays.Count > 0 && !left.Contains(statement) && Likeness(statement, taken) > Likeness(statement, stays))).ToList();
            parted.AddRange(goes);
            group.RemoveAll(goes.Contains);
        }

        groups.Add(parted);
    }

    private double Likeness(Statement statement, IReadOnlyList<Statement> others) => others.Average(other => linker.Likeness(statement, other));
}
