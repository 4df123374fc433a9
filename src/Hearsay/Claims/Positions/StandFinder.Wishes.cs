using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what is wished, answered, given or got: <c>wants the market shut</c>, <c>offered help. Norvale accepted</c>,
/// <c>gave the bid a welcome</c>, <c>won the backing of the board</c>, <c>“A lie,” said …</c>.</content>
internal sealed partial class StandFinder
{
    private const int FarthestWish = 12;
    private const int FarthestOffer = 600;

    /// <summary>What somebody wants done: <c>wants the market shut</c>, <c>want the guilty to be charged</c>.</summary>
    private StandDraft? Wish(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "want" or "prefer" } || IsNegated(verb) || IsSupposed(verb)) return null;
        if (WishedThing(verb) is not (>= 0 and var thing) || WishedDeed(thing) is not (>= 0 and var deed)
            || StanceLexicon.NoDeeds.Contains(article.Tokens[deed].Lemma)
            && article.Tokens[deed].Lemma is not ("have" or "get")) return null;

        var isDone = article.Tokens[deed].Xpos is "VBN" || article.Tokens[deed - 1].Is("be") || !article.Tokens[deed - 1].Is("to");
        var target = isDone ? WishedState(thing, deed) : targets.Deed(deed, thing);
        return target is null ? null
            : new StandDraft(article.Tokens[verb].Span, MakesAnEnd(deed, target) ? Stance.Rejects : Stance.Supports,
            VerbHolders(verb), target);
    }

    private int WishedThing(int verb)
    {
        var thing = tree.Child(verb, "obj");
        if (thing < verb) thing = tree.Children(verb).Where(child => child > verb && (tree.Is(child, "ccomp") || tree.Is(child, "xcomp")))
            .Select(clause => tree.Child(clause, "nsubj")).FirstOrDefault(subject => subject > verb, -1);
        return thing > verb && article.Tokens[thing].Form.ToLowerInvariant() is not ("you" or "me" or "us" or "him" or "her" or "what"
            or "everyone" or "people" or "everybody") ? thing : -1;
    }

    // The participle or infinitive behind what is wished for, with no mark and no finite verb between.
    private int WishedDeed(int thing)
    {
        for (var token = thing + 1; token < article.Tokens.Count && token < thing + FarthestWish && tree.IsKnown(token); token++)
        {
            var word = article.Tokens[token];
            if (word.Form is "," or "." or ";" or ":" or "?" || word.Form.ToLowerInvariant() is "who" or "which" or "that") return -1;
            if (word.Upos == PartOfSpeech.Adj && article.Tokens[token - 1].Is("be") && Ends(token)) return token;
            if (word.Upos == PartOfSpeech.Verb && word.Xpos is "VB" or "VBN" or "VBD") return word.Xpos == "VB" && !article.Tokens[token - 1].Is("to")
                && !article.Tokens[token - 1].Is("be") && !tree.Is(token, "xcomp") ? -1 : token;
            if (word.Upos == PartOfSpeech.Verb && word.Xpos != "VBG") return -1;
        }

        return -1;
    }

    private StandTarget? WishedState(int thing, int deed)
    {
        if (targets.Person(thing) is { } whom) return StanceLexicon.MakingLeave.Contains(article.Tokens[deed].Lemma)
            ? targets.Leaving(whom, thing, deed) : null;
        if (Ends(deed)) return targets.Thing(thing, deed);

        var wished = targets.Thing(thing, deed);
        return wished is { } known && article.Tokens[thing].Upos == PartOfSpeech.Pron ? known
            : targets.Told(tree.Reach(thing, Math.Max(0, thing - FarthestWish), thing + 1).First, deed,
                article.Tokens[deed].Lemma + " " + (wished?.Thing ?? article.Tokens[thing].Lemma.ToLowerInvariant()));
    }

    // Of the thing itself, and not only of what is done to it: "to scrap the plan", not "to stop the reactor".
    private bool MakesAnEnd(int deed, StandTarget target) => Ends(deed)
        && !target.Thing.StartsWith(article.Tokens[deed].Lemma + " ", StringComparison.Ordinal);

    private bool Ends(int deed) => StanceLexicon.Ending.Contains(article.Tokens[deed].Lemma);

    /// <summary>What somebody gives another time to do: <c>gave the board until Friday to publish the lists</c>.</summary>
    private StandDraft? Deadline(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "give" } || IsNegated(verb) || IsSupposed(verb)) return null;
        if (!tree.Children(verb).Any(child => tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form.ToLowerInvariant() is "until" or "till")) return null;

        var given = Math.Max(tree.Child(verb, "iobj"), tree.Child(verb, "obj"));
        return given >= 0 && targets.ToVerbAfter(given) is >= 0 and var deed && targets.Deed(deed, given) is { } target
            ? new StandDraft(article.Tokens[verb].Span, MakesAnEnd(deed, target) ? Stance.Rejects : Stance.Supports, VerbHolders(verb),
                target) : null;
    }

    /// <summary>Whose support or opposition something gets: <c>won the backing of the board</c>, <c>drew criticism from the mayor</c>.</summary>
    private StandDraft? Received(int verb)
    {
        if (article.Tokens[verb].Upos != PartOfSpeech.Verb || !StanceLexicon.Receiving.Contains(article.Tokens[verb].Lemma)
            || IsNegated(verb) || IsSupposed(verb) || tree.Child(verb, "obj") is not (>= 0 and var noun)) return null;
        if (StanceOfNoun(noun) is not { } stance) return null;

        var giver = tree.Children(noun).Concat(tree.Children(verb)).FirstOrDefault(child => child > noun
            && (tree.Is(child, "nmod") || tree.Is(child, "obl")) && MarkOf(child) is >= 0 and var mark
            && (article.Tokens[mark].Form.ToLowerInvariant() is "from" or "of" or "by"), -1);
        var got = holders.Subject(verb);
        if (giver < 0 || got < 0 || (holders.IsRelative(got) ? -1 : got) is not (>= 0 and var thing)) return null;

        return (targets.Thing(thing, verb) ?? WhoMeant(thing)) is { } target && targets.IsMatter(target, thing)
            ? new StandDraft(article.Tokens[noun].Span, stance, holders.Named(giver), target) : null;
    }

    // "He keeps her confidence": the only person named right before.
    private StandTarget? WhoMeant(int pronoun) => article.Tokens[pronoun].Form.ToLowerInvariant() is "he" or "she"
        && holders.Named(pronoun) is [{ Actor: { } actor }] && IsPerson(actor)
        ? new StandTarget(article.Tokens[pronoun].Span, TargetReader.Somebody, [], actor) : null;

    /// <summary>What somebody gives support or opposition: <c>gave the bid a guarded welcome</c>, <c>gave its blessing to the plan</c>.</summary>
    private StandDraft? Given(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "give" or "lend" or "offer" } || IsNegated(verb)
            || IsSupposed(verb)) return null;

        var objects = tree.Children(verb).Where(child => child > verb && (tree.Is(child, "obj") || tree.Is(child, "iobj")
            || tree.Is(child, "xcomp") && article.Tokens[child].Upos == PartOfSpeech.Noun)).ToList();
        var noun = objects.Find(child => StanceOfNoun(child) is not null) is > 0 and var given ? given : -1;
        if (noun < 0) return null;

        var whom = objects.Find(child => child != noun) is > 0 and var other ? other
            : tree.Children(verb).Concat(tree.Children(noun)).FirstOrDefault(child => child > noun && (tree.Is(child, "obl") || tree.Is(child, "nmod"))
                && MarkOf(child) is >= 0 and var mark && article.Tokens[mark].Is("to"), -1);
        return whom >= 0 && targets.Thing(whom, verb) is { } target
            ? new StandDraft(article.Tokens[noun].Span, StanceOfNoun(noun)!.Value, VerbHolders(verb), target) : null;
    }

    // "gave its members a vote" gives them no support.
    private Stance? StanceOfNoun(int noun) => article.Tokens[noun].Upos != PartOfSpeech.Noun
        || article.Tokens[noun].Lemma is "vote" ? null : StanceLexicon.FramesOf(article.Tokens[noun])
        .Where(frame => frame.Kind == StanceKind.Noun).Select(frame => (Stance?)frame.Stance).FirstOrDefault();

    /// <summary>What somebody offers, if only to know what is accepted or declined next: <c>offered forty doctors</c>.</summary>
    private StandTarget? Offered(int verb)
    {
        if (article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "offer" } || holders.IsPassive(verb)) return null;

        var thing = tree.Child(verb, "xcomp") is >= 0 and var deed ? tree.Child(deed, "obj") : tree.Child(verb, "obj");
        return thing > verb && article.Tokens[thing].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
            ? targets.Phrased(thing, article.Tokens[thing].Lemma.ToLowerInvariant()) : null;
    }

    /// <summary>The answer to an offer that is not named again: <c>Norvale accepted</c>.</summary>
    private StandDraft? Answer(int verb, StandTarget? offered)
    {
        if (offered is null || article.Tokens[verb] is not { Upos: PartOfSpeech.Verb, Lemma: "accept" or "decline" or "refuse" or "comply"
            or "relent" } word
            || article.Tokens[verb].Span.Start - offered.Span.End is < 0 or > FarthestOffer || holders.IsPassive(verb) || IsSupposed(verb)) return null;
        if (tree.Children(verb).Any(child => !IsCutOff(verb, child)
            && (tree.Is(child, "obj") || tree.Is(child, "xcomp") || tree.Is(child, "ccomp")
            || tree.Is(child, "advcl") || tree.Is(child, "obl") && child > verb && MarkOf(child) >= 0))) return null;

        var accepts = word.Lemma is "decline" or "refuse" == IsNegated(verb);
        var who = VerbHolders(verb);
        return IsOwnToAnswer(offered, who) ? new StandDraft(word.Span, accepts ? Stance.Supports : Stance.Rejects, who, offered) : null;
    }

    private IReadOnlyList<StandHolder> VerbHolders(int verb)
    {
        var subject = holders.Subject(verb);
        if (holders.OwnBody(subject) is { } owner) return [owner];
        if (holders.Named(subject) is { Count: > 0 } named) return named;

        return holders.SpeechCuedBy(article.Tokens[verb].Span) is { } speech ? [StandHolder.Of(speech)] : [];
    }
}
