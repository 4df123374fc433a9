using System.Runtime.InteropServices;

namespace Hearsay.Claims;

/// <summary>Finds statements by what they share: features as numbers, their weights, and in which statements each stands.</summary>
/// <remarks>
/// A feature in more statements than <see cref="TooCommon"/> says too little to look others up by: it counts for likeness, but finds only the first that have it.
/// A feature weighs by how rare it is in steps, and in whole units: so most weights stay when a story grows, and a sum is the same in whatever order it is added up.
/// </remarks>
internal sealed class StatementIndex
{
    private const int TooCommon = 400;

    private const int MostOnStack = 64;

    // Rounding may lift a likeness by less than this part of it.
    private const double Tight = 1 - 1e-9;

    // Weights squared are whole numbers of this part.
    private const double UnitsOfSquare = 1 << 24;

    // An actor says whom a statement is about but not what of it: it weighs less than a word.
    private const double ActorsShare = 0.8;

    private readonly IReadOnlyList<Statement> statements;
    private readonly FeatureNumbers numbers;
    private readonly int[][] features;
    private readonly long[] squares;

    // What the statement looked for has of each feature; all empty between two searches.
    private readonly Shared[] own;

    private readonly double[] norms;
    private readonly List<int>?[] postings;
    private readonly bool[] isTruncated;

    // For one search at a time; all zero between two.
    private readonly long[] sums;
    private List<LikeStatement>? spare;

    private readonly int[] touched;

    /// <summary>Weighs the features of all statements; which statements are found is up to <see cref="Add(Statement)"/>.</summary>
    /// <param name="statements">All statements of the story, in order.</param>
    /// <param name="numbers">The numbers of their features.</param>
    public StatementIndex(IReadOnlyList<Statement> statements, FeatureNumbers numbers)
    {
        this.statements = statements;
        this.numbers = numbers;
        features = [.. statements.Select(statement => numbers.Of(statement.Features))];
        var counts = new int[numbers.Count];
        foreach (var feature in features.SelectMany(own => own)) counts[feature]++;

        squares = [.. counts.Select((count, number) => count == 0 ? 0 : SquareOf(numbers.IsActor(number), count, statements.Count))];
        norms = [.. features.Select(own => Math.Sqrt(own.Sum(feature => squares[feature])))];
        postings = new List<int>?[numbers.Count];
        isTruncated = new bool[numbers.Count];
        own = new Shared[numbers.Count];
        sums = new long[statements.Count];
        touched = new int[statements.Count];
    }

    /// <summary>Lets a statement be found from now on.</summary>
    public void Add(Statement statement)
    {
        foreach (var feature in features[statement.Index])
        {
            var there = postings[feature] ??= [];
            if (there.Count < TooCommon) there.Add(statement.Index);
            else isTruncated[feature] = true;
        }
    }

    /// <summary>How alike two statements are: 0 to 1.</summary>
    public double Likeness(Statement one, Statement other) => Compare(one.Index, other.Index).Likeness;

    /// <summary>How much some of a statement's features weigh together.</summary>
    /// <param name="names">Features; those that stand in no statement weigh nothing.</param>
    public double Weigh(IEnumerable<string> names) => names.Sum(name => numbers.Find(name) is { } number ? squares[number] : 0);

    /// <summary>How much a statement weighs.</summary>
    public double Weigh(Statement statement) => norms[statement.Index] * norms[statement.Index];

    /// <summary>How many features besides actors two statements share.</summary>
    public int SharedWords(Statement one, Statement other) => Compare(one.Index, other.Index).SharedWords;

    /// <summary>The statements added so far that are at least as like one as asked, the most alike first.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="among">Of which statements, by index, any are asked for; all where left out.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out.</param>
    public List<LikeStatement> FindLike(Statement statement, double atLeast, bool[]? among = null, Predicate<Statement>? isWanted = null)
    {
        var found = FindAnyLike(statement, atLeast, among, isWanted);
        found.Sort(LikeStatement.MostAlikeFirst);
        return found;
    }

    /// <summary>The same, in no order worth relying on.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="among">Of which statements, by index, any are asked for; all where left out.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out. Cheaper to ask than how like two are.</param>
    public List<LikeStatement> FindAnyLike(Statement statement, double atLeast, bool[]? among = null, Predicate<Statement>? isWanted = null)
    {
        var asked = statement.Index;
        var count = Touch(asked, atLeast, among, out var unseen);

        // Long lists that grow would cost more than what is looked for: they are gathered in one that is kept.
        var gathered = Interlocked.Exchange(ref spare, null) ?? [];
        Lay(asked);
        foreach (var other in touched.AsSpan(0, count))
        {
            var atMost = (double)(sums[other] + unseen);
            sums[other] = 0;
            if (other == asked || atMost < atLeast * norms[asked] * norms[other] * Tight || isWanted?.Invoke(statements[other]) == false) continue;

            var (likeness, shared) = CompareWithLaid(asked, other);
            if (likeness >= atLeast) gathered.Add(new LikeStatement(statements[other], likeness, shared));
        }

        TakeUp(asked);
        List<LikeStatement> found = [.. gathered];
        gathered.Clear();
        spare = gathered;
        return found;
    }

    // Those that share what a statement can't do without, each with what the features looked up add to its likeness.
    private int Touch(int asked, double atLeast, bool[]? among, out long unseen)
    {
        var count = 0;
        unseen = UnseenBelow(asked, atLeast, out var leastSquare);
        foreach (var feature in features[asked])
        {
            if (postings[feature] is not { } there || squares[feature] < leastSquare) continue;

            // Of a common feature nobody knows who else has it: it may add its whole weight to anybody.
            var isKnown = !isTruncated[feature];
            if (!isKnown && leastSquare > 0) continue;

            var square = isKnown ? squares[feature] : 1;
            foreach (var other in CollectionsMarshal.AsSpan(there))
            {
                if (among?[other] == false) continue;
                if (sums[other] == 0) touched[count++] = other;
                sums[other] += square;
            }
        }

        return count;
    }

    /// <summary>The statements added so far that have every feature of one and are at least as like it as asked, the most alike first.</summary>
    public List<LikeStatement> FindWhole(Statement statement, double atLeast)
    {
        var asked = statement.Index;
        List<int>? fewest = null;
        foreach (var feature in features[asked])
        {
            if (!isTruncated[feature] && postings[feature] is { } there && !(fewest?.Count <= there.Count)) fewest = there;
        }

        // Where every feature is common, no list holds all that have it.
        if (fewest is null) return FindLike(statement, atLeast, isWanted: other => HasAll(other.Index, asked));

        var found = new List<LikeStatement>();
        foreach (var other in fewest)
        {
            if (other == asked || !HasAll(other, asked)) continue;

            var (likeness, shared) = Compare(asked, other);
            if (likeness >= atLeast) found.Add(new LikeStatement(statements[other], likeness, shared));
        }

        found.Sort(LikeStatement.MostAlikeFirst);
        return found;
    }

    /// <summary>Of some statements those that <see cref="FindAnyLike"/> would find.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="others">The statements, in order.</param>
    /// <param name="isWanted">Which of these are asked for; all where left out.</param>
    public List<LikeStatement> FindAnyLikeAmong(Statement statement, double atLeast, IReadOnlyList<Statement> others, Predicate<Statement>? isWanted = null)
    {
        var found = new List<LikeStatement>();
        var asked = statement.Index;
        foreach (var other in others)
        {
            if (other.Index == asked || isWanted?.Invoke(other) == false) continue;

            var (likeness, shared) = Compare(asked, other.Index);
            if (likeness >= atLeast && IsReached(asked, other.Index, atLeast)) found.Add(new LikeStatement(other, likeness, shared));
        }

        return found;
    }

    // Whether looking up comes upon it.
    private bool IsReached(int asked, int other, double atLeast)
    {
        UnseenBelow(asked, atLeast, out var leastSquare);
        foreach (var feature in features[asked])
        {
            if (postings[feature] is not { } there || squares[feature] < leastSquare || (isTruncated[feature] && leastSquare > 0)) continue;
            if (there.BinarySearch(other) >= 0) return true;
        }

        return false;
    }

    /// <summary>Marks every statement, added or not, that is at least as like one as asked; each is looked at.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="atLeast">The least likeness, by index of the other statement.</param>
    /// <param name="marked">By index: set where it is so, else left alone.</param>
    public void MarkLike(Statement statement, double[] atLeast, bool[] marked)
    {
        Lay(statement.Index);
        for (var other = 0; other < marked.Length; other++)
        {
            if (!marked[other] && CompareWithLaid(statement.Index, other).Likeness >= atLeast[other]) marked[other] = true;
        }

        TakeUp(statement.Index);
    }

    /// <summary>For each feature whether it weighs otherwise than in an index of fewer statements.</summary>
    /// <param name="before">An index with the same numbers of features.</param>
    public bool[] ChangedSince(StatementIndex before)
    {
        var changed = new bool[squares.Length];
        for (var feature = 0; feature < changed.Length; feature++)
        {
            changed[feature] = feature >= before.squares.Length || squares[feature] != before.squares[feature];
        }

        return changed;
    }

    /// <summary>For each feature whether it is too common to find all that have it, and was not in an index of fewer statements.</summary>
    /// <param name="before">An index with the same numbers of features.</param>
    public bool[] CommonSince(StatementIndex before)
    {
        var common = new bool[isTruncated.Length];
        for (var feature = 0; feature < common.Length; feature++)
        {
            common[feature] = isTruncated[feature] && !(feature < before.isTruncated.Length && before.isTruncated[feature]);
        }

        return common;
    }

    /// <summary>Whether a statement has every feature of another one.</summary>
    public bool HasAllOf(Statement statement, Statement other) => HasAll(statement.Index, other.Index);

    /// <summary>Whether a statement has one of some features.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="marked">By the number of the feature.</param>
    public bool HasAny(Statement statement, bool[] marked)
    {
        foreach (var feature in features[statement.Index])
        {
            if (marked[feature]) return true;
        }

        return false;
    }

    /// <summary>Adds the likenesses of any statement to one to those summed so far.</summary>
    public void Add(LikenessSum sum, Statement statement)
    {
        if (norms[statement.Index] > 0) sum.Add(features[statement.Index], 1 / norms[statement.Index]);
    }

    /// <summary>The likenesses of a statement to all that were added up; to a billionth what adding them one by one would give.</summary>
    public double Likeness(Statement statement, LikenessSum sum) =>
        norms[statement.Index] == 0 ? 0 : sum.Weigh(features[statement.Index], squares) / norms[statement.Index];

    // By inverse document frequency. Both counts go in steps of the root of two, so few weights change when an article comes.
    private static long SquareOf(bool isActor, int count, int all)
    {
        var weight = Math.Log(1 + Step(all) / Step(count)) * (isActor ? ActorsShare : 1);
        return (long)(weight * weight * UnitsOfSquare);
    }

    private static double Step(int count) => Math.Pow(2, Math.Round(2 * Math.Log2(count)) / 2);

    // What no look-up is needed for: statements that share nothing else can't be so alike. All common features are, or none.
    private long UnseenBelow(int asked, double atLeast, out long leastSquare)
    {
        leastSquare = 0;
        var (unseen, count) = (0L, 0);
        Span<long> rest = features[asked].Length <= MostOnStack ? stackalloc long[MostOnStack] : new long[features[asked].Length];
        foreach (var feature in features[asked])
        {
            if (isTruncated[feature]) unseen += squares[feature];
            else rest[count++] = squares[feature];
        }

        // Who shares no more than a part of a statement's squares is no more like it than the root of that part.
        var limit = atLeast * atLeast * norms[asked] * norms[asked] * Tight;
        if (unseen >= limit) return unseen;

        rest[..count].Sort();
        foreach (var square in rest[..count])
        {
            leastSquare = square;
            if (unseen + square >= limit) break;
            unseen += square;
        }

        return unseen;
    }

    private bool HasAll(int one, int other)
    {
        var (a, b) = (features[one], features[other]);
        if (a.Length < b.Length) return false;

        var i = 0;
        foreach (var feature in b)
        {
            while (i < a.Length && a[i] < feature) i++;
            if (i == a.Length || a[i] != feature) return false;
        }

        return true;
    }

    private void Lay(int asked)
    {
        foreach (var feature in features[asked]) own[feature] = new Shared(squares[feature], numbers.IsActor(feature) ? 0 : 1);
    }

    private void TakeUp(int asked)
    {
        foreach (var feature in features[asked]) own[feature] = default;
    }

    // The same sum as by comparing: what is not shared adds nothing.
    private (double Likeness, int SharedWords) CompareWithLaid(int asked, int other)
    {
        var (sum, shared) = (0L, 0);
        foreach (var feature in features[other])
        {
            sum += own[feature].Square;
            shared += own[feature].Words;
        }

        return (sum == 0 ? 0 : sum / (norms[asked] * norms[other]), shared);
    }

    private (double Likeness, int SharedWords) Compare(int one, int other)
    {
        var (a, b) = (features[one], features[other]);
        var (i, j, sum, shared) = (0, 0, 0L, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else
            {
                sum += squares[a[i]];
                if (!numbers.IsActor(a[i])) shared++;
                i++;
                j++;
            }
        }

        return (sum == 0 ? 0 : sum / (norms[one] * norms[other]), shared);
    }

    /// <summary>What a feature adds to likeness where it is shared, and to the words in common: one, or none for an actor.</summary>
    private readonly record struct Shared(long Square, int Words);
}
