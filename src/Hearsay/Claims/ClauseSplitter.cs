using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Cuts a sentence of the outlet's own into the clauses that state one thing each.</summary>
/// <remarks>
/// Without a parser only the surest borders are taken: a semicolon; a relative clause between commas; a comma with a coordinating word where a verb stands on both sides.
/// A border inside quotation marks or brackets is none.
/// </remarks>
internal static class ClauseSplitter
{
    private const int FewestWords = 4;
    private const int LongestSubject = 8;

    private static readonly IReadOnlySet<string> Relatives = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "which", "who", "whose", "where" };
    private static readonly IReadOnlySet<string> Coordinators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "and", "but", "while", "although", "though", "because", "so", "when", "after", "before" };

    /// <summary>The clauses, in order; the sentence itself where it has no sure border.</summary>
    public static IEnumerable<TextSpan> Split(AnnotatedArticle article, TextSpan sentence)
    {
        var start = sentence.Start;
        foreach (var border in Borders(article, sentence))
        {
            var (left, right) = (new TextSpan(start, border), new TextSpan(border, sentence.End));
            if (!IsClause(article, right)) continue;

            // A subject alone before its relative clause is no clause, but what follows can do without it.
            if (IsClause(article, left) || IsRelativeClause(article, left)) yield return left;
            else if (start != sentence.Start || !IsSubjectOnly(article, left)) continue;

            start = border;
        }

        yield return new TextSpan(start, sentence.End);
    }

    private static IEnumerable<int> Borders(AnnotatedArticle article, TextSpan sentence)
    {
        var tokens = article.WordsAndMarksIn(sentence);
        var (depth, isInRelative) = (0, false);
        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            var (mark, next) = (tokens[index], tokens[index + 1]);
            depth += mark.Form switch { "“" or "(" or "‘" or "[" => 1, "”" or ")" or "’" or "]" => -1, "\"" => depth > 0 ? -1 : 1, _ => 0 };
            depth = Math.Max(0, depth);
            if (depth > 0) continue;

            if (mark.Form == ";") yield return mark.Span.End;
            else if (mark.Form == "," && Relatives.Contains(next.Form))
            {
                if (index >= LongestSubject && CutsSubjectFromVerb(tokens, index + 1)) continue;

                isInRelative = true;
                yield return mark.Span.End;
            }
            else if (mark.Form == "," && (isInRelative || (Coordinators.Contains(next.Form) && IsFollowedBySubject(tokens, index + 2))))
            {
                isInRelative = false;
                yield return mark.Span.End;
            }
        }
    }

    // "…, while a third of those in the south, which is richer, supported it": behind the relative clause the verb goes on.
    private static bool CutsSubjectFromVerb(IReadOnlyList<Token> tokens, int relative)
    {
        var close = relative;
        while (close < tokens.Count && tokens[close].Form != ",") close++;
        return close + 1 < tokens.Count && (Predicates.IsVerb(tokens[close + 1]) || Modality.IsAuxiliary(tokens[close + 1]));
    }

    // "…, and the ministry said": a subject of its own, not one more object or verb.
    private static bool IsFollowedBySubject(IReadOnlyList<Token> tokens, int index) =>
        index < tokens.Count && (char.IsUpper(tokens[index].Form[0]) || tokens[index].Form.ToLowerInvariant() is "the" or "a" or "an" or "it" or "he" or "she" or "they" or "we" or "this" or "that" or "some" or "many" or "his" or "her" or "its" or "their" or "no" or "all");

    private static bool IsClause(AnnotatedArticle article, TextSpan span) => article.WordsIn(span) >= FewestWords && article.HasVerb(span);

    private static bool IsRelativeClause(AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span) is [var first, ..] && Relatives.Contains(first.Form) && article.WordsIn(span) >= FewestWords;

    private static bool IsSubjectOnly(AnnotatedArticle article, TextSpan span) => article.WordsIn(span) is >= 1 and <= LongestSubject && !article.Quantities.Any(quantity => span.Contains(quantity.Span));
}
