using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Finds the statements that say the same thing.</summary>
/// <remarks>
/// Statements are compared by the weight of the features they share (cosine over inverse document frequencies); candidates come from an index, never all against all.
/// A statement joins the earlier group it is most like on average, unless truth forbids it: another polarity, days or amounts that exclude each other, foretold against told.
/// Words that stand in two articles as one copied passage link their statements at a much lower score. Precision comes before recall.
/// </remarks>
internal sealed class ClaimLinker
{
    /// <summary>The least mean likeness to a group's statements for joining it; chosen on the samples' gold.</summary>
    private const double JoinsAt = 0.40;

    /// <summary>The least likeness to one statement of the group.</summary>
    private const double NearestAt = 0.46;

    /// <summary>The least likeness of two statements that stand at the same place of a copied passage, however it was reworded.</summary>
    private const double CopiedAt = 0.25;

    /// <summary>The least likeness of two statements that give the same amount of the same thing.</summary>
    private const double TiedAt = 0.15;

    // Two that foretell the same day speak of the same thing sooner than two that name none.
    private const double SameDayHelps = 0.14;

    private const int LongAgoDays = 180;

    private const double Rough = 1e-9;

    // One rare word in common is chance.
    private const int FewestShared = 2;

    private readonly StoryContext story;
    private readonly IReadOnlyList<Statement> statements;
    private readonly StatementIndex index;
    private readonly HashSet<int> silenced = [];
    private readonly StoryFindings findings = new();
    private readonly StayedStatements? stayed;

    // "rejected a report that the bridge was closed": no word in it negates what it rejects.
    private readonly HashSet<int> rejecting;

    public ClaimLinker(StoryContext story, IReadOnlyList<Statement> statements)
    {
        this.story = story;
        this.statements = statements;
        Deeds = new DeedConflicts(story);
        rejecting = [.. statements.Where(Rejects).Select(statement => statement.Index)];
        index = new StatementIndex(statements, story.Readings.Features);
        stayed = StayedStatements.Of(story, statements, index);
    }

    /// <summary>Tells which accounts of one deed exclude each other.</summary>
    public DeedConflicts Deeds { get; }

    // Nothing where the story has no last ledger, or statements were rejected.
    private KeptFindings? Kept
    {
        get => silenced.Count == 0 ? field : null;
        set;
    }

    /// <summary>Groups of statements, each in order, in order of their first.</summary>
    /// <param name="ties">Statements that give one amount of one thing, by index: they need less in common.</param>
    public IReadOnlyList<IReadOnlyList<Statement>> Link(ILookup<int, int> ties)
    {
        var groups = new List<ClaimGroup>();
        var groupOf = new int[statements.Count];
        var copied = new CopiedStatements(story, statements);
        var kept = stayed is null ? null : new KeptLinks(stayed, statements, index, AsksAt);
        var links = new StatementLink[statements.Count];
        foreach (var statement in statements)
        {
            var (original, tied) = (copied.EarlierOf(statement), (IReadOnlyList<int>)[.. ties[statement.Index]]);
            var known = kept?.Find(statement, original, tied);
            var (group, asked) = known is null ? Choose(statement, original, tied, groups, groupOf)
                : (known.Claim == statement.Index ? groups.Count : groupOf[known.Claim], []);
            if (group == groups.Count) groups.Add(new ClaimGroup(index));

            groups[group].Add(statement);
            groupOf[statement.Index] = group;
            index.Add(statement);
            var claim = FirstOf(group);
            links[statement.Index] = known ?? new StatementLink(claim, original, tied, [.. asked.Select(FirstOf)]);
            kept?.Note(statement, claim);
        }

        story.Readings.Linked = new LinkedBefore(story, statements, index, links, findings);
        Kept = stayed is null ? null : new KeptFindings(stayed, index);
        return [.. groups.Select(group => group.Members)];

        int FirstOf(int group) => groups[group].Members[0].Index;
    }

    // The group a statement comes to, and all that were set beside it.
    private (int Group, HashSet<int> Asked) Choose(Statement statement, int? original, IReadOnlyList<int> tied, List<ClaimGroup> groups, int[] groupOf)
    {
        HashSet<int> asked = [.. tied.Where(other => other < statement.Index).Select(other => groupOf[other])];
        if (original is { } first && Likeness(statements[first], statement) >= CopiedAt)
        {
            asked.Add(groupOf[first]);
            if (!IsExcluded(groups[groupOf[first]], statement)) return (groupOf[first], asked);
        }

        var group = BestGroup(statement, groups, groupOf, asked);
        if (group < 0) group = TiedGroup(statement, tied, groups, groupOf);
        return (group < 0 ? groups.Count : group, asked);
    }

    // From which likeness on another statement may be the one that brings it to a claim.
    private static double AsksAt(Statement statement) => IsOfOneDay(statement) ? NearestAt - SameDayHelps : NearestAt;

    /// <summary>What a search finds for a statement: as in the story's last ledger, where nothing that it hangs on has changed since.</summary>
    /// <param name="search">The search.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="find">Makes it anew; what it finds may hang only on the statement, its article, and statements as like it as the search asks.</param>
    /// <param name="isWanted">Which of these count at all; all where left out.</param>
    public IEnumerable<(Statement Statement, RelationKind Kind, string Why)> Recall(
        StatementSearch search, Statement statement, Func<Statement, IEnumerable<(Statement Statement, RelationKind Kind, string Why)>> find,
        Predicate<Statement>? isWanted = null)
    {
        var found = Kept?.Find(search, statement, isWanted) ?? [.. find(statement).Select(one => new Finding(one.Statement.Index, one.Kind, one.Why))];
        if (silenced.Count == 0) findings.Found[(search, statement.Index)] = found;
        return found.Select(one => (statements[one.Statement], one.Kind, one.Why));
    }

    /// <summary>What became of what a statement foretold, in no order worth relying on; of the story's last ledger what still holds.</summary>
    /// <param name="forecast">The statement.</param>
    /// <param name="due">When that was due.</param>
    /// <param name="find">Finds it among the statements like it: with <see langword="true"/> only among those of <see cref="FindAnyChangedLike"/>.</param>
    public IEnumerable<FoundOutcome> RecallOutcomes(Statement forecast, DayRange? due, Func<bool, IEnumerable<FoundOutcome>> find)
    {
        var known = Kept?.FindOutcomes(forecast, due);
        IReadOnlyList<FoundOutcome> found = [.. known ?? [], .. find(known is not null)];
        if (silenced.Count == 0) findings.Outcomes[(forecast.Index, due)] = found;
        return found;
    }

    /// <summary>The numbers of the groups to which the first of some amounts came in the story's last ledger, as far as none of them, nor what stands before it, has changed.</summary>
    /// <param name="amounts">The amounts, in order.</param>
    public IReadOnlyList<int> RecallGroups(IReadOnlyList<FigureObservation> amounts) => silenced.Count == 0 && stayed is not null ? stayed.GroupsOf(amounts) : [];

    /// <summary>Notes for the next ledger to which groups amounts came.</summary>
    /// <param name="amounts">The amounts, in order.</param>
    /// <param name="groups">The numbers of their groups.</param>
    public void NoteGroups(IReadOnlyList<FigureObservation> amounts, IReadOnlyList<int> groups)
    {
        if (silenced.Count == 0) findings.Groups = [.. amounts.Zip(groups)];
    }

    /// <summary>The same as <see cref="FindAnyLike"/>, of the statements that are not as they were in the story's last ledger.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="among">Of which statements any are asked for, as <see cref="Mark"/> gives them; all where left out.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out.</param>
    public IReadOnlyList<LikeStatement> FindAnyChangedLike(Statement statement, double atLeast, bool[]? among = null, Predicate<Statement>? isWanted = null) =>
        Kept?.FindAnyChangedLike(statement, atLeast, other => among?[other.Index] != false && isWanted?.Invoke(other) != false) ?? [];

    /// <summary>A statement by its index.</summary>
    public Statement this[int statement] => statements[statement];

    /// <summary>Takes statements out of all further look-ups: an analyst rejected them.</summary>
    public void Silence(IEnumerable<Statement> rejected) => silenced.UnionWith(rejected.Select(statement => statement.Index));

    /// <summary>Whether a statement counts.</summary>
    public bool IsHeard(Statement statement) => !silenced.Contains(statement.Index);

    /// <summary>How alike two statements are: 0 to 1.</summary>
    public double Likeness(Statement one, Statement other) => index.Likeness(one, other);

    /// <summary>The earlier and later statements most like one, at least as like as asked, the most alike first.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="among">Of which statements any are asked for, as <see cref="Mark"/> gives them; all where left out.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out.</param>
    public IReadOnlyList<LikeStatement> FindLike(Statement statement, double atLeast, bool[]? among = null, Predicate<Statement>? isWanted = null) =>
        Heard(index.FindLike(statement, atLeast, among, isWanted));

    /// <summary>The same, in no order worth relying on.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="among">Of which statements any are asked for, as <see cref="Mark"/> gives them; all where left out.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out.</param>
    public IReadOnlyList<LikeStatement> FindAnyLike(
        Statement statement, double atLeast, bool[]? among = null, Predicate<Statement>? isWanted = null) =>
        Heard(index.FindAnyLike(statement, atLeast, among, isWanted));

    /// <summary>For each statement of the story, by its index, whether it is one that is asked for: looked up sooner than asked anew with each search.</summary>
    public bool[] Mark(Predicate<Statement> isWanted) => [.. statements.Select(statement => isWanted(statement))];

    /// <summary>The earlier and later statements that have every feature of one and are at least as like it as asked, the most alike first.</summary>
    public IReadOnlyList<LikeStatement> FindWhole(Statement statement, double atLeast) => Heard(index.FindWhole(statement, atLeast));

    /// <summary>Statements added up, to be asked how like each is to all.</summary>
    public LikenessSum Sum(IEnumerable<Statement> all)
    {
        var sum = new LikenessSum();
        foreach (var statement in all) index.Add(sum, statement);
        return sum;
    }

    /// <summary>How alike a statement is to all that were added up, to a billionth for each.</summary>
    public double Likeness(Statement statement, LikenessSum all) => index.Likeness(statement, all);

    /// <summary>How some words of a statement stand to another one: how like it they are, how much of them it says, and how many it says besides actors.</summary>
    /// <param name="features">Features of the words.</param>
    /// <param name="other">The other statement.</param>
    public (double Likeness, double Cover, int SharedWords) Compare(IReadOnlyList<string> features, Statement other)
    {
        var shared = features.Where(feature => other.Features.Features.Any(own => StatementFeatures.AreOfOneStem(feature, own))).ToList();
        if (shared.Count == 0) return default;

        var (common, own) = (index.Weigh(shared), index.Weigh(features));
        return (common / Math.Sqrt(own * index.Weigh(other)), common / own, shared.Count(feature => !StatementFeatures.IsActor(feature)));
    }

    /// <summary>How many features besides actors two statements share.</summary>
    public int SharedWords(Statement one, Statement other) => index.SharedWords(one, other);

    /// <summary>How many actors two statements share.</summary>
    public static int SharedActors(Statement one, Statement other)
    {
        var shared = 0;
        foreach (var feature in one.Features.Features)
        {
            if (StatementFeatures.IsActor(feature) && other.Features.Features.Contains(feature)) shared++;
        }

        return shared;
    }

    private List<LikeStatement> Heard(List<LikeStatement> found)
    {
        if (silenced.Count > 0) found.RemoveAll(pair => silenced.Contains(pair.Statement.Index));
        return found;
    }

    private int BestGroup(Statement statement, List<ClaimGroup> groups, int[] groupOf, HashSet<int> asked)
    {
        if (statement.Features.Features.Count(feature => !StatementFeatures.IsActor(feature)) < 2) return -1;

        var (best, bestMean) = (-1, 0.0);
        var near = new Dictionary<int, LikeStatement>();
        foreach (var pair in FindAnyLike(statement, AsksAt(statement)).Where(pair => pair.SharedWords >= FewestShared && pair.Likeness + DayHelp(statement, pair.Statement) >= NearestAt))
        {
            var group = groupOf[pair.Statement.Index];
            if (!near.TryGetValue(group, out var known) || LikeStatement.MostAlikeFirst(pair, known) < 0) near[group] = pair;
        }

        asked.UnionWith(near.Keys);

        // Of two groups as like on average, the one with the statement most alike.
        foreach (var group in near.OrderBy(pair => pair.Value, Comparer<LikeStatement>.Create(LikeStatement.MostAlikeFirst)).Select(pair => pair.Key))
        {
            var mean = IsOfOneDay(statement) ? Mean(groups[group], statement) : groups[group].RoughLikeness(statement);
            if (AreAlmost(mean, JoinsAt) || AreAlmost(mean, bestMean))
            {
                mean = Mean(groups[group], statement);
                if (best >= 0) bestMean = Mean(groups[best], statement);
            }

            if (mean < JoinsAt || mean <= bestMean || IsExcluded(groups[group], statement)) continue;

            (best, bestMean) = (group, mean);
        }

        return best;
    }

    private double Mean(ClaimGroup group, Statement statement) =>
        IsOfOneDay(statement) ? group.Members.Average(member => Likeness(statement, member) + DayHelp(statement, member)) : group.MeanLikeness(statement);

    // Rough likenesses this near must be known to the last bit.
    private static bool AreAlmost(double one, double other) => Math.Abs(one - other) < Rough;

    // "The dead number nine", "nine miners are dead": the figure says that it is one thing, whatever the words.
    private int TiedGroup(Statement statement, IEnumerable<int> tied, List<ClaimGroup> groups, int[] groupOf) =>
        tied.Where(other => other < statement.Index && !statement.IsTitle && !statements[other].IsTitle)
            .Select(other => (Group: groupOf[other], Likeness: Likeness(statements[other], statement)))
            .Where(pair => pair.Likeness >= TiedAt && !IsExcluded(groups[pair.Group], statement))
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Group)
            .Select(pair => pair.Group)
            .FirstOrDefault(-1);

    private static double DayHelp(Statement one, Statement other) =>
        IsOfOneDay(one) && other.IsForecast && other.Assertion.About == one.Assertion.About ? SameDayHelps : 0;

    private static bool IsOfOneDay(Statement statement) => statement is { IsForecast: true, Assertion.About: { IsDay: true } };

    private bool IsExcluded(ClaimGroup group, Statement statement) =>
        group.Excludes(statement)
        || group.Members.Any(member => rejecting.Contains(member.Index) != rejecting.Contains(statement.Index))
        || (Deeds.TellsDeed(statement) && group.Members.Any(member => Deeds.Judge(member, statement) is not null));

    private static bool Rejects(Statement statement) =>
        statement.Assertion is { Force: Force.Rejects, Polarity: Polarity.Affirmed } && statement.Denial is { Said: not null };

    /// <summary>Whether both name actors, and none in common: the lock in Harrow, and the lock in Tarn.</summary>
    public static bool AreOfOthers(Statement one, Statement other) =>
        SharedActors(one, other) == 0
        && one.Features.Features.Any(StatementFeatures.IsActor) && other.Features.Features.Any(StatementFeatures.IsActor);

    /// <summary>Whether truth forbids that two statements say the same: another polarity, days or amounts that exclude each other, foretold against told.</summary>
    public static bool Excludes(Statement one, Statement other) =>
        one.Assertion.Polarity != other.Assertion.Polarity
        || one.IsForecast != other.IsForecast
        || IsDirective(one) != IsDirective(other)
        || (IsDirective(one) && one.Assertion.Origin != other.Assertion.Origin)
        || IsLongAgo(one) != IsLongAgo(other)
        || (one.Assertion.About is { } days && other.Assertion.About is { } otherDays && !days.Overlaps(otherDays))
        || HaveOtherAmounts(one, other);

    /// <summary>Whether two statements give amounts of one unit that exclude each other, and none that fit.</summary>
    public static bool HaveOtherAmounts(Statement one, Statement other) =>
        one.Assertion.Quantities.Any(quantity => other.Assertion.Quantities.Any(otherQuantity => Exclude(quantity, otherQuantity)) && !other.Assertion.Quantities.Any(quantity.IsCompatibleWith));

    // To demand that something be done is not to say that it is, and a demand is its speaker's alone: nobody else bears it out.
    private static bool IsDirective(Statement statement) => statement.Assertion.Force is Force.Demands or Force.Asks or Force.Wants or Force.Promises or Force.Intends;

    // What is told of a day long past is another event than what is told as news.
    private static bool IsLongAgo(Statement statement) =>
        statement.Assertion is { About: { } days, Said: { } said } && Period.DaysBetween(days.Last, said) > LongAgoDays;

    private static bool Exclude(Quantity one, Quantity other) => one.Unit == other.Unit && !one.IsCompatibleWith(other);
}
