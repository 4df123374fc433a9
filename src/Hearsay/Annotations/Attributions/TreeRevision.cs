using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>Mends the borders of what the rules over words found, where a sentence's tree shows them better.</summary>
/// <remarks>
/// What is said ends where the main clause begins whose aside it stands in (<c>Having said that it was over, Maren left</c>), and, behind a verb with an object,
/// where a joined clause or one with a subject of its own begins. A source begins where the subject does: <c>Ode, Maren and others</c>.
/// </remarks>
internal sealed class TreeRevision(Passage passage, SyntaxTree tree)
{
    private const int MostAdded = 12;
    private const int FirstWords = 3;
    private const int MostSteps = 64;

    /// <summary>The draft with better borders, or the same.</summary>
    public Draft Revise(Draft draft)
    {
        if (draft.Cue is not { } cue || !tree.IsKnown(cue.Head) || passage.Article.Tokens[cue.Head].Upos != PartOfSpeech.Verb) return draft;

        return draft with { Source = Widened(draft.Source, cue), Content = Cut(draft, cue) };
    }

    private List<Run> Cut(Draft draft, Cue cue)
    {
        if (draft.Content is not [.., { IsEmpty: false } last] || last.First < cue.Run.End || passage.QuotationOf(last.First) >= 0) return draft.Content;
        if (ComplementOf(cue, last) is not (>= 0 and var said)) return draft.Content;

        var end = tree.Reach(said, last.First, last.End).Last;
        var next = end + 1;
        while (next < last.End && passage.Article.Tokens[next].Upos == PartOfSpeech.Punct) next++;
        var isWhole = next >= last.End || end < last.First || passage.QuotationOf(end) >= 0 && passage.QuotationOf(end) == passage.QuotationOf(end + 1);
        return isWhole || !IsAnothers(next, last, tree.Relation(said)) ? draft.Content : [.. draft.Content.SkipLast(1), last with { End = end + 1 }];
    }

    /// <summary>The dependent of the cue that the first words of what is said hang on.</summary>
    private int ComplementOf(Cue cue, Run said)
    {
        for (var token = said.First; token < Math.Min(said.End, said.First + FirstWords); token++)
        {
            var at = token;
            for (var step = 0; step < MostSteps && at >= 0 && !cue.Run.Contains(tree.Head(at)); step++) at = tree.Head(at);
            if (at >= 0 && cue.Run.Contains(tree.Head(at))) return at;
        }

        return -1;
    }

    /// <summary>Whether what begins at a word is said by the writer and no longer by the source.</summary>
    private bool IsAnothers(int token, Run said, string complement)
    {
        var top = token;
        for (var step = 0; step < MostSteps && tree.Head(top) >= token && tree.Head(top) < said.End; step++) top = tree.Head(top);

        var hasSubject = tree.Child(top, "nsubj") >= 0;
        var isThing = complement is "obj" or "obl";
        return tree.Is(top, "root") && hasSubject && complement is "ccomp" or "xcomp" or "obj" or "obl" or "iobj"
            || tree.Is(top, "conj") && (isThing || complement == "xcomp") && (passage.Word(token) is "and" or "but" || IsFiniteVerb(top))
            || tree.Is(top, "advcl") && hasSubject && isThing && passage.Word(token) != "if";
    }

    // "considers the wall safe, estimates the repair at two months and …".
    private bool IsFiniteVerb(int token) => passage.Article.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    private Source Widened(Source source, Cue cue)
    {
        if (source.IsAbsent) return passage.Word(cue.Run.First).EndsWith("ing", StringComparison.Ordinal) && tree.Is(cue.Head, "advcl") ? OfMainClause(cue) : source;

        // "Men going from door to door telling people".
        var subject = cue.Form == VerbForm.Ing && tree.Relation(cue.Head) == "acl" ? tree.Head(cue.Head) : SubjectOf(cue.Head, cue.Form == VerbForm.Ing);
        var first = subject;
        if (subject < 0) return source;
        var isAnother = !Enumerable.Range(source.Run.First, source.Run.Count).Any(token => tree.Holds(subject, token));
        if (isAnother) return source.Place == SourcePlace.Before && cue.Form == VerbForm.Ing ? Replaced(source, subject, cue) : source;

        while (first > 0 && source.Run.First - first < MostAdded && tree.Holds(subject, first - 1) && passage.QuotationOf(first - 1) == passage.QuotationOf(subject)) first--;
        while (first < subject && (tree.Is(first, "cc") || tree.Is(first, "punct") || tree.Is(first, "advmod"))) first++;

        return first < source.Run.First && !cue.Run.Contains(first) && source.Run.First - first <= MostAdded && Enumerable.Range(first, source.Run.First - first).All(token => tree.Holds(subject, token))
            ? source with { Run = source.Run with { First = first } }
            : source;
    }

    /// <summary>The subject that the tree shows, where the words before the verb were not it: <c>men going from door to door telling people</c>.</summary>
    private Source Replaced(Source source, int subject, Cue cue)
    {
        var window = passage.UnitOf(cue.Head);
        var (first, last) = tree.Reach(subject, Math.Max(window.First, subject - MostAdded), Math.Min(cue.Run.First, subject + MostAdded));
        while (first < subject && (tree.Is(first, "cc") || tree.Is(first, "punct"))) first++;
        while (last > subject && tree.Is(last, "punct")) last--;

        return subject < cue.Run.First && last < cue.Run.First ? new Source(new Run(first, last + 1), SourcePlace.Before) : source;
    }

    /// <summary>The subject of the clause that a participle opens: <c>Having said that it was over, Maren left</c>.</summary>
    private Source OfMainClause(Cue cue)
    {
        var subject = SubjectOf(tree.Head(cue.Head), isParticiple: true);
        if (subject < cue.Run.End) return Source.None;

        var window = passage.UnitOf(cue.Head);
        var (first, last) = tree.Reach(subject, cue.Run.End, Math.Min(window.End, subject + MostAdded));
        while (last > subject && tree.Is(last, "punct")) last--;
        return new Source(new Run(first, last + 1), SourcePlace.Behind);
    }

    private int SubjectOf(int verb, bool isParticiple)
    {
        for (var step = 0; step < 3 && verb >= 0; step++)
        {
            if (tree.Child(verb, "nsubj") is >= 0 and var subject) return subject;
            if (!tree.Is(verb, "conj") && !tree.Is(verb, "xcomp") && !(isParticiple && tree.Is(verb, "advcl"))) return -1;

            verb = tree.Head(verb);
        }

        return -1;
    }
}
