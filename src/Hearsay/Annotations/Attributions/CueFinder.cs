namespace Hearsay.Annotations.Attributions;

/// <summary>Finds cues: words of the lexicon that are used as verbs, or as nouns and adverbs that lead to what is said.</summary>
internal static class CueFinder
{
    /// <summary>The cues of a stretch, in order, not overlapping.</summary>
    public static List<Cue> Find(Stretch stretch)
    {
        var cues = new List<Cue>();
        for (var token = stretch.First; token < stretch.End; token++)
        {
            if (stretch.IsShut(token) || stretch.Passage.IsInCompound(token))
            {
                continue;
            }

            if (FindAt(stretch, token) is { } cue && (cues.Count == 0 || cue.Run.First >= cues[^1].Run.End))
            {
                cues.Add(cue);
                token = cue.Run.End - 1;
            }
            else if (cues.Count > 0 && ReportedSpeech.At(stretch, token, cues[^1]) is { } reported)
            {
                if (reported.Head == cues[^1].Head) cues.RemoveAt(cues.Count - 1);
                cues.Add(reported);
                token = reported.Run.End - 1;
            }
        }

        return cues;
    }

    private static Cue? FindAt(Stretch stretch, int token)
    {
        if (Judgement.At(stretch, token) is { } judged) return judged;

        foreach (var (entry, kind) in CueLexicon.Find(stretch.Word(token)))
        {
            if (entry.Takes(CueFrames.Owner))
            {
                if (OwnedAccount.At(stretch, token, entry) is { } owned) return owned;

                continue;
            }

            var end = EndOfTail(stretch, token, entry.Tail);
            if (end < 0)
            {
                continue;
            }

            var cue = kind switch
            {
                VerbForm.Noun => Noun(stretch, token, entry),
                VerbForm.Adverb => new Cue(new Run(token, token + 1), token, entry, VerbForm.Adverb, IsPassive: false, IsNegated: false),
                VerbForm.Fixed when entry.Takes(CueFrames.SourcePoll) && !PollWithin(stretch, end) => null,
                VerbForm.Fixed when entry.Head != "be" => new Cue(new Run(token, end), token, entry, VerbForm.Fixed, IsPassive: false, IsNegated: false),
                _ => Verb(stretch, token, end, entry, kind),
            };
            if (cue is not null)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>The token after the words of a cue, or -1 where they are not all there; an adverb may stand before the second word.</summary>
    private static int EndOfTail(Stretch stretch, int head, IReadOnlyList<string> tail)
    {
        var at = head + 1;
        for (var word = 0; word < tail.Count; word++, at++)
        {
            if (word == 0 && stretch.Word(at) != tail[0] && stretch.Is(at, WordClass.Manner))
            {
                at++;
            }

            if (stretch.Word(at) != tail[word] || stretch.IsShut(at))
            {
                return -1;
            }
        }

        return at;
    }

    private static bool PollWithin(Stretch stretch, int first)
    {
        for (var at = first; at < first + 8 && (stretch.Word(at) is "-" or "/" || !stretch.Is(at, WordClass.Mark | WordClass.Preposition
            | WordClass.Verb | WordClass.Modal)); at++)
        {
            if (stretch.Word(at) is "poll" or "survey" or "surveys" && !stretch.Passage.IsInCompound(at))
            {
                return !stretch.Is(at + 1, WordClass.Relative);
            }
        }

        return false;
    }

    private static Cue? Noun(Stretch stretch, int token, CueEntry entry)
    {
        var next = stretch.Word(token + 1);
        var isThing = next == "to" && entry.Links.Contains("to-thing");
        if ((!isThing && !entry.Links.Contains(next)) || stretch.IsShut(token + 1) || (next == "that" && OpensRelative(stretch, token + 1)))
        {
            return null;
        }

        // A clause or infinitive belongs to what is said, a preposition to the cue.
        var isClause = !isThing && (next is "that" or "to" or "whether");
        return new Cue(new Run(token, token + (isClause ? 1 : 2)), token, entry, VerbForm.Noun, IsPassive: false, IsNegated: false);
    }

    private static Cue? Verb(Stretch stretch, int head, int end, CueEntry entry, VerbForm kind)
    {
        var group = VerbGroup.Read(stretch, head);
        var isAgentNext = group.IsBare && kind.HasFlag(VerbForm.Participle) && stretch.Word(end) == "by";
        var form = kind == VerbForm.Fixed ? VerbForm.Past : isAgentNext ? VerbForm.Participle : group.FormOf(kind);
        if (form == VerbForm.None || (entry.Tail.Count == 0 && stretch.Word(end) is "up" or "off" or "away" or "down") || (group.IsBare
            && !StandsAsVerb(stretch, group.First - 1, head, form, end) && !(kind.HasFlag(form) && ClosesSentence(stretch, head, end))))
        {
            return null;
        }

        // An adverb of manner after the verb belongs to it: said cryptically.
        while (stretch.Is(end, WordClass.Manner) && !stretch.Is(end, WordClass.NotAfter)
            && stretch.Word(end).EndsWith("ly", StringComparison.Ordinal) && !stretch.IsShut(end))
        {
            end++;
        }

        var isPassive = form == VerbForm.Participle && (group.IsPassive || group.IsBare);
        if (isPassive && ReportedSpeech.Is(entry)) (form, isPassive) = (VerbForm.Past, false);
        return new Cue(new Run(group.First, end), head, entry, form, isPassive, group.IsNegated) { Subject = NounPhrases.EndingAt(stretch, group.First) };
    }

    /// <summary>Whether a form without auxiliary is a verb where it stands, and no noun or adjective.</summary>
    private static bool StandsAsVerb(Stretch stretch, int before, int head, VerbForm form, int end)
    {
        if (before < stretch.First)
        {
            return (form is VerbForm.Ing && OpensComplement(stretch, end)) || stretch.Word(head) is "asked" or "pressed";
        }

        // A capital between capitals is a name's: the Elections Project.
        if (stretch.Passage.HasCapital(head) && stretch.IsName(before) && !stretch.Passage.IsShouted(stretch.Run))
        {
            return false;
        }

        // "Officials there admit".
        var isPlaced = stretch.Word(before) == "there" && before - 1 > stretch.First && !stretch.IsShut(before - 1);
        if (isPlaced && !stretch.Is(before - 1, WordClass.Mark)) before--;

        var isShut = stretch.IsShut(before);
        var word = stretch.Word(before);
        var modifies = !isShut && (stretch.Is(before, WordClass.Possessive) || word is "'s" or "'" or "the" or "a" or "an" or "no"
            or "any" or "this" or "these" or "such" or "those");
        if (modifies && word is not ("his" or "this" or "that"))
        {
            return false;
        }

        if (modifies)
        {
            return word is "this" && form is VerbForm.Third or VerbForm.Past;
        }

        return form switch
        {
            VerbForm.Past when stretch.Is(before, WordClass.Number) => false,
            VerbForm.Past when isShut => stretch.EndsSpeech(before),
            VerbForm.Past => !stretch.Is(before, WordClass.Preposition) || word is "that",
            VerbForm.Participle => stretch.Word(end) is "by",
            VerbForm.Third when isShut => stretch.EndsSpeech(before),
            VerbForm.Third when IsAlsoNoun(stretch, head) => IsSureSubject(stretch, before) || (LeadsToClause(stretch, end)
                && !stretch.Is(before, WordClass.Preposition | WordClass.Number) && !IsAdjectival(stretch, before)),
            VerbForm.Third => !IsAdjectival(stretch, before) && !stretch.Is(before, WordClass.Preposition | WordClass.Number
                | WordClass.Determiner & ~WordClass.Subject)
                || word is "who" or "which" or "that" or "one",
            VerbForm.Base when isShut || word is "," => IsInvertedPlural(stretch, head, end),
            VerbForm.Base when IsAlsoNoun(stretch, head) => IsPlural(stretch, before),
            VerbForm.Base => IsPlural(stretch, before) || IsPlainNoun(stretch, before),
            VerbForm.Ing => !stretch.Is(before, WordClass.Determiner) && (isShut || word is not ("of" or "for" or "on"))
                && OpensComplement(stretch, end),
            _ => false,
        };
    }

    /// <summary>Whether a verb ends a sentence with its subject before it, behind all that is said: <c>…, the guild confides</c>.</summary>
    /// <remarks>What could be a noun as well is a verb there only where the tagger takes it for one, or no plural can stand: <c>a maid reports</c>.</remarks>
    private static bool ClosesSentence(Stretch stretch, int head, int end)
    {
        var subject = NounPhrases.EndingAt(stretch, head);
        return IsTag(stretch, subject, end) && (stretch.Passage.Article.Tokens[head].Xpos is "VBZ" or "VBP" or "VBD"
            || (stretch.Word(subject.First) is "a" or "an" or "one" && stretch.Word(head).EndsWith('s')));
    }

    /// <summary>Whether a subject and its verb are all that follows the comma or quotation behind what is said.</summary>
    /// <param name="stretch">Where they stand.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="from">The token after the verb.</param>
    public static bool IsTag(Stretch stretch, Run subject, int from) =>
        !subject.IsEmpty && subject.First - 1 > stretch.First
        && (stretch.Word(subject.First - 1) == "," || stretch.ClosesQuotation(subject.First - 1))
        && ComplementFinder.PastAdverbials(stretch, from) >= stretch.EndOfWords;

    /// <summary>Whether nothing but a plural subject follows a verb behind what is said: <c>…, say residents of the quarter</c>.</summary>
    private static bool IsInvertedPlural(Stretch stretch, int head, int end)
    {
        if (IsAlsoNoun(stretch, head) || stretch.IsShut(end)) return false;

        var subject = NounPhrases.StartingAt(stretch, end);
        var isPlural = Enumerable.Range(subject.First, Math.Max(0, subject.Count)).Any(token => IsPlural(stretch, token));
        return isPlural && (subject.End >= stretch.EndOfWords || stretch.Word(subject.End) == ",");
    }

    private static bool IsAlsoNoun(Stretch stretch, int head) => WordLexicon.ClassOf(CueLexicon.Find(stretch.Word(head))[0].Entry.Head).HasFlag(WordClass.AlsoNoun);

    private static bool IsSureSubject(Stretch stretch, int token) =>
        stretch.IsName(token) || stretch.Is(token, WordClass.Document | WordClass.Body | WordClass.Crowd | WordClass.Media)
            || stretch.Word(token) is "he" or "she" or "it" or "who" or "which" or "that" or "one" or "everyone" or "nobody" or ")";

    private static bool LeadsToClause(Stretch stretch, int at) => (stretch.Word(at) == "that" && !OpensRelative(stretch, at))
        || stretch.Word(at) is "to" or "how" or "why" or "whether" || stretch.OpensQuotation(at) || stretch.Is(at, WordClass.Object);

    /// <summary>Whether <c>that</c> stands for the noun before it: <c>claims that compare …</c>.</summary>
    private static bool OpensRelative(Stretch stretch, int that) =>
        stretch.Is(that + 1, WordClass.Verb | WordClass.Modal | WordClass.Auxiliary)
            || CueLexicon.Find(stretch.Word(that + 1)).Any(cue => (cue.Kind & (VerbForm.Past | VerbForm.Base)) != 0);

    private static bool IsPlainNoun(Stretch stretch, int token)
    {
        const WordClass closed = WordClass.Determiner | WordClass.Possessive | WordClass.Subject | WordClass.Object
            | WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator
            | WordClass.Modal | WordClass.Auxiliary | WordClass.Adverb | WordClass.Verb | WordClass.Mark | WordClass.Chain;
        return !stretch.Is(token, closed) && CueLexicon.Find(stretch.Word(token)).Count == 0 && stretch.Word(token) is not ("let"
            or "make" or "made" or "help" or "please");
    }

    /// <summary>Whether a participle can have its object behind it: not in <c>nominating contests</c>.</summary>
    private static bool OpensComplement(Stretch stretch, int at)
    {
        const WordClass opens = WordClass.Determiner | WordClass.Possessive | WordClass.Object | WordClass.Subject | WordClass.Capital
            | WordClass.ClauseOpener | WordClass.Number
            | WordClass.Day | WordClass.Preposition;
        return at >= stretch.End || stretch.IsShut(at) || stretch.Is(at, opens) || stretch.Word(at) is ":" or ","
            || stretch.Word(at).EndsWith('s') || stretch.Word(at - 1) is "for" or "on" or "to" or "of" or "about";
    }

    /// <summary>Whether the word before a plural-looking form is an adjective of the kind nations and parties have: <c>Valdrian claims</c>.</summary>
    private static bool IsAdjectival(Stretch stretch, int token)
    {
        var word = stretch.Word(token);
        return !stretch.Is(token, WordClass.Subject)
            && (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal)
                || word.EndsWith("al", StringComparison.Ordinal)
                || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal)
                    || word.EndsWith("ed", StringComparison.Ordinal));
    }

    private static bool IsPlural(Stretch stretch, int token)
    {
        var word = stretch.Word(token);
        return word is "i" or "we" or "you" or "they" or "who" or "that" or "people" or "police" or "some" or "many" or "both"
            or "others" or "most" or "men" or "women" or "few"
            || (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
                && !stretch.Is(token, WordClass.Preposition | WordClass.Auxiliary | WordClass.Adverb | WordClass.Determiner));
    }
}
