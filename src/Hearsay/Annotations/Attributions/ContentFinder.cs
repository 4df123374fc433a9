namespace Hearsay.Annotations.Attributions;

/// <summary>Finds what is said: behind the cue, before it, or on both sides.</summary>
internal static class ContentFinder
{
    /// <summary>An attribution, or <see langword="null"/> where nothing is said.</summary>
    /// <param name="stretch">Where the cue stands.</param>
    /// <param name="cues">All cues of the stretch.</param>
    /// <param name="index">The index of the cue.</param>
    /// <param name="source">Its source.</param>
    public static Draft? Find(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        return cue.Form switch
        {
            VerbForm.Adverb => AroundAdverb(stretch, cues, index),
            VerbForm.Fixed => OfFixed(stretch, cues, index, source),
            _ when cue.IsPassive => OfPassive(stretch, cues, index, source),
            _ => OfVerb(stretch, cues, index, source),
        };
    }

    private static Draft? OfVerb(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        if (cue.Form == VerbForm.Noun && cue.Run.Count > 1 && source.IsAbsent)
        {
            // Criticism of it, support for it: nobody's, where nobody owns it.
            return null;
        }

        var from = source.Place == SourcePlace.After ? source.Run.End : cue.Run.End;
        var complement = ComplementFinder.Find(stretch, cue, from);
        var edge = source.Place == SourcePlace.Before ? Math.Min(source.Run.First, cue.Run.First) : cue.Run.First;
        if (complement.IsAbsent
            && (AroundRelative(stretch, cues, index, source, from) ?? AroundAside(stretch, cues, index, source, from)) is { } around)
        {
            return around;
        }

        var content = new List<Run>();
        var isTag = SpeechTag.IsAt(stretch, cue, source, complement.Hearer.IsEmpty ? from : complement.Hearer.End);
        var canFollow = isTag || cue.Entry.Takes(CueFrames.Speech)
            || (cue.Entry.Takes(CueFrames.Clause) && cue.IsFinite && source.Place == SourcePlace.Before && CueFinder.IsTag(stretch, source.Run, from));
        if (canFollow && cue.Form != VerbForm.Noun
            && Before(stretch, cues, index, edge, isTag || complement.IsAbsent) is { IsEmpty: false } before)
        {
            content.Add(before);
        }

        if (!complement.IsAbsent && (content.Count == 0 || stretch.OpensQuotation(complement.First)))
        {
            content.Add(new Run(complement.First, ContentBorders.EndOf(stretch, cues, index, source, complement.First)));
        }
        else if (content.Count > 0 && Resumed(stretch, from) is { IsEmpty: false } resumed)
        {
            content.Add(resumed);
        }
        else if (content is [{ IsEmpty: false } said] && cue.IsFinite && SpeechTag.GoesOn(
            stretch, cues, index, Math.Max(from, complement.Hearer.End), isQuoted: stretch.IsShut(said.End - 1)) is { IsEmpty: false } more)
        {
            content.Add(more);
        }

        var isLead = content.Count == 0 && complement.CueEnd > cue.Run.End;
        return content.All(run => run.IsEmpty) && !isLead ? null
            : new Draft(cue.EndingAt(complement.CueEnd), source, content) { Beside = Beside(stretch, cue, from, complement) };
    }

    /// <summary>What stands between the cue and what is said, or behind it where nothing more is said: <c>told Channel 6</c>, <c>in an interview with Channel 6</c>.</summary>
    private static Run Beside(Stretch stretch, Cue cue, int from, Complement complement)
    {
        var end = complement.IsAbsent
            ? Math.Max(complement.Hearer.End, ComplementFinder.PastAdverbials(stretch, Math.Max(from, complement.Hearer.End)))
            : complement.First;
        return new Run(from, Math.Max(from, Math.Min(end, stretch.End)));
    }

    /// <summary><c>the changes, which officials said will come soon</c>: the relative pronoun and what follows the cue.</summary>
    private static Draft? AroundRelative(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source, int from)
    {
        var relative = source.Run.First - 1;
        var isRelative = source.Place == SourcePlace.Before && stretch.Is(relative, WordClass.Relative) && !stretch.IsShut(relative)
            && cues[index].Entry.Takes(CueFrames.Clause | CueFrames.Object);
        var goesOn = stretch.Word(from) == "as" || stretch.Is(from, WordClass.Modal | WordClass.Auxiliary | WordClass.Verb)
            || (stretch.Word(from).EndsWith('s') && !stretch.Is(from, WordClass.Preposition));
        return isRelative && goesOn && !stretch.IsShut(from)
            ? new Draft(cues[index], source, [new Run(relative, relative + 1), new Run(from, ContentBorders.EndOf(stretch, cues, index, source, from))])
            : null;
    }

    /// <summary><c>The bridge, Maren said, was shut</c>; <c>As the agency reported, the bridge was shut</c>: a cue set off by commas inside one statement.</summary>
    private static Draft? AroundAside(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source, int from)
    {
        var cue = cues[index];
        if (!cue.Entry.Takes(CueFrames.Speech) || !cue.IsFinite || source.IsAbsent || source.Place is SourcePlace.Shared)
        {
            return null;
        }

        var edge = Math.Min(source.Run.First, cue.Run.First);
        var comma = ComplementFinder.PastAdverbials(stretch, from);
        if (stretch.Word(comma) != "," || comma + 1 >= stretch.EndOfWords || stretch.IsShut(comma + 1))
        {
            return null;
        }

        var rest = new Run(comma + 1, ContentBorders.EndOf(stretch, cues, index, Source.None, comma + 1));
        if (stretch.Word(edge - 1) == "as" && (edge - 1 == stretch.First || stretch.Word(edge - 2) is "and" or "but" or ","))
        {
            return new Draft(cue, source, [rest]);
        }

        var isWriters = stretch.Is(comma + 1, WordClass.Conjunction | WordClass.Cutter | WordClass.Subordinator | WordClass.Preposition)
            || (stretch.Word(comma + 1).EndsWith("ing", StringComparison.Ordinal) && !stretch.IsName(comma + 1));
        if (isWriters || stretch.Word(edge - 1) != "," || stretch.IsShut(edge - 1) || edge - 1 <= stretch.First)
        {
            return null;
        }

        var before = new Run(StartBefore(stretch, cues, index, edge - 1), edge - 1);
        if (before.IsEmpty)
        {
            // But, he said, it is too late.
            return new Draft(cue, source, [rest]);
        }

        return stretch.ClosesQuotation(edge - 2) ? null : new Draft(cue, source, [before, rest]);
    }

    /// <summary>What is said before the cue: <c>“…,” she said</c>, <c>the vote was free, she said</c>.</summary>
    private static Run Before(Stretch stretch, IReadOnlyList<Cue> cues, int index, int edge, bool isNothingBehind)
    {
        var last = edge - 1;
        if (last < stretch.First)
        {
            return default;
        }

        var isAs = stretch.Word(last) is "as" && stretch.Word(last - 1) == ",";
        if (isAs)
        {
            last--;
        }

        if (stretch.EndsSpeech(last) || (stretch.ClosesQuotation(last) && cues[index].Entry.Takes(CueFrames.Clause)))
        {
            return new Run(StartBefore(stretch, cues, index, last), last + 1);
        }

        var isSetOff = stretch.Word(last) is "," or "?" or "!" or "—" && cues[index].Form is not VerbForm.Ing;
        if (!isSetOff || !isNothingBehind)
        {
            return default;
        }

        // Both commas of “X, he said, Y” may stand inside one statement.
        var first = StartBefore(stretch, cues, index, last);
        if (stretch.Word(first) is "asked" or "pressed" || (stretch.Word(first) == "when" && stretch.Word(first + 1) is "asked"
            or "pressed"))
        {
            return default;
        }

        var isMarkOfQuestion = stretch.Word(last) is "?" or "!";
        return IsClause(stretch, first, last) ? new Run(first, isMarkOfQuestion ? last + 1 : last) : default;
    }

    /// <summary>Where what is said before a cue begins: the stretch's start, unless another statement or a sentence of the writer's comes first.</summary>
    private static int StartBefore(Stretch stretch, IReadOnlyList<Cue> cues, int index, int last)
    {
        var first = stretch.First;
        for (var at = last; at > stretch.First; at--)
        {
            if (stretch.IsShut(at))
            {
                at = stretch.StartOfQuotation(at);
                if (at > stretch.First && stretch.Word(at - 1) is "." or "?" or "!" or ":" or "…" or "-" or "—" or "–" or "--")
                {
                    return at;
                }

                continue;
            }

            var isColon = stretch.Word(at) is ":" or ";" && at < last - 2
                && (stretch.Word(at) == ";" || stretch.HasFiniteVerb(at + 1, last) || stretch.IsShut(last));
            if (isColon)
            {
                first = at + 1;
                break;
            }
        }

        first = Math.Max(first, AfterDateline(stretch));
        while (first < last && !stretch.IsShut(first) && ((stretch.Word(first) is "but" or "and" && !stretch.OpensQuotation(first + 1))
            || stretch.Word(first) is "-" or "—" or "–" or ","))
        {
            first++;
        }

        // A statement before it that is over: “…,” said Maren, and “…,” said Ode.
        for (var other = index - 1; other >= 0; other--)
        {
            var cue = cues[other];
            if (stretch.ClosesQuotation(last) && cue.Run.First >= first && cue.Entry.Takes(CueFrames.Speech) && cue.IsFinite)
            {
                // A quotation that only ends a longer statement is passed on with all of it.
                var opening = stretch.StartOfQuotation(last);
                return stretch.Is(opening - 1, WordClass.Mark | WordClass.Conjunction) ? opening : first;
            }
        }

        return first;
    }

    /// <summary>The token after <c>LISBURG (MP) —</c>; the stretch's first where there is none.</summary>
    private static int AfterDateline(Stretch stretch)
    {
        if (!stretch.IsName(stretch.First) || stretch.Word(stretch.First).Length < 3 || !stretch.Passage.IsAllCapitals(stretch.First))
        {
            return stretch.First;
        }

        for (var at = stretch.First + 1; at < stretch.First + 12; at++)
        {
            if (stretch.Word(at) is "-" or "—" or "–" or "--" && !stretch.Passage.IsInCompound(at - 1))
            {
                return at + 1;
            }
        }

        return stretch.First;
    }

    private static bool IsClause(Stretch stretch, int first, int end)
    {
        if (end - first < 3)
        {
            return false;
        }

        for (var at = first; at < end; at++)
        {
            var isVerb = stretch.Is(at, WordClass.Modal | WordClass.Auxiliary | WordClass.Verb) || stretch.IsShut(at)
                || (at > first && stretch.Word(at).EndsWith('s') && stretch.Is(at - 1, WordClass.Subject | WordClass.Capital))
                    || CueLexicon.Find(stretch.Word(at)).Count > 0;
            if (isVerb)
            {
                return !stretch.Is(first, WordClass.Preposition | WordClass.Subordinator) || HasSecondComma(stretch, first, end)
                    || (!stretch.Is(first, WordClass.Subordinator) && stretch.HasFiniteVerb(first + 1, end));
            }
        }

        return false;
    }

    /// <summary>Whether an opening phrase is followed by a main clause: <c>In March, the bridge was shut, she said</c>.</summary>
    private static bool HasSecondComma(Stretch stretch, int first, int end)
    {
        for (var at = first; at < end - 2; at++)
        {
            if (stretch.Word(at) == ",")
            {
                return true;
            }
        }

        return end - first > 12;
    }

    /// <summary>Speech that goes on behind the cue: <c>“…,” she said, “…”</c>; <c>The vote, she said, was free</c>.</summary>
    private static Run Resumed(Stretch stretch, int from)
    {
        var at = ComplementFinder.PastAdverbials(stretch, from);
        while (at < stretch.End && !stretch.OpensQuotation(at) && at < from + 20)
        {
            at++;
        }

        return stretch.OpensQuotation(at) && stretch.Word(at - 1) is "," or ":" or "." or "—" or "and" or ";"
            ? new Run(at, stretch.AfterQuotation(at)) : default;
    }

    private static Draft? OfFixed(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        if (source.IsAbsent)
        {
            return null;
        }

        if (SourceFinder.IsOfRelative(stretch, cue)) return OfRelative(stretch, cues, index, source);

        var isOwned = cue.Entry.Takes(CueFrames.Owner);
        var before = (isOwned ? source.Run.First - 1 : cue.Run.First) - 1;
        var after = isOwned ? cue.Run.End : source.Run.End;
        if (before > stretch.First && (stretch.IsShut(before) || stretch.Word(before) is not ("and" or "but" or "that" or "—")))
        {
            var last = stretch.Word(before) == "," ? before : before + 1;
            var first = new Run(StartBefore(stretch, cues, index, last - 1), last);
            return new Draft(cue, source, OpensPredicate(stretch, first, after)
                ? [first, new Run(after + 1, ContentBorders.EndOf(stretch, cues, index, Source.None, after + 1))] : [first]);
        }

        if (stretch.Word(after) is "," or ":" or "—")
        {
            after++;
        }

        return after < stretch.EndOfWords || stretch.IsShut(after)
            ? new Draft(cue, source, [new Run(after, ContentBorders.EndOf(stretch, cues, index, source, after))]) : null;
    }

    /// <summary>Whether the verb of what is said stands behind the source: <c>The toll, according to the guild, is 12</c>.</summary>
    private static bool OpensPredicate(Stretch stretch, Run before, int comma) =>
        stretch.Word(comma) == "," && comma + 1 < stretch.EndOfWords && !stretch.IsShut(comma + 1)
        && !stretch.HasFiniteVerb(before.First, before.End) && stretch.HasFiniteVerb(comma + 1, comma + 3);

    private static Draft? OfRelative(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var first = cues[index].Run.End + 1;
        return first < stretch.EndOfWords ? new Draft(cues[index], source, [new Run(first, ContentBorders.EndOf(stretch, cues, index, source, first))]) : null;
    }

    /// <summary><c>The ballots are expected to arrive</c>: subject and complement, without the agent.</summary>
    private static Draft? OfPassive(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        if (!cue.Entry.Takes(source.IsAbsent ? CueFrames.Passive : CueFrames.Passive | CueFrames.Object))
        {
            return null;
        }

        var content = new List<Run>();
        var subject = cue.Subject;
        var isEmptyWord = subject.IsEmpty || stretch.Word(subject.First) is "it" or "there";
        // Who is told or asked something is not what is said.
        if (!isEmptyWord && cue.Entry.Head is not ("tell" or "ask"))
        {
            content.Add(subject);
        }

        var at = source.IsAbsent ? cue.Run.End : source.Run.End;
        var complement = ComplementFinder.Find(stretch, cue, at);
        if (!complement.IsAbsent && complement.First < stretch.EndOfWords && stretch.Word(complement.First) is not ("," or "by" or "and"
            or "in" or "on" or "at" or "after" or "when"))
        {
            content.Add(new Run(complement.First, ContentBorders.EndOf(stretch, cues, index, source, complement.First)));
        }

        return content.Count == 0 ? null : new Draft(cue, source, content);
    }

    private static Draft? AroundAdverb(Stretch stretch, IReadOnlyList<Cue> cues, int index)
    {
        var cue = cues[index];
        var subject = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, cue.Run.First).First);
        var after = new Run(cue.Run.End, ContentBorders.EndOf(stretch, cues, index, Source.None, cue.Run.End));
        return after.IsEmpty || stretch.Word(after.First) == "," ? null
            : new Draft(cue, Source.None, subject.IsEmpty ? [after] : [new Run(subject.First, cue.Run.First), after]);
    }
}
