using System.Globalization;

namespace Hearsay.Claims;

/// <summary>Sets the amounts of a story side by side: which are of one thing, and whether they agree.</summary>
/// <remarks>What the rules of <see cref="OneThing"/> leave open, <see cref="FigureChooser"/> decides by learned chances.</remarks>
/// <param name="story">The story.</param>
/// <param name="linker">Tells how like each other two statements are.</param>
/// <param name="chances">What decides where rules do not; those that the engine brings where left out.</param>
internal sealed class FigureReconciler(StoryContext story, ClaimLinker linker, FigureChances? chances = null)
{
    // Those who gave a value first stand for all who repeated it.
    private const int MostTies = 8;

    // A sentence of more amounts is a table.
    private const int MostOfOneStatement = 40;

    private readonly OneThing rules = new(story, linker);

    // Which amounts rules alone had put together; those that only chances may join have none.
    private readonly Dictionary<Citation, int> groupByRule = [];

    /// <summary>The story's figures, in order of first mention.</summary>
    /// <param name="groups">What <see cref="Group"/> found.</param>
    public IReadOnlyList<Figure> Reconcile(List<List<FigureObservation>> groups) =>
        [.. groups.Where(group => !group.TrueForAll(NamelessNumbers.Is)).Select(ToFigure), .. DifferentScopes([.. groups.Where(HasCompared)])];

    private bool HasCompared(List<FigureObservation> group) => group.Exists(one => groupByRule.ContainsKey(one.Citation));

    private (string Carrier, string Head, string Deed, decimal? Low, decimal? High) SmallCount(FigureObservation one) =>
        (story.CarrierOf(one.Statement.Article.Article.Id), one.Head, one.Deed, one.Quantity.Low, one.Quantity.High);

    /// <summary>For each statement the first others before it that give one of its amounts as the very same value of the very same thing by rule, not by chances, by their indices.</summary>
    /// <param name="groups">What <see cref="Group"/> found.</param>
    public ILookup<int, int> Ties(List<List<FigureObservation>> groups) =>
        groups
            .SelectMany(group => group.Where(observation => groupByRule.ContainsKey(observation.Citation) && !observation.IsPart && !NamelessNumbers.Is(observation) && !IsWholeOfAnother(observation))
                .GroupBy(observation => (observation.Quantity.Low, observation.Quantity.High, observation.IsForecast, groupByRule[observation.Citation])))
            .SelectMany(same => same.SelectMany(one => same.Where(other => other.Statement.Index < one.Statement.Index).Take(MostTies).Select(other => (One: one.Statement.Index, Other: other.Statement.Index))))
            .Distinct()
            .ToLookup(tie => tie.One, tie => tie.Other);

    // "in six of the town's 14 districts" tells of six.
    private static bool IsWholeOfAnother(FigureObservation observation) =>
        observation.Statement.Assertion.Quantities.Any(quantity => quantity.Of is { } whole && whole.Contains(observation.Quantity.Span) && !quantity.Span.Overlaps(observation.Quantity.Span));

    /// <summary>The amounts that are of one thing, in order of first mention; each group in order.</summary>
    /// <param name="observations">Amounts that rules may set beside others.</param>
    /// <param name="loose">Amounts that only chances may.</param>
    public List<List<FigureObservation>> Group(IReadOnlyList<FigureObservation> observations, IReadOnlyList<FigureObservation> loose)
    {
        // Only amounts of one unit, or counts of people of one kind, can be of one thing: others are never looked at.
        var groups = new List<FigureGroup>();
        var byKey = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var (numbers, kept) = (new List<int>(observations.Count), linker.RecallGroups(observations));
        foreach (var observation in observations)
        {
            IReadOnlyList<string> keys = [.. KeysOf(observation)];
            IEnumerable<int> candidates = keys.Count == 1 ? byKey.GetValueOrDefault(keys[0]) ?? [] : keys.SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Distinct().Order();
            var number = numbers.Count < kept.Count ? kept[numbers.Count]
                : candidates.Select(one => (int?)one).FirstOrDefault(one => IsOneOf(groups[one!.Value], observation)) ?? groups.Count;
            numbers.Add(number);
            if (number == groups.Count) groups.Add(new FigureGroup());
            groups[number].Add(observation);
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
                known.Add(number);
            }
        }

        linker.NoteGroups(observations, numbers);
        var found = groups.ConvertAll(group => group.Members);
        JoinTied(found);
        groupByRule.Clear();
        foreach (var (number, group) in found.Index()) group.ForEach(observation => groupByRule[observation.Citation] = number);
        found.AddRange(loose.GroupBy(SmallCount).Select(same => same.ToList()));
        new FigureChooser(rules, linker, chances ?? FigureChances.Learned).Join(found);
        return found;
    }

    // What keeps two amounts of two articles apart hangs on their numbers, wholes and scopes alone.
    private bool IsOneOf(FigureGroup group, FigureObservation observation) =>
        !group.ToldApartFrom(observation).Any(other => rules.AreToldApart(other, observation))
        && group.Members.Exists(other => rules.AreOfOneThing(other, observation));

    // "926 million, up from the 910 million it named": the two may have found groups of their own before they met.
    private static void JoinTied(List<List<FigureObservation>> groups)
    {
        var sets = new DisjointSets(groups.Count);
        foreach (var (one, group, other, otherGroup) in Besides(groups))
        {
            if (FigureChange.IsBetween(one, other) || FigureChange.IsCorrection(one, other) || OneThing.TakesUp(other, one)) sets.Join(group, otherGroup);
        }

        for (var group = groups.Count - 1; group >= 0; group--)
        {
            if (sets.Find(group) is var first && first == group) continue;

            groups[first].AddRange(groups[group]);
            groups[first].Sort((one, other) => (one.Statement.Index, one.Quantity.Span.Start).CompareTo((other.Statement.Index, other.Quantity.Span.Start)));
            groups[group].Clear();
        }

        groups.RemoveAll(group => group.Count == 0);
    }

    /// <summary>Every two amounts of one sentence of one speaker, and every amount with the one before it that it takes up, each with the number of its group; the earlier first.</summary>
    private static IEnumerable<(FigureObservation One, int Group, FigureObservation Other, int OtherGroup)> Besides(List<List<FigureObservation>> groups)
    {
        var all = groups.SelectMany((group, index) => group.Select(observation => (Observation: observation, Group: index))).OrderBy(pair => pair.Observation.Statement.Index).ThenBy(pair => pair.Observation.Quantity.Span).ToList();
        foreach (var told in all.GroupBy(pair => pair.Observation.Sentence))
        {
            var amounts = told.Take(MostOfOneStatement).ToList();
            for (var one = 0; one < amounts.Count; one++)
            {
                for (var other = one + 1; other < amounts.Count; other++) yield return (amounts[one].Observation, amounts[one].Group, amounts[other].Observation, amounts[other].Group);
            }
        }

        var bySpan = all.ToLookup(pair => pair.Observation.Citation);
        foreach (var (observation, group) in all.Where(pair => pair.Observation.TakesUp is not null))
        {
            foreach (var before in bySpan[new Citation(observation.Statement.Article.Article.Id, observation.TakesUp!.Value)].Where(before => before.Observation.Statement.Index != observation.Statement.Index))
            {
                yield return (before.Observation, before.Group, observation, group);
            }
        }
    }

    private static IEnumerable<string> KeysOf(FigureObservation observation) =>
        [
            "unit " + observation.Quantity.Unit,
            .. MeasureNature.CountsPeople(observation.Kind) && OneThing.IsCount(observation) ? ["people " + observation.Kind] : Array.Empty<string>(),
            .. OneThing.IsHeadcount(observation) ? [string.Create(CultureInfo.InvariantCulture, $"head {observation.Quantity.Low ?? observation.Quantity.High:0.###}")] : Array.Empty<string>(),
        ];

    private Figure ToFigure(List<FigureObservation> group)
    {
        var values = ValuesOf(group);
        var (judge, pairs) = (new FigurePairJudge(story), new List<FigurePair>());
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = a + 1; b < values.Count; b++) pairs.Add(Sure(judge.Judge(a, values[a], b, values[b]), values[a].Members, values[b].Members));
        }

        var verdict = pairs.Count > 0 ? pairs.Max(pair => pair.Verdict)
            : group.TrueForAll(observation => observation.IsForecast) ? FigureVerdict.Forecast
            : !IsOneVoice(group) ? FigureVerdict.Agree
            : FigureVerdict.Single;

        return Describe(group, verdict, pairs, values);
    }

    // What only chances set side by side may be of two things after all: no conflict is made of it.
    private FigurePair Sure(FigurePair pair, List<FigureObservation> first, List<FigureObservation> second) =>
        pair.Verdict != FigureVerdict.Conflict || first.Exists(one => second.Exists(other => AreByRule(one, other)))
            ? pair
            : pair with { Verdict = FigureVerdict.Undecided, Why = pair.Why.Split(": ")[0] + ": perhaps of two things" };

    private bool AreByRule(FigureObservation one, FigureObservation other) => rules.AreOfOneThing(one, other)
        || (groupByRule.TryGetValue(one.Citation, out var group) && groupByRule.TryGetValue(other.Citation, out var otherGroup) && group == otherGroup);

    // Five outlets that repeat one spokesman are one voice, and so are copies of one text.
    private bool IsOneVoice(List<FigureObservation> group) =>
        (group[0].Statement.Assertion.Origin is { } origin && group.TrueForAll(observation => observation.Statement.Assertion.Origin == origin))
        || group.TrueForAll(observation => story.CarrierOf(observation.Statement.Article.Article.Id) == story.CarrierOf(group[0].Statement.Article.Article.Id));

    private static Figure Describe(
        List<FigureObservation> group, FigureVerdict verdict, IReadOnlyList<FigurePair> pairs, IReadOnlyList<(FigureValue Value, List<FigureObservation> Members)> values) => new(
        ContentId.Of(["figure", verdict == FigureVerdict.DifferentScope ? "scope" : "", .. group.Select(observation => observation.Citation.ToString())]),
        MeasureOf(group),
        group.Select(observation => observation.Quantity.Unit).FirstOrDefault(unit => unit.Length > 0, ""),
        verdict == FigureVerdict.DifferentScope ? null : group.Select(observation => Words(observation, observation.Quantity.Scope)).OfType<string>().FirstOrDefault(),
        verdict == FigureVerdict.DifferentScope ? null : group.Select(observation => Words(observation, observation.Quantity.Of)).OfType<string>().FirstOrDefault(),
        verdict,
        pairs,
        [.. values.Select(value => value.Value)]);

    // What makes up a share of a place is not what the share measures: that is territory.
    private static string MeasureOf(List<FigureObservation> group) =>
        group.Where(observation => observation.Kind != FigureReader.Territory).Select(observation => Words(observation, observation.Quantity.Measured)).OfType<string>().FirstOrDefault()
        ?? group.Select(observation => observation.Kind).OfType<string>().Select(MeasureNature.NameOf).FirstOrDefault() ?? "";

    private static string? Words(FigureObservation observation, TextSpan? span) => span?.Of(observation.Statement.Article.Text);

    private static List<(FigureValue Value, List<FigureObservation> Members)> ValuesOf(List<FigureObservation> group) =>
        [.. group
            .GroupBy(observation => (observation.Quantity.Low, observation.Quantity.High, observation.Quantity.Bound))
            .Select(same => (ToValue([.. same]), same.ToList()))
            .OrderBy(pair => pair.Item1.AsOf ?? NodaTime.LocalDate.MaxIsoValue)
            .ThenBy(pair => pair.Item1.Low ?? pair.Item1.High)
            .ThenBy(pair => pair.Item1.Bound)];

    private static FigureValue ToValue(IReadOnlyList<FigureObservation> same) => new(
        same[0].Quantity.Low,
        same[0].Quantity.High,
        same[0].Quantity.Bound,
        [.. same.Select(observation => observation.Statement.Assertion.Id).Distinct(StringComparer.Ordinal)],
        [.. same.Select(observation => observation.Citation)],
        [.. same.Select(observation => observation.Statement.Article.Article.Id).Distinct(StringComparer.Ordinal)],
        same.Min(observation => observation.AsOf));

    /// <summary>Amounts that a reader might set side by side and must not: one number of two wholes, one kind for two named scopes, or two that one sentence gives of two things.</summary>
    private IEnumerable<Figure> DifferentScopes(List<List<FigureObservation>> groups)
    {
        var told = groups.Where(group => !group.TrueForAll(observation => observation.IsForecast)).ToList();
        var named = told.Where(group => Scope(group).Length > 0).ToList();
        foreach (var alike in named.GroupBy(group => (group[0].Quantity.Unit, Measure: group[0].Kind ?? group[0].Head)).Where(alike => alike.Key.Measure.Length > 0).ToList())
        {
            var apart = alike.DistinctBy(Scope, StringComparer.Ordinal).ToList();
            if (!MeasureNature.IsOftenMixedUp(alike.Key.Measure)) apart = [.. apart.Where(one => apart.Exists(other => one != other && SameNumbers(one, other)))];
            if (apart.Count > 1 && SetApart(apart, Scope, "given for different wholes: not compared") is { } figure) yield return figure;
        }

        var besides = new SortedSet<(int One, int Other)>(Besides(told).Where(pair => pair.Group != pair.OtherGroup && AreGivenTogether(pair.One, pair.Other)).Select(pair => (Math.Min(pair.Group, pair.OtherGroup), Math.Max(pair.Group, pair.OtherGroup))));
        var shown = new HashSet<int>();
        foreach (var pairs in besides.GroupBy(pair => pair.One))
        {
            var apart = pairs.Select(pair => pair.Other).Where(other => !shown.Contains(other)).ToList();
            if (apart.Count == 0 || !shown.Add(pairs.Key)) continue;

            shown.UnionWith(apart);
            apart.Insert(0, pairs.Key);
            var numberOf = apart.SelectMany(group => told[group].Select(observation => (observation, group))).ToDictionary(pair => pair.observation.Citation, pair => pair.group);
            if (SetApart([.. apart.Select(group => told[group])], members => numberOf[members[0].Citation].ToString(CultureInfo.InvariantCulture), "given in one breath for two things: not compared") is { } figure) yield return figure;
        }
    }

    // "a fine of 45 million for the company and of 900,000 for its director", "40,000 lost their homes; 26,000 had been registered".
    private static bool AreGivenTogether(FigureObservation one, FigureObservation other)
    {
        if (one.Quantity.Unit != other.Quantity.Unit || one.Quantity.Unit.Length == 0 || MeasureNature.IsPhysicalUnit(one.Quantity.Unit) || MeasureNature.IsVague(one.Head) || one.IsPart != other.IsPart) return false;

        // "86 percent stopped work. In the south it was 94 percent."
        if (one.Statement.Article == other.Statement.Article && (one.TakesUp == other.Quantity.Span || other.TakesUp == one.Quantity.Span)) return one.Sentence != other.Sentence && !OneThing.AreOfTwoKinds(one, other);

        return one.Quantity.Unit is not "%" && one.Sentence == other.Sentence && OneThing.SameKind(one, other) && one.Kind is not "vote" && one.Of == other.Of && OneThing.IsNamed(one.Scope) == OneThing.IsNamed(other.Scope);
    }

    private Figure? SetApart(List<List<FigureObservation>> apart, Func<List<FigureObservation>, string> thing, string why)
    {
        var all = apart.SelectMany(group => group).OrderBy(observation => observation.Statement.Index).ThenBy(observation => observation.Quantity.Span).ToList();
        var values = ValuesOf(all);
        var pairs = new List<FigurePair>();
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = a + 1; b < values.Count; b++)
            {
                if (thing(values[a].Members) != thing(values[b].Members)) pairs.Add(new FigurePair(a, b, FigureVerdict.DifferentScope, why));
            }
        }

        return pairs.Count > 0 ? Describe(all, FigureVerdict.DifferentScope, pairs, values) : null;
    }

    private static bool SameNumbers(List<FigureObservation> one, List<FigureObservation> other) =>
        one.Exists(a => other.Exists(b => a.Quantity.Low == b.Quantity.Low && a.Quantity.High == b.Quantity.High));

    private static string Scope(IReadOnlyList<FigureObservation> group) =>
        group.Select(observation => $"{observation.Of}|{observation.Scope}").FirstOrDefault(scope => scope.Length > 1, "");
}
