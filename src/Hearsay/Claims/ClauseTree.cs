using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads from the trees of an article's sentences where a clause of its own begins: <c>A did this and B did that</c>.</summary>
/// <remarks>Relations are those of Universal Dependencies 2: <c>conj</c>, <c>advcl</c>, <c>parataxis</c>. Only what is finite and has a subject is a clause here.</remarks>
internal sealed class ClauseTree
{
    // Deeper chains of clauses are a hostile text's.
    private const int MostSteps = 32;

    // What goes on beside the rest, with or without a comma: "as the toll rose to 41".
    private static readonly IReadOnlySet<string> Beside = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "as", "while", "whilst", "whereas", "although", "though" };

    // What hangs on a supposition says nothing without it, and "when 17 people died" not without the year before it.
    private static readonly IReadOnlySet<string> Leaning =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "if", "unless", "whether", "until", "till", "once", "lest", "provided", "that", "than", "how", "when", "where" };

    private readonly AnnotatedArticle article;
    private readonly SyntaxTree tree;

    private ClauseTree(AnnotatedArticle article) => (this.article, tree) = (article, new SyntaxTree(article.Dependencies));

    /// <summary>The clauses of an article; <see langword="null"/> where none of its sentences was parsed.</summary>
    public static ClauseTree? Of(AnnotatedArticle article) => article.Dependencies.Count > 0 ? new ClauseTree(article) : null;

    /// <summary>Where clauses begin inside a span, after the words that join them; in order.</summary>
    /// <param name="span">A sentence or a part of one.</param>
    /// <param name="needsMark">Whether only a clause behind a comma, a dash or <c>that</c> counts.</param>
    public IReadOnlyList<int> Borders(TextSpan span, bool needsMark)
    {
        var (from, end) = article.TokensIn(span);
        if (from >= end || !tree.IsKnown(from)) return [];

        var borders = new SortedSet<int>();
        for (var token = from; token < end; token++)
        {
            if (BorderOf(token, from, end) is { } border && border > from && !IsInsideMarks(from, border) && !(needsMark && !IsMarked(token, border))) borders.Add(article.Tokens[border].Span.Start);
        }

        return [.. borders];
    }

    /// <summary>Whether the verb that a span hangs on is in the future: <c>will sign</c>, <c>are to cross</c>; <c>would sign</c> too where it is reported.</summary>
    public bool IsFuture(TextSpan span, bool isReported)
    {
        var (from, end) = article.TokensIn(span);
        return Enumerable.Range(from, end - from).Any(token => tree.IsKnown(token) && (tree.Head(token) < from || tree.Head(token) >= end) && tree.Children(token).Any(child => IsFutureOf(token, child, isReported)));
    }

    /// <summary>Whether a span tells in the present what a calendar holds: <c>the council meets on Thursday</c>, where its verb is
    /// dated by one of the times.</summary>
    /// <param name="span">A statement.</param>
    /// <param name="times">Times still to come.</param>
    public bool IsScheduled(TextSpan span, IReadOnlyList<TextSpan> times)
    {
        var (from, end) = article.TokensIn(span);
        return Enumerable.Range(from, end - from).Any(token => tree.IsKnown(token) && (tree.Head(token) < from || tree.Head(token) >= end)
            && IsSimplePresent(token) && times.Any(time => Dates(time, token)));
    }

    // "Meets", "is on Friday", "is set for Friday", and not "has met", "is meeting".
    private bool IsSimplePresent(int verb) =>
        article.Tokens[verb].Xpos is "VBZ" or "VBP"
            ? !Modality.IsAuxiliary(article.Tokens[verb]) && !Modality.IsState(article.Tokens[verb])
            : article.Tokens[verb].Xpos == "VBN" && Modality.IsSetFor(article.Tokens[verb])
                && tree.Children(verb).Any(child => tree.Is(child, "aux") && article.Tokens[child].Form is "is" or "are");

    private bool Dates(TextSpan time, int verb)
    {
        var (from, end) = article.TokensIn(time);
        return Enumerable.Range(from, end - from).Any(token => tree.Head(token) == verb && token > verb
            && (tree.Is(token, "obl") || tree.Is(token, "nmod") || tree.Is(token, "advmod")) && !IsBorder(token));
    }

    // "Asks for patience until Wednesday", "has to pay by Wednesday": nothing happens then.
    private bool IsBorder(int time) =>
        tree.Children(time).Any(child => tree.Is(child, "case")
            && article.Tokens[child].Form.ToLowerInvariant() is "until" or "till" or "through" or "by" or "before" or "since");

    private bool IsFutureOf(int verb, int child, bool isReported)
    {
        var form = article.Tokens[child].Form;
        var isAhead = Modality.IsWill(form) || (isReported && Modality.IsReportedFuture(article.Tokens, child));
        if (isAhead && tree.Is(child, "aux")) return true;

        // "the troops are to cross", "the furnaces are to be shut", and not "the aim is to cross", nor "it is hard to cross".
        return form is "is" or "are" && (tree.Is(child, "cop") || tree.Is(child, "aux")) && article.Tokens[verb].Xpos is "VB" or "VBN"
            && child + 1 < article.Tokens.Count && article.Tokens[child + 1].Is("to") && tree.Head(child + 1) == verb
            && tree.Child(verb, "nsubj") is >= 0 and var subject && subject < child && !Modality.IsAim(article.Tokens[subject]);
    }

    /// <summary>How a mark of quotation or a bracket changes how deep the words behind it are nested.</summary>
    public static int Nesting(Token mark, int depth) => mark.Form switch { "“" or "(" or "‘" or "[" => 1, "”" or ")" or "’" or "]" => -1, "\"" => depth > 0 ? -1 : 1, _ => 0 };

    private int? BorderOf(int verb, int from, int end)
    {
        var (isJoined, isAdverbial, isBeside) = (tree.Is(verb, "conj"), tree.Is(verb, "advcl"), tree.Is(verb, "parataxis"));
        if ((!isJoined && !isAdverbial && !isBeside) || !IsFinite(verb) || !HasSubject(verb, from, end) || !HangsOnTop(verb, from, end)) return null;

        var (first, last) = tree.Reach(verb, from, end);
        if (isAdverbial && tree.Children(verb).Any(child => (tree.Is(child, "mark") || tree.Is(child, "advmod")) && Leaning.Contains(article.Tokens[child].Form))) return null;

        // "While A did this, B did that": the border is where the other clause begins.
        if (isAdverbial && verb < tree.Head(verb)) return first == from && last + 2 < end && IsComma(last + 1) ? last + 2 : null;
        if (isAdverbial && !IsPreceded(first, from, IsComma) && !Beside.Contains(article.Tokens[first].Form)) return null;
        if (isBeside && !IsPreceded(first, from, IsBreak)) return null;

        while (first < verb && (article.Tokens[first].IsMark() || tree.Is(first, "cc"))) first++;
        return first;
    }

    // A parser hangs the comma on the clause as often as on what stands before it.
    private static bool IsPreceded(int first, int from, Func<int, bool> isMark) => isMark(first) || (first > from && isMark(first - 1));

    private bool IsComma(int token) => article.Tokens[token].Form == ",";

    private bool IsBreak(int token) => article.Tokens[token].Form is ";" or "–" or "—";

    private bool IsMarked(int verb, int border) =>
        tree.Children(verb).Any(child => tree.Is(child, "mark") && article.Tokens[child].Is("that"))
        || article.Tokens[border - 1].IsMark() || (border > 1 && article.Tokens[border - 2].IsMark());

    private bool IsFinite(int verb) =>
        IsFiniteForm(article.Tokens[verb]) || tree.Children(verb).Any(child => (tree.Is(child, "aux") || tree.Is(child, "cop")) && IsFiniteForm(article.Tokens[child]));

    private static bool IsFiniteForm(Token token) => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    private bool HasSubject(int verb, int from, int end) =>
        tree.Children(verb).Any(child => child >= from && child < end && (tree.Is(child, "nsubj") || tree.Is(child, "expl")) && article.Tokens[child].Xpos is not ("WDT" or "WP"));

    // The clause it is joined to is the span's own, not one inside it.
    private bool HangsOnTop(int verb, int from, int end)
    {
        var top = tree.Head(verb);
        for (var step = 0; step < MostSteps && top >= from && top < end && tree.Is(top, "conj"); step++) top = tree.Head(top);
        return top >= from && top < end && (tree.Head(top) < from || tree.Head(top) >= end);
    }

    private bool IsInsideMarks(int from, int border)
    {
        var depth = 0;
        for (var token = article.Tokens[from].IsMark() ? from + 1 : from; token < border; token++) depth = Math.Max(0, depth + Nesting(article.Tokens[token], depth));
        return depth > 0;
    }
}
