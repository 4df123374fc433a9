namespace Hearsay.Annotations.Attributions;

/// <summary>Finds where, behind a cue, what is said begins: past hearers, days and places.</summary>
internal static class ComplementFinder
{
    private const int FarthestThat = 14;

    /// <summary>Reads what follows a cue.</summary>
    /// <param name="stretch">Where it stands.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="from">The token after the cue, or after its source where that follows it.</param>
    public static Complement Find(Stretch stretch, Cue cue, int from)
    {
        var entry = cue.Entry;
        var at = from;
        var hearer = default(Run);
        if (entry.Takes(CueFrames.Hearer))
        {
            hearer = Hearer(stretch, at, entry);
            at = hearer.IsEmpty ? at : hearer.End;
        }

        at = hearer.IsEmpty || stretch.Word(at) != "of" ? PastAdverbials(stretch, at) : at;
        if (at >= stretch.EndOfWords && !stretch.IsShut(at))
        {
            // A line that ends with a colon leads to the next one.
            return new Complement(-1, cue.Run.End, hearer);
        }

        if (stretch.Word(at) == ":" && entry.Takes(CueFrames.Speech | CueFrames.Clause | CueFrames.Object))
        {
            return at + 1 < stretch.End ? new Complement(at + 1, from == cue.Run.End ? at + 1 : cue.Run.End, hearer)
                : new Complement(-1, at + 1, hearer);
        }

        return new Complement(Begin(stretch, cue, from, at), cue.Run.End, hearer);
    }

    private static int Begin(Stretch stretch, Cue cue, int from, int at)
    {
        var entry = cue.Entry;
        if (stretch.OpensQuotation(at))
        {
            // What one reads or posts may be a title: that is nobody's speech.
            var isTitle = entry.Frames == CueFrames.Speech && stretch.Passage.IsShouted(new Run(at, stretch.AfterQuotation(at)));
            return (entry.Takes(CueFrames.Speech | CueFrames.Clause | CueFrames.Object | CueFrames.Infinitive) && !isTitle)
                || cue.Form is VerbForm.Noun ? at : -1;
        }

        if (stretch.Word(at) == ",")
        {
            // He said, “…”; he said, however, that.
            return stretch.OpensQuotation(at + 1) && entry.Takes(CueFrames.Speech) ? at + 1 : Later(stretch, entry, at);
        }

        if (stretch.Word(at) == "to")
        {
            return entry.Takes(CueFrames.Infinitive) || cue.Form == VerbForm.Noun ? at : cue.IsPassive ? at : Later(stretch, entry, at);
        }

        if (stretch.Word(at) == "that" || (stretch.Is(at, WordClass.ClauseOpener) && !stretch.Is(at, WordClass.Determiner)))
        {
            var isClause = entry.Takes(CueFrames.Clause) || cue.Form == VerbForm.Noun || (entry.Takes(CueFrames.Object)
                && stretch.Word(at) != "who");
            // “… when” and “… where” after a plain verb of saying tell the time and place.
            var isCircumstance = stretch.Word(at) is "when" or "where" or "who" or "which" && !entry.Takes(CueFrames.Object);
            return isClause && !isCircumstance ? at : -1;
        }

        if (cue.Entry.Head == "ask" && stretch.Word(at) == "if")
        {
            return at;
        }

        if (StartsPhrase(stretch, at))
        {
            var isClause = entry.Takes(CueFrames.Clause | CueFrames.Object) && (entry.Takes(CueFrames.Object) || HasVerb(stretch, at)
                || (entry.Head == "say" && at + 2 < stretch.EndOfWords));
            return isClause || cue.Form == VerbForm.Noun ? at : Later(stretch, entry, at);
        }

        return cue.IsPassive || cue.Form == VerbForm.Noun || (at > from && stretch.Word(at) == "of" && entry.Takes(CueFrames.Hearer))
            ? at : Later(stretch, entry, from);
    }

    /// <summary>The <c>that</c> or opening mark behind circumstances: <c>said after the meeting that</c>, <c>said in a speech: “…”</c>.</summary>
    private static int Later(Stretch stretch, CueEntry entry, int from)
    {
        if (!entry.Takes(CueFrames.Clause | CueFrames.Speech))
        {
            return -1;
        }

        // An aside that a comma opens is shut by one before "that": "said on Monday, at the end of a vote that the government rejects" says nothing more.
        var isAside = stretch.Word(from) == ",";
        for (var at = from; at < stretch.EndOfWords && at < from + FarthestThat; at++)
        {
            var word = stretch.Word(at);
            if (stretch.OpensQuotation(at))
            {
                return stretch.Word(at - 1) is ":" or "," && entry.Takes(CueFrames.Speech) ? at : -1;
            }

            if (word == "that" && entry.Takes(CueFrames.Clause) && (stretch.Word(at - 1) == "," || at == from
                || !isAside && !stretch.Is(at + 1, WordClass.Verb | WordClass.Modal | WordClass.Auxiliary)))
            {
                return at;
            }

            var isNextCue = word.EndsWith("ing", StringComparison.Ordinal) && stretch.Word(at - 1) == ","
                && CueLexicon.Find(word).Count > 0;
            if (isNextCue || word == ";" || (word != "-" && at > from && stretch.Is(at, WordClass.Modal | WordClass.Auxiliary)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Passes over days, times and the places where things are said: <c>on Thursday</c>, <c>in a statement</c>, <c>last week</c>.</summary>
    public static int PastAdverbials(Stretch stretch, int from)
    {
        var at = from;
        while (at < stretch.End && !stretch.IsShut(at))
        {
            var next = PastOne(stretch, at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int PastOne(Stretch stretch, int at)
    {
        if (stretch.Is(at, WordClass.Day) && stretch.Word(at + 1) is not ("'s" or "as"))
        {
            return stretch.Is(at + 1, WordClass.Time) && stretch.Word(at + 1) is "morning" or "night" or "evening" or "afternoon"
                ? at + 2 : at + 1;
        }

        var word = stretch.Word(at);
        if (word is "today" or "yesterday" or "tonight" or "recently" or "earlier" or "later" or "again" or "publicly" or "repeatedly"
            or "bluntly" or "flatly")
        {
            return stretch.Word(at + 1) is "this" or "last" or "in" or "on" or "that" && word is "earlier" or "later"
                && stretch.Is(at + 2, WordClass.Time) ? at + 3 : at + 1;
        }

        if (word is "last" or "this" && stretch.Is(at + 1, WordClass.Time | WordClass.Day) && stretch.Word(at + 1) != "that")
        {
            return at + 2;
        }

        if (word is not ("on" or "in" or "at" or "during" or "via" or "through" or "over" or "after" or "before" or "by")
            && !(word is "with" && stretch.Word(at + 2) is "smile" or "laugh"))
        {
            return at;
        }

        return PastPhrase(stretch, at);
    }

    private static int PastPhrase(Stretch stretch, int preposition)
    {
        for (var at = preposition + 1; at < stretch.EndOfWords && at < preposition + 9 && !stretch.IsShut(at); at++)
        {
            if (stretch.Is(at, WordClass.Day) || (stretch.Is(at, WordClass.Time) && stretch.Word(at) is not ("last" or "this" or "next"
                or "earlier" or "later") && !stretch.Is(at + 1, WordClass.Time | WordClass.Day | WordClass.Number)))
            {
                return at == preposition + 1 || at <= preposition + 4 ? at + 1 : preposition;
            }

            if (stretch.Is(at, WordClass.Number) && stretch.Is(at - 1, WordClass.Time | WordClass.Preposition)
                && stretch.Word(at).Length <= 4)
            {
                return at + 1;
            }

            if (stretch.Is(at, WordClass.Venue) && !stretch.Passage.IsInCompound(at) && !stretch.Is(at + 1, WordClass.Venue))
            {
                return PastVenue(stretch, at + 1);
            }

            if (stretch.Is(at, WordClass.Mark | WordClass.Verb | WordClass.Modal | WordClass.Auxiliary | WordClass.Subject
                | WordClass.Conjunction) && stretch.Word(at) is not ("-" or "'s")
                && !stretch.Is(at, WordClass.Determiner))
            {
                break;
            }
        }

        return preposition;
    }

    /// <summary>Behind a venue its own phrase: <c>in an interview with Channel 6</c>, <c>in a speech to veterans</c>.</summary>
    private static int PastVenue(Stretch stretch, int at)
    {
        if (stretch.Word(at) is not ("with" or "to" or "from" or "at" or "in" or "on" or "by" or "of" or "for" or "before"))
        {
            return at;
        }

        var end = at + 1;
        while (end < stretch.EndOfWords && end < at + 9 && !stretch.IsShut(end) && stretch.Word(end) is not ("," or ":" or "that" or "—"
            or "–" or "on")
            && !stretch.Is(end, WordClass.Subject | WordClass.Verb | WordClass.Modal | WordClass.Auxiliary | WordClass.Day))
        {
            end++;
        }

        return end > at + 1 && (end >= stretch.EndOfWords || stretch.IsShut(end) || stretch.Word(end) is "," or ":" or "that" or "on"
            || stretch.Is(end, WordClass.Day)) ? end : at;
    }

    /// <summary>Who is told, behind <c>told</c>: up to what is said.</summary>
    private static Run Hearer(Stretch stretch, int first, CueEntry entry)
    {
        if (stretch.Is(first, WordClass.Object) && entry.Head is "tell")
        {
            return new Run(first, first + 1);
        }

        // Said takes its hearer with a preposition, which the adverbials see to.
        if (entry.Head == "say" || !StartsPhrase(stretch, first) || stretch.Is(first, WordClass.ClauseOpener))
        {
            return default;
        }

        var at = first;
        for (; at < stretch.EndOfWords && at < first + 14 && !stretch.IsShut(at); at++)
        {
            var word = stretch.Word(at);
            if (word is "that" or ":" or "," or "to" or "in" or "on" or "how" or "why" or "whether" or "about" or "of" or "during"
                or "after" or "at" or "when" or "what" or "as"
                || (at > first && (stretch.Is(at, WordClass.Subject | WordClass.Day | WordClass.Modal | WordClass.Auxiliary)
                    || (stretch.Is(at, WordClass.Determiner | WordClass.Possessive) && !stretch.Is(at - 1, WordClass.Determiner)))))
            {
                break;
            }

            // told reporters Maren would: a name right behind a plural opens the clause.
            if (at > first && stretch.IsName(at) && !stretch.IsName(at - 1) && !stretch.Is(at - 1, WordClass.Determiner
                | WordClass.Possessive | WordClass.Conjunction) && stretch.Word(at - 1).EndsWith('s'))
            {
                break;
            }
        }

        // Asked her to leave, reminded them of it: the person belongs to what is said unless a clause follows.
        var isTold = entry.Head is "tell" or "inform" or "notify" or "brief" or "alert" || at >= stretch.EndOfWords || stretch.IsShut(at)
            || stretch.Word(at) is "that" or "how" or "why" or "whether" or "if" or "what" or ":" || (stretch.Word(at) == "of"
                && entry.Head is "remind" or "assure")
            || (stretch.Word(at) == "," && stretch.OpensQuotation(at + 1));
        return isTold ? new Run(first, at) : default;
    }

    private static bool StartsPhrase(Stretch stretch, int at)
    {
        const WordClass opens = WordClass.Determiner | WordClass.Possessive | WordClass.Subject | WordClass.Object | WordClass.Capital
            | WordClass.Number | WordClass.Title;
        const WordClass shuts = WordClass.Preposition | WordClass.Conjunction | WordClass.Mark | WordClass.Adverb
            | WordClass.Subordinator | WordClass.Modal | WordClass.Auxiliary;
        var isHedged = stretch.Word(at) is "just" or "only" or "nearly" or "almost" or "about" or "around" or "over" or "up" or "as"
            or "at" or "more" && LeadsToNumber(stretch, at);
        return at < stretch.EndOfWords && (stretch.Is(at, opens) || isHedged || !stretch.Is(at, shuts));
    }

    private static bool LeadsToNumber(Stretch stretch, int at) =>
        stretch.Is(at + 1, WordClass.Number) || (stretch.Word(at + 1) is "than" or "least" or "to" or "many"
            && (stretch.Is(at + 2, WordClass.Number) || stretch.Is(at + 3, WordClass.Number)))
        || stretch.Word(at + 1) is "half" or "one" or "two" or "three";

    private static bool HasVerb(Stretch stretch, int from)
    {
        for (var at = from; at < stretch.EndOfWords && at < from + 25; at++)
        {
            if (stretch.Is(at, WordClass.Modal | WordClass.Auxiliary | WordClass.Verb) || stretch.IsShut(at) || (at > from
                && CueLexicon.Find(stretch.Word(at)).Count > 0)
                || (at > from && stretch.Word(at).EndsWith('s') && stretch.Is(at - 1, WordClass.Subject | WordClass.Capital)))
            {
                return true;
            }

            if (stretch.Word(at) is ";")
            {
                return false;
            }
        }

        return false;
    }
}
