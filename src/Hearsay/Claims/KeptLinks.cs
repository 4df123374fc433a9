using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Which links of statements stay as they were in the last ledger of a story, now that articles have come behind the others.</summary>
/// <remarks>
/// A statement comes to its claim by what it is like among those before it. That stays where neither it nor any of these has changed or is new, and
/// the claims set beside it have the members they had. What can't be told is asked anew: the answer is the same, to the last bit, as without the last ledger.
/// </remarks>
internal sealed class KeptLinks
{
    // No likeness below this is asked for while claims are made, but of copies and ties, which are looked at one by one.
    private const double AlikeAt = 0.25;

    // Where more than one of so many has changed, all are asked anew: to find what they are like would cost as much.
    private const int FewestStayed = 4;

    private readonly LinkedBefore before;

    // Statements that are new, or weigh or stand otherwise than before.
    private readonly bool[] isChanged;

    // Statements that are like one of those.
    private readonly bool[] isStirred;

    // Claims that have another member than before, or a changed one.
    private readonly HashSet<int> changedClaims = [];

    private KeptLinks(LinkedBefore before, bool[] isChanged, bool[] isStirred) => (this.before, this.isChanged, this.isStirred) = (before, isChanged, isStirred);

    /// <summary>Compares a story with its last ledger; <see langword="null"/> where there is none, or too much has changed.</summary>
    public static KeptLinks? Of(StoryContext story, IReadOnlyList<Statement> statements, StatementIndex index)
    {
        if (story.Readings.Linked is not { } before || before.Statements.Count > statements.Count) return null;

        var isChanged = FindChanged(before, story, statements, index);
        if (isChanged is null || isChanged.Count(changed => changed) * FewestStayed > statements.Count) return null;

        var isStirred = new bool[statements.Count];
        foreach (var statement in statements.Where(statement => isChanged[statement.Index])) index.MarkLike(statement, AlikeAt, isStirred);
        return new KeptLinks(before, isChanged, isStirred);
    }

    /// <summary>The claim that a statement comes to as before, or <see langword="null"/> where that must be asked.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="original">What it is a copy of.</param>
    /// <param name="tied">Those that give one of its amounts.</param>
    public StatementLink? Find(Statement statement, int? original, IReadOnlyList<int> tied)
    {
        if (isChanged[statement.Index] || isStirred[statement.Index]) return null;

        var link = before.Links[statement.Index];
        return link.Original == original && link.Tied.SequenceEqual(tied) && !(original is { } first && isChanged[first])
            && !tied.Any(other => isChanged[other]) && !link.Asked.Any(changedClaims.Contains)
            ? link : null;
    }

    /// <summary>Notes to which claim a statement came.</summary>
    public void Note(Statement statement, int claim)
    {
        var last = statement.Index < before.Links.Count ? before.Links[statement.Index].Claim : claim;
        if (!isChanged[statement.Index] && last == claim) return;

        changedClaims.Add(claim);
        changedClaims.Add(last);
    }

    // Null where another statement stands in the place of one, or one has other features: looking up may find others than before.
    // Each article has one reading of each of its statements; beyond it only where they come from counts here.
    private static bool[]? FindChanged(LinkedBefore before, StoryContext story, IReadOnlyList<Statement> statements, StatementIndex index)
    {
        var isChanged = new bool[statements.Count];
        var isOther = index.ChangedSince(before.Index);
        var changed = ChangedActors(before.Story, story);
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
