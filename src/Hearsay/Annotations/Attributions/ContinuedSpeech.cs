namespace Hearsay.Annotations.Attributions;

/// <summary>Gives quotations that go on without a cue to the last who spoke, in the same paragraph and in those that follow.</summary>
internal sealed class ContinuedSpeech(Passage passage)
{
    private Draft? speaker;
    private int lastBlock = -1;

    /// <summary>Takes a unit that is nothing but quotation as more of what was said before.</summary>
    public bool TryContinue(Unit unit)
    {
        if (speaker is null || unit.Block > lastBlock + 1 || !IsQuotationOnly(unit.Run))
        {
            return false;
        }

        speaker.Content.Add(unit.Run);
        lastBlock = unit.Block;
        return true;
    }

    /// <summary>Remembers who spoke last in a unit; the writer's own sentence ends the speech.</summary>
    public void Follow(Unit unit, IReadOnlyList<Draft> found)
    {
        var spoken = found.Where(draft => draft.Cue is { IsPassive: false } cue && cue.Entry.Takes(CueFrames.Speech)
            && cue.Form is not (VerbForm.Noun or VerbForm.Adverb)).ToList();
        speaker = spoken.LastOrDefault(draft => draft.Content.Any(run => passage.QuotationOf(run.First) >= 0)) ?? spoken.LastOrDefault();
        lastBlock = unit.Block;
    }

    private bool IsQuotationOnly(Run run)
    {
        for (var token = run.First; token < run.End; token++)
        {
            if (passage.QuotationOf(token) < 0 && !(token > run.First && passage.Is(token, WordClass.Mark)))
            {
                return false;
            }
        }

        return true;
    }
}
