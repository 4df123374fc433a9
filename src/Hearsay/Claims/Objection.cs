using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds the words by which a source contradicts what was said before it tells its own account: <c>Not so, said Marl: every gate
/// was shut</c>, <c>The union begs to differ. …</c>.</summary>
/// <remarks>
/// That somebody disagrees is told in few ways, whatever it is about; his account need not share a word with what it answers.
/// </remarks>
internal static class Objection
{
    private static readonly IReadOnlySet<Force> Forces =
        new HashSet<Force> { Force.Asserts, Force.Alleges, Force.Perceives, Force.Denies };

    private static readonly IReadOnlySet<string> Turns = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "but", "however", "still", "yet", "instead", "meanwhile", "also", "separately",
    };

    /// <summary>The words of contradiction that a statement goes on with, in its own sentence or the one before it in the paragraph;
    /// <see langword="null"/> where none stand there.</summary>
    public static TextSpan? Before(Statement statement)
    {
        if (statement.IsTitle || statement.IsForecast || !Forces.Contains(statement.Assertion.Force)) return null;

        var article = statement.Article;
        if (Opening(article.WordsAndMarksIn(statement.Span)) is { } opening) return opening;
        if (statement.Assertion.Voice != Voice.Attributed) return null;
        if (article.SentenceAt(statement.Span.Start) is not { } at) return null;

        var sentence = article.Sentences[at];
        if (Find(article, new TextSpan(sentence.Span.Start, statement.Span.Start)) is { } own) return own;
        if (at == 0 || article.Sentences[at - 1].Block != sentence.Block) return null;

        return Find(article, article.Sentences[at - 1].Span) is { } before && GoesOn(statement, article.Sentences[at - 1].Span)
            ? before
            : null;
    }

    private static TextSpan? Find(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DenialWords.ObjectsAt(tokens, at) || DenialWords.TurnsDownBack(tokens, at)) return tokens[at].Span;
            if (DenialWords.DeniesBack(tokens, at) && !OpensClause(tokens, at + 1)) return tokens[at].Span;
        }

        return Opening(tokens);
    }

    // "Nonsense, the ministry replied: …", "Not so, replies the ministry: …".
    private static TextSpan? Opening(IReadOnlyList<Token> tokens)
    {
        var first = tokens.TakeWhile(token => token.IsMark()).Count();
        var words = tokens.Skip(first).TakeWhile(token => !token.IsMark()).ToList();
        if (words.Count == 0 || first + words.Count + 1 >= tokens.Count) return null;

        return DenialWords.ObjectsAt(tokens, first) || DenialWords.AreBareDenial(words) ? words[0].Span : null;
    }

    // "Denied that any such plan existed" says what is denied.
    private static bool OpensClause(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Is("that") && !tokens[at + 1].IsMark() && !tokens[at + 1].Is("as")
        && DenialWords.DeniesAnything(tokens[at - 1]);

    // Whoever speaks next in the paragraph goes on, unless he turns to something else or speaks for a body that was not named.
    private static bool GoesOn(Statement statement, TextSpan objection)
    {
        var article = statement.Article;
        var first = article.WordsAndMarksIn(statement.Span).FirstOrDefault(token => !token.IsMark());
        if (first.Form is null || Turns.Contains(first.Form)) return false;

        var source = article.Attributions.First(attribution => attribution.Id == statement.Assertion.Attribution).Source;
        var named = article.Mentions.Where(mention => objection.Contains(mention.Span)).Select(mention => mention.Actor).ToHashSet();
        var others = article.Mentions.Where(mention => source.Any(part => part.Overlaps(mention.Span)) && !named.Contains(mention.Actor)).ToList();
        return others.TrueForAll(mention => mention.Type == MentionType.Person)
            && (others.Count == 0 || source.SelectMany(article.WordsAndMarksIn).Any(DenialWords.SpeaksForBody));
    }
}
