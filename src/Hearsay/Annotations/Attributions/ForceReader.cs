using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>What is done by saying it: the cue's force, turned where the words around it turn it.</summary>
internal static class ForceReader
{
    private const int LongestSubject = 12;

    /// <summary>The force and polarity of an attribution.</summary>
    public static (Force Force, Polarity Polarity) Read(Passage passage, Draft draft)
    {
        var (force, polarity) = Read(passage, draft.Cue);
        return force == Force.Asserts && polarity == Polarity.Affirmed ? (OfFuture(passage, draft.Content) ?? force, polarity) : (force, polarity);
    }

    /// <summary>What is said of the future: <c>said it would rain</c> predicts, <c>said she would resign</c> intends; nothing where the first verb is no <c>will</c>.</summary>
    private static Force? OfFuture(Passage passage, List<Run> content)
    {
        if (content.FirstOrDefault(run => !run.IsEmpty) is not { IsEmpty: false } said) return null;

        var subject = 0;
        var isPronoun = false;
        for (var token = said.First; token < Math.Min(said.End, said.First + LongestSubject); token++)
        {
            var word = passage.Article.Tokens[token];

            // What follows is said of the subject, not of what it will do.
            if (subject > 0 && passage.Is(token, WordClass.Relative)) return null;
            if (word.Xpos is "MD" or "VBD" or "VBZ" or "VBP")
            {
                var isFuture = passage.Word(token) is "will" or "would" or "'ll" or "wo" or "shall" or "'d" && !Counterfactual.OpensAt(passage.Article.Tokens, token);
                return !isFuture || subject == 0 ? null : subject == 1 && isPronoun ? Force.Intends : Force.Predicts;
            }

            if (word.Upos is PartOfSpeech.Punct or PartOfSpeech.Adv or PartOfSpeech.Sconj or PartOfSpeech.Part) continue;

            subject++;
            isPronoun = passage.Is(token, WordClass.Subject) && passage.Word(token) is "i" or "we" or "he" or "she" or "they";
        }

        return null;
    }

    private static (Force Force, Polarity Polarity) Read(Passage passage, Cue? cue)
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
