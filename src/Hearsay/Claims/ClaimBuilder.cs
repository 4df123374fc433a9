
namespace Hearsay.Claims;

/// <summary>Makes claims of groups of statements: who carries them, from which origins, how they stand to each other.</summary>
internal sealed class ClaimBuilder(StoryContext story, OriginBook book, ClaimLinker linker, IReadOnlyList<IReadOnlyList<Statement>> groups)
{
    private const int ClearDecimals = 6;

    // Fewer statements are set beside each other one by one.
    private const int FewestAddedUp = 8;

    private readonly Dictionary<string, int> groupByAssertion = groups
        .SelectMany((group, index) => group.Select(statement => (statement.Assertion.Id, index)))
        .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private readonly Dictionary<string, Statement> statementByAssertion = groups
        .SelectMany(group => group)
        .ToDictionary(statement => statement.Assertion.Id, StringComparer.Ordinal);

    private readonly string[] ids = [.. groups.Select(group => ContentId.Of(["claim", .. group.Select(statement => statement.Assertion.Id)]))];

    /// <summary>The claims, in the groups' order.</summary>
    public IReadOnlyList<Claim> Build(IReadOnlyList<Figure> figures, IReadOnlyList<Forecast> forecasts)
    {
        var relations = groups.Select(_ => new List<ClaimRelation>()).ToList();
        AddFigures(figures, relations);
        AddOutcomes(forecasts, relations);
        AddDenials(relations);
        AddDeeds(relations);
        AddRefinements(relations);
        var opposed = relations
            .SelectMany((own, index) => own.Where(relation => relation.Kind is RelationKind.Conflicts or RelationKind.Denies).SelectMany(relation => new[] { ids[index], relation.To }))
            .ToHashSet(StringComparer.Ordinal);
        var updated = relations.SelectMany(own => own).Where(relation => relation.Kind == RelationKind.Updates).Select(relation => relation.To).ToHashSet(StringComparer.Ordinal);
        var withdrawn = Withdrawn(relations);

        return [.. groups.Select((group, index) => ToClaim(
            ids[index],
            group,
            [.. relations[index].DistinctBy(relation => (relation.To, relation.Kind)).OrderBy(relation => relation.Kind).ThenBy(relation => relation.To, StringComparer.Ordinal)],
            withdrawn.Contains(ids[index]) ? Standing.Withdrawn
                : opposed.Contains(ids[index]) ? Standing.Disputed
                : updated.Contains(ids[index]) ? Standing.Revised
                : group.All(statement => statement.IsForecast) ? Standing.Forecast
                : null))];
    }

    /// <summary>The claims by themselves, in no relation to any other and without a standing that follows from one.</summary>
    public IReadOnlyList<Claim> BuildAlone() => [.. groups.Select((group, index) => ToClaim(ids[index], group, [], group.All(statement => statement.IsForecast) ? Standing.Forecast : null))];

    private Claim ToClaim(string id, IReadOnlyList<Statement> group, IReadOnlyList<ClaimRelation> relations, Standing? standing)
    {
        var clearest = Clearest(group);
        var origins = book.OneOfEachBody([.. group.Select(statement => statement.Assertion.Origin).OfType<string>().Distinct(StringComparer.Ordinal)]);
        var carriers = group.GroupBy(statement => story.CarrierOf(statement.Article.Article.Id), StringComparer.Ordinal).ToList();

        return new Claim(
            id,
            clearest.Text,
            clearest.Assertion.Citation,
            standing ?? (book.HaveTwoApart(origins) ? Standing.Corroborated : Standing.OneOrigin),
            origins,
            carriers.Count(carrier => carrier.All(statement => statement.Assertion.Origin is null)),
            carriers.Count,
            group.Min(statement => statement.Assertion.Said),
            group.Max(statement => statement.Assertion.Said),
            [.. group.Select(statement => statement.Assertion)],
            relations);
    }

    // The one most like the others, a whole sentence of middling length before a fragment or a headline.
    private Statement Clearest(IReadOnlyList<Statement> group)
    {
        if (group.Count == 1) return group[0];

        var sum = group.Count < FewestAddedUp ? null : linker.Sum(group);
        return group
            .OrderBy(statement => statement.IsTitle)
            .ThenByDescending(statement => Clearness(statement, group, sum))
            .ThenBy(statement => statement.Index)
            .First();
    }

    private double Clearness(Statement statement, IReadOnlyList<Statement> group, LikenessSum? sum)
    {
        var misfit = Math.Abs(Math.Log((statement.Article.WordsIn(statement.Span) + 1) / 20.0)) * 0.15;
        if (sum is not null && linker.Likeness(statement, sum) / group.Count - misfit is var rough && IsSurelyRounded(rough)) return Math.Round(rough, ClearDecimals);

        return Math.Round(group.Average(other => linker.Likeness(statement, other)) - misfit, ClearDecimals);
    }

    // Nowhere near where the next number would be rounded the other way.
    private static bool IsSurelyRounded(double rough)
    {
        const double Millions = 1e6;
        var scaled = rough * Millions;
        return Math.Abs(scaled - Math.Floor(scaled) - 0.5) > 0.01;
    }

    private void AddFigures(IReadOnlyList<Figure> figures, List<List<ClaimRelation>> relations)
    {
        foreach (var figure in figures)
        {
            var opposed = new OpposedValues(figure, id => statementByAssertion[id], story.CarrierOf);
            foreach (var pair in figure.Pairs.Where(pair => pair.Verdict is FigureVerdict.Conflict or FigureVerdict.Revised or FigureVerdict.Undecided))
            {
                var kind = pair.Verdict switch
                {
                    FigureVerdict.Conflict => RelationKind.Conflicts,
                    FigureVerdict.Revised => RelationKind.Updates,
                    _ => RelationKind.Undecided,
                };
                var (one, other) = (figure.Values[pair.A], figure.Values[pair.B]);
                var (ofOne, ofOther) = (StatementsByClaim(one), StatementsByClaim(other));
                foreach (var earlier in ofOne.Select(claim => claim.Key))
                {
                    foreach (var later in ofOther.Select(claim => claim.Key).Where(later => later != earlier))
                    {
                        var own = kind != RelationKind.Conflicts ? kind
                            : IsReplaced(earlier, later) ? RelationKind.Updates
                            : opposed.KindOf(one, ofOne[earlier], other, ofOther[later]);
                        relations[later].Add(new ClaimRelation(ids[earlier], own, pair.Why));
                    }
                }
            }
        }
    }

    // Whoever gave one value and gives another takes the first back; what was counted so far is not what came out in the end; and a
    // correction stands against nobody.
    private bool IsReplaced(int earlier, int later) =>
        (OnlyOrigin(groups[earlier]) is { } origin && origin == OnlyOrigin(groups[later]))
        || groups[earlier].All(PartialCount.IsTold) || groups[later].All(PartialCount.IsTold)
        || groups[earlier].All(Corrections.IsOne) || groups[later].All(Corrections.IsOne);

    private static string? OnlyOrigin(IReadOnlyList<Statement> group) =>
        group.All(statement => statement.Assertion.Origin == group[0].Assertion.Origin) ? group[0].Assertion.Origin : null;

    // Of those that give a value, by the number of their claim.
    private ILookup<int, Statement> StatementsByClaim(FigureValue value) =>
        value.Assertions.ToLookup(id => groupByAssertion[id], id => statementByAssertion[id]);

    private void AddOutcomes(IReadOnlyList<Forecast> forecasts, List<List<ClaimRelation>> relations)
    {
        foreach (var forecast in forecasts.Where(forecast => forecast.Verdict is ForecastVerdict.BorneOut or ForecastVerdict.Missed))
        {
            foreach (var outcome in forecast.Outcome.Select(id => groupByAssertion[id]).Distinct())
            {
                relations[outcome].Add(new ClaimRelation(
                    ids[groupByAssertion[forecast.Assertion]], RelationKind.OutcomeOf, forecast.Verdict == ForecastVerdict.BorneOut ? "borne out" : "missed"));
            }
        }
    }

    private void AddDenials(List<List<ClaimRelation>> relations)
    {
        var finder = new DenialFinder(story, linker, groups.SelectMany(group => group).OrderBy(statement => statement.Index)
            .ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal));
        foreach (var statement in groups.SelectMany(group => group))
        {
            foreach (var (denied, why) in finder.Find(statement))
            {
                var (own, theirs) = (groupByAssertion[statement.Assertion.Id], groupByAssertion[denied.Assertion.Id]);
                if (own != theirs) relations[own].Add(new ClaimRelation(ids[theirs], RelationKind.Denies, why));
            }
        }
    }

    private void AddDeeds(List<List<ClaimRelation>> relations)
    {
        foreach (var statement in groups.SelectMany(group => group))
        {
            foreach (var (other, kind, why) in linker.Deeds.Find(statement, linker))
            {
                var (earlier, later) = (groupByAssertion[statement.Assertion.Id], groupByAssertion[other.Assertion.Id]);
                if (earlier != later && !Oppose(relations, earlier, later)) relations[later].Add(new ClaimRelation(ids[earlier], kind, why));
            }
        }
    }

    private void AddRefinements(List<List<ClaimRelation>> relations)
    {
        var finder = new RefinementFinder(story, linker);
        for (var wider = 0; wider < groups.Count; wider++)
        {
            foreach (var (closer, adds) in groups[wider].SelectMany(finder.Find))
            {
                var own = groupByAssertion[closer.Assertion.Id];

                // What stands against a claim does not say the same as it.
                if (own != wider && !Oppose(relations, own, wider)) relations[own].Add(new ClaimRelation(ids[wider], RelationKind.Refines, $"adds {adds}"));
            }
        }
    }

    private bool Oppose(List<List<ClaimRelation>> relations, int one, int other) =>
        relations[one].Exists(relation => relation.To == ids[other]) || relations[other].Exists(relation => relation.To == ids[one]);

    /// <summary>Claims that their own only origin later denied.</summary>
    private HashSet<string> Withdrawn(List<List<ClaimRelation>> relations)
    {
        var withdrawn = new HashSet<string>(StringComparer.Ordinal);
        var groupById = ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        for (var index = 0; index < groups.Count; index++)
        {
            foreach (var denial in relations[index].Where(relation => relation.Kind == RelationKind.Denies))
            {
                var denied = groups[groupById[denial.To]];
                var origins = denied.Select(statement => statement.Assertion.Origin).Distinct(StringComparer.Ordinal).ToList();
                if (origins is [{ } only] && groups[index].Any(statement => statement.Assertion.Origin == only && statement.Assertion.Said > denied.Max(earlier => earlier.Assertion.Said)))
                {
                    withdrawn.Add(denial.To);
                }
            }
        }

        return withdrawn;
    }
}
