using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims.Positions;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Reads who is for and against what: from what speakers say of their own stand, and from sentences that tell of
/// somebody's.</summary>
/// <remarks>Where nobody in particular takes a stand, it is nobody's; headlines count for nothing.</remarks>
internal sealed class PositionReader(StoryContext story, ArticleReadings readings)
{
    private readonly FullNames fullNames = new(story.Articles, readings);

    // Those that some article names.
    private readonly HashSet<string> named = [.. story.Actors.Where(actor => actor.Members
        .Any(member => member.LastIndexOf('/') is var border && story.ActorOf(story.Article(member[..border]), member[(border + 1)..]) == actor.Id
            && story.Article(member[..border]).Actors.Any(one => one.Id == member[(border + 1)..]))).Select(actor => actor.Id)];

    /// <summary>The positions, one for each actor, thing and stance, by the day since when; a change of stance is a later
    /// position.</summary>
    /// <param name="statements">All statements of the story.</param>
    /// <param name="isHeard">Which of them count; a stand that only others take is nobody's.</param>
    public IReadOnlyList<Position> Read(IReadOnlyList<Statement> statements, Func<Statement, bool> isHeard)
    {
        var byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);
        var stands = story.Articles.SelectMany(article => StandsIn(article, [.. byArticle[article.Article.Id]]))
            .Where(stand => isHeard(stand.Statement)).ToList();
        return [.. TargetGroups.Of(stands, actor => story.Actor(actor).Name, fullNames)
            .SelectMany(thing => thing.Stands.Concat(Owners(thing.Stands)).GroupBy(stand => (stand.Actor, stand.Stance)),
                (thing, same) => new Position(
                same.Key.Actor,
                thing.Target,
                same.Key.Stance,
                same.Min(stand => stand.Statement.Assertion.Said),
                [.. same.Select(stand => stand.Statement.Assertion.Id).Distinct(StringComparer.Ordinal)]))
            .OrderBy(position => position.Since ?? LocalDate.MaxIsoValue)
            .ThenBy(position => position.Actor.Length)
            .ThenBy(position => position.Actor, StringComparer.Ordinal)
            .ThenBy(position => position.Target, StringComparer.Ordinal)
            .ThenBy(position => position.Stance)];
    }

    // "the governor's plan", which others are against: the governor is for it, if nothing else is told of him.
    private IEnumerable<Stand> Owners(IReadOnlyList<Stand> stands)
    {
        var holders = stands.Select(stand => stand.Actor).ToHashSet(StringComparer.Ordinal);
        foreach (var stand in stands)
        {
            if (stand.Target.Owner is { } holder && StoryActorOf(stand.Statement.Article, holder) is { } owner && CanTakeStand(owner)
                && !holders.Contains(owner)) yield return stand with { Actor = owner, Stance = Stance.Supports };
        }
    }

    private IEnumerable<Stand> StandsIn(AnnotatedArticle article, IReadOnlyList<Statement> statements)
    {
        foreach (var draft in readings.StandsOf(article))
        {
            if (Telling(article, statements, draft.Words) is not { } statement) continue;

            var whom = draft.Target.Whom is { } actor ? story.ActorOf(article, actor) : null;
            foreach (var holder in draft.Holders.Select(holder => StoryActorOf(article, holder)).OfType<string>()
                .Distinct(StringComparer.Ordinal).Where(CanTakeStand))
            {
                if (whom == holder && draft.Target.Thing == TargetReader.Somebody) continue;

                // Nobody asks for his own leaving: "her resignation" is somebody else's.
                yield return new Stand(statement, holder, draft.Stance, draft.Target, whom == holder && draft.Stance == Stance.Supports
                    ? null : whom);
            }
        }
    }

    private string? StoryActorOf(AnnotatedArticle article, StandHolder holder) => holder.Speech is { } speech
        ? story.SpeakerOf(article, speech)
        : holder.Described is { } words ? story.DescribedBy(article, words)
        : holder.IsOutlet ? story.PublisherOf(article) : story.ActorOf(article, holder.Actor);

    // "a move deemed illegal": people and bodies take stands, things do not.
    private bool CanTakeStand(string actor) => story.Actor(actor) is var one && one.Type != MentionType.Miscellaneous
        && (named.Contains(actor) || DescribedSpeakers.IsSomebody(one.Name));

    private static Statement? Telling(AnnotatedArticle article, IReadOnlyList<Statement> statements, TextSpan words)
    {
        var sentence = article.SentenceAt(words.Start) is { } index ? article.Sentences[index].Span : words;
        return (statements.FirstOrDefault(statement => statement.Span.Overlaps(words))
            ?? statements.FirstOrDefault(statement => sentence.Overlaps(statement.Span))) is { IsTitle: false } statement ? statement
            : null;
    }
}
