namespace Hearsay.Annotations.Attributions;

/// <summary>Takes apart what several say with one verb: <c>the board speaks of 62 boats, the insurers of 51</c>.</summary>
/// <remarks>Gapping: behind the first amount a second subject, the verb's preposition where it has one, and an amount of its own.</remarks>
internal static class Gapping
{
    private const int LongestSubject = 10;

    // "at least", "some", "a little over".
    private const int LongestHedge = 4;

    /// <summary>The drafts, one for each who says an amount.</summary>
    public static IEnumerable<Draft> Split(Stretch stretch, Draft draft)
    {
        if (draft is not { Cue: { IsFinite: true } cue, Content: [{ IsEmpty: false } said] } || said.First < cue.Run.End || stretch.IsShut(said.First)) return [draft];

        var amount = FirstNumber(stretch, said);
        if (amount < 0) return [draft];

        var preposition = PrepositionBefore(stretch, said.First, amount);
        var parts = new List<Draft>();
        var (open, first) = (draft, said.First);
        for (var at = amount + 1; at < stretch.EndOfWords; at++)
        {
            if (stretch.IsShut(at) || !Joins(stretch, at, isList: parts.Count > 0)) continue;
            if (SubjectBehind(stretch, at, preposition) is not { IsEmpty: false } subject)
            {
                if (at >= said.End) break;
                continue;
            }

            parts.Add(open with { Content = [new Run(first, at)] });

            // The verb is not said again: what joins the two stands for it.
            open = new Draft(cue with { Run = new Run(at, at + 1) }, new Source(subject, SourcePlace.Before), []);
            first = subject.End + (stretch.Word(subject.End) == preposition ? 1 : 0);
            at = first;
        }

        var end = parts.Count == 0 ? said.End : EndOfLast(stretch, first, said.End);
        parts.Add(open with { Content = [new Run(first, end)] });
        return parts;
    }

    private static int EndOfLast(Stretch stretch, int first, int end)
    {
        if (first < end) return end;

        for (end = first; end < stretch.EndOfWords && !stretch.IsShut(end) && stretch.Word(end) is not ("," or ";" or "and" or "but" or "while"); end++) { }

        return end;
    }

    private static int FirstNumber(Stretch stretch, Run said)
    {
        for (var at = said.First; at < said.End; at++)
        {
            if (stretch.IsShut(at) || stretch.Is(at, WordClass.Verb | WordClass.Modal | WordClass.Subject) && !stretch.Is(at, WordClass.Determiner)) return -1;
            if (stretch.Is(at, WordClass.Number)) return at;
        }

        return -1;
    }

    private static string PrepositionBefore(Stretch stretch, int first, int amount)
    {
        for (var at = amount - 1; at >= first - 1 && at >= amount - LongestHedge; at--)
        {
            if (stretch.Word(at) is "at" or "of" or "as" && stretch.Word(at + 1) is not "least" and not "most") return stretch.Word(at);
        }

        return "";
    }

    // "40 in the north and 51 in the county" is one speaker's; "the union 51 and the police 38" goes on with speakers.
    private static bool Joins(Stretch stretch, int at, bool isList) =>
        stretch.Word(at) is "," or ";" || (stretch.Word(at) is "while" or "but" || (isList && stretch.Word(at) is "and")) && stretch.Word(at - 1) is not ("," or ";");

    private static Run SubjectBehind(Stretch stretch, int joint, string preposition)
    {
        var first = joint + 1;
        while (stretch.Word(first) is "and" or "but" or "while" or "whereas") first++;
        if (stretch.Word(first) is "a" or "an" || !(stretch.Is(first, WordClass.Determiner | WordClass.Possessive | WordClass.Capital | WordClass.Camp | WordClass.Crowd) && !stretch.Is(first, WordClass.Number))) return default;

        for (var at = first + 1; at < stretch.EndOfWords && at <= first + LongestSubject; at++)
        {
            if (stretch.IsShut(at) || stretch.Is(at, WordClass.Verb | WordClass.Modal | WordClass.Mark) && !stretch.Is(at, WordClass.Capital) && stretch.Word(at) != "'s") return default;

            var isGap = preposition.Length > 0 ? stretch.Word(at) == preposition && LeadsToNumber(stretch, at + 1) : LeadsToNumber(stretch, at);
            if (isGap) return IsSpeaker(stretch, first, at) ? new Run(first, stretch.Word(at - 1) == "one" ? at - 1 : at) : default;
        }

        return default;
    }

    private static bool LeadsToNumber(Stretch stretch, int first)
    {
        for (var at = first; at < stretch.EndOfWords && at < first + LongestHedge; at++)
        {
            if (stretch.Is(at, WordClass.Number)) return true;
            if (stretch.IsName(at) || stretch.Is(at, WordClass.Mark | WordClass.Verb | WordClass.Body | WordClass.Camp | WordClass.Crowd)) return false;
            if (at == first && !stretch.Is(at, WordClass.Preposition | WordClass.Adverb | WordClass.Determiner) && stretch.Word(at) is not ("some" or "up")) return false;
        }

        return false;
    }

    private static bool IsSpeaker(Stretch stretch, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (stretch.IsName(at) || stretch.Is(at, WordClass.Body | WordClass.Camp | WordClass.Crowd | WordClass.Media | WordClass.Document)) return true;
        }

        // "the insurers", "the union of dockers".
        return stretch.Word(first) == "the" && end - first >= 2 && stretch.Word(end - 1).EndsWith('s');
    }
}
