using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells notices by which an outlet corrects itself: <c>(Corrects number of dead to four from seven)</c>.</summary>
internal static class Corrections
{
    // "An earlier version of this story gave": so far the word may stand from the beginning.
    private const int Reach = 3;

    private static readonly IReadOnlySet<string> Correcting = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "correct", "correction", "corrections", "clarification", "clarify", "erratum", "amend", "recast",
    };

    /// <summary>Whether the sentence of a statement opens as such a notice.</summary>
    public static bool IsOne(Statement statement) =>
        statement.Assertion.Voice == Voice.Outlet
        && statement.Article.SentencesIn(statement.Span).Take(1)
            .SelectMany(sentence => statement.Article.WordsAndMarksIn(sentence.Span).Where(token => !token.IsMark()).Take(Reach))
            .TakeWhile(token => token.Upos is not (PartOfSpeech.Propn or PartOfSpeech.Pron))
            .Any(token => Correcting.Contains(token.Lemma) && token.Xpos is not ("VBD" or "JJ"));
}
