using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands of those who take no side: <c>declined to say how he would vote</c>, <c>it is a matter for the courts</c>, <c>gave its
/// members a free vote</c>.</content>
internal sealed partial class StandFinder
{
    private const int FarthestAnswer = 12;

    /// <summary>Who does not say how he stands: <c>refused to say whether she will back the bill</c>.</summary>
    private StandDraft? Unsaid(int verb)
    {
        var word = article.Tokens[verb];
        if (word is not { Upos: PartOfSpeech.Verb, Lemma: "say" or "tell" or "disclose" or "reveal" } || !IsNegated(verb)
            || IsDuty(verb)) return null;

        var ask = Enumerable.Range(verb + 1, FarthestAnswer).FirstOrDefault(token => token < article.Tokens.Count && tree.IsKnown(token)
            && article.Tokens[token].Form is "how" or "whether" or "if" or "which", -1);
        if (ask < 0) return null;

        var stand = Enumerable.Range(ask + 1, FarthestAnswer)
            .TakeWhile(token => token < article.Tokens.Count && article.Tokens[token].Form is not ("." or ";"))
            .FirstOrDefault(token => article.Tokens[token] is { Upos: PartOfSpeech.Verb, Lemma: "vote" or "back" or "support" or "oppose"
                or "approve" or "endorse" or "accept" or "reject" }, -1);
        if (stand < 0) return null;

        var thing = tree.Child(stand, "obj") is >= 0 and var about ? about
            : tree.Children(stand).FirstOrDefault(child => child > stand && tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
                && article.Tokens[mark].Form is "for" or "against" or "on", -1);
        return (thing >= 0 ? targets.Thing(thing, stand) : Before(stand)) is { } target
            ? new StandDraft(word.Span, Stance.Neutral, VerbHolders(verb), target) : null;
    }

    // "is weighing the offer": what was put to him, and not what he looks into.
    private bool IsWeighed(int verb, StandTarget target) => article.Tokens[verb].Xpos == "VBG" && !IsNegated(verb)
        && tree.Child(verb, "aux") >= 0
        && tree.Child(verb, "obj") is >= 0 and var thing && (StanceLexicon.Owned.Contains(article.Tokens[thing].Lemma)
            || StanceLexicon.Steps.Contains(article.Tokens[thing].Lemma) || target.Thing is "settlement" or "takeover"
            or "finding" or "recommendation" or "invitation" or "appeal" or "resignation")
        && tree.Children(thing).Any(child => tree.Is(child, "nmod:poss")
            || article.Tokens[child].Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those");

    /// <summary>What a speaker leaves to others: <c>it is a matter for the courts</c>, <c>an internal affair of Norvale</c>.</summary>
    private StandDraft? OthersMatter(int token)
    {
        if (article.Tokens[token] is not { Upos: PartOfSpeech.Noun, Lemma: "matter" or "affair" } word || tree.Child(token, "cop") < 0
            || HasNegation(token) || IsSupposed(token) || holders.SpeechAround(word.Span) is not { } speech) return null;

        var isOthers = tree.Children(token).Any(child => child > token && tree.Is(child, "nmod") && MarkOf(child) is >= 0 and var mark
                && article.Tokens[mark].Is("for")
            || child < token && article.Tokens[child].Form.ToLowerInvariant() is "internal" or "domestic" or "purely");
        if (!isOthers || tree.Child(token, "nsubj") is not (>= 0 and var thing)) return null;

        var target = article.Tokens[thing].Upos == PartOfSpeech.Pron ? Before(token) : targets.Thing(thing, token);
        return target is not null && target.Thing is not "disaster" && targets.IsMatter(target, -1)
            ? new StandDraft(word.Span, Stance.Neutral, [StandHolder.Of(speech)], target) : null;
    }

    /// <summary>Who lets its members vote as they like: <c>gave its deputies a free vote</c>, <c>told them that they were free to
    /// vote</c>.</summary>
    private StandDraft? FreeVote(int token)
    {
        if (!article.Tokens[token].Is("free") || article.Tokens[token].Upos != PartOfSpeech.Adj) return null;

        var isGiven = token + 1 < article.Tokens.Count && article.Tokens[token + 1].Is("vote");
        var isTold = token + 2 < article.Tokens.Count && article.Tokens[token + 1].Is("to") && article.Tokens[token + 2].Is("vote");
        if (!isGiven && !isTold) return null;

        for (var (step, at) = (0, tree.Head(token)); step < FarthestNamed && at >= 0; step++, at = tree.Head(at))
        {
            if (article.Tokens[at] is not { Upos: PartOfSpeech.Verb, Lemma: "give" or "allow" or "grant" or "promise" or "tell" or "leave" }
                || IsNegated(at) || IsSupposed(at)) continue;

            return (isTold && Enumerable.Range(token + 1, FarthestNamed).FirstOrDefault(next => next < article.Tokens.Count
                    && article.Tokens[next].Is("on") && tree.IsKnown(next) && tree.Head(next) > next, -1) is >= 0 and var on
                    ? targets.Thing(tree.Head(on), token) : targets.Phrased(isGiven ? token + 1 : token, Vote)) is { } target
                ? new StandDraft(article.Tokens[token].Span, Stance.Neutral, VerbHolders(at), target) : null;
        }

        return null;
    }
}
