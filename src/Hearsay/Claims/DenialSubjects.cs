using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells whether what is denied is told of one actor and a statement of another.</summary>
/// <param name="story">The story, which knows the actors.</param>
internal sealed class DenialSubjects(StoryContext story)
{
    /// <summary>Whether the subject of what is denied is known, does not occur in a statement, and somebody else is the subject there.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="said">Its words that tell what is denied.</param>
    /// <param name="other">The statement.</param>
    public bool AreOthers(Statement denial, TextSpan said, Statement other) =>
        SubjectOf(denial.Article, said, denial.Assertion.Speaker) is { } subject
        && SubjectOf(other.Article, other.Span, other.Assertion.Speaker) is { } otherSubject
        && subject != otherSubject
        && !other.Features.Features.Contains("@" + subject)
        && !MayBeOne(subject, otherSubject);

    private bool MayBeOne(string one, string other) => story.Actor(one).MayBe.Contains(other) || story.Actor(other).MayBe.Contains(one);

    // The first noun or name before the finite verb; "he" and "it" are whoever speaks, where nothing else is known.
    private string? SubjectOf(AnnotatedArticle article, TextSpan span, string? speaker)
    {
        var tokens = article.WordsAndMarksIn(span);
        var verb = tokens.Index().FirstOrDefault(pair => IsFinite(pair.Item), (-1, default)).Item1;
        if (verb < 1) return null;

        var at = tokens.Take(verb).Index().FirstOrDefault(pair => IsNominal(pair.Item), (-1, default));
        if (at.Item1 < 0) return null;

        var word = at.Item2.Span;
        var actor = article.Mentions.FirstOrDefault(mention => mention.Span.Contains(word))?.Actor
            ?? article.References.FirstOrDefault(reference => reference.Span.Contains(word))?.Actor;
        if (story.ActorOf(article, actor) is { } known) return known;

        return at.Item2.Form.ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "i" ? speaker : null;
    }

    private static bool IsNominal(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;

    private static bool IsFinite(Token token) => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";
}
