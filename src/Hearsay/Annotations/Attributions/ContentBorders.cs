namespace Hearsay.Annotations.Attributions;

/// <summary>Tells where what is said ends, behind its cue.</summary>
internal static class ContentBorders
{
    /// <summary>Where what is said behind a cue ends.</summary>
    public static int EndOf(Stretch stretch, IReadOnlyList<Cue> cues, int index, Source source, int first)
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

        var end = PlainEnd(stretch, cues[index], source, first);

        for (var other = index + 1; other < cues.Count && cues[other].Run.First < end; other++)
        {
            if (cues[other].Run.First > first && BorderBefore(stretch, cues, index, other) is >= 0 and var border && border > first)
            {
                end = border;
                break;
            }
        }

        while (end > first + 1 && !stretch.IsShut(end - 1) && stretch.Word(end - 1) is "," or "and" or "but" or "while" or "—" or "–"
            or "-")
        {
            end--;
        }

        return end;
    }

    /// <summary>Where what is said ends by its marks: at a semicolon, or where the writer takes up his own thread behind a comma or dash.</summary>
    private static int PlainEnd(Stretch stretch, Cue cue, Source source, int first)
    {
        var isSubordinate = source.Place == SourcePlace.Behind || IsInOpeningClause(stretch, cue, source)
            || stretch.Is(source.Run.First, WordClass.Relative) && stretch.Word(source.Run.First - 1) == ",";
        var isNoun = cue.Form == VerbForm.Noun && cue.Run.Count > 1;
        for (var at = first + 2; at < stretch.EndOfWords; at++)
        {
            if (stretch.IsShut(at))
            {
                continue;
            }

            var word = stretch.Word(at);
            if (IsDash(stretch, at) && SecondDash(stretch, at) is > 0 and var second)
            {
                at = second;
                continue;
            }

            var next = stretch.Word(at + 1);
            var ends = word switch
            {
                ";" => true,
                "," when isSubordinate => at > first + 1 || isNoun,
                "," => isNoun || stretch.Is(at + 1, WordClass.Cutter) || next is "but" || (next.EndsWith("ing", StringComparison.Ordinal)
                    && IsParticiple(stretch, at + 1)),
                "-" or "—" or "–" or "--" => IsDash(stretch, at),
                _ => isNoun && stretch.Is(at, WordClass.Modal | WordClass.Be) && !stretch.Passage.IsInCompound(at) && word is not ("'s"
                    or "being"),
            };
            if (ends)
            {
                return at;
            }
        }

        return stretch.EndOfWords;
    }

    private static bool IsParticiple(Stretch stretch, int at) =>
        !stretch.IsShut(at) && !stretch.Is(at, WordClass.Preposition | WordClass.Capital) && stretch.Word(at) is not ("including"
            or "during" or "being" or "nothing" or "something" or "anything" or "everything");

    private static bool IsDash(Stretch stretch, int at) => stretch.Word(at) is "-" or "—" or "–" or "--"
        && !stretch.Passage.IsInCompound(at - 1);

    private static int SecondDash(Stretch stretch, int dash)
    {
        for (var at = dash + 2; at < stretch.EndOfWords; at++)
        {
            if (!stretch.IsShut(at) && IsDash(stretch, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether the cue stands in a clause that opens the sentence and ends with a comma: <c>While Maren denied it, …</c>.</summary>
    private static bool IsInOpeningClause(Stretch stretch, Cue cue, Source source)
    {
        var subject = source.Place == SourcePlace.Before ? Math.Min(source.Run.First, cue.Run.First) : cue.Run.First;
        return subject - stretch.First is > 0 and <= 2 && stretch.Word(stretch.First) is "while" or "although" or "though" or "when"
            or "as" or "after" or "before" or "if" or "because" or "since" or "asked"
            || (cue.Run.First == stretch.First && stretch.Word(cue.Head) is "asked" or "pressed");
    }

    /// <summary>Where a later cue puts an end to what an earlier one says, or -1 where it belongs to it.</summary>
    private static int BorderBefore(Stretch stretch, IReadOnlyList<Cue> cues, int index, int other)
    {
        var cue = cues[other];
        var before = cue.Run.First - 1;
        var isSpeech = cue.Entry.Takes(CueFrames.Speech);
        if (cue.Form == VerbForm.Fixed)
        {
            return cue.Entry.Takes(CueFrames.Owner) ? cue.Subject.First - 1 : before;
        }

        if (cue.Form == VerbForm.Ing)
        {
            return stretch.Word(before) is "," or "—" || (stretch.Word(before) == "and" && cues[index].Form == VerbForm.Ing) ? before : -1;
        }

        if (SourceFinder.IsInverted(stretch, cue))
        {
            return before + (stretch.IsShut(before) ? 1 : 0);
        }

        if (!cue.IsFinite)
        {
            return -1;
        }

        var sharesSubject = stretch.Word(before) is "and" or "but" or "or" && !NounPhraseEnds(stretch, before);
        if (sharesSubject)
        {
            return IsOfOneMind(cues, index, other) ? before : -1;
        }

        var phrase = cue.Subject;
        if (phrase.IsEmpty || (phrase.First - 1 <= stretch.First && phrase.First > cues[index].Run.First))
        {
            return -1;
        }

        if (phrase.First <= cues[index].Run.First)
        {
            // The subject stands before this cue already: its clause was an aside, or a relative one.
            return stretch.Word(before) == "," ? before : cue.Run.First;
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

    private static bool NounPhraseEnds(Stretch stretch, int comma) => stretch.Word(comma) == ","
        && !NounPhrases.EndingAt(stretch, comma + 1).IsEmpty;

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
}
