using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Which statements of a story are as they were in its last ledger, now that articles have come behind the others.</summary>
/// <remarks>What was found for one of them then, among others that stayed, would be found again to the last bit.</remarks>
internal sealed class StayedStatements
{
    // Where more than one of so many has changed, all is asked anew: to find what they are like would cost as much.
    private const int FewestStayed = 4;

    // Statements that are new, or weigh or stand otherwise than before.
    private readonly bool[] isChanged;

    private readonly HashSet<string> changedActors;

    private StayedStatements(LinkedBefore before, IReadOnlyList<Statement> statements, bool[] isChanged, HashSet<string> changedActors)
    {
        (Before, this.isChanged, this.changedActors) = (before, isChanged, changedActors);
        Changed = [.. statements.Where(statement => isChanged[statement.Index])];
    }

    /// <summary>The last ledger.</summary>
    public LinkedBefore Before { get; }

    /// <summary>All others, in order: new, or not as they were.</summary>
    public IReadOnlyList<Statement> Changed { get; }

    /// <summary>Compares a story with its last ledger; <see langword="null"/> where there is none, or too much has changed.</summary>
    public static StayedStatements? Of(StoryContext story, IReadOnlyList<Statement> statements, StatementIndex index)
    {
        if (story.Readings.Linked is not { } before || before.Statements.Count > statements.Count) return null;

        var changedActors = ChangedActors(before.Story, story);
        var isChanged = FindChanged(before, story, statements, index, changedActors);
        return isChanged is null || isChanged.Count(changed => changed) * FewestStayed > statements.Count
            ? null : new StayedStatements(before, statements, isChanged, changedActors);
    }

    /// <summary>Whether a statement, by its index, is one of them.</summary>
    public bool Has(int statement) => !isChanged[statement];

    /// <summary>The numbers of the groups to which the first of some amounts came, up to the first that is not as it was.</summary>
    public IReadOnlyList<int> GroupsOf(IReadOnlyList<FigureObservation> amounts) =>
        [.. amounts.Zip(Before.Findings.Groups).TakeWhile(pair => IsAsItWas(pair.First, pair.Second.Amount)).Select(pair => pair.Second.Group)];

    private bool IsAsItWas(FigureObservation amount, FigureObservation last) =>
        Has(amount.Statement.Index) && amount.Statement.Index == last.Statement.Index && amount with { Statement = last.Statement } == last
        && !(changedActors.Count > 0 && $"{amount.Of} {amount.Scope}".Split(' ').Any(part => part.StartsWith('@') && changedActors.Contains(part[1..])));

    // Null where another statement stands in the place of one, or one has other features: looking up may find others than before.
    // Each article has one reading of each of its statements; beyond it only where they come from counts here.
    private static bool[]? FindChanged(
        LinkedBefore before, StoryContext story, IReadOnlyList<Statement> statements, StatementIndex index, HashSet<string> changed)
    {
        var isChanged = new bool[statements.Count];
        var isOther = index.ChangedSince(before.Index);
        var actors = story.Articles.ToDictionary(article => article.Article.Id, OthersIn, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (statement.Index >= before.Statements.Count)
            {
                isChanged[statement.Index] = true;
                continue;
            }

            var last = before.Statements[statement.Index];
            if (last.Assertion.Id != statement.Assertion.Id || !last.Features.Features.SequenceEqual(statement.Features.Features)) return null;

            var article = statement.Article.Article.Id;
            isChanged[statement.Index] = !ReferenceEquals(last.Reading, statement.Reading) || last.Assertion.Origin != statement.Assertion.Origin
                || index.HasAny(statement, isOther) || story.CarrierOf(article) != before.Story.CarrierOf(article)
                || (actors[article].Count > 0 && SpeaksOf(statement, actors[article]));
        }

        return isChanged;

        // Who of an article is another one of the story's now, or told of otherwise.
        HashSet<string> OthersIn(AnnotatedArticle article) => article.Actors.Select(actor => actor.Id)
            .Where(actor => story.ActorOf(article, actor) is var now && (now != before.Story.ActorOf(article, actor) || (now is not null && changed.Contains(now))))
            .ToHashSet(StringComparer.Ordinal);
    }

    // In its whole sentence: who did it may stand outside what a statement says.
    private static bool SpeaksOf(Statement statement, HashSet<string> actors)
    {
        var sentences = statement.Article.SentencesIn(statement.Span).Select(sentence => sentence.Span).ToList();
        return statement.Article.Mentions.Any(mention => mention.Actor is { } actor && actors.Contains(actor) && sentences.Exists(mention.Span.Overlaps))
            || statement.Article.References.Any(reference => actors.Contains(reference.Actor) && sentences.Exists(reference.Span.Overlaps));
    }

    // By their ids; what is told of an actor besides its members decides whether two accounts of a deed exclude each other.
    private static HashSet<string> ChangedActors(StoryContext before, StoryContext story)
    {
        var last = before.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        return story.Actors.Where(actor => last.TryGetValue(actor.Id, out var known) && !AreTheSame(known, actor))
            .Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static bool AreTheSame(StoryActor one, StoryActor other) =>
        one.Name == other.Name && one.Type == other.Type && one.Aliases.SequenceEqual(other.Aliases) && one.Roles.SequenceEqual(other.Roles)
        && one.MayBe.SequenceEqual(other.MayBe) && one.ApartFrom.SequenceEqual(other.ApartFrom);
}
