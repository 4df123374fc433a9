using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>Finds attributions in the trees of sentences, where the rules over words found none.</summary>
/// <remarks>
/// A cue is a verb, noun or adjective with a dependent that the lexicons name: a clause on a verb that may have one, or a frame of
/// <c>frames.lexicon</c>. Its source is the subject, the owner or the agent, with all that hangs on it; what is said is the dependent with all that hangs on it.
/// </remarks>
internal sealed class FrameFinder(Passage passage, SyntaxTree tree)
{
    private const int LongestGroup = 3;
    private const int MostClauses = 4;

    // "put the number of those known to have died in the earthquake at 187".
    private const int FarthestFigure = 24;
    private const string Figure = "figure";
    private const string Nothing = "nothing";
    private const string Number = "number";

    // A tree spans no more words; it keeps hostile texts linear.
    private const int FarthestWord = 160;

    private readonly bool[] isTaken = new bool[passage.Article.Tokens.Count];

    /// <summary>The attributions that trees show beside those already found.</summary>
    public List<Draft> Find(IReadOnlyList<Draft> known)
    {
        foreach (var run in known.SelectMany(draft => draft.Cue is null ? draft.Content : [.. draft.Content, draft.Cue.Run])) Array.Fill(isTaken, true, run.First, Math.Max(0, run.Count));

        var found = new List<Draft>();
        foreach (var unit in passage.Units)
        {
            for (var token = unit.Run.First; token < unit.Run.End; token++)
            {
                if (isTaken[token] || !tree.IsKnown(token) || passage.QuotationOf(token) >= 0) continue;

                var window = new Run(Math.Max(unit.Run.First, token - FarthestWord), Math.Min(unit.Run.End, token + FarthestWord));
                if (FindAt(token, window) is { } draft) found.Add(draft);
            }
        }

        return found;
    }

    private Draft? FindAt(int token, Run window)
    {
        var kind = passage.Article.Tokens[token].Upos;
        if (kind is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj)) return null;

        if (kind == PartOfSpeech.Verb && ClauseEntry(token) is { } entry && tree.Child(token, "ccomp") is >= 0 and var clause)
        {
            return ToDraft(new Frame("ccomp", "", IsPassive: false, entry), token, clause, window);
        }

        var particle = tree.Child(token, "compound:prt");
        var lemma = passage.Article.Tokens[token].Lemma.ToLowerInvariant();
        foreach (var frame in FrameLexicon.Find(particle < 0 ? lemma : $"{lemma}_{passage.Word(particle)}", kind))
        {
            if (Dependent(frame, token) is >= 0 and var said && ToDraft(frame, token, said, window) is { } draft) return draft;
        }

        return null;
    }

    /// <summary>The entry of a verb that may have a clause behind it.</summary>
    private CueEntry? ClauseEntry(int token) => CueLexicon.Find(passage.Word(token))
        .Where(form => form.Kind is not (VerbForm.Noun or VerbForm.Adverb or VerbForm.Fixed) && form.Entry.Tail.Count == 0
            && form.Entry.Takes(CueFrames.Clause | CueFrames.Speech | CueFrames.Hearer))
        .Select(form => form.Entry)
        .FirstOrDefault();

    /// <summary>What hangs on a cue as a frame asks for; -1 where nothing does.</summary>
    private int Dependent(Frame frame, int cue)
    {
        var isPassive = tree.Children(cue).Any(child => tree.Relation(child) is "nsubj:pass" or "aux:pass");
        if (frame.IsPassive != isPassive) return -1;

        // "Money meant to help them": a participle on a noun has nobody who means.
        if (frame.Relation == "xcomp" && !isPassive && tree.Relation(cue) == "acl" && passage.Article.Tokens[cue].Xpos is "VBN" or "VBD") return -1;
        if (frame.Relation == "subj") return tree.Child(cue, "nsubj:pass");
        if (frame.Relation == "inv") return tree.Is(cue, "parataxis") ? tree.Head(cue) : -1;
        if (frame.Relation == Figure) return FigureOf(cue, frame.Mark) >= 0 ? tree.Child(cue, "obj") : -1;
        if (frame.Relation == Number) return tree.Child(cue, "obj") is > 0 and var counted && counted > cue && IsAmount(counted) ? counted : -1;
        if (frame.Relation == Nothing) return tree.Child(cue, "obj") is >= 0 and var thing && tree.Children(thing).Any(child => tree.Is(child, "det") && passage.Word(child) == "no") ? thing : -1;

        foreach (var child in tree.Children(cue))
        {
            var isPrepositional = frame.Relation is "obl" or "nmod" or "advcl" or "acl";
            if (tree.Is(child, frame.Relation) && (!isPrepositional || child > cue) && (frame.Mark.Length == 0 || MarkOf(child) == frame.Mark)) return child;
        }

        return -1;
    }

    /// <summary>The amount of <c>put the toll at 187</c>, wherever the tree hangs it; -1 where there is none.</summary>
    private int FigureOf(int cue, string preposition)
    {
        var counted = tree.Child(cue, "obj");
        if (counted < cue) return -1;

        for (var token = counted + 1; token < isTaken.Length && token <= cue + FarthestFigure && tree.IsKnown(token); token++)
        {
            if (passage.Word(token) != preposition || !tree.Holds(cue, token) || tree.Head(token) is not (> 0 and var amount)) continue;
            if (amount > token && (IsAmount(amount) || (tree.Child(amount, "nmod") is > 0 and var whole && IsAmount(whole)))) return amount;
        }

        return -1;
    }

    // "40 million", "a minimum of 40 million".
    private bool IsAmount(int token) => passage.Article.Tokens[token].Upos == PartOfSpeech.Num || tree.Child(token, "nummod") >= 0;

    private string MarkOf(int token)
    {
        var mark = tree.Children(token).FirstOrDefault(child => tree.Is(child, "case") || tree.Is(child, "mark"), -1);
        return mark < 0 ? "" : passage.Word(mark);
    }

    private Draft? ToDraft(Frame frame, int cue, int said, Run window)
    {
        var group = Group(cue);
        var source = SourceOf(frame, cue, window);
        if (frame.Relation is "obl" or "nmod" && tree.Child(said, "case") == group.End) group = group with { End = group.End + 1 };

        var follows = FollowerOf(frame, cue, said);
        var content = new List<Run>();
        for (var token = window.First; token < window.End; token++)
        {
            var isSaid = (frame is { Relation: "obl", Mark: "as" } && token >= group.End && token < said || tree.Holds(said, token) && !(frame.Relation == "inv" && tree.Holds(cue, token)) || follows >= 0 && tree.Holds(follows, token))
                && !group.Contains(token) && !source.Run.Contains(token);
            if (!isSaid) continue;

            if (content.Count > 0 && content[^1].End == token) content[^1] = content[^1] with { End = token + 1 };
            else content.Add(new Run(token, token + 1));
        }

        Trim(content);
        if (content.Count == 0 || (frame.Relation == Number && IsWriters(source))) return null;

        var isNegated = Enumerable.Range(group.First, group.Count).Any(token => passage.Word(token) is "not" or "n't" or "never" or "no");
        return new Draft(new Cue(group, cue, frame.Entry, frame.IsPassive ? VerbForm.Participle : VerbForm.Past, frame.IsPassive, isNegated), source, content);
    }

    /// <summary>What belongs to what is said and hangs on the cue beside it: the amount, the rest of a passive, <c>as the day of the hearing</c>; -1 where nothing does.</summary>
    private int FollowerOf(Frame frame, int cue, int said) => frame.Relation switch
    {
        Figure => FigureOf(cue, frame.Mark),
        "subj" => ChildBehind(cue, cue, child => tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || tree.Is(child, "obl") || tree.Is(child, "advcl")),
        "obj" => ChildBehind(cue, Math.Max(cue, said), child => tree.Is(child, "obl") && MarkOf(child) == "as"),
        _ => -1,
    };

    private int ChildBehind(int cue, int token, Func<int, bool> isOne) => tree.Children(cue).FirstOrDefault(child => child > token && isOne(child), -1);

    // "Our reporter counted 212 people".
    private bool IsWriters(Source source) => source.IsAbsent || passage.Word(source.Run.First) is "our" or "we" or "i";

    /// <summary>The verb with auxiliaries, particle and adverbs right beside it; the adjective with its copula.</summary>
    private Run Group(int cue)
    {
        var (first, end) = (cue, cue + 1);
        while (first > 0 && Belongs(first - 1, cue)) first--;
        while (end < isTaken.Length && Belongs(end, cue)) end++;
        return new Run(first, end);
    }

    private bool Belongs(int token, int cue) =>
        tree.Head(token) == cue && (tree.Is(token, "aux") || tree.Is(token, "cop") || tree.Relation(token) == "compound:prt" || tree.Is(token, "advmod") && Math.Abs(token - cue) <= LongestGroup && passage.Article.Tokens[token].Upos is PartOfSpeech.Adv or PartOfSpeech.Part);

    private Source SourceOf(Frame frame, int cue, Run window)
    {
        var owner = frame switch
        {
            { IsPassive: true } => tree.Child(cue, "obl:agent"),
            _ when passage.Article.Tokens[cue].Upos == PartOfSpeech.Noun => tree.Child(cue, "nmod:poss"),
            _ => SubjectOf(cue),
        };
        if (owner < 0) return Source.None;

        var (first, last) = tree.Reach(owner, window.First, window.End);
        while (first < owner && (tree.Is(first, "cc") || tree.Is(first, "punct") || tree.Is(first, "case") && tree.Head(first) == owner)) first++;
        while (last > owner && (tree.Is(last, "punct") || passage.Article.Tokens[last].Upos == PartOfSpeech.Part)) last--;

        // What stands around the cue is no one phrase.
        if (first <= cue && cue <= last) (first, last) = (owner, owner);
        return new Source(new Run(first, last + 1), first > cue ? SourcePlace.After : SourcePlace.Before);
    }

    /// <summary>The subject of a verb, or of the verb it is joined to or completes.</summary>
    private int SubjectOf(int verb)
    {
        for (var step = 0; step < MostClauses && verb >= 0; step++)
        {
            if (tree.Child(verb, "nsubj") is >= 0 and var subject) return subject;
            if (!tree.Is(verb, "conj") && !tree.Is(verb, "xcomp") && !tree.Is(verb, "advcl")) return -1;

            verb = tree.Head(verb);
        }

        return -1;
    }

    private void Trim(List<Run> content)
    {
        for (var index = content.Count - 1; index >= 0; index--)
        {
            var (first, end) = content[index];
            while (first < end && IsLoose(first)) first++;
            while (end > first && IsLoose(end - 1)) end--;
            if (first >= end) content.RemoveAt(index);
            else content[index] = new Run(first, end);
        }
    }

    private bool IsLoose(int token) => passage.Article.Tokens[token].Upos == PartOfSpeech.Punct && passage.QuotationOf(token) < 0;
}
