using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what somebody would do about a thing (<c>threatened to strike if the yard is sold</c>, <c>will not return
/// unless the guards leave</c>), and by sums and states that somebody wants.</content>
internal sealed partial class StandFinder
{
    private const int LongestCondition = 14;

    /// <summary>What somebody threatens an answer to: <c>threatened to recall its envoy if the bill is passed</c>.</summary>
    private StandDraft? Threat(int verb)
    {
        var word = article.Tokens[verb];
        if (word is not { Upos: PartOfSpeech.Verb, Lemma: "threaten" } || IsNegated(verb) || IsSupposed(verb) || holders.IsPassive(verb)
            || Completion(verb) is not (>= 0 and var deed)) return null;

        var clause = tree.Children(deed).Concat(tree.Children(verb))
            .FirstOrDefault(child => child > deed && tree.Is(child, "advcl") && Opener(child) is "if" or "unless" or "should", -1);
        return clause >= 0 && Condition(clause) is { } target
            ? new StandDraft(word.Span, Opener(clause) == "unless" ? Stance.Supports : Stance.Rejects, VerbHolders(verb), target) : null;
    }

    /// <summary>What somebody makes a condition: <c>would not vote for it unless the protocol is published</c>.</summary>
    private StandDraft? OnCondition(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || !HasNegation(verb) || !WillBe(verb) || holders.IsPassive(verb)) return null;

        var clause = tree.Children(verb).FirstOrDefault(child => child > verb && tree.Is(child, "advcl") && Opener(child) is "unless"
            or "until", -1);
        if (clause < 0 || tree.Child(clause, "nsubj") < 0 || Condition(clause) is not { } target) return null;

        var who = VerbHolders(verb);
        return new StandDraft(word.Span, Stance.Supports, who.Count > 0 ? who : SpeakersOf(verb), target);
    }

    private string? Opener(int clause) => tree.Children(clause).Where(child => child < clause && (tree.Is(child, "mark")
        || tree.Is(child, "advmod")))
        .Select(child => article.Tokens[child].Form.ToLowerInvariant()).FirstOrDefault(form => form is "if" or "unless" or "until");

    // The words of a clause behind its conjunction.
    private StandTarget? Condition(int clause)
    {
        var from = Math.Max(0, clause - LongestCondition);
        var (first, last) = tree.Reach(clause, from, Math.Min(article.Tokens.Count, clause + LongestCondition));
        if (first < clause && article.Tokens[first].Form.ToLowerInvariant() is "if" or "unless" or "until") first++;
        while (last > clause && (article.Tokens[last].IsMark() || article.Tokens[last].Upos is PartOfSpeech.Adp
            or PartOfSpeech.Det)) last--;
        return first > last ? null : targets.Told(first, last, "if " + article.Tokens[clause].Lemma.ToLowerInvariant());
    }

    /// <summary>What somebody goes to court about: <c>will take the law to the Constitutional Court</c>.</summary>
    private StandDraft? TakenToCourt(int verb)
    {
        var word = article.Tokens[verb];
        if (word is not { Upos: PartOfSpeech.Verb, Lemma: "take" or "drag" or "haul" or "bring" } || IsNegated(verb) || IsSupposed(verb)
            || holders.IsPassive(verb) || tree.Child(verb, "obj") is not (> 0 and var thing) || thing < verb) return null;

        var court = tree.Children(verb).Concat(tree.Children(thing)).FirstOrDefault(child => child > thing
            && (tree.Is(child, "obl") || tree.Is(child, "nmod")) && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form.ToLowerInvariant() is "to" or "before"
            && article.Tokens[child].Lemma.ToLowerInvariant() is "court" or "tribunal" or "judge" or "ombudsman", -1);
        return court >= 0 && targets.Thing(thing, verb) is { } target && targets.IsMatter(target, thing)
            ? new StandDraft(word.Span, Stance.Rejects, VerbHolders(verb), target) : null;
    }

    /// <summary>How much somebody wants: <c>wants 400 crowns a day for each boat</c>, <c>demanded nine percent more pay</c>.</summary>
    private StandDraft? DemandedSum(int verb)
    {
        var word = article.Tokens[verb];
        if (word is not { Upos: PartOfSpeech.Verb, Lemma: "want" or "seek" or "demand" or "insist" or "ask" or "press" or "push" }
            || IsNegated(verb) || IsSupposed(verb) || holders.IsPassive(verb) || SumAsked(verb) is not (>= 0 and var sum) || sum < verb
            || article.Times.Any(time => time.Span.Overlaps(article.Tokens[sum].Span))) return null;

        var amount = article.Quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(article.Tokens[sum].Span)
            || tree.Child(sum, "nummod") is >= 0 and var number && quantity.Span.Overlaps(article.Tokens[number].Span));
        if (amount is null || article.TokensIn(amount.Span).First is var first && first <= verb) return null;

        var (_, last) = tree.Reach(sum, sum, Math.Min(article.Tokens.Count, sum + LongestCount));
        while (last > sum && (article.Tokens[last].IsMark() || article.Tokens[last].Upos is PartOfSpeech.Adp or PartOfSpeech.Det)) last--;
        return new StandDraft(word.Span, Stance.Supports, VerbHolders(verb), targets.Told(article.TokensIn(amount.Span).First, last,
            "sum " + article.Tokens[sum].Lemma.ToLowerInvariant()));
    }

    // "demands 90 crowns", "insists on 90 crowns", "is pressing for 90 crowns".
    private int SumAsked(int verb) => article.Tokens[verb].Lemma is "want" or "seek" or "demand" ? tree.Child(verb, "obj")
        : tree.Child(verb, "obj") >= 0 || tree.Child(verb, "iobj") >= 0 ? -1
        : tree.Children(verb).FirstOrDefault(child => child > verb && tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form.ToLowerInvariant() is "on" or "for", -1);

    /// <summary>What somebody would like: <c>would like to see the grid in public hands</c>.</summary>
    private StandDraft? LikedToSee(int verb)
    {
        var word = article.Tokens[verb];
        if (word is not { Upos: PartOfSpeech.Verb, Lemma: "see" or "have" } || tree.Head(verb) is not (>= 0 and var liking)
            || article.Tokens[liking].Lemma is not ("like" or "love" or "prefer") || !WillBe(liking) || IsSupposed(liking)
                || IsNegated(liking)
            || WishedThing(verb) is not (>= 0 and var thing)) return null;

        var deed = WishedDeed(thing);
        var target = deed < 0 ? tree.Children(thing).Concat(tree.Children(verb)).Any(child => child > thing && (tree.Is(child, "nmod")
                || tree.Is(child, "obl"))) ? targets.Thing(thing, verb) : null
            : article.Tokens[deed].Xpos == "VBN" ? WishedState(thing, deed) : targets.Deed(deed, thing);
        return target is null ? null : new StandDraft(word.Span, deed >= 0 && MakesAnEnd(deed, target) ? Stance.Rejects : Stance.Supports,
            VerbHolders(liking), target);
    }
}
