using System.Globalization;
using Hearsay.Annotations.Quantities;

namespace Hearsay.Claims;

/// <summary>Sets the amounts of a story side by side: which are of one thing, and whether they agree.</summary>
/// <remarks>
/// Two amounts are of one thing when unit, kind, whole and scope say so; or when they are one number, rounded or not, given for one place or whole. A wrong conflict
/// costs more trust than a missed one: amounts that exclude each other are only set side by side on the first, stricter ground. What these
/// rules leave open, <see cref="FigureChooser"/> decides by learned chances.
/// </remarks>
/// <param name="story">The story.</param>
/// <param name="linker">Tells how like each other two statements are.</param>
/// <param name="chances">What decides where rules do not; those that the engine brings where left out.</param>
internal sealed class FigureReconciler(StoryContext story, ClaimLinker linker, FigureChances? chances = null)
{
    // Two statements this alike speak of the same thing even where no word names the kind.
    private const double SameThingAt = 0.45;

    // Smaller whole numbers of one noun may well be of two things.
    private const decimal LeastDistinctive = 12;

    // Those who gave a value first stand for all who repeated it.
    private const int MostTies = 8;

    // A sentence of more amounts is a table.
    private const int MostOfOneStatement = 40;

    // A toll of less than this part of another is that of an incident within it, if no word says otherwise.
    private const decimal OneTollPart = 0.25m;

    /// <summary>Numbers that differ by no more than this part of the larger may be one, rounded.</summary>
    internal const int RoundedPart = 20;

    // Rockets fired in a day and in a week have one noun and one verb.
    private const decimal OneDeedPart = 0.5m;

    // One article that gives a larger number twice gives it of one thing.
    private const decimal LeastRepeated = 100;

    // Of smaller numbers one may be another's rounding by chance.
    private const decimal LeastRounded = 1000;

    // Two counts of one noun of which the smaller is more than this part of the larger are rarely of two things.
    private const decimal NearPart = 0.8m;

    private readonly Dictionary<(string One, string Other), bool> knownScopes = [];

    // Which amounts rules alone had put together.
    private readonly Dictionary<Citation, int> groupByRule = [];

    /// <summary>The story's figures, in order of first mention.</summary>
    /// <param name="groups">What <see cref="Group"/> found.</param>
    /// <param name="small">Small counts that one article alone gives.</param>
    public IReadOnlyList<Figure> Reconcile(List<List<FigureObservation>> groups, IReadOnlyList<FigureObservation> small) =>
        [.. groups.Select(ToFigure), .. DifferentScopes(groups), .. small.GroupBy(SmallCount).Select(same => ToFigure([.. same]))];

    private (string Carrier, string Head, string Deed, decimal? Low, decimal? High) SmallCount(FigureObservation one) =>
        (story.CarrierOf(one.Statement.Article.Article.Id), one.Head, one.Deed, one.Quantity.Low, one.Quantity.High);

    /// <summary>For each statement the first others before it that give one of its amounts as the very same value of the very same thing by rule, not by chances, by their indices.</summary>
    /// <param name="groups">What <see cref="Group"/> found.</param>
    public ILookup<int, int> Ties(List<List<FigureObservation>> groups) =>
        groups
            .SelectMany(group => group.Where(observation => !observation.IsPart && !IsWholeOfAnother(observation)).GroupBy(observation => (observation.Quantity.Low, observation.Quantity.High, groupByRule.GetValueOrDefault(observation.Citation, -1))))
            .SelectMany(same => same.SelectMany(one => same.Where(other => other.Statement.Index < one.Statement.Index).Take(MostTies).Select(other => (One: one.Statement.Index, Other: other.Statement.Index))))
            .Distinct()
            .ToLookup(tie => tie.One, tie => tie.Other);

    // "in six of the town's 14 districts" tells of six.
    private static bool IsWholeOfAnother(FigureObservation observation) =>
        observation.Statement.Assertion.Quantities.Any(quantity => quantity.Of is { } whole && whole.Contains(observation.Quantity.Span) && !quantity.Span.Overlaps(observation.Quantity.Span));

    /// <summary>The amounts that are of one thing, in order of first mention; each group in order.</summary>
    public List<List<FigureObservation>> Group(IReadOnlyList<FigureObservation> observations)
    {
        // Only amounts of one unit, or counts of people of one kind, can be of one thing: others are never looked at.
        var groups = new List<FigureGroup>();
        var byKey = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var observation in observations)
        {
            IReadOnlyList<string> keys = [.. KeysOf(observation)];
            IEnumerable<int> candidates = keys.Count == 1 ? byKey.GetValueOrDefault(keys[0]) ?? [] : keys.SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Distinct().Order();
            var number = candidates.Select(one => (int?)one).FirstOrDefault(one => IsOneOf(groups[one!.Value], observation)) ?? groups.Count;
            if (number == groups.Count) groups.Add(new FigureGroup());
            groups[number].Add(observation);
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
                known.Add(number);
            }
        }

        var found = groups.ConvertAll(group => group.Members);
        JoinTied(found);
        groupByRule.Clear();
        foreach (var (number, group) in found.Index()) group.ForEach(observation => groupByRule[observation.Citation] = number);
        new FigureChooser(this, linker, chances ?? FigureChances.Learned).Join(found);
        return found;
    }

    // What keeps two amounts of two articles apart hangs on their numbers, wholes and scopes alone.
    private bool IsOneOf(FigureGroup group, FigureObservation observation) =>
        !group.ToldApartFrom(observation).Any(other => AreToldApart(other, observation))
        && group.Members.Exists(other => AreOfOneThing(other, observation));

    /// <summary>Whether two amounts are given for two named wholes or scopes, or by one sentence for two things.</summary>
    internal bool AreToldApart(FigureObservation one, FigureObservation other) => HaveDifferentWholes(one, other) || StandTogether(one, other);

    /// <summary>Whether nothing in the words of two amounts forbids that they are of one thing: unit, kind, part of another, foretold or measured.</summary>
    internal static bool MayBeOfOneThing(FigureObservation one, FigureObservation other) =>
        one.IsPart == other.IsPart
        && (one.IsForecast == other.IsForecast || IsForetoldOf(one, other) || IsDistinctive(one, other))
        && (IsSameNumber(one, other) || !AreOfTwoKinds(one, other))
        && MayBeOfOneUnit(one, other);

    // "68 servicemen" may be "68 boys", and "340 had turned up" dockers; 14 km are no 14 tonnes.
    private static bool MayBeOfOneUnit(FigureObservation one, FigureObservation other)
    {
        if (one.Quantity.Unit == other.Quantity.Unit) return true;
        if (!IsCount(one) || !IsCount(other) || MeasureNature.IsPhysicalUnit(one.Quantity.Unit) || MeasureNature.IsPhysicalUnit(other.Quantity.Unit)) return false;

        return (MeasureNature.IsOfPeople(one.Quantity.Unit) && MeasureNature.IsOfPeople(other.Quantity.Unit))
            || (one.Kind is not null && one.Kind == other.Kind && (one.Quantity.Unit.Length == 0 || other.Quantity.Unit.Length == 0));
    }

    // "926 million, up from the 910 million it named": the two may have found groups of their own before they met.
    private static void JoinTied(List<List<FigureObservation>> groups)
    {
        var sets = new DisjointSets(groups.Count);
        foreach (var (one, group, other, otherGroup) in Besides(groups))
        {
            if (FigureChange.IsBetween(one, other) || TakesUp(other, one)) sets.Join(group, otherGroup);
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
            .. MeasureNature.CountsPeople(observation.Kind) && IsCount(observation) ? ["people " + observation.Kind] : Array.Empty<string>(),
            .. IsHeadcount(observation) ? [string.Create(CultureInfo.InvariantCulture, $"head {observation.Quantity.Low ?? observation.Quantity.High:0.###}")] : Array.Empty<string>(),
        ];

    // 14,000 people and 14,000 evacuees, 1,150 employees and 1,150 jobs: so many are seldom counted twice.
    private static bool AreOneHeadcount(FigureObservation one, FigureObservation other) =>
        IsHeadcount(one) && IsHeadcount(other) && one.Statement.Article != other.Statement.Article && !CountOtherPeople(one, other) && !AreOfTwoFates(one, other)
        && (one.Quantity.Low ?? one.Quantity.High) == (other.Quantity.Low ?? other.Quantity.High);

    private static bool IsHeadcount(FigureObservation observation) =>
        IsCount(observation) && observation.Quantity is { Unit.Length: > 0 } and not { Bound: QuantityBound.About, High: null } && (observation.Quantity.Low ?? observation.Quantity.High) > LeastDistinctive
        && (MeasureNature.IsOfPeople(observation.Quantity.Unit) || observation.Kind is "job");

    // 31 were held and 31 hurt.
    private static bool AreOfTwoFates(FigureObservation one, FigureObservation other) =>
        AreOfTwoKinds(one, other) && (MeasureNature.BefallsPeople(one.Kind) || MeasureNature.BefallsPeople(other.Kind));

    /// <summary>Whether rules say that two amounts are of one thing.</summary>
    internal bool AreOfOneThing(FigureObservation one, FigureObservation other)
    {
        if (FigureChange.IsBetween(one, other) || TakesUp(one, other) || TakesUp(other, one)) return true;
        if (one.Quantity.Unit != other.Quantity.Unit && !(MeasureNature.CountsPeople(one.Kind) && one.Kind == other.Kind && IsCount(one) && IsCount(other)) && !AreOneHeadcount(one, other)) return false;
        if (one.IsPart != other.IsPart || (one.IsPart && !IsSameNumber(one, other))) return false;
        if (one.IsForecast != other.IsForecast && !IsForetoldOf(one, other) && !IsDistinctive(one, other) && !CameAsForetold(one, other)) return false;

        return IsSameNumber(one, other)
            ? SameWholeOrScope(one, other) || (SameKind(one, other) && !CountOtherPeople(one, other)) || IsDistinctive(one, other) || (!AreOfTwoKinds(one, other) && linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2)
            : (one.Of == other.Of && one.Of != FigureReader.OfAsked && one.Scope == other.Scope && one.Rate == other.Rate && SameKind(one, other) && AreOfOneToll(one, other) && IsSureOfKind(one, other)) || TellOneDeed(one, other);
    }

    // "will fly two surgical units", "the two surgical units landed".
    private bool CameAsForetold(FigureObservation one, FigureObservation other) =>
        SameKind(one, other) && IsSameNumber(one, other) && linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;

    // What was foretold of a toll and what it came to are of one thing; a fine that is asked for and one that is imposed are two.
    private static bool IsForetoldOf(FigureObservation one, FigureObservation other) =>
        one.Kind is { } kind && one.Kind == other.Kind
        && (one.Quantity.Unit == "%"
            ? MeasureNature.IsFixed(kind) && !MeasureNature.IsShare(kind)
            : MeasureNature.IsFixed(kind) || MeasureNature.IsGrowing(kind) || MeasureNature.IsChanging(kind));

    // "She counted 2,400" after "1,900 houses were destroyed": another count of the very same, unless a verb of its own says what of.
    private static bool TakesUp(FigureObservation one, FigureObservation other) =>
        one.TakesUp == other.Quantity.Span && one.Deed.Length == 0 && (one.Quantity.Unit != "%" || one.Scope == other.Scope) && !AreOfTwoKinds(one, other) && one.Statement.Article == other.Statement.Article;

    // Two outlets do not come upon 3,187,000 of a unit, or upon 118 of a noun, by chance; nor upon 31.4 million and 31,385,000.
    private static bool IsDistinctive(FigureObservation one, FigureObservation other)
    {
        if ((one.Quantity.Low ?? one.Quantity.High) is not { } number || one.Statement.Index == other.Statement.Index) return false;
        if (one.Quantity.Unit == "%" && number == decimal.Truncate(number)) return false;
        if (one.Quantity.Low != other.Quantity.Low || one.Quantity.High != other.Quantity.High)
        {
            return number > LeastRounded && (one.Quantity.IsRoundingOf(other.Quantity) || other.Quantity.IsRoundingOf(one.Quantity));
        }

        return number > LeastRepeated || (one.Statement.Article != other.Statement.Article && (number != decimal.Truncate(number) || number > LeastDistinctive));
    }

    // Amounts that exclude each other need more than a noun in common to be of one thing.
    private bool IsSureOfKind(FigureObservation one, FigureObservation other) => one.Kind is null || (MeasureNature.IsFixed(one.Kind) && IsCount(one) && !IsPhysical(one))
        ? linker.Likeness(one.Statement, other.Statement) >= SameThingAt || AreNear(one, other) || (((one.Deed.Length > 0 && one.Deed == other.Deed) || MeasureNature.IsOfOneThing(one.Kind)) && AreOfOneSize(one, other, OneDeedPart))
        : one.Of.Length + one.Scope.Length > 0 || IsPhysical(one) || ((MeasureNature.IsGrowing(one.Kind) || MeasureNature.IsChanging(one.Kind)) && !MeasureNature.IsOfMany(one.Kind))
            || linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;

    // A war has many tolls: those of one noun, and of one size, or of one side, or told in like words, are of one.
    private bool AreOfOneToll(FigureObservation one, FigureObservation other)
    {
        if (CountOtherPeople(one, other)) return false;

        // "2,300 dockers employed at the port", "64,000 employees of the railway".
        if (one.Kind is { } who && MeasureNature.IsWhoTheyAre(who) && one.Quantity.Unit != other.Quantity.Unit && !AreOfOneSize(one, other, OneDeedPart)) return false;
        if (!MeasureNature.CountsPeople(one.Kind) || !MeasureNature.IsGrowing(one.Kind)) return true;

        return AreOfOneSize(one, other, OneTollPart) || IsNamed(one.Scope) || linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;
    }

    // Four boys, twenty militants: unless a side is named that both are of.
    private static bool CountOtherPeople(FigureObservation one, FigureObservation other) =>
        MeasureNature.CountsPeople(one.Kind) && one.Quantity.Unit != other.Quantity.Unit && (MeasureNature.IsPart(one.Quantity.Unit) || MeasureNature.IsPart(other.Quantity.Unit))
        && !(IsNamed(one.Scope) && one.Scope == other.Scope);

    private static bool AreOfOneSize(FigureObservation one, FigureObservation other, decimal part) =>
        (one.Quantity.Low ?? one.Quantity.High) is { } number && (other.Quantity.Low ?? other.Quantity.High) is { } otherNumber
        && Math.Min(number, otherNumber) >= Math.Max(number, otherNumber) * part;

    // "Varde took 4.2 million from the builder", "took 3.1 million from the builder": one did it to the same other.
    private static bool TellOneDeed(FigureObservation one, FigureObservation other) =>
        IsSum(one) && IsSum(other) && one.Verb.Length > 0 && one.Verb == other.Verb && ClaimLinker.SharedActors(one.Statement, other.Statement) >= 2
        && one.Statement.Article != other.Statement.Article;

    // Money is given in a unit that is not itself what is counted.
    private static bool IsSum(FigureObservation observation) =>
        observation.Quantity.Unit is { Length: > 0 } unit and not "%" and not "pp" && observation.Head != unit && !MeasureNature.IsPhysicalUnit(unit) && !MeasureNature.CountsPeople(observation.Kind);

    // 60 props and 58 props, a magnitude of 6.4 and one of 6.7: two counts of one thing that differ by little.
    private static bool AreNear(FigureObservation one, FigureObservation other) =>
        IsCount(one) && (one.Kind is not null || !MeasureNature.IsOfPeople(one.Head)) && one.Quantity is { Low: { } low, High: not null } && other.Quantity is { Low: { } otherLow, High: not null }
        && (low >= LeastDistinctive || low != decimal.Truncate(low)) && Math.Min(low, otherLow) >= Math.Max(low, otherLow) * NearPart;

    // Tonnes, metres and litres of one kind are of one thing in one story; counts and sums of money need not be.
    private static bool IsPhysical(FigureObservation observation) => MeasureNature.IsPhysicalUnit(observation.Quantity.Unit) && MeasureNature.IsFixed(observation.Kind);

    // One sentence that gives two amounts of a unit gives them for two things: "31 percent, of whom 12 percent …".
    private static bool StandTogether(FigureObservation one, FigureObservation other) =>
        one.Statement.Article == other.Statement.Article && one.Quantity.Span != other.Quantity.Span && one.Sentence == other.Sentence && !IsSameNumber(one, other) && !FigureChange.IsBetween(one, other) && !TakesUp(one, other) && !TakesUp(other, one);

    private static bool SameKind(FigureObservation one, FigureObservation other) =>
        one.Kind == other.Kind && (one.Kind is not null || (one.Head.Length > 0 && one.Head == other.Head));

    // A share of the land and one of the votes may be one number in like words.
    private static bool AreOfTwoKinds(FigureObservation one, FigureObservation other) =>
        one.Kind is not null && other.Kind is not null && one.Kind != other.Kind && !(MeasureNature.IsShare(one.Kind) && MeasureNature.IsShare(other.Kind));

    private bool SameWholeOrScope(FigureObservation one, FigureObservation other) =>
        (one.Of.Length > 0 && one.Of == other.Of) || (one.Scope.Length > 0 && IsOneScope(one.Scope, other.Scope));

    // One place under a shorter and a longer name, too: only amounts that are one number anyway are joined on this ground.
    private bool IsOneScope(string one, string other) => one == other || ShareAPart(one, other);

    private bool ShareAPart(string one, string other)
    {
        if (!knownScopes.TryGetValue((one, other), out var isShared))
        {
            knownScopes[(one, other)] = isShared = one.Split(' ').Any(part => other.Split(' ').Any(otherPart => part.Length > 0 && (part == otherPart || NameOnePlace(part, otherPart))));
        }

        return isShared;
    }

    private bool NameOnePlace(string one, string other) =>
        one.StartsWith('@') && other.StartsWith('@') && NamesOf(one).Any(name => NamesOf(other).Any(otherName => NameFolding.IsPartOf(name, otherName)));

    private IEnumerable<string> NamesOf(string part) =>
        story.Actor(part[1..]) is { } actor ? actor.Aliases.Prepend(actor.Name).Select(NameFolding.Fold).Where(name => name.Length > 3) : [];

    private bool HaveDifferentWholes(FigureObservation one, FigureObservation other) =>
        !FigureChange.IsBetween(one, other) && (AreApart(one.Of, other.Of) || (AreApart(one.Scope, other.Scope) && !(IsDistinctive(one, other) && IsNamed(one.Scope) != IsNamed(other.Scope))));

    private bool AreApart(string one, string other) => one.Length > 0 && other.Length > 0 && !IsOneScope(one, other);

    // "in the town" may well be the town that somebody else names.
    private static bool IsNamed(string scope) => scope.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether two amounts are one number, rounded or not.</summary>
    internal static bool IsSameNumber(FigureObservation one, FigureObservation other) =>
        // "more than 60" and "no more than 60" are not one number.
        !(one.Quantity.Bound != other.Quantity.Bound && one.Quantity.Bound is QuantityBound.AtLeast or QuantityBound.AtMost && other.Quantity.Bound is QuantityBound.AtLeast or QuantityBound.AtMost) &&
        (one.Quantity.Low ?? one.Quantity.High) is { } low && (other.Quantity.Low ?? other.Quantity.High) is { } otherLow
        && Math.Abs(low - otherLow) <= Math.Max(Math.Abs(low), Math.Abs(otherLow)) / RoundedPart && one.Quantity.IsCompatibleWith(other.Quantity);

    private static bool IsCount(FigureObservation observation) => observation.Quantity.Unit is not "%" and not "pp" && !(observation.Quantity.Unit.Length == 3 && observation.Quantity.Unit.All(char.IsAsciiLetterUpper));

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

    private bool AreByRule(FigureObservation one, FigureObservation other) => AreOfOneThing(one, other)
        || (groupByRule.TryGetValue(one.Citation, out var group) && groupByRule.TryGetValue(other.Citation, out var otherGroup) && group == otherGroup);

    // Five outlets that repeat one spokesman are one voice, and so are copies of one text.
    private bool IsOneVoice(List<FigureObservation> group) =>
        (group[0].Statement.Assertion.Origin is { } origin && group.TrueForAll(observation => observation.Statement.Assertion.Origin == origin))
        || group.TrueForAll(observation => story.CarrierOf(observation.Statement.Article.Article.Id) == story.CarrierOf(group[0].Statement.Article.Article.Id));

    private static Figure Describe(
        List<FigureObservation> group, FigureVerdict verdict, IReadOnlyList<FigurePair> pairs, IReadOnlyList<(FigureValue Value, List<FigureObservation> Members)> values) => new(
        ContentId.Of(["figure", verdict == FigureVerdict.DifferentScope ? "scope" : "", .. group.Select(observation => observation.Citation.ToString())]),
        MeasureOf(group),
        group[0].Quantity.Unit,
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
        if (one.Statement.Article == other.Statement.Article && (one.TakesUp == other.Quantity.Span || other.TakesUp == one.Quantity.Span)) return one.Sentence != other.Sentence && !AreOfTwoKinds(one, other);

        return one.Quantity.Unit is not "%" && one.Sentence == other.Sentence && SameKind(one, other) && one.Kind is not "vote" && one.Of == other.Of && IsNamed(one.Scope) == IsNamed(other.Scope);
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
