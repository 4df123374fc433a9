using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what a thing would do (<c>it would hurt the poor</c>), by what somebody will not do, by scorn, and by whoever
/// speaks behind a passive that names nobody.</content>
internal sealed partial class StandFinder
{
    /// <summary>What a speaker says a thing does, or will do: <c>the tariff would ruin the mills</c>.</summary>
    private StandDraft? Effect(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || EffectStance(word.Lemma) is not { } stance || holders.IsPassive(verb) || IsNegated(verb)
            || IsSupposed(verb) || tree.Child(verb, "obj") < 0 || tree.Child(verb, "nsubj") is not (>= 0 and var thing)) return null;
        if (word.Xpos is not ("VBZ" or "VBP") && !WillBe(verb) || holders.SpeechAround(word.Span) is not { } speech) return null;

        return targets.Thing(thing, verb) is { } target && IsDecided(target.Thing)
            ? new StandDraft(word.Span, stance, [StandHolder.Of(speech)], target) : null;
    }

    private static Stance? EffectStance(string verb) => StanceLexicon.Harming.Contains(verb) ? Stance.Rejects
        : StanceLexicon.Helping.Contains(verb) ? Stance.Supports : null;

    // What somebody decides on: nobody is against a flood.
    private static bool IsDecided(string thing) => Made.Contains(thing) || StanceLexicon.Motions.Contains(thing)
        || StanceLexicon.Owned.Contains(thing);

    private bool WillBe(int verb) => tree.Children(verb).Any(child => tree.Is(child, "aux")
        && article.Tokens[child].Form.ToLowerInvariant() is "will" or "would" or "shall" or "wo" or "'ll" or "’ll");

    /// <summary>What somebody says will not be done: <c>the deadline would not be prolonged</c>, <c>would not sign the
    /// treaty</c>.</summary>
    private StandDraft? WillNot(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || !HasNegation(verb) && !IsDoneToNone(verb) || !WillBe(verb) || IsSupposed(verb)
            || StanceLexicon.NoDeeds.Contains(word.Lemma) || StanceLexicon.IsStance(word)) return null;

        var isPassive = holders.IsPassive(verb);
        if (isPassive && holders.By(verb) >= 0 || holders.SpeechAround(word.Span) is not { } speech) return null;

        var thing = isPassive ? tree.Child(verb, "nsubj:pass") : tree.Child(verb, "obj");
        if (thing < 0 || targets.Thing(thing, verb) is not { } matter || !targets.IsMatter(matter, -1)
            || matter.Thing == TargetReader.Somebody || targets.Deed(verb, -1) is not { } target) return null;

        return new StandDraft(word.Span, StanceLexicon.Ending.Contains(word.Lemma) ? Stance.Supports : Stance.Rejects,
            isPassive ? [StandHolder.Of(speech)] : VerbHolders(verb), target);
    }

    /// <summary>What a speaker says there will not be: <c>there will be no second vote</c>.</summary>
    private StandDraft? ThereWillBeNo(int verb)
    {
        var word = article.Tokens[verb];
        if (!word.Is("be") || tree.Child(verb, "expl") < 0 || !WillBe(verb) || IsSupposed(verb)
            || tree.Child(verb, "nsubj") is not (> 0 and var thing) || thing < verb || !HasNo(thing)
            || holders.SpeechAround(word.Span) is not { } speech) return null;

        return targets.Thing(thing, verb) is { } target && targets.IsMatter(target, -1) && target.Thing is not "disaster"
            ? new StandDraft(word.Span, Stance.Rejects, [StandHolder.Of(speech)], target) : null;
    }

    // "No election will be called": by its subject.
    private bool IsDoneToNone(int verb) => tree.Child(verb, "nsubj:pass") is >= 0 and var thing && HasNo(thing);

    /// <summary>What a speaker scoffs at: <c>“Models are weather forecasts,” she scoffed</c>.</summary>
    private StandDraft? Scoffed(int cue)
    {
        var word = article.Tokens[cue];
        if (word.Upos != PartOfSpeech.Verb || !StanceLexicon.Scoffing.Contains(word.Lemma)
            || holders.SpeechCuedBy(word.Span) is not { Content.Count: > 0 } speech) return null;

        var (first, end) = article.TokensIn(speech.Content[0]);
        return Enumerable.Range(first, end - first).Where(token => tree.IsKnown(token) && tree.Is(token, "nsubj")
                && article.Tokens[token].Upos == PartOfSpeech.Noun)
            .Select(token => targets.Thing(token, token))
            .FirstOrDefault(target => target is not null && targets.IsMatter(target, -1)) is { } scorned
            ? new StandDraft(word.Span, Stance.Rejects, [StandHolder.Of(speech)], scorned) : null;
    }

    /// <summary>Who will not be up for election: <c>would not be a candidate</c>, <c>will not run again</c>.</summary>
    private StandDraft? Candidacy(int token)
    {
        var word = article.Tokens[token];
        var isCandidate = word is { Upos: PartOfSpeech.Noun, Lemma: "candidate" } && tree.Child(token, "cop") >= 0;
        var runs = word is { Upos: PartOfSpeech.Verb, Lemma: "run" or "stand", Xpos: "VB" } && tree.Child(token, "obj") < 0
            && StanceLexicon.Leaving.LengthAt(article.Tokens, token) == 0 && StanceLexicon.FramesOf(word).All(frame => Match(frame, token).Last < 0);
        if (!isCandidate && !runs || !HasNegation(token) || !WillBe(token)
            || holders.Subject(token) is not (>= 0 and var self)
            || holders.Named(self) is not [var who]) return null;
        if ((who.Actor ?? who.Speech?.Speaker) is not { } own || !IsPerson(own)) return null;

        return new StandDraft(word.Span, Stance.Rejects, [who],
            targets.Told(tree.Child(token, "aux"), token, "candidacy") with { Marks = [] });
    }

    private bool IsPerson(string actor) => article.Actors
        .FirstOrDefault(one => one.Id == actor) is { Type: Annotations.Mentions.MentionType.Person };

    /// <summary>Who speaks in the next sentence where a passive of rejecting names nobody: <c>The ultimatum was brushed off. “We do not
    /// do homework,” said …</c></summary>
    private IReadOnlyList<StandHolder> SpeakerBehind(int verb)
    {
        if (article.SentenceAt(article.Tokens[verb].Span.Start) is not { } here || here + 1 >= article.Sentences.Count
            || holders.SpeechAround(article.Tokens[verb].Span) is not null) return [];

        var (own, next) = (article.Sentences[here].Span, article.Sentences[here + 1].Span);
        if (article.Text.AsSpan(own.End..next.Start).Contains('\n')) return [];

        return article.Attributions.FirstOrDefault(told => told.Source.Count > 0 && told.Content.Count > 0 && next.Overlaps(told.Content[0])
            && told.Kind != AttributionKind.Indirect && told.SpeakerType is not (SpeakerType.Document or SpeakerType.Media)) is { } speech
            ? [StandHolder.Of(speech)] : [];
    }
}
