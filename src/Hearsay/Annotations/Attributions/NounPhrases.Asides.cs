namespace Hearsay.Annotations.Attributions;

/// <content>What stands between a noun phrase and its verb: appositions, relative clauses, brackets.</content>
internal static partial class NounPhrases
{
    /// <summary>A phrase whose apposition, relative clause or bracket ends at a comma: <c>Ilse Maren, the minister, (said)</c>.</summary>
    /// <remarks>Of several commas the farthest counts that has a name before it: appositions hold commas of their own.</remarks>
    private static Run WithAside(Stretch stretch, int comma)
    {
        var found = new Run(comma, comma);
        for (var at = comma - 1; at > stretch.First && at > comma - Longest && !stretch.IsShut(at); at--)
        {
            if (stretch.Word(at) is ":" or ";" or "—" or "–")
            {
                break;
            }

            // "The Harbour Front (HF), a party of the left, urged".
            var isBracketed = stretch.Word(at - 1) == ")";
            if (stretch.Word(at) != "," || (stretch.Is(at - 1, WordClass.Mark | WordClass.Day | WordClass.Number) && !isBracketed))
            {
                continue;
            }

            var isPassing = IsPassing(stretch, at + 1, comma);
            if (!isPassing && !OpensAside(stretch, at + 1))
            {
                continue;
            }

            var core = IsPronoun(stretch, at - 1) ? new Run(at - 1, at) : isBracketed ? Bracketed(stretch, at - 1) : Core(stretch, at);
            var isPhrase = core.Count > 0 && !stretch.Is(core.First - 1, WordClass.Preposition)
                && !stretch.Is(core.First, WordClass.Relative);
            if (isPhrase && (found.IsEmpty || ((stretch.IsName(core.End - 1) || isBracketed) && !HoldsClause(stretch, at + 1, comma))))
            {
                found = isPassing || HidesCue(stretch, at + 1, comma) ? core : core with { End = comma };
            }
        }

        return found;
    }

    /// <summary>Whether what stands between commas is more than an aside: another clause, with a speaker of its own.</summary>
    private static bool HoldsClause(Stretch stretch, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (stretch.Word(at) is "while" or "but" or "although" or "said" or "says" or "told")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an aside is a relative clause with a cue in it, which is a statement of its own.</summary>
    private static bool HidesCue(Stretch stretch, int first, int end)
    {
        if (!stretch.Is(first, WordClass.Relative))
        {
            return false;
        }

        for (var at = first + 1; at < end; at++)
        {
            if (CueLexicon.Find(stretch.Word(at)).Any(cue => cue.Kind is not VerbForm.Noun && cue.Entry.Tail.Count == 0))
            {
                return true;
            }
        }

        return false;
    }

    private static Run Bracketed(Stretch stretch, int close)
    {
        for (var at = close - 1; at > stretch.First && at > close - 12; at--)
        {
            if (stretch.Word(at) == "(")
            {
                var core = Core(stretch, at);
                return core.IsEmpty ? core : core with { End = close + 1 };
            }
        }

        return new Run(close, close);
    }

    /// <summary>Whether what follows a comma explains the name before it: <c>the minister of …</c>, <c>who …</c>, <c>45</c>.</summary>
    private static bool OpensAside(Stretch stretch, int at) =>
        stretch.Word(at) is "a" or "an" or "the" or "who" or "whose" or "one" or "which" or "himself" or "herself" or "both"
        || stretch.Is(at, WordClass.Number | WordClass.Possessive | WordClass.Title | WordClass.Crowd)
        || (stretch.Word(at + 1) == "by" && stretch.Run.Contains(at) && stretch.Passage.Article.Tokens[at].Xpos is "VBN" or "VBD")
        || IsRoleWord(stretch, at);

    private static bool IsRoleWord(Stretch stretch, int at)
    {
        const WordClass closed = WordClass.Subject | WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator
            | WordClass.Adverb
            | WordClass.Verb | WordClass.Modal | WordClass.Auxiliary | WordClass.Mark | WordClass.Object | WordClass.Day | WordClass.Time;
        var word = stretch.Word(at);
        return word.Length > 0 && !stretch.IsShut(at) && !stretch.Is(at, closed | WordClass.Determiner)
            && (stretch.Is(at, WordClass.PresentRole) || !word.EndsWith("ing", StringComparison.Ordinal)) && (stretch.IsName(at)
                || CueLexicon.Find(word).Count == 0);
    }

    /// <summary>Whether what stands between commas only passes through: <c>meanwhile</c>, <c>in turn</c>, <c>speaking in the same debate</c>.</summary>
    private static bool IsPassing(Stretch stretch, int first, int comma)
    {
        var isAdverbial = comma - first <= 6 && stretch.Is(first, WordClass.Adverb | WordClass.Preposition | WordClass.Conjunction
            | WordClass.Time | WordClass.Day)
            && !stretch.Is(first, WordClass.Determiner);
        var isParticiple = stretch.Word(first).EndsWith("ing", StringComparison.Ordinal) && !stretch.Is(first, WordClass.PresentRole
            | WordClass.Preposition) && !stretch.IsName(first);
        return isAdverbial || isParticiple;
    }

    private static bool IsCapitalList(Stretch stretch, int comma) => stretch.IsName(comma - 1) && stretch.IsName(comma + 1)
        && stretch.Is(comma + 2, WordClass.Mark);
}
