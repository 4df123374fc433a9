namespace Hearsay.Annotations.Attributions;

/// <summary>Finds who a cue belongs to.</summary>
internal static class SourceFinder
{
    // A subject is looked for before so many verbs at most, which keeps hostile texts linear.
    private const int MostTries = 12;

    /// <summary>The source of a cue.</summary>
    /// <param name="stretch">Where it stands.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="earlier">The attributions found before it in the same stretch.</param>
    public static Source Find(Stretch stretch, Cue cue, IReadOnlyList<Draft> earlier)
    {
        switch (cue.Form)
        {
            case VerbForm.Adverb:
                return Source.None;
            case VerbForm.Fixed:
                return OfFixed(stretch, cue);
            case VerbForm.Noun:
                return Possessor(stretch, cue.Run.First);
        }

        if (cue.IsPassive)
        {
            return Agent(stretch, cue);
        }

        if (IsInverted(stretch, cue))
        {
            var after = AfterOf(stretch, cue.Run.End, mustBeName: false);
            if (!after.IsAbsent)
            {
                return after;
            }
        }

        var before = cue.Run.First - 1;
        if (cue.Form == VerbForm.Ing)
        {
            return SubjectOfParticiple(stretch, cue, earlier);
        }

        if (stretch.Word(before) is "and" or "or" or "but" or "then" || (stretch.Word(before) == "," && earlier.Count > 0
            && NounPhrases.EndingAt(stretch, before + 1).IsEmpty))
        {
            return Shared(stretch, cue, earlier);
        }

        // "Officials there admit"; "there said" names nobody.
        var phrase = stretch.Word(cue.Subject.End - 1) is "there" ? cue.Subject with { End = cue.Subject.End - 1 } : cue.Subject;
        return phrase.IsEmpty ? Source.None : new Source(phrase, SourcePlace.Before);
    }

    /// <summary>The source of <c>according to</c>: up to the first comma where it opens its clause, with its appositions where it closes it.</summary>
    private static Source OfFixed(Stretch stretch, Cue cue)
    {
        if (cue.Entry.Takes(CueFrames.Owner)) return new Source(cue.Subject, SourcePlace.Before);
        if (Judgement.Is(cue)) return new Source(cue.Subject, SourcePlace.After);
        if (IsOfRelative(stretch, cue)) return Antecedent(stretch, cue);

        var first = cue.Run.End;
        if (first >= stretch.EndOfWords || stretch.IsShut(first) || (cue.Entry.Takes(CueFrames.SourceName) && !stretch.IsName(first)))
        {
            return Source.None;
        }

        var opens = cue.Entry.Takes(CueFrames.SourcePoll) || cue.Run.First == stretch.First || (stretch.Word(cue.Run.First - 1) is "but"
            or "and" or "," && cue.Run.First < stretch.First + 3);
        var phrase = NounPhrases.FromHere(stretch, first, withAsides: !opens);
        return phrase.IsEmpty ? Source.None : new Source(phrase, SourcePlace.After);
    }

    /// <summary>Whether a cue's source is a relative pronoun: <c>the statement, according to which …</c>.</summary>
    public static bool IsOfRelative(Stretch stretch, Cue cue) => stretch.Word(cue.Run.End) is "which" or "whom";

    private static Source Antecedent(Stretch stretch, Cue cue)
    {
        // "Reports according to which …" are told of, "a letter, according to which …" tells.
        if (stretch.Word(cue.Run.First - 1) != ",") return Source.None;

        var phrase = NounPhrases.EndingAt(stretch, cue.Run.First - 1);
        for (var at = phrase.End - 2; at > phrase.First; at--)
        {
            if (stretch.Is(at, WordClass.Preposition) && stretch.Word(at) is not "of") return new Source(phrase with { First = at + 1 }, SourcePlace.Before);
        }

        return phrase.IsEmpty ? Source.None : new Source(phrase, SourcePlace.Before);
    }

    /// <summary>The agent of a passive: <c>was accused by Maren</c>.</summary>
    private static Source Agent(Stretch stretch, Cue cue)
    {
        var at = cue.Run.End;
        return stretch.Word(at) == "by" && !stretch.Word(at + 1).EndsWith("ing", StringComparison.Ordinal)
            ? AfterOf(stretch, at + 1, mustBeName: false)
            : Source.None;
    }

    private static Source AfterOf(Stretch stretch, int first, bool mustBeName)
    {
        if (first >= stretch.End || stretch.IsShut(first) || (mustBeName && !stretch.IsName(first)))
        {
            return Source.None;
        }

        var phrase = NounPhrases.StartingAt(stretch, first);
        return phrase.IsEmpty ? Source.None : new Source(phrase, SourcePlace.After);
    }

    /// <summary>Whether the verb stands before its subject: after a quotation or comma, with a noun phrase and then nothing to say behind it.</summary>
    public static bool IsInverted(Stretch stretch, Cue cue)
    {
        var before = cue.Run.First - 1;
        var next = cue.Run.End;
        if (!cue.Entry.Takes(CueFrames.Speech) || cue.Form is not (VerbForm.Past or VerbForm.Third or VerbForm.Base) || cue.Run.Count > 2
            || before < stretch.First)
        {
            return false;
        }

        var followsSpeech = stretch.EndsSpeech(before) || stretch.Word(before) is "," or "?" or "!" or "—"
            || (stretch.Word(before) is "as");
        var isPhrase = stretch.IsName(next) || stretch.Is(next, WordClass.Title | WordClass.Possessive)
            || (stretch.Is(next, WordClass.Subject) && stretch.Word(next) is "he" or "she" or "they" or "one" or "it" or "i" or "we")
            || (stretch.Is(next, WordClass.Determiner) && stretch.Word(next) is not "that")
            || (next < stretch.EndOfWords && !stretch.Is(next, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb
                | WordClass.Mark | WordClass.Time | WordClass.Day
                | WordClass.Number | WordClass.Conjunction | WordClass.Object) && !stretch.IsShut(next));
        return followsSpeech && isPhrase && !(stretch.Word(before) == "," && !cue.Subject.IsEmpty && !stretch.IsShut(before)
            && !IsClause(stretch, cue.Subject) && !ClosesWithPerson(stretch, cue));
    }

    // "The Dunmore line, the oldest, ran every second train, said Ida Brandt, its head": nobody says a person.
    private static bool ClosesWithPerson(Stretch stretch, Cue cue)
    {
        if (cue.Entry.Takes(CueFrames.Object)) return false;

        var phrase = NounPhrases.StartingAt(stretch, cue.Run.End);
        var end = Enumerable.Range(phrase.First, phrase.Count).FirstOrDefault(at => stretch.Word(at) == ",", phrase.End);
        return phrase.End >= stretch.EndOfWords && stretch.Passage.IsPerson(phrase with { End = end })
            && stretch.Passage.EndsPersonOrBody(end - 1);
    }

    // What was taken for a noun phrase with its apposition: "Should it fall, the rate could drop, predict analysts".
    private static bool IsClause(Stretch stretch, Run phrase) =>
        Enumerable.Range(phrase.First, phrase.Count).Any(token => stretch.Is(token, WordClass.Modal))
        && !Enumerable.Range(phrase.First, phrase.Count).Any(token => stretch.Is(token, WordClass.Relative | WordClass.Subordinator));

    /// <summary>The subject of the clause that a participle opens: <c>Noting the delay, Maren said</c>.</summary>
    private static Source SubjectBehind(Stretch stretch, Cue cue)
    {
        var tries = 0;
        for (var at = cue.Run.End + 2; at < stretch.End && tries < MostTries; at++)
        {
            if (stretch.IsShut(at) || !stretch.Is(at, WordClass.Modal | WordClass.Auxiliary | WordClass.Verb)
                || stretch.Passage.IsInCompound(at))
            {
                continue;
            }

            tries++;
            var phrase = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, at).First);
            if (!phrase.IsEmpty && stretch.Word(phrase.First - 1) == "," && phrase.First > cue.Run.End)
            {
                return new Source(phrase, SourcePlace.Behind);
            }
        }

        return Source.None;
    }

    private static Source Possessor(Stretch stretch, int noun)
    {
        for (var at = noun - 1; at >= stretch.First && at > noun - 5 && !stretch.IsShut(at); at--)
        {
            if (stretch.Is(at, WordClass.Possessive))
            {
                return new Source(new Run(at, at + 1), SourcePlace.Before);
            }

            if (stretch.Word(at) is "'s" or "'")
            {
                var owner = NounPhrases.EndingAt(stretch, at);
                return owner.IsEmpty ? Source.None : new Source(owner, SourcePlace.Before);
            }

            if (stretch.Word(at - 1) is "made" or "makes" or "making" or "issued" or "issues" or "gave" or "gives"
                or "had" or "has" or "have"
                or "expressed" or "voiced" && stretch.Is(at, WordClass.Determiner))
            {
                var maker = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, at - 1).First);
                return maker.IsEmpty ? Source.None : new Source(maker, SourcePlace.Before);
            }

            if (stretch.Is(at, WordClass.Determiner | WordClass.Preposition | WordClass.Mark | WordClass.Verb))
            {
                break;
            }
        }

        return Source.None;
    }

    /// <summary>The subject of <c>…, adding that</c>: that of the cue before, or of the clause; of <c>with officials saying</c> the officials.</summary>
    private static Source SubjectOfParticiple(Stretch stretch, Cue cue, IReadOnlyList<Draft> earlier)
    {
        var before = cue.Run.First - 1;
        if (before < stretch.First || (before == stretch.First && stretch.Is(before, WordClass.Preposition | WordClass.Subordinator
            | WordClass.Adverb)))
        {
            return SubjectBehind(stretch, cue);
        }

        if (!stretch.IsShut(before) && stretch.Word(before) is not ("," or "and" or "—")
            && !stretch.Is(before, WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Mark))
        {
            var phrase = cue.Subject;
            if (!phrase.IsEmpty)
            {
                return new Source(phrase, SourcePlace.Before);
            }
        }

        return Shared(stretch, cue, earlier);
    }

    private static Source Shared(Stretch stretch, Cue cue, IReadOnlyList<Draft> earlier)
    {
        for (var index = earlier.Count - 1; index >= 0; index--)
        {
            var draft = earlier[index];
            var isOneClause = !draft.Source.IsAbsent && draft.Cue is { } first && first.Run.End <= cue.Run.First
                && first.Form is not (VerbForm.Noun or VerbForm.Adverb or VerbForm.Fixed);
            if (isOneClause && !stretch.Is(draft.Source.Run.First, WordClass.Relative))
            {
                return new Source(draft.Source.Run, SourcePlace.Shared);
            }
        }

        var subject = SubjectOfStretch(stretch, cue.Run.First);
        return subject.IsEmpty ? Source.None : new Source(subject, SourcePlace.Shared);
    }

    /// <summary>The phrase before the first verb of the stretch.</summary>
    private static Run SubjectOfStretch(Stretch stretch, int before)
    {
        var tries = 0;
        for (var at = stretch.First; at < before && tries < MostTries; at++)
        {
            if (stretch.IsShut(at) || !stretch.Is(at, WordClass.Modal | WordClass.Auxiliary | WordClass.Verb)
                || stretch.Passage.IsInCompound(at))
            {
                continue;
            }

            tries++;
            var phrase = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, at).First);
            if (!phrase.IsEmpty && !stretch.Is(phrase.First, WordClass.Relative))
            {
                return phrase;
            }
        }

        return default;
    }
}
