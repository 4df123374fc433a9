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
        var from = source.Place == SourcePlace.After ? source.Run.End : cue.Run.End;
        var complement = ComplementFinder.Find(stretch, cue, from);
        var edge = source.Place == SourcePlace.Before ? Math.Min(source.Run.First, cue.Run.First) : cue.Run.First;
        var content = new List<Run>();
        if (cue.Entry.Takes(CueFrames.Speech) && cue.Form != VerbForm.Noun && Before(stretch, cues, index, edge, complement.IsAbsent) is { IsEmpty: false } before)
        {
            content.Add(before);
        }

        if (!complement.IsAbsent && (content.Count == 0 || stretch.OpensQuotation(complement.First)))
        {
            content.Add(new Run(complement.First, EndOf(stretch, cues, index, complement.First)));
        }
        else if (content.Count > 0 && Resumed(stretch, from) is { IsEmpty: false } resumed)
        {
            content.Add(resumed);
        }

        var isLead = content.Count == 0 && complement.CueEnd > cue.Run.End;
        return content.All(run => run.IsEmpty) && !isLead ? null : new Draft(cue.EndingAt(complement.CueEnd), source, content) { Hearer = complement.Hearer };
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

        if (stretch.ClosesQuotation(last))
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
                continue;
            }

            var isColon = stretch.Word(at) is ":" or ";" && at < last - 2;
            if (isColon)
            {
                first = at + 1;
                break;
            }
        }

        while (first < last && !stretch.IsShut(first) && (stretch.Word(first) is "but" or "and" or "-" or "—" or "–" or ","))
        {
            first++;
        }

        // A statement before it that is over: “…,” said Maren, and “…,” said Ode.
        for (var other = index - 1; other >= 0; other--)
        {
            var cue = cues[other];
            if (stretch.ClosesQuotation(last) && cue.Run.First >= first && cue.Entry.Takes(CueFrames.Speech) && cue.IsFinite)
            {
                return stretch.StartOfQuotation(last);
            }
        }

        return first;
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
                || (at > first && stretch.Word(at).EndsWith('s') && stretch.Is(at - 1, WordClass.Subject | WordClass.Capital)) || CueLexicon.Find(stretch.Word(at)).Count > 0;
            if (isVerb)
            {
                return !stretch.Is(first, WordClass.Preposition | WordClass.Subordinator) || HasSecondComma(stretch, first, end);
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

        return stretch.OpensQuotation(at) && stretch.Word(at - 1) is "," or ":" or "." or "—" or "and" or ";" ? new Run(at, stretch.AfterQuotation(at)) : default;
    }

    /// <summary>Where what is said behind a cue ends.</summary>
    private static int EndOf(Stretch stretch, IReadOnlyList<Cue> cues, int index, int first)
    {
        if (stretch.OpensQuotation(first))
        {
            var after = stretch.AfterQuotation(first);
            var isSentence = stretch.Word(after - 2) is "." or "?" or "!" or "," || stretch.Word(after - 1) is "." or "?" or "!";
            if (isSentence || after >= stretch.EndOfWords || stretch.Word(after) is ",")
            {
                return after;
            }
        }

        var end = stretch.EndOfWords;
        for (var at = first; at < end; at++)
        {
            if (!stretch.IsShut(at) && stretch.Word(at) is ";")
            {
                end = at;
            }
        }

        for (var other = index + 1; other < cues.Count && cues[other].Run.First < end; other++)
        {
            if (cues[other].Run.First > first && BorderBefore(stretch, cues, index, other) is >= 0 and var border && border > first)
            {
                end = border;
                break;
            }
        }

        while (end > first + 1 && !stretch.IsShut(end - 1) && stretch.Word(end - 1) is "," or "and" or "but" or "while" or "—" or "–" or "-")
        {
            end--;
        }

        return end;
    }

    /// <summary>Where a later cue puts an end to what an earlier one says, or -1 where it belongs to it.</summary>
    private static int BorderBefore(Stretch stretch, IReadOnlyList<Cue> cues, int index, int other)
    {
        var cue = cues[other];
        var before = cue.Run.First - 1;
        var isSpeech = cue.Entry.Takes(CueFrames.Speech);
        if (cue.Form == VerbForm.Fixed)
        {
            return stretch.Word(before) == "," ? before : before;
        }

        if (cue.Form == VerbForm.Ing)
        {
            return stretch.Word(before) is "," or "—" ? before : -1;
        }

        if (!cue.IsFinite)
        {
            return -1;
        }

        var sharesSubject = stretch.Word(before) is "and" or "but" or "or" or "," && !NounPhraseEnds(stretch, before);
        if (sharesSubject)
        {
            return IsOfOneMind(cues, index, other) ? before : -1;
        }

        var phrase = NounPhrases.EndingAt(stretch, cue.Run.First);
        if (phrase.IsEmpty || phrase.First - 1 <= stretch.First)
        {
            return -1;
        }

        var joint = phrase.First - 1;
        if (stretch.Word(joint) is "while" or "although" or "though" or "whereas")
        {
            return joint;
        }

        var isJoined = stretch.Word(joint) is "and" or "but" or "as" or "so" && stretch.Word(joint - 1) == ",";
        if (isJoined)
        {
            return isSpeech || stretch.Word(joint) is "but" ? joint - 1 : -1;
        }

        // “…, the agency reported”: a second speaker passes all of it on.
        return stretch.Word(joint) == "," && isSpeech && ComplementFinder.Find(stretch, cue, cue.Run.End).IsAbsent ? joint : -1;
    }

    private static bool NounPhraseEnds(Stretch stretch, int comma) => stretch.Word(comma) == "," && !NounPhrases.EndingAt(stretch, comma + 1).IsEmpty;

    /// <summary>Whether the cue joined by <c>and</c> goes with the first one rather than with a verb of what it says: both tell, or neither does.</summary>
    private static bool IsOfOneMind(IReadOnlyList<Cue> cues, int index, int other)
    {
        for (var between = index + 1; between < other; between++)
        {
            var isNearer = cues[between].IsFinite && cues[between].Form == cues[other].Form
                && cues[between].Entry.Takes(CueFrames.Speech) == cues[other].Entry.Takes(CueFrames.Speech);
            if (isNearer)
            {
                return false;
            }
        }

        return cues[index].Form == cues[other].Form || cues[index].Form == VerbForm.Ing && cues[other].Form == VerbForm.Ing;
    }

    private static Draft? OfFixed(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        if (source.IsAbsent)
        {
            return null;
        }

        var before = cue.Run.First - 1;
        var after = source.Run.End;
        if (before > stretch.First && (stretch.IsShut(before) || stretch.Word(before) is not ("and" or "but" or "that" or "—")))
        {
            var last = stretch.Word(before) == "," ? before : before + 1;
            return new Draft(cue, source, [new Run(StartBefore(stretch, cues, index, last - 1), last)]);
        }

        if (stretch.Word(after) is "," or ":" or "—")
        {
            after++;
        }

        return after < stretch.EndOfWords || stretch.IsShut(after) ? new Draft(cue, source, [new Run(after, EndOf(stretch, cues, index, after))]) : null;
    }

    /// <summary><c>The ballots are expected to arrive</c>: subject and complement, without the agent.</summary>
    private static Draft? OfPassive(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source)
    {
        var cue = cues[index];
        if (source.IsAbsent && !cue.Entry.Takes(CueFrames.Passive))
        {
            return null;
        }

        var content = new List<Run>();
        var subject = NounPhrases.EndingAt(stretch, cue.Run.First);
        var isEmptyWord = subject.IsEmpty || stretch.Word(subject.First) is "it" or "there";
        // Who is told or asked something is not what is said.
        if (!isEmptyWord && cue.Entry.Head is not ("tell" or "ask"))
        {
            content.Add(subject);
        }

        var at = source.IsAbsent ? cue.Run.End : source.Run.End;
        var complement = ComplementFinder.Find(stretch, cue, at);
        if (!complement.IsAbsent && complement.First < stretch.EndOfWords && stretch.Word(complement.First) is not ("," or "by" or "and" or "in" or "on" or "at" or "after" or "when"))
        {
            content.Add(new Run(complement.First, EndOf(stretch, cues, index, complement.First)));
        }

        return content.Count == 0 ? null : new Draft(cue, source, content);
    }

    private static Draft? AroundAdverb(Stretch stretch, IReadOnlyList<Cue> cues, int index)
    {
        var cue = cues[index];
        var subject = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, cue.Run.First).First);
        var after = new Run(cue.Run.End, EndOf(stretch, cues, index, cue.Run.End));
        return after.IsEmpty || stretch.Word(after.First) == "," ? null
            : new Draft(cue, Source.None, subject.IsEmpty ? [after] : [new Run(subject.First, cue.Run.First), after]);
    }
}
