using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using NodaTime.Text;

namespace Hearsay.Claims;

/// <summary>What a statement is about, for comparing: the actors it names, the classes of its content words, its figures.</summary>
/// <remarks>An actor is one feature however the article spells it; so is a predicate, by <see cref="Predicates"/>. Said-words and stop words are none.</remarks>
internal sealed record StatementFeatures(IReadOnlyList<string> Features)
{
    private static readonly IReadOnlySet<string> StopWords = LexiconFile.ReadWords(typeof(StatementFeatures), "stopwords.lexicon").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a statement's features: distinct, in ordinal order.</summary>
    /// <remarks>That a speaker calls himself <c>he</c>, or a body itself <c>it</c>, says nothing of what the statement is about.</remarks>
    /// <param name="story">The story.</param>
    /// <param name="article">The statement's article.</param>
    /// <param name="assertion">The statement.</param>
    /// <param name="words">Its <see cref="WordsOf"/>.</param>
    public static StatementFeatures Of(StoryContext story, AnnotatedArticle article, Assertion assertion, IReadOnlyList<string> words)
    {
        var span = assertion.Citation.Span;
        var features = new SortedSet<string>(words, StringComparer.Ordinal);
        foreach (var mention in article.Mentions.Where(mention => span.Overlaps(mention.Span)))
        {
            if (story.ActorOf(article, mention.Actor) is { } actor) features.Add("@" + actor);
        }

        foreach (var reference in article.References.Where(reference => span.Contains(reference.Span)))
        {
            if (story.ActorOf(article, reference.Actor) is { } actor && (reference.Kind != ReferenceKind.Pronoun || actor != assertion.Speaker)) features.Add("@" + actor);
        }

        return new StatementFeatures([.. features]);
    }

    /// <summary>What a statement is about besides actors: the classes of its content words, its days.</summary>
    public static IReadOnlyList<string> WordsOf(AnnotatedArticle article, TextSpan span)
    {
        var features = new SortedSet<string>(StringComparer.Ordinal);
        var named = article.Mentions.Where(mention => span.Overlaps(mention.Span)).ToList();
        var dated = article.Times.Where(time => span.Contains(time.Span)).ToList();
        foreach (var day in dated.Select(time => time.Days).Where(days => days is { IsDay: true })) features.Add("day:" + LocalDatePattern.Iso.Format(day!.Value.First));
        foreach (var token in article.WordsAndMarksIn(span))
        {
            if (IsContent(token) && !named.Exists(mention => mention.Span.Overlaps(token.Span)) && !dated.Exists(time => time.Span.Overlaps(token.Span)))
            {
                features.Add(Predicates.ClassOf(token));
            }
        }

        return [.. features];
    }

    /// <summary>Whether a token carries meaning of its own.</summary>
    public static bool IsContent(Token token) =>
        token.Form.Length > 1 && char.IsLetterOrDigit(token.Form[0]) && !StopWords.Contains(token.Form) && !StopWords.Contains(token.Lemma);

    /// <summary>Whether a feature is an actor, and not what happens.</summary>
    public static bool IsActor(string feature) => feature[0] == '@';
}
