using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds the words by which a source contradicts what was said before it tells its own account: <c>Not so, said Marl: every gate
/// was shut</c>, <c>The union begs to differ. …</c>.</summary>
/// <remarks>
/// That somebody contradicts is told in few ways, whatever it is about; his account need not share a word with what it answers.
/// </remarks>
internal static class Objection
{
    // A longer sentence says more than that somebody contradicts.
    private const int MostWords = 14;

    private static readonly IReadOnlySet<Force> Forces =
        new HashSet<Force> { Force.Asserts, Force.Alleges, Force.Perceives, Force.Denies };

    private static readonly IReadOnlySet<string> Turns = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "but", "however", "still", "yet", "instead", "meanwhile", "also", "separately",
    };

    private static readonly IReadOnlySet<string> Others =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "while", "whereas", "as" };

    /// <summary>The words of contradiction that a statement goes on with, in its own sentence or the one before it in the paragraph;
    /// <see langword="null"/> where none stand there.</summary>
    public static TextSpan? Before(Statement statement)
    {
        if (statement.IsTitle || statement.IsForecast || !Forces.Contains(statement.Assertion.Force)) return null;

        var article = statement.Article;
        if (article.SentenceAt(statement.Span.Start) is not { } at) return null;

        var sentence = article.Sentences[at];
        var opening = new TextSpan(sentence.Span.Start, statement.Span.End);
        if (Reply(article.WordsAndMarksIn(opening)) is { } reply) return reply;
        if (statement.Assertion.Attribution is not { } id) return null;

        var attribution = article.Attributions.First(attribution => attribution.Id == id);
        if (InLead(article, new TextSpan(sentence.Span.Start, statement.Span.Start), attribution) is { } own) return own;
        if (at == 0 || article.Sentences[at - 1].Block != sentence.Block) return null;

        var before = article.Sentences[at - 1].Span;
        if (article.WordsIn(before) > MostWords) return null;

        return Find(article.WordsAndMarksIn(before)) is { } words && GoesOn(statement, attribution, before) ? words.Span : null;
    }

    // "The harbour office disputes that, and says …": whoever contradicts goes on, and nobody else begins.
    private static TextSpan? InLead(AnnotatedArticle article, TextSpan lead, Attribution attribution)
    {
        if (lead.IsEmpty || Find(article.WordsAndMarksIn(lead)) is not { } verb) return null;

        var isOther = article.WordsAndMarksIn(new TextSpan(verb.Span.End, lead.End)).Any(token => Others.Contains(token.Form));
        var saysMore = attribution.Cue.Any(cue => cue.Start > verb.Span.End) || attribution.Cue.Count == 0;
        var isBySame = attribution.Source.All(source => source.Start < verb.Span.Start || article.WordsIn(source) == 1
            || article.WordsAndMarksIn(source).Any(DenialWords.SpeaksForBody));
        return saysMore && isBySame && !isOther ? verb.Span : null;
    }

    private static Token? Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isPassive = at + 1 < tokens.Count && tokens[at + 1].Is("by");
            if (!isPassive && DenialWords.ContradictsAt(tokens, at) && !OpensClause(tokens, at + 1)) return tokens[at];
        }

        return null;
    }

    // "Nonsense, the ministry replied: …", "Not so, replies the ministry: …".
    private static TextSpan? Reply(IReadOnlyList<Token> tokens)
    {
        var first = tokens.TakeWhile(token => token.IsMark()).Count();
        var words = tokens.Skip(first).TakeWhile(token => !token.IsMark()).ToList();
        if (words.Count == 0 || first + words.Count + 1 >= tokens.Count) return null;

        return DenialWords.OpensReply(words) || DenialWords.AreBareDenial(words) ? words[0].Span : null;
    }

    // "Denied that any such plan existed" says what is denied.
    private static bool OpensClause(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Is("that") && !tokens[at + 1].IsMark() && !tokens[at + 1].Is("as")
        && DenialWords.DeniesAnything(tokens[at - 1]);

    // Whoever speaks next in the paragraph goes on, unless he turns to something else, or speaks for nobody who was named.
    private static bool GoesOn(Statement statement, Attribution attribution, TextSpan objection)
    {
        var article = statement.Article;
        var first = article.WordsAndMarksIn(statement.Span).FirstOrDefault(token => !token.IsMark());
        if (first.Form is null || Turns.Contains(first.Form)) return false;

        var named = article.Mentions.Where(mention => objection.Contains(mention.Span)).Select(mention => mention.Actor).ToHashSet();
        var others = article.Mentions
            .Where(mention => attribution.Source.Any(part => part.Overlaps(mention.Span)) && !named.Contains(mention.Actor)).ToList();
        return others.TrueForAll(mention => mention.Type == MentionType.Person)
            && (others.Count == 0 || attribution.Source.SelectMany(article.WordsAndMarksIn).Any(DenialWords.SpeaksForBody));
    }
}
