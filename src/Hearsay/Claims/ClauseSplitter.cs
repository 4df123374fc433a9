using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Cuts a sentence into the clauses that state one thing each.</summary>
/// <remarks>
/// The tree tells where a clause with a verb and a subject of its own begins; where a sentence was not parsed, only the surest borders are taken:
/// a semicolon; a relative clause between commas; a comma with a coordinating word where a verb stands on both sides. A supposition stays with what
/// hangs on it. A border inside quotation marks or brackets is none.
/// </remarks>
/// <param name="article">The article the sentences stand in.</param>
/// <param name="tree">The trees of its sentences, where it was parsed.</param>
internal sealed class ClauseSplitter(AnnotatedArticle article, ClauseTree? tree)
{
    private const int FewestWords = 4;
    private const int LongestSubject = 8;

    private static readonly IReadOnlySet<string> Relatives = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "which", "who", "whose", "where" };
    private static readonly IReadOnlySet<string> Coordinators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "and", "but", "while", "although", "though", "because", "so", "when", "after", "before" };

    /// <summary>The clauses of a sentence of the outlet's own, in order; the sentence itself where it has no sure border.</summary>
    public IEnumerable<TextSpan> Split(TextSpan sentence) =>
        Cut(sentence, tree is null ? Borders(sentence) : Borders(sentence).Concat(tree.Borders(sentence, needsMark: false)).Distinct().Order());

    /// <summary>The clauses of what somebody is told to have said: cut only where the tree shows two statements side by side.</summary>
    public IEnumerable<TextSpan> SplitSaid(TextSpan content) => Cut(content, (tree?.Borders(content, needsMark: true) ?? []).Where(border => SaysSomething(new TextSpan(border, content.End))));

    // "…, and we have told Russia that": it leans on the rest.
    private bool SaysSomething(TextSpan clause) => article.WordsAndMarksIn(clause).LastOrDefault(token => !token.IsMark()).Form?.ToLowerInvariant() is not ("that" or "this" or "so");

    private IEnumerable<TextSpan> Cut(TextSpan sentence, IEnumerable<int> borders)
    {
        var start = sentence.Start;
        foreach (var border in borders)
        {
            var (left, right) = (new TextSpan(start, border), new TextSpan(border, sentence.End));
            if (!IsClause(right)) continue;

            // A subject alone before its relative clause is no clause, but what follows can do without it.
            if (IsClause(left) || IsRelativeClause(left)) yield return WithoutJoint(left);
            else if (start != sentence.Start || !IsSubjectOnly(left)) continue;

            start = border;
        }

        yield return new TextSpan(start, sentence.End);
    }

    // "… was killed, and": the word that joins the next clause is no part of this one.
    private TextSpan WithoutJoint(TextSpan clause)
    {
        var tokens = article.WordsAndMarksIn(clause);
        var last = tokens.Count - 1;
        while (last > 0 && (tokens[last].Form is "," or ";" or "–" or "—" || Coordinators.Contains(tokens[last].Form))) last--;
        return last < 0 ? clause : new TextSpan(clause.Start, tokens[last].Span.End);
    }

    private IEnumerable<int> Borders(TextSpan sentence)
    {
        var tokens = article.WordsAndMarksIn(sentence);
        var (depth, isInRelative) = (0, false);
        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            var (mark, next) = (tokens[index], tokens[index + 1]);
            depth = Math.Max(0, depth + ClauseTree.Nesting(mark, depth));
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

    private bool IsClause(TextSpan span) => article.WordsIn(span) >= FewestWords && article.HasVerb(span);

    private bool IsRelativeClause(TextSpan span) =>
        article.WordsAndMarksIn(span) is [var first, ..] && Relatives.Contains(first.Form) && article.WordsIn(span) >= FewestWords;

    private bool IsSubjectOnly(TextSpan span) => article.WordsIn(span) is >= 1 and <= LongestSubject && !article.Quantities.Any(quantity => span.Contains(quantity.Span));
}
