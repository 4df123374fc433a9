using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what somebody has, sees or means: <c>has the mayor's backing</c>, <c>sees no need for a curfew</c>, <c>has no
/// intention of closing the pit</c>, <c>out of the question</c>, and by what a body that votes does with a motion.</content>
internal sealed partial class StandFinder
{
    private const int FarthestBody = 400;

    /// <summary>Whose support something has, where its owner is told: <c>the minister has her full backing</c>.</summary>
    private StandDraft? Had(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "have" or "enjoy" or "keep" or "retain" or "get" or "win"
            or "command" or "hold" or "secure" }
            || IsNegated(verb) || IsSupposed(verb) || tree.Child(verb, "obj") is not (>= 0 and var noun) || noun < verb) return null;
        if (StanceOfNoun(noun) is not { } stance || tree.Child(noun, "nmod:poss") is not (>= 0 and var giver)) return null;

        var got = holders.Subject(verb);
        var givers = holders.Named(giver);
        if (article.Tokens[giver].Upos == PartOfSpeech.Pron && (SpeakersOf(giver) is { Count: > 0 } around ? around
            : SayersBeside(verb)) is [var sayer] && (givers.Count == 0 || targets.Person(got) is { } own
                && givers is [{ Actor: var other }] && other == own)) givers = [sayer];

        return got < 0 || givers.Count == 0 || targets.Thing(got, verb) is not { } target ? null
            : new StandDraft(article.Tokens[noun].Span, stance, givers, target);
    }

    // "… and has her backing, she said": whoever says the sentence, a part of which is quoted.
    private IReadOnlyList<StandHolder> SayersBeside(int verb)
    {
        var above = tree.Is(verb, "conj") ? tree.Head(verb) : verb;
        var saying = tree.Is(above, "ccomp") ? tree.Head(above)
            : tree.Children(above).FirstOrDefault(child => tree.Is(child, "parataxis"), -1);
        return saying >= 0 && holders.SpeechCuedBy(article.Tokens[saying].Span) is { } speech ? [StandHolder.Of(speech)] : [];
    }

    /// <summary>What somebody wants to come about, told by a noun for a deed: <c>wants an independent inquiry</c>.</summary>
    private StandDraft? WishedEvent(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "want" or "seek" } || IsNegated(verb) || IsSupposed(verb)
            || holders.IsPassive(verb) || tree.Child(verb, "obj") is not (>= 0 and var wished) || wished < verb
            || Completion(wished) >= 0 || Completion(verb) >= 0) return null;

        return IsDeedNoun(article.Tokens[wished]) && targets.Thing(wished, verb) is { Thing: not TargetReader.Somebody } target
            ? new StandDraft(article.Tokens[verb].Span, HasNo(wished) ? Stance.Rejects : Stance.Supports, VerbHolders(verb), target) : null;
    }

    // "wants no war".
    private bool HasNo(int noun) => tree.Child(noun, "det") is >= 0 and var determiner && article.Tokens[determiner].Is("no");

    // By what it names, or by its ending: "closure", "removal".
    private bool IsDeedNoun(Token word) => word.Upos == PartOfSpeech.Noun && !StanceLexicon.NoTargets.Contains(word.Lemma)
        && (StanceLexicon.LeaveTaking.Contains(word.Lemma) || StanceLexicon.Matters.Contains(word.Lemma)
            || referents.ReferentOf(word) is not null || StanceLexicon.PublicMatters.Contains(word.Lemma)
            || StanceLexicon.DeedEndings.Any(ending => word.Lemma.Length > ending.Length + 3
                && word.Lemma.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>What somebody does not mean to do, or sees no reason for: <c>has no intention of resigning</c>, <c>sees no need for a
    /// curfew</c>, <c>saw no reason to doubt the report</c>.</summary>
    private StandDraft? Unwilling(int noun)
    {
        if (article.Tokens[noun] is not { Upos: PartOfSpeech.Noun } word || !tree.Is(noun, "obj") || !HasNo(noun)) return null;

        var verb = tree.Head(noun);
        var isIntention = word.Lemma is "intention" or "desire" or "wish" && article.Tokens[verb].Lemma is "have";
        var isReason = word.Lemma is "reason" or "need" or "ground" or "grounds" or "justification" or "basis" or "point"
            && article.Tokens[verb].Lemma is "see" or "find";
        if (!isIntention && !isReason || IsSupposed(verb)) return null;

        return tree.Children(noun).Concat(tree.Children(verb)).Where(child => child > noun)
            .Select(child => Unwanted(child, verb, isReason))
            .FirstOrDefault(found => found is not null) is { } about
            ? new StandDraft(word.Span, about.Stance, VerbHolders(verb), about.Target) : null;
    }

    private (Stance Stance, StandTarget Target)? Unwanted(int child, int verb, bool isReason)
    {
        if (MarkOf(child) is not (>= 0 and var mark)
            || article.Tokens[mark].Form.ToLowerInvariant() is not ("of" or "to" or "for" or "in")) return null;
        if (article.Tokens[child].Upos != PartOfSpeech.Verb)
        {
            return isReason && targets.Thing(child, verb) is { } thing && targets.IsMatter(thing, -1) ? (Stance.Rejects, thing) : null;
        }

        // No reason to doubt it: that is for it.
        if (article.Tokens[child].Lemma is "doubt" or "question" or "dispute" or "challenge" or "oppose")
        {
            return tree.Child(child, "obj") is >= 0 and var doubted && targets.Thing(doubted, child) is { } trusted
                ? (Stance.Supports, trusted) : null;
        }

        return UnwillingTo(child, verb) is { } deed ? (MakesAnEnd(child, deed) ? Stance.Supports : Stance.Rejects, deed) : null;
    }

    private StandTarget? UnwillingTo(int deed, int verb) => StanceLexicon.Leaving.LengthAt(article.Tokens, deed) == 0
        ? targets.Deed(deed, -1)
        : holders.Subject(verb) is >= 0 and var self && targets.Person(self) is { } leaver ? targets.Leaving(leaver, self, deed) : null;

    /// <summary>What a speaker rules out: <c>a second vote was out of the question</c>.</summary>
    private StandDraft? OutOfQuestion(int token)
    {
        if (!article.Tokens[token].Is("question") || token < 3
            || !article.Tokens[token - 1].Is("the") || !article.Tokens[token - 2].Is("of")
            || !article.Tokens[token - 3].Is("out") || tree.Child(token, "nsubj") is not (>= 0 and var thing) || IsSupposed(token)
            || HasNegation(token) || holders.SpeechAround(article.Tokens[token].Span) is not { } speech) return null;

        return targets.Thing(thing, token) is { } target
            ? new StandDraft(article.Tokens[token].Span, Stance.Rejects, [StandHolder.Of(speech)], target) : null;
    }

    /// <summary>What a body that votes does with a motion, where the clause does not tell who: <c>the motion was defeated by 60 votes to
    /// 40</c>, <c>the bill failed</c>.</summary>
    private StandDraft? Carried(int verb)
    {
        if (article.Tokens[verb].Upos != PartOfSpeech.Verb || DoneWithMotion(verb) is not { } stance
            || IsNegated(verb) || IsSupposed(verb)) return null;

        var motion = holders.IsPassive(verb) ? tree.Child(verb, "nsubj:pass")
            : tree.Child(verb, article.Tokens[verb].Lemma == "survive" ? "obj" : "nsubj");
        if (motion < 0 || holders.IsRelative(motion) || targets.Thing(motion, verb) is not { } target || !IsMotion(target)
            || holders.By(verb) is >= 0 and var agent && !IsCount(agent)) return null;

        var body = tree.Children(verb)
            .FirstOrDefault(child => child > verb && tree.Is(child, "obl") && IsVotingBody(article.Tokens[child]), -1);
        return (body >= 0 ? body : BodyBefore(verb)) is >= 0 and var voters
            ? new StandDraft(article.Tokens[verb].Span, stance, holders.Named(voters), target) : null;
    }

    private Stance? DoneWithMotion(int verb) => (article.Tokens[verb].Lemma, holders.IsPassive(verb)) switch
    {
        ("defeat" or "reject", true) => Stance.Rejects,
        ("vote", true) when HasParticle(verb, "down") => Stance.Rejects,
        ("throw", true) when HasParticle(verb, "out") => Stance.Rejects,
        ("pass" or "adopt" or "approve" or "carry", true) => Stance.Supports,
        ("survive", false) => Stance.Rejects,
        ("fail", false) when tree.Child(verb, "obj") < 0 && Completion(verb) < 0 => Stance.Rejects,
        _ => null,
    };

    private bool HasParticle(int verb, string word) => tree.Children(verb).Any(child => child > verb && article.Tokens[child].Is(word)
        && (tree.Relation(child) == "compound:prt" || tree.Is(child, "advmod")));

    // "by 118 votes to 52": no agent.
    private bool IsCount(int token) => article.Tokens[token].Lemma is "vote" || article.Tokens[token].Upos == PartOfSpeech.Num
        || tree.Child(token, "nummod") >= 0 || article.Quantities.Any(quantity => quantity.Span.Overlaps(article.Tokens[token].Span));

    private static bool IsVotingBody(Token word) => word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        && (IsParliament(word) || word.Lemma.ToLowerInvariant() is "council" or "chamber" or "house" or "committee");

    private static bool IsParliament(Token word) => word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        && word.Lemma.ToLowerInvariant() is "parliament" or "senate" or "assembly" or "congress" or "legislature";

    private int BodyBefore(int word)
    {
        for (var token = word - 1; token >= 0 && token > word - FarthestBody; token--)
        {
            if (IsParliament(article.Tokens[token])) return token;
        }

        return -1;
    }

    // "a vote of no confidence" is a motion, too.
    private static bool IsMotion(StandTarget target) => StanceLexicon.Motions.Contains(target.Thing)
        || target.Thing == Vote && target.Marks.Contains("confidence", StringComparer.Ordinal);
}
