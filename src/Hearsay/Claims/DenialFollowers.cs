using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells what somebody says right after denying something: his own account of it.</summary>
internal static class DenialFollowers
{
    private static readonly IReadOnlySet<Force> Forces = new HashSet<Force> { Force.Asserts, Force.Alleges, Force.Perceives };

    private static readonly IReadOnlySet<string> Continues = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "his", "her", "its", "their", "spokesman", "spokeswoman", "spokesperson",
    };

    private static readonly IReadOnlySet<string> Turns = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "but", "however", "still", "yet", "instead", "meanwhile", "also", "separately",
    };

    /// <summary>Whether a statement is the account that a source gives in the sentence after its denial.</summary>
    /// <remarks>The article tells of the denial itself, <c>they denied it</c>: words that are quoted may be about anything.</remarks>
    /// <param name="statement">The statement.</param>
    /// <param name="before">A denial.</param>
    /// <param name="denial">What it denies: where it tells that itself, only the source's own words go on with it.</param>
    public static bool Upholds(Statement statement, Statement before, Denial denial)
    {
        if (statement.IsTitle || statement.IsForecast || statement.Assertion.Voice != Voice.Attributed || IsQuoted(before)) return false;
        if (!Forces.Contains(statement.Assertion.Force) || !IsNext(statement, before)) return false;
        if (denial.Said is not null && !IsQuoted(statement)) return false;

        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        return !tokens.Where(token => !token.IsMark()).Take(1).Any(token => Turns.Contains(token.Form)) && IsByDenier(statement, before);
    }

    private static bool IsNext(Statement statement, Statement denial)
    {
        var article = statement.Article;
        return article.SentenceAt(statement.Span.Start) is { } sentence && article.SentenceAt(denial.Span.Start) == sentence - 1
            && article.Sentences[sentence].Block == article.Sentences[sentence - 1].Block;
    }

    // "She said", "its director said", "a spokesman said", and not the spokesman of somebody else.
    private static bool IsByDenier(Statement statement, Statement denial)
    {
        if (statement.Assertion.Origin is { } origin && origin == denial.Assertion.Origin) return true;
        if (statement.Assertion.Speaker is { } speaker && speaker == denial.Assertion.Speaker) return true;

        var source = AttributionOf(statement).Source;
        return source.SelectMany(part => statement.Article.WordsAndMarksIn(part)).Any(token => Continues.Contains(token.Form))
            && !statement.Article.Mentions.Any(mention =>
                mention.Type != MentionType.Person && source.Any(part => part.Overlaps(mention.Span)));
    }

    private static bool IsQuoted(Statement statement) =>
        statement.Assertion.Attribution is not null && AttributionOf(statement).Kind == AttributionKind.Direct;

    private static Attribution AttributionOf(Statement statement) =>
        statement.Article.Attributions.First(attribution => attribution.Id == statement.Assertion.Attribution);
}
