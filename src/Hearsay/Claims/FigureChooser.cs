using System.Globalization;

namespace Hearsay.Claims;

/// <summary>Joins amounts that rules left apart where it is more probable than not that they are of one thing.</summary>
/// <remarks>
/// Groups are joined, the most probable first, while the odds of the nearest two amounts and of the nearest third, taken together, speak for
/// it. What rules tell apart (two wholes or scopes, two things of one sentence) speaks against it as a sign; where it is more than a fifth of
/// the pairs, nothing joins them, nor two shares of two kinds or wholes.
/// </remarks>
/// <param name="rules">What rules say of two amounts.</param>
/// <param name="linker">Tells how like each other two statements are.</param>
/// <param name="chances">How much each sign counts.</param>
internal sealed class FigureChooser(OneThing rules, ClaimLinker linker, FigureChances chances)
{
    // A wrong conflict costs more than a missed one: numbers that differ need more than even odds.
    private const double MoreForTwoNumbers = 1.5;

    private const double SurelyNot = -9;

    // Of two groups, the part of the pairs that rules may tell apart where they are joined all the same.
    private const double MostApart = 0.2;

    // Of a toll that grew from four to forty, four is near some amounts only: the nearest of all pairs speak for the rest.
    private const double NearestPart = 0.34;

    /// <summary>Fewer are a handful: <c>two sides</c>, <c>three of them</c>.</summary>
    public const double FewThings = 10;

    // Copies of one text would outvote the rest.
    private const int MostOfOneGroup = 12;

    // The first of each group tell whether rules part it from another.
    private const int MostSetApart = 30;

    // Where a story has more of one unit, it tells of many things, and only one number told twice is looked for.
    private const int MostOfOneUnit = 60;

    private readonly Dictionary<(int One, int Other), double> links = [];
    private readonly Dictionary<FigureObservation, FigureCandidate> candidateOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FigureCandidate One, FigureCandidate Other), double> known = [];
    private IReadOnlyList<FigureCandidate>?[] candidates = [];

    /// <summary>Joins groups, each into the one whose first amount comes first.</summary>
    /// <param name="groups">Groups in order of first mention; those that went into another are taken out.</param>
    public void Join(List<List<FigureObservation>> groups)
    {
        if (chances.OfOneNumber.Count == 0) return;

        candidates = new IReadOnlyList<FigureCandidate>?[groups.Count];
        var near = Candidates(groups);
        foreach (var (one, others) in near.Index())
        {
            foreach (var other in others.Where(other => other > one)) Link(groups, one, other);
        }

        while (links.Count > 0)
        {
            var (one, other) = MostProbable();
            groups[one].AddRange(groups[other]);
            groups[one].Sort((first, second) => (first.Statement.Index, first.Quantity.Span.Start).CompareTo((second.Statement.Index, second.Quantity.Span.Start)));
            groups[other].Clear();
            candidates[one] = null;
            near[one].UnionWith(near[other]);
            foreach (var link in links.Keys.Where(link => link.One == one || link.One == other || link.Other == one || link.Other == other).ToList()) links.Remove(link);
            foreach (var third in near[one].Where(third => third != one && groups[third].Count > 0)) Link(groups, Math.Min(one, third), Math.Max(one, third));
        }

        groups.RemoveAll(group => group.Count == 0);
    }

    private (int One, int Other) MostProbable()
    {
        var (best, most) = (default((int One, int Other)), double.NegativeInfinity);
        foreach (var (link, odds) in links)
        {
            if (odds > most || (odds == most && link.CompareTo(best) < 0)) (best, most) = (link, odds);
        }

        return best;
    }

    private void Link(List<List<FigureObservation>> groups, int one, int other)
    {
        if (Odds(groups, one, other) is var odds && odds >= 0) links[(one, other)] = odds;
    }

    private double Odds(List<List<FigureObservation>> groups, int group, int otherGroup)
    {
        var (ours, theirs) = (CandidatesOf(groups, group), CandidatesOf(groups, otherGroup));
        var together = OddsTogether(ours, theirs);
        return together < 0 || !(ours.All(IsLoose) || theirs.All(IsLoose) || ours.Any(one => theirs.Any(other => FigureCandidate.MayBeJoined(one, other))))
            || ours.Any(one => theirs.Any(other => AreSharesOfTwo(one.Observation, other.Observation)))
            || AreMostlyApart(groups[group], groups[otherGroup])
            ? SurelyNot : together;
    }

    // A share of the voters and one of the land are never mixed, whatever the odds.
    private bool AreSharesOfTwo(FigureObservation one, FigureObservation other) =>
        one.Quantity.Unit == "%" && other.Quantity.Unit == "%"
        && ((one.Kind is not null && other.Kind is not null && one.Kind != other.Kind) || rules.HaveDifferentWholes(one, other));

    // Those of the nearest two, and of the nearest third of all, on average.
    private double OddsTogether(IReadOnlyList<FigureCandidate> ours, IReadOnlyList<FigureCandidate> theirs)
    {
        Span<double> all = stackalloc double[MostOfOneGroup * MostOfOneGroup];
        all = all[..(ours.Count * theirs.Count)];
        for (var one = 0; one < ours.Count; one++)
        {
            for (var other = 0; other < theirs.Count; other++) all[(one * theirs.Count) + other] = KnownOdds(ours[one], theirs[other]);
        }

        all.Sort();
        var (nearest, sum) = ((int)Math.Ceiling(all.Length * NearestPart), 0.0);
        foreach (var odds in all[^nearest..]) sum += odds;
        return (all[^1] + (sum / nearest)) / 2;
    }

    // A word misread sets two of many apart: it takes more to part what else is of one thing.
    private bool AreMostlyApart(List<FigureObservation> ours, List<FigureObservation> theirs)
    {
        var (first, second) = (ours.Take(MostSetApart), theirs.Take(MostSetApart));
        var (apart, most) = (0, Math.Min(ours.Count, MostSetApart) * Math.Min(theirs.Count, MostSetApart) * MostApart);
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (rules.AreToldApart(one, other) && ++apart > most) return true;
            }
        }

        return false;
    }

    // The words beside a number that names nothing say nothing of it either: no word in common is asked for.
    private static bool IsLoose(FigureCandidate one) => one.Observation.Quantity.Unit.Length == 0 || IsHandful(one.Observation);

    // As groups grow, the same two amounts are asked about again and again.
    private double KnownOdds(FigureCandidate one, FigureCandidate other)
    {
        if (!known.TryGetValue((one, other), out var odds)) known[(one, other)] = odds = Odds(one, other);
        return odds;
    }

    private double Odds(FigureCandidate one, FigureCandidate other)
    {
        var (given, told) = (one.Observation, other.Observation);
        if (one.IsVague || other.IsVague || !MayBeCompared(given, told)) return SurelyNot;

        var odds = chances.Odds(one, other, FigurePairGround.Of(rules, linker, given, told));
        return Math.Clamp(OneThing.IsSameNumber(given, told) ? odds : odds - MoreForTwoNumbers, SurelyNot, -SurelyNot);
    }

    /// <summary>Whether two amounts can be of one thing for all that their units say.</summary>
    /// <remarks>14 km are no 14 tonnes, and three men no three candidates; what a number that names nothing is of, it leaves open.</remarks>
    public static bool MayBeCompared(FigureObservation one, FigureObservation other) =>
        one.Quantity.Unit == other.Quantity.Unit || one.Quantity.Unit.Length == 0 || other.Quantity.Unit.Length == 0
        || (OneThing.MayBeOfOneThing(one, other) && !(IsHandful(one) && IsHandful(other)));

    private static bool IsHandful(FigureObservation one) => one.Kind is null && (double)(one.Quantity.Low ?? one.Quantity.High ?? 0) < FewThings;

    private IReadOnlyList<FigureCandidate> CandidatesOf(List<List<FigureObservation>> groups, int group) => candidates[group] ??=
        [.. groups[group]
            .DistinctBy(one => (one.Quantity.Low, one.Quantity.High, one.Quantity.Unit, one.Kind, one.Head, one.Of, one.Scope, one.Statement.Assertion.Origin))
            .Take(MostOfOneGroup)
            .Select(CandidateOf)];

    private FigureCandidate CandidateOf(FigureObservation one)
    {
        if (!candidateOf.TryGetValue(one, out var candidate)) candidateOf[one] = candidate = new FigureCandidate(one);
        return candidate;
    }

    // Of each group those that share a unit or a kind with it, or count people as it does.
    private static List<SortedSet<int>> Candidates(List<List<FigureObservation>> groups)
    {
        var byKey = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (number, group) in groups.Index())
        {
            foreach (var key in group.SelectMany(KeysOf).Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
                known.Add(number);
            }
        }

        var near = groups.ConvertAll(_ => new SortedSet<int>());
        foreach (var known in byKey.Values.Where(known => known.Count > 1))
        {
            if (known.Count > MostOfOneUnit) JoinNumbers(groups, known, near);
            else foreach (var one in known) near[one].UnionWith(known);
        }

        foreach (var (one, others) in near.Index()) others.Remove(one);
        return near;
    }

    // In order of size, one number stands near the other: of many groups not every two are looked at.
    private static void JoinNumbers(List<List<FigureObservation>> groups, IEnumerable<int> known, List<SortedSet<int>> near)
    {
        var sized = known.SelectMany(group => groups[group].Select(one => (Group: group, One: one, Size: Math.Abs(one.Quantity.Low ?? one.Quantity.High ?? 0))))
            .DistinctBy(one => (one.Group, one.One.Quantity.Low, one.One.Quantity.High, one.One.Quantity.Bound)).OrderBy(one => one.Size).ToList();
        for (var smaller = 0; smaller < sized.Count; smaller++)
        {
            for (var larger = smaller + 1; larger < sized.Count && sized[larger].Size - sized[smaller].Size <= sized[larger].Size / OneThing.RoundedPart; larger++)
            {
                var (one, other) = (sized[smaller].Group, sized[larger].Group);
                if (one == other || near[one].Contains(other) || !OneThing.IsSameNumber(sized[smaller].One, sized[larger].One)) continue;

                near[one].Add(other);
                near[other].Add(one);
            }
        }
    }

    private static IEnumerable<string> KeysOf(FigureObservation one)
    {
        yield return "unit " + one.Quantity.Unit;
        if (MeasureNature.IsOfPeople(one.Quantity.Unit)) yield return "people";
        if (one.Kind is { } kind) yield return "kind " + kind;
        if ((one.Quantity.Low ?? one.Quantity.High) is { } number && (OneThing.IsCount(one) || OneThing.IsSumOfTakenUnit(one))) yield return string.Create(CultureInfo.InvariantCulture, $"number {number:0.###}");
    }
}
