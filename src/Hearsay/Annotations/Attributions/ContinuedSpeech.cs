namespace Hearsay.Annotations.Attributions;

/// <summary>Gives quotations that go on without a cue to the last who spoke, in the same paragraph and in those that follow.</summary>
/// <remarks>Where nobody spoke in the sentence before, one in its paragraph is the words of the person it tells of: <c>Maren was calm. “We held.”</c></remarks>
internal sealed class ContinuedSpeech(Passage passage)
{
    private const int ShortestSentence = 4;

    private Draft? speaker;
    private Run topic;
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

    /// <summary>The words of whom the sentence before tells, where a unit is nothing but a quotation; <see langword="null"/> where they are not.</summary>
    public Draft? Begin(Unit unit)
    {
        if (speaker is not null || topic.IsEmpty || unit.Block != lastBlock || !IsQuotationOnly(unit.Run) || !IsSentence(unit.Run)) return null;

        return speaker = new Draft(null, new Source(topic, SourcePlace.Before), [unit.Run]);
    }

    /// <summary>Remembers who spoke last in a unit; the writer's own sentence ends the speech.</summary>
    public void Follow(Unit unit, IReadOnlyList<Draft> found)
    {
        var spoken = found.Where(draft => draft.Cue is { IsPassive: false } cue && cue.Entry.Takes(CueFrames.Speech)
            && cue.Form is not (VerbForm.Noun or VerbForm.Adverb)).ToList();
        speaker = spoken.LastOrDefault(draft => draft.Content.Any(run => passage.QuotationOf(run.First) >= 0)) ?? spoken.LastOrDefault();
        topic = found.Count == 0 ? TopicOf(unit) : default;
        lastBlock = unit.Block;
    }

    // A person as the subject that opens the sentence.
    private Run TopicOf(Unit unit)
    {
        var stretch = new Stretch(passage, unit.Run, IsInsideQuotation: false);
        var verb = unit.Run.First + 1;
        while (verb < unit.Run.End && !stretch.IsShut(verb) && !stretch.HasFiniteVerb(verb, verb + 1)) verb++;
        if (verb >= unit.Run.End || stretch.IsShut(verb)) return default;

        var subject = NounPhrases.EndingAt(stretch, VerbGroup.Read(stretch, verb).First);
        var isPerson = !subject.IsEmpty && (stretch.Word(subject.First) is "he" or "she" || passage.IsPerson(subject));
        return isPerson && subject.First == unit.Run.First ? subject : default;
    }

    // "The “peace” they speak of" is none, nor is a slogan.
    private bool IsSentence(Run run) => run.Count > ShortestSentence && new Stretch(passage, run, IsInsideQuotation: true).HasFiniteVerb(run.First, run.End);

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
