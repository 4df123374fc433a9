using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands without a verb of stance: what somebody calls a thing, what he says it is, who he says must go, what he appeals
/// against.</content>
internal sealed partial class StandFinder
{
    private const string Ruling = "ruling";
    private const int LongestName = 8;
    private const int LongestNamed = 16;

    // Things that somebody makes, and that others may be against; nobody is against a flood.
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal) { "plan", "settlement", "tariff", "law", "takeover",
        "annexation", "vote", "ruling", "ceasefire" };

    private static readonly HashSet<string> NameGivers = new(StringComparer.OrdinalIgnoreCase) { "call", "brand", "label", "dub",
        "describe" };

    /// <summary>What somebody calls a thing: <c>called the vote a farce</c>, <c>declared the treaty void</c>, <c>called it “a plaster on a
    /// broken leg”</c>.</summary>
    private StandDraft? Naming(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || !StanceLexicon.Calling.Contains(word.Lemma) && !SeesAs(verb) && SeenIn(verb) < 0
            || IsNegated(verb)
            || IsSupposed(verb)) return null;

        var thing = ObjectOf(verb) is >= 0 and var named ? named : tree.Child(verb, "nsubj:pass");
        // "declared the vote void", where the tree takes both for one noun.
        if (thing > 0 && referents.Condemning.Contains(article.Tokens[thing].Form)
            && tree.Child(thing, "compound") is >= 0 and var inner) thing = inner;
        if (SeenIn(verb) is >= 0 and var seen) thing = seen;
        if (thing < 0) thing = NamedWithin(verb);
        if (thing > verb) thing = BeforeMarks(verb, thing);
        if (thing != verb + 1 && verb + 1 < article.Tokens.Count && IsBarePronoun(verb + 1)) thing = verb + 1;
        if (thing < 0 || (LeftToOthers(thing) ? Stance.Neutral : NameFor(verb, thing)) is not { } stance) return null;
        if (targets.Person(thing) is not null && (stance != Stance.Rejects || !IsCalledHarshly(verb, thing))) return null;
        if (OnlyFinds(verb) && !Finds(verb, thing)) return null;

        var said = IsBarePronoun(thing) && (article.Tokens[thing].Is("that") || CallsFalse(verb, thing))
            ? (article.Tokens[thing].Is("it") ? ClaimOfSentence(thing) : null) ?? targets.LastClaim(verb) : null;
        if (said is not null && NounGiven(verb, thing) is { } given) said = said with { Also = given };
        if ((said ?? (article.Tokens[thing].Is("that") ? null : targets.Thing(thing, verb)
            ?? SumNamed(thing))) is not { } target) return null;

        var speech = holders.IsPassive(verb) ? null : holders.SpeechCuedBy(word.Span);
        var called = said is null && stance == Stance.Rejects ? NameNoun(verb, thing) is >= 0 and var name ? targets.Phrased(name, "").Span
            : AdjectiveGiven(verb, thing) : null;
        return new StandDraft(word.Span, stance, speech is null ? VerbHolders(verb) : [StandHolder.Of(speech)],
            target with { Called = called });
    }

    // "finds the strike irresponsible", not "found the body in a terrible state".
    private bool OnlyFinds(int verb) => StanceLexicon.OnlyFinds(article.Tokens[verb]);

    private bool Finds(int verb, int thing) => targets.Thing(thing, verb) is { } target && (targets.IsMatter(target, -1)
        || IsBarePronoun(thing))
        && (tree.Child(verb, "xcomp") is >= 0 and var name && name > thing
            || thing + 2 < article.Tokens.Count && article.Tokens[thing + 1].Is("to") && article.Tokens[thing + 2].Is("be")
            || thing + 1 < article.Tokens.Count && article.Tokens[thing + 1].Upos == PartOfSpeech.Adj);

    // "called him a liar": by a word that judges, not by marks alone.
    private bool IsCalledHarshly(int verb, int thing) => article.Tokens[verb].Lemma is "call" or "brand" or "label" or "dub"
        or "consider" or "regard"
        or "describe" or "denounce" or "slam" or "blast" && Enumerable.Range(thing + 1, LongestName)
        .TakeWhile(token => token < article.Tokens.Count && tree.IsKnown(token) && article.Tokens[token].Form is not ("," or ";" or "."))
        .Any(token => Condemns(article.Tokens[token]));

    // "sees in the draft a gift to the rich": what stands behind "in".
    private int SeenIn(int verb) => article.Tokens[verb].Lemma != "see" ? -1
        : tree.Children(verb).FirstOrDefault(child => child > verb && tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
            && mark == verb + 1 && article.Tokens[mark].Is("in"), -1);

    // "sees the plan as a threat"
    private bool SeesAs(int verb) => StanceLexicon.CallingAs.Contains(article.Tokens[verb].Lemma) && Enumerable.Range(verb + 1, LongestName)
        .Any(token => token < article.Tokens.Count && article.Tokens[token].Is("as"));

    // "called the step “politics with lemon sauce”": where the tree takes both for one noun, the marks part them.
    private int BeforeMarks(int verb, int thing)
    {
        var open = Enumerable.Range(verb + 2, Math.Max(0, thing - verb - 2))
            .FirstOrDefault(token => article.Tokens[token].IsQuotationMark(), -1);
        return open > 0 && article.Tokens[open - 1].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron ? open - 1 : thing;
    }

    // "called that absurd", "called it a smear": what was said before is meant.
    private bool CallsFalse(int verb, int thing) => Enumerable.Range(thing + 1, LongestName)
        .TakeWhile(token => token < article.Tokens.Count && tree.IsKnown(token) && tree.Holds(verb, token)
            && (article.Tokens[token].Form is not ("," or ";" or ".")))
        .Any(token => StanceLexicon.False.Contains(article.Tokens[token].Form));

    // "called the treaty null and void", where the tree takes all for what it is called.
    private int NamedWithin(int verb) => tree.Child(verb, "xcomp") is >= 0 and var name && name > verb && Condemns(article.Tokens[name])
        ? tree.Child(name, "compound") : -1;

    // "described it as an internal matter".
    private bool LeftToOthers(int thing) => Enumerable.Range(thing + 1, LongestName)
        .TakeWhile(token => token + 1 < article.Tokens.Count && article.Tokens[token].Form is not ("," or ";" or "."))
        .Any(token => article.Tokens[token].Form.ToLowerInvariant() is "internal" or "domestic"
            && article.Tokens[token + 1].Lemma is "matter" or "affair");

    // "called 18 million “pocket money”".
    private StandTarget? SumNamed(int thing) => article.Tokens[thing].Form.ToLowerInvariant() is "it" or "them" ? SumBefore(thing)
        : article.Quantities.FirstOrDefault(quantity =>
        quantity.Span.Overlaps(article.Tokens[thing].Span)
            && !article.Times.Any(time => time.Span.Overlaps(quantity.Span))) is { } sum && article.TokensIn(sum.Span) is var (first, end)
        ? targets.Told(first, end - 1, "sum") : null;

    // "has 38 names and stands by them".
    private StandTarget? SumBefore(int pronoun) => article.SentenceAt(article.Tokens[pronoun].Span.Start) is { } here
        && article.Quantities.LastOrDefault(quantity => article.Sentences[here].Span.Contains(quantity.Span)
            && quantity.Span.End < article.Tokens[pronoun].Span.Start) is { } sum && article.TokensIn(sum.Span) is var (first, end)
        ? targets.Told(first, Math.Min(end, pronoun - 1), "sum") : null;

    // "The complaint asks for its closure; the operator regards it as baseless."
    private StandTarget? ClaimOfSentence(int pronoun) => article.SentenceAt(article.Tokens[pronoun].Span.Start) is { } here
        && targets.LastThing(pronoun, isWanted: word => StanceLexicon.Claims.Contains(word.Lemma)) is { } claim
        && claim.Span.Start >= article.Sentences[here].Span.Start ? claim : null;

    // "blow" of "called the vote a blow to the region".
    private int NameNoun(int verb, int thing) => tree.Children(verb).FirstOrDefault(child => child > thing && child != thing
        && article.Tokens[child].Upos == PartOfSpeech.Noun && (tree.Is(child, "xcomp") || tree.Is(child, "obj")
            || tree.Is(child, "obl")), -1);

    // "unfounded" of "considers the action unfounded".
    private TextSpan? AdjectiveGiven(int verb, int thing) => tree.Children(verb).FirstOrDefault(child => child > thing
        && tree.Is(child, "xcomp") && article.Tokens[child].Upos == PartOfSpeech.Adj
        && Condemns(article.Tokens[child]), -1) is >= 0 and var adjective
        ? article.Tokens[adjective].Span : null;

    // "described that as invention".
    private TextSpan? NounGiven(int verb, int thing) => Enumerable.Range(thing + 1, LongestName)
        .TakeWhile(token => token < article.Tokens.Count && tree.IsKnown(token) && tree.Holds(verb, token)
            && article.Tokens[token].Form is not ("," or ";" or "."))
        .Where(token => article.Tokens[token].Upos == PartOfSpeech.Noun)
        .Select(token => (TextSpan?)article.Tokens[token].Span)
        .FirstOrDefault();

    /// <summary>For or against, by the words behind the verb and what it names.</summary>
    private Stance? NameFor(int verb, int thing)
    {
        var from = Math.Max(verb, thing) + 1;
        while (from < article.Tokens.Count && tree.IsKnown(from) && tree.Holds(thing, from) && !article.Tokens[from].IsMark()) from++;

        var isQuoted = false;
        var end = article.SentenceAt(article.Tokens[verb].Span.Start) is { } sentence
            ? article.Sentences[sentence].FirstToken + article.Sentences[sentence].TokenCount : article.Tokens.Count;
        for (var token = from; token < end && token < from + LongestName && tree.IsKnown(token); token++)
        {
            var word = article.Tokens[token];
            if (word.Form is "," or ";" or "." && token > from || word.Upos == PartOfSpeech.Verb && word.Xpos is "VBZ" or "VBP"
                && tree.Is(token, "conj")) break;
            if (word.IsQuotationMark()) isQuoted |= token <= from + 1 && token + 1 < article.Tokens.Count
                && !char.IsUpper(article.Tokens[token + 1].Form[0])
                && (article.Tokens[token + 1].Upos is PartOfSpeech.Det or PartOfSpeech.Noun
                    || article.Tokens[token + 1].Upos == PartOfSpeech.Adj && token + 2 < article.Tokens.Count
                    && article.Tokens[token + 2].Upos == PartOfSpeech.Noun);
            if (StanceLexicon.HarshPhrases.LengthAt(article.Tokens, token) > 0) return Stance.Rejects;
            if (StanceLexicon.KindPhrases.LengthAt(article.Tokens, token) > 0) return Stance.Supports;
            if (Condemns(word)) return HasNegation(token)
                ? Stance.Supports : Stance.Rejects;
            if (Approves(word)) return HasNegation(token)
                ? Stance.Rejects : Stance.Supports;
        }

        // "declared the law null and void", where the tree takes the last words for a part of the thing.
        for (var token = verb + 1; token < article.Tokens.Count && token < verb + LongestNamed && tree.IsKnown(token); token++)
        {
            if (article.Tokens[token].Form is "," or ";" or "." or ":") break;
            if (token != thing && Condemns(article.Tokens[token]) && tree.Holds(thing, token)
                && (token + 1 == article.Tokens.Count || article.Tokens[token + 1].IsMark())) return Stance.Rejects;
        }

        // A name that has to be quoted is seldom a kind one.
        return isQuoted && !IsOwn(thing) && (NameGivers.Contains(article.Tokens[verb].Lemma) || SeenIn(verb) >= 0) ? Stance.Rejects : null;
    }

    // "calls its policy “measured”": what is one's own is not scorned; a quoted title ("the “Every Town” tour") is a name.
    private bool IsOwn(int thing) => tree.Child(thing, "nmod:poss") is >= 0 and var owner
        && article.Tokens[owner].Form.ToLowerInvariant() is "its" or "his" or "her" or "their" or "our" or "my";

    private bool Condemns(Token word) => referents.Condemning.Contains(word.Form) || referents.Condemning.Contains(word.Lemma)
        || StanceLexicon.False.Contains(word.Form) || StanceLexicon.HarshNames.Contains(word.Form)
        || StanceLexicon.HarshNames.Contains(word.Lemma);

    private bool Approves(Token word) => referents.Approving.Contains(word.Form) || referents.Approving.Contains(word.Lemma)
        || StanceLexicon.KindNames.Contains(word.Form);

    /// <summary>What a speaker says a thing is: <c>the vote was rigged</c>, <c>a settlement would be a bad day for the law</c>.</summary>
    private StandDraft? Judgement(int token)
    {
        var word = article.Tokens[token];
        var isMild = StanceLexicon.HarshNames.Contains(word.Form) || StanceLexicon.KindNames.Contains(word.Form);
        var condemns = referents.Condemning.Contains(word.Form) || StanceLexicon.False.Contains(word.Form)
            || StanceLexicon.HarshNames.Contains(word.Form);
        var isNeeded = word.Is("needed");
        if (!condemns && !isNeeded && (!referents.Approving.Contains(word.Form) && !isMild
            || word.Upos == PartOfSpeech.Verb && !word.Is("justified"))) return null;

        var predicate = tree.Is(token, "amod") || tree.Is(token, "compound") || tree.Is(token, "conj") ? tree.Head(token) : token;
        if (isNeeded && !HasNegation(predicate)) return null;
        if (Retort(token, predicate) is { } retort) return retort;
        if (predicate < 0 || SubjectOf(predicate) is not (>= 0 and var thing)) return null;
        if (article.Tokens[predicate].Upos is not (PartOfSpeech.Noun or PartOfSpeech.Adj) && tree.Child(predicate, "cop") < 0
            && tree.Child(predicate, "aux:pass") < 0 || tree.Child(predicate, "case") >= 0 || IsSupposed(predicate)
            || article.Tokens[thing].Upos == PartOfSpeech.Pron || holders.SpeechAround(word.Span) is not { } speech
            || targets.Person(thing) is not null) return null;
        if (targets.Thing(thing, predicate) is not { } target || isMild && !targets.IsMatter(target, -1)) return null;

        var stance = condemns ? Stance.Rejects : Stance.Supports;
        return new StandDraft(word.Span, HasNegation(predicate) ? Turned(stance) : stance, [StandHolder.Of(speech)], target);
    }

    // "Reports that he had fled were nonsense, she said": the tree may hang the subject on the saying.
    private int SubjectOf(int predicate) => tree.Child(predicate, "nsubj") is >= 0 and var own ? own
        : tree.Is(predicate, "ccomp") && tree.Child(predicate, "cop") >= 0 && tree.Head(predicate) is >= 0 and var saying
            && saying > predicate && tree.Child(saying, "nsubj") is >= 0 and var first && first < predicate ? first : -1;

    // "That is a lie, she said".
    private StandDraft? Retort(int token, int predicate) => predicate >= 0 && StanceLexicon.False.Contains(article.Tokens[token].Form)
        && tree.Child(predicate, "nsubj") is >= 0 and var thing && IsBarePronoun(thing) && !IsSupposed(predicate) && !HasNegation(predicate)
        && holders.SpeechAround(article.Tokens[token].Span) is { } speech && targets.LastClaim(token) is { } said
        ? new StandDraft(article.Tokens[token].Span, Stance.Rejects, [StandHolder.Of(speech)], said) : null;

    /// <summary>What a speaker says is without foundation: <c>such reports are without foundation</c>.</summary>
    private StandDraft? Groundless(int token)
    {
        if (article.Tokens[token] is not { Upos: PartOfSpeech.Noun, Lemma: "foundation" or "basis" or "merit" or "substance" } word
            || MarkOf(token) is not (>= 0 and var mark) || !article.Tokens[mark].Is("without") || tree.Child(token, "nsubj") is not (>= 0 and var thing)
            || !StanceLexicon.Claims.Contains(article.Tokens[thing].Lemma) || IsSupposed(token)) return null;

        return targets.Thing(thing, token) is { } target ? new StandDraft(word.Span, Stance.Rejects,
            [holders.SpeechAround(word.Span) is { } speech ? StandHolder.Of(speech) : StandHolder.Outlet], target) : null;
    }

    /// <summary>An appeal against a ruling, named or last spoken of.</summary>
    private StandDraft? Appeal(int token)
    {
        var word = article.Tokens[token];
        var verb = word.Upos == PartOfSpeech.Verb && word.Lemma == "appeal" ? token
            : word.Upos == PartOfSpeech.Noun && word.Lemma == "appeal" && tree.Is(token, "obj")
                && article.Tokens[tree.Head(token)].Lemma is "lodge" or "file" or "launch" or "enter" ? tree.Head(token) : -1;
        if (verb < 0 || IsNegated(verb) || IsSupposed(verb)) return null;
        if (tree.Children(verb).Any(child => tree.Is(child, "obl") && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form.ToLowerInvariant() is "for" or "to")) return null;

        var against = tree.Children(verb).Concat(tree.Children(token))
            .FirstOrDefault(child => MarkOf(child) is >= 0 and var mark && article.Tokens[mark].Is("against"), -1);
        var target = against >= 0 ? targets.Thing(against, token) : tree.Child(verb, "obj") is >= 0 and var ruling
            && referents.ReferentOf(article.Tokens[ruling]) == Ruling ? targets.Thing(ruling, token)
            : targets.LastThing(token, isWanted: noun => referents.ReferentOf(noun) == Ruling
                || StanceLexicon.Appealable.Contains(noun.Lemma))
            ?? targets.NearestThing(token, Ruling) ?? targets.ToldBefore(token);
        return target is null ? null : new StandDraft(word.Span, Stance.Rejects, holders.Named(holders.Subject(verb)), target);
    }

    /// <summary>What somebody will not do: <c>refused to close the harbour</c>.</summary>
    private StandDraft? Refusal(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || word.Lemma is not ("refuse" or "decline") || Completion(verb) is not (>= 0 and var deed)
            || IsNegated(verb) || IsSupposed(verb)) return null;

        return targets.Deed(deed, -1) is { } target ? new StandDraft(word.Span, Stance.Rejects, holders.Named(holders.Subject(verb)),
            target) : null;
    }

    /// <summary>What somebody warns that a thing would do: <c>warned that the tariffs would cost jobs</c>.</summary>
    private StandDraft? Warning(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Upos != PartOfSpeech.Verb || word.Lemma != "warn" || tree.Child(verb, "ccomp") is not (>= 0 and var clause)
            || tree.Child(clause, "nsubj") is not (>= 0 and var thing)) return null;
        if (referents.ReferentOf(article.Tokens[thing]) is not { } kind || !Made.Contains(kind)
            || targets.Thing(thing, verb) is not { } target) return null;

        return new StandDraft(word.Span, Stance.Rejects, holders.Named(holders.Subject(verb)), target);
    }

    /// <summary>What a speaker says must or must not be done: <c>the mine should never be opened again</c>.</summary>
    private StandDraft? Duty(int verb)
    {
        var word = article.Tokens[verb];
        if (word.Xpos == "VB" && MustGoOn(verb) is { } lasting) return lasting;
        if (word.Xpos != "VBN" || tree.Child(verb, "nsubj:pass") is not (>= 0 and var thing) || IsSupposed(verb)) return null;
        if (!tree.Children(verb).Any(child => tree.Is(child, "aux")
            && article.Tokens[child].Form.ToLowerInvariant() is "must" or "should")) return null;
        if (holders.SpeechAround(word.Span) is not { } speech) return null;
        if (targets.Person(thing) is { } whom) return new StandDraft(word.Span, IsNegated(verb) ? Stance.Rejects : Stance.Supports,
            [StandHolder.Of(speech)], new StandTarget(word.Span, word.Lemma + TargetReader.OfSomebody, [], whom));
        if (article.Tokens[thing].Upos == PartOfSpeech.Pron || targets.Thing(thing, verb) is not { } target) return null;

        return new StandDraft(word.Span, IsNegated(verb) || StanceLexicon.Ending.Contains(word.Lemma) ? Stance.Rejects : Stance.Supports,
            [StandHolder.Of(speech)], target with { Thing = word.Lemma + " " + target.Thing });
    }

    // "The minister must go.", in a sentence where nobody speaks.
    private bool IsOutletsOwn(int token) => article.SentenceAt(article.Tokens[token].Span.Start) is { } sentence
        && !article.Attributions.Any(told => told.Source.Concat(told.Content).Concat(told.Cue)
            .Any(part => part.Overlaps(article.Sentences[sentence].Span)));

    /// <summary>Who is to leave an office: <c>the minister must go</c>, <c>I am not resigning</c>, <c>refused to step down</c>.</summary>
    private StandDraft? Leave(int token)
    {
        if (article.Tokens[token].Upos != PartOfSpeech.Verb || StanceLexicon.Leaving.LengthAt(article.Tokens, token) == 0) return null;

        var isOffice = article.Tokens[token].Lemma is "resign" or "quit" or "step" or "stand";
        var must = tree.Children(token).FirstOrDefault(child => tree.Is(child, "aux")
            && article.Tokens[child].Form.ToLowerInvariant() is "must" or "should", -1);
        var subject = holders.Subject(token);
        if (subject < 0) return null;

        var isNegated = IsNegated(token);
        if (must >= 0)
        {
            return targets.Person(subject) is { } leaver && holders.SpeechAround(article.Tokens[token].Span) is { } speech
                ? new StandDraft(article.Tokens[token].Span, isNegated ? Stance.Rejects : Stance.Supports, [StandHolder.Of(speech)],
                    targets.Leaving(leaver, subject, token))
                : targets.Person(subject) is { } gone && IsOutletsOwn(token) ? new StandDraft(article.Tokens[token].Span,
                    isNegated ? Stance.Rejects : Stance.Supports, [StandHolder.Outlet], targets.Leaving(gone, subject, token)) : null;
        }

        if (!isOffice || !isNegated || holders.Named(subject) is not [var self]) return null;
        return (self.Actor ?? self.Speech?.Speaker) is { } own
            && article.Actors.FirstOrDefault(actor => actor.Id == own) is { Type: MentionType.Person }
            ? new StandDraft(article.Tokens[token].Span, Stance.Rejects, [self], targets.Leaving(own, subject, token))
            : null;
    }
}
