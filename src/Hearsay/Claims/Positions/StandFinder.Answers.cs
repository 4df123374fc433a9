using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what was said before: a request refused (<c>Ilse Maren refused.</c>), an objection dropped, somebody agreed
/// with, and by whom somebody wants gone (<c>wants her out</c>).</content>
internal sealed partial class StandFinder
{
    // What somebody was asked for last.
    private StandTarget? asked;

    // What is waited for in an answer: what was offered or asked, whichever was told last.
    private StandTarget? Awaited => offered is null || asked is not null && asked.Span.Start > offered.Span.Start ? asked : offered;

    private void Note(StandDraft draft, int token)
    {
        found.Add(draft);
        targets.Remember(draft.Target);
        if (draft.Stance != Stance.Supports) return;

        if (draft.Target.Thing == TargetReader.Resignation) demanded = draft.Target;
        var isAsked = StanceLexicon.FramesOf(article.Tokens[token]).Any(frame => frame.Kind is StanceKind.Ask or StanceKind.Demand
            or StanceKind.DemandNoun);
        if (isAsked) asked = draft.Target;
        if (isAsked || article.Tokens[token].Lemma is "want" or "seek" or "be" || StanceLexicon.Promising.Contains(article.Tokens[token].Lemma))
        {
            targets.Raise(draft.Target, token);
        }
    }

    // "Orlen refused: a minister who runs away helps nobody": what stands behind the colon is not refused.
    private bool IsCutOff(int verb, int child) => child > verb && Enumerable.Range(verb + 1, child - verb - 1)
        .Any(token => article.Tokens[token].Form is ":" or ";" or "—");

    // Somebody's leaving is only his own to refuse.
    private static bool IsOwnToAnswer(StandTarget target, IReadOnlyList<StandHolder> who) =>
        target.Thing != TargetReader.Resignation || target.Whom is { } whom && who is [var one] && (one.Actor ?? one.Speech?.Speaker) == whom;

    /// <summary>Who gives up how he stood: <c>dropped its objections</c>, <c>withdrew her support</c>.</summary>
    private StandDraft? GivenUp(int noun)
    {
        if (!IsGivenUp(noun) || StanceOfNoun(noun) is not { } stance || tree.Head(noun) is not (>= 0 and var verb)
            || IsSupposed(verb) || IsNegated(verb)) return null;

        var who = VerbHolders(verb);
        return found.FindLast(draft => draft.Stance == stance && draft.Holders.Any(holder => who.Any(one => IsSame(one, holder)))) is { } before
            ? new StandDraft(article.Tokens[noun].Span, Turned(stance), who, before.Target) : null;
    }

    private static bool IsSame(StandHolder one, StandHolder other) => one == other
        || (one.Actor ?? one.Speech?.Speaker) is { } actor && (other.Actor ?? other.Speech?.Speaker) == actor;

    private bool IsGivenUp(int noun) => tree.Is(noun, "obj") && tree.Head(noun) is >= 0 and var verb
        && (StanceLexicon.GivingUp.Contains(article.Tokens[verb].Lemma) || article.Tokens[verb].Lemma == "give" && HasParticle(verb, "up"));

    /// <summary>Who stays although somebody wants him gone: <c>He will stay.</c></summary>
    private StandDraft? Stays(int verb)
    {
        if (demanded?.Whom is not { } wanted || article.Tokens[verb] is not { Upos: PartOfSpeech.Verb } word || IsSupposed(verb)
            || !(word.Lemma is "stay" or "remain" && !HasNegation(verb) || word.Lemma is "go" or "leave" && IsNegated(verb))
            || tree.Child(verb, "obj") >= 0 || holders.Subject(verb) is not (>= 0 and var self)) return null;

        return holders.Named(self) is [var who] && (who.Actor ?? who.Speech?.Speaker) == wanted
            && (WillBe(verb) || IsNegated(verb) || word.Xpos == "VBG")
            ? new StandDraft(word.Span, Stance.Rejects, [who], targets.Leaving(wanted, self, verb)) : null;
    }

    /// <summary>Whom somebody wants gone: <c>wants her out</c>, <c>want the minister gone</c>, <c>wants his head</c>.</summary>
    private StandDraft? WantedOut(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "want" or "demand" } || IsNegated(verb) || IsSupposed(verb)
            || (tree.Child(verb, "obj") is > 0 and var own && own > verb ? own : WishedThing(verb)) is not (> 0 and var thing)) return null;

        var isHead = article.Tokens[thing].Lemma is "head" or "scalp" && tree.Child(thing, "nmod:poss") >= 0;
        var last = thing;
        while (last + 1 < article.Tokens.Count && targets.IsName(last + 1) && targets.IsName(last)) last++;
        var isOut = last + 1 < article.Tokens.Count && article.Tokens[last + 1].Form.ToLowerInvariant() is "out" or "gone"
            && (last + 2 == article.Tokens.Count || !article.Tokens[last + 2].Is("of"));
        if (!isHead && !isOut) return null;

        var meant = isHead ? tree.Child(thing, "nmod:poss") : thing;
        return targets.Person(meant) is { } whom
            ? new StandDraft(article.Tokens[verb].Span, Stance.Supports, VerbHolders(verb), targets.Leaving(whom, verb, isHead ? thing : last + 1))
            : null;
    }

    // "agrees with her": how she stands to what the same or the sentence before tells of.
    private StandDraft? StandOf(string? whom, int token) => whom is null || article.SentenceAt(article.Tokens[token].Span.Start) is not { } here
        ? null : found.FindLast(draft => draft.Holders.Any(holder => (holder.Actor ?? holder.Speech?.Speaker) == whom)
            && article.SentenceAt(draft.Words.Start) is { } told && here - told is 0 or 1);

    private static bool IsAgreeing(StanceFrame frame) => frame.Words is ["agree" or "concur" or "disagree", "with"];
}
