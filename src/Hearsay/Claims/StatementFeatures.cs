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

    // "bribe" and "bribery", "remove" and "removal", "deny" and "denial", "loot" and "looter".
    private const int ShortestStem = 4;

    private static readonly IReadOnlySet<string> Endings = new HashSet<string>(StringComparer.Ordinal)
    {
        "", "e", "y", "s", "ing", "ed", "er", "or", "ery", "ry", "t", "al", "ion", "ation", "ition", "ment", "ance", "ence",
    };

    /// <summary>Reads a statement's features: distinct, in ordinal order.</summary>
    /// <remarks>That a speaker calls himself <c>he</c>, or a body itself <c>it</c>, says nothing of what the statement is about.</remarks>
    /// <param name="story">The story.</param>
    /// <param name="article">The statement's article.</param>
    /// <param name="assertion">The statement.</param>
    /// <param name="words">Its <see cref="WordsOf"/>.</param>
    public static StatementFeatures Of(StoryContext story, AnnotatedArticle article, Assertion assertion, IReadOnlyList<string> words) =>
        new(With(story, article, assertion.Citation.Span, assertion.Speaker, words));

    /// <summary>The features of a part of a statement.</summary>
    /// <param name="story">The story.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="part">A part of its span.</param>
    public static IReadOnlyList<string> Of(StoryContext story, Statement statement, TextSpan part) =>
        With(story, statement.Article, part, statement.Assertion.Speaker, WordsOf(statement.Article, part));

    private static IReadOnlyList<string> With(StoryContext story, AnnotatedArticle article, TextSpan span, string? speaker, IReadOnlyList<string> words)
    {
        var actors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in article.Mentions)
        {
            // In order of place.
            if (mention.Span.Start >= span.End) break;
            if (span.Overlaps(mention.Span) && story.ActorOf(article, mention.Actor) is { } actor) actors.Add("@" + actor);
        }

        foreach (var reference in article.References)
        {
            if (!span.Contains(reference.Span) || story.ActorOf(article, reference.Actor) is not { } actor) continue;
            if (reference.Kind != ReferenceKind.Pronoun || actor != speaker) actors.Add("@" + actor);
        }

        if (actors.Count == 0) return words;

        var features = new List<string>(words.Count + actors.Count);
        features.AddRange(words);
        features.AddRange(actors);
        features.Sort(StringComparer.Ordinal);
        return features;
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

    /// <summary>Whether two features are one, or a verb and the noun made of it: <c>warn</c> and <c>warning</c>, <c>complain</c> and <c>complaint</c>.</summary>
    public static bool AreOfOneStem(string one, string other)
    {
        if (one == other) return true;
        if (one.Length > other.Length) (one, other) = (other, one);
        if (one.Length < ShortestStem || IsActor(one) || IsActor(other)) return false;

        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= ShortestStem && Endings.Contains(one[shared..]) && Endings.Contains(other[shared..]);
    }

    /// <summary>Whether a feature is an actor, and not what happens.</summary>
    public static bool IsActor(string feature) => feature[0] == '@';
}
