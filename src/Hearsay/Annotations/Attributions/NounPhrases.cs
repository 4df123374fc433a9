namespace Hearsay.Annotations.Attributions;

/// <summary>Draws the borders of noun phrases without a parser: by where they must end.</summary>
internal static partial class NounPhrases
{
    private const int Longest = 40;

    private const WordClass VerbLike = WordClass.Modal | WordClass.Auxiliary | WordClass.Verb;

    /// <summary>The phrase that ends before a token, or an empty run.</summary>
    /// <param name="stretch">Where to read.</param>
    /// <param name="end">The token after its last.</param>
    public static Run EndingAt(Stretch stretch, int end)
    {
        end = BeforeTime(stretch, end);
        var last = end - 1;
        if (last < stretch.First || stretch.IsShut(last))
        {
            return new Run(end, end);
        }

        if (IsPronoun(stretch, last))
        {
            return new Run(last, end);
        }

        if (stretch.Is(last, WordClass.Mark))
        {
            return stretch.Word(last) == "," ? WithAside(stretch, last) : stretch.Word(last) is ")" ? Bracketed(stretch, last)
                : new Run(end, end);
        }

        return Core(stretch, end);
    }

    /// <summary>The phrase that begins at a token, with the appositions that follow it.</summary>
    public static Run StartingAt(Stretch stretch, int first)
    {
        if (IsPronoun(stretch, first) && !stretch.Is(first, WordClass.Determiner))
        {
            return new Run(first, first + 1);
        }

        var at = first;
        var inAside = false;
        for (; at < stretch.EndOfWords && at < first + Longest; at++)
        {
            var word = stretch.Word(at);
            if (word == "(" && BracketEnd(stretch, at) is > 0 and var close)
            {
                at = close;
                continue;
            }

            if (stretch.OpensQuotation(at) || word is ":" or ";" or "(" or "—" or "–")
            {
                break;
            }

            if (word == ",")
            {
                if (inAside && !IsCapitalList(stretch, at) || !OpensAside(stretch, at + 1))
                {
                    break;
                }

                inAside = true;
            }
            else if (at > first && !inAside && EndsInverted(stretch, at))
            {
                break;
            }
            else if (at > first && inAside && stretch.Is(at, WordClass.Day) && stretch.Is(at - 1, WordClass.Preposition))
            {
                at--;
                break;
            }
        }

        while (at > first && (stretch.Word(at - 1) is "," or "-" || stretch.Is(at - 1, WordClass.Preposition | WordClass.Conjunction)))
        {
            at--;
        }

        return new Run(first, at);
    }

    /// <summary>The phrase from a token to the next border, whatever stands in it: the source of <c>according to</c>.</summary>
    public static Run FromHere(Stretch stretch, int first, bool withAsides)
    {
        var at = first;
        var inAside = false;
        for (; at < stretch.EndOfWords && at < first + Longest && !stretch.IsShut(at); at++)
        {
            var word = stretch.Word(at);
            if (word is ":" or ";" or "—" or "–" || (word == "-" && !stretch.Passage.IsInCompound(at - 1)) || (word == ","
                && (!withAsides || inAside || !OpensAside(stretch, at + 1)))
                || (at > first && !inAside && stretch.Is(at, WordClass.Modal | WordClass.Be) && word is not ("'s" or "being" or "been"))
                || (!withAsides && at > first && OpensClause(stretch, at)))
            {
                break;
            }

            inAside |= word == ",";
        }

        return new Run(first, at);
    }

    // "By the count of the ministry it was …", "according to the guild the wall …".
    private static bool OpensClause(Stretch stretch, int at) =>
        stretch.Word(at) is "he" or "she" or "it" or "they" or "we" or "there"
        || (stretch.Is(at, WordClass.Determiner | WordClass.Possessive)
            && !stretch.Is(at - 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Mark | WordClass.Verb | WordClass.Adverb)
            && !stretch.Word(at - 1).EndsWith("ing", StringComparison.Ordinal) && !stretch.Word(at - 1).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>Whether a token is a word that is a phrase by itself: <c>he</c>, <c>who</c>.</summary>
    public static bool IsPronoun(Stretch stretch, int token) =>
        stretch.Is(token, WordClass.Subject) && !(stretch.Word(token) == "that" && stretch.Is(token - 1, WordClass.Verb));

    private static Run Core(Stretch stretch, int end)
    {
        var first = end;
        for (var at = end - 1; at >= stretch.First && at > end - Longest && !stretch.IsShut(at); at--)
        {
            if (IsBorder(stretch, at, end) && !IsReducedRelative(stretch, at, end))
            {
                if ((stretch.Is(at, VerbLike) || stretch.Word(at) == "to") && RelativeBefore(stretch, at) is > 0 and var who)
                {
                    first = at = who;
                    continue;
                }

                break;
            }

            first = at;
        }

        return Trimmed(stretch, new Run(first, end));
    }

    /// <summary>Whether a token can't stand inside a phrase that is followed by its verb.</summary>
    private static bool IsBorder(Stretch stretch, int at, int end)
    {
        var word = stretch.Word(at);
        if (stretch.Is(at, WordClass.Mark))
        {
            return word is not ("-" or "&" or "/" or "'" or "." ) || (word == "-" && stretch.Passage.SpanOf(at - (at > 0 ? 1
                : 0)).End != stretch.Passage.SpanOf(at).Start);
        }

        if (word is "and" or "or")
        {
            return !JoinsPhrases(stretch, at);
        }

        if (word is "'s" or "'")
        {
            return false;
        }

        if (stretch.Passage.IsInCompound(at) || IsNounAfterDeterminer(stretch, at))
        {
            return false;
        }

        if (word is "to" && LeadsOn(stretch, at)) return false;

        return word is "that" or "than" or "to" or "as" or "not" || stretch.Is(at, VerbLike | WordClass.Relative)
            || (stretch.Is(at, WordClass.Subordinator | WordClass.Conjunction | WordClass.Subject) && word != "others"
                && !stretch.Is(at, WordClass.Determiner | WordClass.Preposition))
            || (stretch.Is(at, WordClass.Subordinator) && stretch.Is(at, WordClass.Preposition) && !stretch.Is(at, WordClass.Determiner));
    }

    // "The works council": no finite verb stands behind a determiner.
    private static bool IsNounAfterDeterminer(Stretch stretch, int at) =>
        stretch.Is(at, WordClass.Verb) && !stretch.Is(at, WordClass.Auxiliary | WordClass.Modal) && at > stretch.First
        && (stretch.Word(at - 1) is "the" or "a" or "an" || (stretch.Is(at - 1, WordClass.Possessive) && stretch.Word(at - 1) != "her"))
        && stretch.Passage.Article.Tokens[at].Upos is Tokens.PartOfSpeech.Noun or Tokens.PartOfSpeech.Adj;

    /// <summary>Whether <c>to</c> stands between a word and whom it is about: <c>an adviser to the president</c>, <c>a source close to the regulator</c>.</summary>
    private static bool LeadsOn(Stretch stretch, int to) =>
        stretch.Is(to - 1, WordClass.TakesTo) && (stretch.IsName(to + 1) || stretch.Is(to + 1, WordClass.Determiner | WordClass.Possessive));

    /// <summary>The <c>who</c> whose clause a verb stands in, behind the noun it tells of; else -1.</summary>
    private static int RelativeBefore(Stretch stretch, int verb)
    {
        for (var at = verb - 1; at > stretch.First + 1 && at > verb - 5; at--)
        {
            if (stretch.IsShut(at) || stretch.Is(at, WordClass.Mark))
            {
                return -1;
            }

            if (stretch.Word(at) == "who")
            {
                return stretch.Is(at - 1, VerbLike | WordClass.Mark | WordClass.Preposition) ? -1 : at;
            }
        }

        return -1;
    }

    /// <summary>Whether a verb stands inside the phrase: as an adjective (<c>registered voters</c>), or in a clause without its pronoun (<c>footage posted on</c>).</summary>
    private static bool IsReducedRelative(Stretch stretch, int at, int end)
    {
        if (!stretch.Is(at, WordClass.Verb) || stretch.Is(at, WordClass.Auxiliary | WordClass.Modal)
            || !stretch.Word(at).EndsWith("ed", StringComparison.Ordinal) || at == stretch.First)
        {
            return false;
        }

        const WordClass beforeAdjective = WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Number;
        var isAdjective = at + 1 < end && stretch.Is(at - 1, beforeAdjective) && !stretch.Is(at + 1, WordClass.Mark
            | WordClass.Preposition | WordClass.Determiner);
        var tells = CueLexicon.Find(stretch.Word(at)).Any(cue => cue.Entry.Takes(CueFrames.Speech | CueFrames.Clause));
        var isClause = !tells && at + 2 < end && stretch.Is(at + 1, WordClass.Preposition) && stretch.Word(at + 1) != "that"
            && !stretch.IsName(at - 1) && !stretch.Is(at - 1, WordClass.Subject | WordClass.Mark | WordClass.Adverb | WordClass.Auxiliary
                | WordClass.Conjunction);
        return isAdjective || isClause;
    }

    /// <summary>Passes back over the time between a subject and its verb: <c>Maren on Thursday (said)</c>, <c>Maren last week</c>.</summary>
    private static int BeforeTime(Stretch stretch, int end)
    {
        var at = end;
        while (at - 1 > stretch.First && !stretch.IsShut(at - 1) && stretch.Is(at - 1, WordClass.Day | WordClass.Time)
            && !stretch.Is(at - 1, WordClass.Preposition)
            && at > end - 4)
        {
            at--;
        }

        if (at == end)
        {
            return end;
        }

        // "A week ago", "some 20 years ago".
        while (stretch.Word(end - 1) == "ago" && at - 1 > stretch.First && CountsTime(stretch, at - 1)) at--;

        while (at - 1 > stretch.First && stretch.Word(at - 1) is "on" or "in" or "last" or "this" or "earlier" or "late" or "early"
            or "the" or "over" or "recent" or "past" or "few")
        {
            at--;
        }

        return at - 1 >= stretch.First && !stretch.Is(at - 1, WordClass.Preposition | WordClass.Possessive)
            && stretch.Word(at - 1) is not ("," or "'s") ? at : end;
    }

    private static bool CountsTime(Stretch stretch, int at) =>
        stretch.Word(at) is "a" or "an" or "some" or "about" or "few" or "several" || stretch.Is(at, WordClass.Number);

    private static int BracketEnd(Stretch stretch, int open)
    {
        for (var at = open + 1; at < open + 7; at++)
        {
            if (stretch.Word(at) == ")")
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether <c>and</c> joins two names or two plain nouns, not two clauses.</summary>
    private static bool JoinsPhrases(Stretch stretch, int and)
    {
        var before = and - 1;
        var after = and + 1;
        if (stretch.IsShut(before) || stretch.Is(before, WordClass.Mark))
        {
            return false;
        }

        if (stretch.Is(after, WordClass.Determiner | WordClass.Possessive) && !stretch.Is(after, WordClass.Subject))
        {
            // The Assembly and the court: only where a clause has not begun yet.
            return IsStartOfClause(stretch, before);
        }

        return !stretch.Is(after, WordClass.Subject | WordClass.Subordinator | WordClass.Preposition)
            && (stretch.IsName(before) && stretch.IsName(after))
            || (!stretch.IsName(before) && !stretch.IsName(after) && !stretch.Is(after, WordClass.Determiner | WordClass.Possessive)
                && HasNothingVerbal(stretch, before))
            || (stretch.Is(before, WordClass.Camp | WordClass.Crowd | WordClass.Body) && HasNothingVerbal(stretch, before));
    }

    private static bool IsStartOfClause(Stretch stretch, int before)
    {
        for (var at = before; at >= stretch.First && at > before - 6; at--)
        {
            if (stretch.Is(at, VerbLike | WordClass.Preposition | WordClass.Subordinator) || stretch.IsShut(at))
            {
                return false;
            }

            if (at == stretch.First || stretch.Is(at - 1, WordClass.Mark) || stretch.Word(at - 1) is "but" or "that")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNothingVerbal(Stretch stretch, int before)
    {
        for (var at = before; at >= stretch.First && at > before - 8; at--)
        {
            if (stretch.IsShut(at) || stretch.Is(at, WordClass.Mark))
            {
                return true;
            }

            if (stretch.Is(at, VerbLike))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes from the front what opens the clause rather than the phrase: <c>But</c>, <c>On Friday</c>, <c>In a statement</c>.</summary>
    private static Run Trimmed(Stretch stretch, Run run)
    {
        var first = run.First;
        while (first < run.End && (stretch.Is(first, WordClass.Conjunction | WordClass.Adverb | WordClass.Mark)
            && !stretch.Is(first, WordClass.Determiner | WordClass.Capital | WordClass.Number)
            || stretch.Word(first) is "as" or "than"))
        {
            first++;
        }

        if (first < run.End && stretch.Is(first, WordClass.Preposition))
        {
            first = AfterOpeningPhrase(stretch, first, run.End);
        }

        while (first < run.End - 1 && stretch.Is(first, WordClass.Day | WordClass.Adverb) && !stretch.Is(first, WordClass.Determiner))
        {
            first++;
        }

        return new Run(first, run.End);
    }

    /// <summary>Where the subject begins after an opening <c>In a statement the ministry</c>: at the last determiner or pronoun that follows a noun.</summary>
    private static int AfterOpeningPhrase(Stretch stretch, int preposition, int end)
    {
        for (var at = end - 1; at > preposition + 1; at--)
        {
            if (stretch.Is(at, WordClass.Determiner | WordClass.Possessive) && !stretch.Is(at - 1, WordClass.Preposition
                | WordClass.Determiner | WordClass.Conjunction))
            {
                return at;
            }

            if (stretch.Is(at - 1, WordClass.Day | WordClass.Time | WordClass.Number) && !stretch.Is(at, WordClass.Day | WordClass.Time
                | WordClass.Number))
            {
                return at;
            }
        }

        // Without a second determiner the last run of capitals is the subject: In Lisburg Maren said.
        var name = end;
        while (name - 1 > preposition && stretch.IsName(name - 1))
        {
            name--;
        }

        return name < end && name - 1 > preposition ? name : end;
    }

    /// <summary>Whether a token ends the phrase after an inverted verb: <c>said Maren on Friday</c>.</summary>
    private static bool EndsInverted(Stretch stretch, int at)
    {
        var word = stretch.Word(at);
        if (word is "of" or "for" or "from" or "at" or "and" or "'s" or "with")
        {
            return word == "and" && !JoinsPhrases(stretch, at);
        }

        return stretch.Is(at, VerbLike | WordClass.Day | WordClass.Subject | WordClass.Adverb) && !stretch.Passage.IsInCompound(at)
            && !stretch.Is(at, WordClass.Determiner)
            || stretch.Is(at, WordClass.Preposition | WordClass.Subordinator | WordClass.ClauseOpener)
            || (stretch.Is(at, WordClass.Time) && !stretch.IsName(at) && word is "last" or "this" or "earlier" or "later")
            || word.EndsWith("ing", StringComparison.Ordinal) && !stretch.IsName(at) && CueLexicon.Find(word).Count > 0;
    }
}
