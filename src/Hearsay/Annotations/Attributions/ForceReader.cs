namespace Hearsay.Annotations.Attributions;

/// <summary>What is done by saying it: the cue's force, turned where the words around it turn it.</summary>
internal static class ForceReader
{
    /// <summary>The force and polarity of a cue.</summary>
    public static (Force Force, Polarity Polarity) Read(Passage passage, Cue? cue)
    {
        if (cue is null)
        {
            return (Force.Asserts, Polarity.Affirmed);
        }

        var polarity = cue.IsNegated ? Polarity.Negated : Polarity.Affirmed;
        var isWilled = cue.IsNegated
            && Enumerable.Range(cue.Run.First, cue.Head - cue.Run.First).Any(token => passage.Word(token) is "will" or "would" or "wo"
            or "'d");
        return (cue.Entry.Force, cue.IsNegated, isWilled) switch
        {
            // Would not recognise it; would not say whether.
            (Force.Supports, true, true) => (Force.Rejects, Polarity.Affirmed),
            (Force.Asserts or Force.Admits, true, true) => (Force.Declines, Polarity.Affirmed),
            (Force.Supports, true, false) => (Force.Rejects, Polarity.Affirmed),
            (Force.Believes, true, _) => (Force.Doubts, Polarity.Affirmed),
            var (force, _, _) => (force, polarity),
        };
    }
}
