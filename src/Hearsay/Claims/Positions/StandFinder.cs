using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Finds where an article tells that somebody stands for or against something, by the trees of its sentences.</summary>
/// <remarks>
/// A verb, noun or adjective of <c>stances.lexicon</c> takes the stand; its subject, agent or owner holds it; its object, or what hangs on
/// its preposition, is what it is about. Sentences without such a word are not parsed.
/// </remarks>
internal sealed partial class StandFinder
{
    private const string Vote = "vote";
    private const string Sides = "sides";
    private const int LongestCount = 6;
    private const int FarthestNamed = 8;
    private const int EchoLength = 16;

    private readonly AnnotatedArticle article;
    private readonly SyntaxTree tree;
    private readonly ReferentLexicon referents;
    private readonly HolderReader holders;
    private readonly TargetReader targets;

    // In the order in which they are asked; some only about verbs.
    private readonly (Func<int, StandDraft?> Read, bool IsOfVerbs)[] readers;
    private readonly List<StandDraft> found = [];
    private StandTarget? demanded;
    private StandTarget? offered;

    private StandFinder(AnnotatedArticle article, ReferentLexicon referents)
    {
        this.article = article;
        this.referents = referents;
        tree = new SyntaxTree(article.Dependencies);
        holders = new HolderReader(article, tree);
        targets = new TargetReader(article, tree, referents, holders);
        readers =
        [
            Verbs(Naming), Any(Judgement), Any(Appeal), Verbs(Leave), Any(Duty), Verbs(Refusal), Verbs(Warning), Any(Unwilling),
            Any(OutOfQuestion), Verbs(Carried), Verbs(Had), Verbs(Wish), Verbs(WishedEvent), Verbs(Deadline), Verbs(Received),
            Verbs(Given), Any(token => Answer(token, Awaited)), Any(Groundless), Any(WantedOut), Any(OnWhatWasTold),
            Any(token => Framed(token, demanded)), Any(GivenUp), Any(Scorn), Any(Partisan), Any(Agreed), Verbs(SpokenOf), Any(InHisEyes),
            Verbs(Effect), Verbs(WillNot), Verbs(Scoffed), Any(Candidacy), Verbs(Threat), Verbs(OnCondition), Any(Slogan), Verbs(Unsaid),
            Any(OthersMatter), Any(FreeVote), Verbs(DemandedSum), Verbs(LikedToSee), Any(ThereWillBeNo), Any(Promised), Any(Answering),
            Any(Stays), Verbs(TakenToCourt), Any(AsPlanned), Any(CallBy), Any(Reaction),
        ];
    }

    private static (Func<int, StandDraft?> Read, bool IsOfVerbs) Verbs(Func<int, StandDraft?> read) => (read, true);

    private static (Func<int, StandDraft?> Read, bool IsOfVerbs) Any(Func<int, StandDraft?> read) => (read, false);

    /// <summary>The stands an article tells of, in order of place.</summary>
    public static IReadOnlyList<StandDraft> Find(AnnotatedArticle article) =>
        new StandFinder(TreesOnDemand.Parse(article, MayTakeStand), ReferentLexicon.Default).Find();

    private List<StandDraft> Find()
    {
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            if (Echo(sentence, found) is { } echo) found.Add(echo);

            for (var token = sentence.FirstToken; token < sentence.FirstToken + sentence.TokenCount; token++)
            {
                if (!tree.IsKnown(token)) continue;

                if (Offered(token) is { } offer) offered = offer;
                if (!MayTell(article.Tokens[token]) || StandAt(token) is not { } draft) continue;

                Note(draft, token);
            }
        }

        return found;
    }

    // No article, number, pronoun or mark takes a stand; they are half of all words. A slogan may open with an article: "No to the quarry".
    private static bool MayTell(Token word) => word.Upos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adp
        or PartOfSpeech.Propn or PartOfSpeech.Sconj || word.Form is "No" or "Yes" or "Down" or "Hands";

    // By the first reader that finds one, and whose it is.
    private StandDraft? StandAt(int token)
    {
        var isVerb = article.Tokens[token].Upos == PartOfSpeech.Verb;
        foreach (var (read, isOfVerbs) in readers)
        {
            if ((isVerb || !isOfVerbs) && read(token) is { Holders.Count: > 0 } draft) return draft;
        }

        return null;
    }

    /// <summary>A stand by a word with a frame: <c>rejected the plan</c>, <c>called for her resignation</c>, <c>its opposition to the
    /// deal</c>.</summary>
    private StandDraft? Framed(int token, StandTarget? demanded)
    {
        foreach (var frame in StanceLexicon.FramesOf(article.Tokens[token]))
        {
            if (!IsRightSort(frame, token)) continue;

            var (last, preposition) = Match(frame, token);
            if (last < 0) continue;

            var verb = IsLead(article.Tokens[token]) && tree.Head(token) >= 0 ? tree.Head(token) : token;
            if (StanceOf(frame, verb) is not { } stance || IsNobodys(verb) || IsSupposed(verb) || IsSupposedOf(frame, token)) continue;
            if (IsOnlyNegated(frame) && (!IsNegated(verb) || StanceLexicon.Unwilling.Contains(frame.Phrase)
                && HasNegation(verb) && !WillBe(verb))) continue;
            if (About(frame, token, last, preposition, demanded) is not { } target) continue;
            if (!MayBeAbout(frame, token, target)) continue;

            var isTurned = frame.Kind is StanceKind.Demand or StanceKind.Ask or StanceKind.DemandNoun ? EndsIt(frame, token, preposition, target)
                : EndsByDoing(token, preposition);
            var turned = isTurned ? Turned(stance) : stance;
            if (frame.Kind == StanceKind.Noun && IsGivenUp(token)) turned = Turned(turned);
            if (!isTurned || target.Thing == Sides) (turned, target) = Meant(frame, token, turned, target);
            var who = IsDuty(verb) ? SpeakersOf(verb) : Holders(frame, verb);
            if (who.Count == 0 && IsImperative(verb)) who = SpeakersOf(verb);
            if (who.Count == 0 && turned == Stance.Rejects && frame.Words[0] != "call" && holders.IsPassive(verb)
                && holders.By(verb) < 0) who = SpeakerBehind(verb);
            return new StandDraft(article.Tokens[token].Span, turned, who, target);
        }

        return null;
    }

    // What it comes to: of a petition the thing that it is against, of whom one agrees with what she stands for.
    private (Stance Stance, StandTarget Target) Meant(StanceFrame frame, int token, Stance stance, StandTarget target)
    {
        if (target.Thing == Sides) return (Stance.Neutral, target);
        if (stance == Stance.Supports && OpposedBy(target, token) is { } opposed) return (Stance.Rejects, opposed);

        return IsAgreeing(frame) && target.Thing == TargetReader.Somebody && StandOf(target.Whom, token) is { } shared
            ? (stance == Stance.Supports ? shared.Stance : Turned(shared.Stance), shared.Target) : (stance, target);
    }

    private static bool IsOnlyNegated(StanceFrame frame) => StanceLexicon.OnlyNegated.Contains(frame.Phrase);

    // Some verbs take a stand only on what is a matter of public life, some only on a motion.
    private bool MayBeAbout(StanceFrame frame, int token, StandTarget target)
    {
        var lemma = article.Tokens[token].Lemma;
        var isPerson = target.Thing == TargetReader.Somebody;
        if (lemma is "allow" or "permit" or "forbid" && Completion(token) >= 0) return false;
        if (StanceLexicon.Promising.Contains(lemma)) return !IsNegated(token) && IsMadeByPeople(target);
        if (lemma == "join") return StanceLexicon.Joined.Contains(target.Thing);
        if (StanceLexicon.Weighing.Contains(lemma) && frame.Stance == Stance.Neutral) return IsWeighed(token, target);
        if (StanceLexicon.Bringing.Contains(lemma)) return !IsNegated(token) && IsMotion(target) || target.Thing == "law";
        if (lemma is "question" or "greet" or "mock" && isPerson) return false;
        if (frame.Words is ["quit" or "rejoin"] or ["walk" or "drop" or "back" or "bow" or "pull" or "opt" or "storm", "out", "of"]
            or ["withdraw", "from"])
            return StanceLexicon.Left.Contains(target.Thing);
        if (frame.Words is ["call"]) return StanceLexicon.EventsCalled.Contains(target.Thing) && !IsNegated(token)
            && tree.Child(token, "obj") is >= 0 and var called && !HasNo(called);
        if (frame.Words is ["ask", "for"]) return target.Thing == TargetReader.Resignation
            || target.Thing.Contains(' ', StringComparison.Ordinal) && !target.Thing.EndsWith(" name", StringComparison.Ordinal);

        return !StanceLexicon.OnThingsOnly.Contains(lemma) && !StanceLexicon.OnThingsOnly.Contains(frame.Phrase)
            || targets.IsMatter(target, StanceLexicon.Forceful.Contains(lemma) ? -1 : article.TokensIn(target.Span).End - 1);
    }

    // "The council should reject it": what others ought to do is the stand of who says so.
    private bool IsDuty(int verb) => tree.Children(verb).Any(child => tree.Is(child, "aux")
        && article.Tokens[child].Form.ToLowerInvariant() is "should" or "must" or "ought");

    private IReadOnlyList<StandHolder> SpeakersOf(int verb) => holders.SpeechAround(article.Tokens[verb].Span) is { } speech
        ? [StandHolder.Of(speech)] : [];

    private bool IsRightSort(StanceFrame frame, int token)
    {
        var word = article.Tokens[token];
        if (frame.Words is ["insist"] && !IsSubjunctive(tree.Child(token, "ccomp"))) return false;

        return frame.Kind switch
        {
            StanceKind.Noun or StanceKind.DemandNoun => word.Upos == PartOfSpeech.Noun,
            StanceKind.Adjective => IsPredicate(IsLead(word) ? tree.Head(token) : token),
            _ => word.Upos is PartOfSpeech.Verb or PartOfSpeech.Adp && !tree.Is(token, "amod") && !tree.Is(token, "compound")
                && !tree.Is(token, "case") || frame.Words.Count > 2,
        };
    }

    private static bool IsLead(Token word) => word.Upos is PartOfSpeech.Adp or PartOfSpeech.Sconj;

    // Said of a subject by a form of "be".
    private bool IsPredicate(int token) => token >= 0 && (tree.Child(token, "cop") >= 0 && tree.Child(token, "nsubj") >= 0
        || tree.Is(token, "xcomp") && article.Tokens[tree.Head(token)].Lemma is "remain" or "stay" or "be");

    /// <summary>The last token of a phrase, and the token of its preposition, -1 where it has none; both -1 where the phrase does not
    /// stand here.</summary>
    private (int Last, int Preposition) Match(StanceFrame frame, int token)
    {
        var last = token;
        for (var word = 1; word < frame.Words.Count; word++)
        {
            var next = last + 1;
            if (next < article.Tokens.Count && article.Tokens[next].IsQuotationMark()) next++;
            if (next >= article.Tokens.Count || !article.Tokens[next].Is(frame.Words[word])
                && !article.Tokens[next].Lemma.Equals(frame.Words[word], StringComparison.OrdinalIgnoreCase)) return Apart(frame, token);
            last = next;
        }

        return (last, frame.Preposition is null ? -1 : last);
    }

    // "insists that the plant be closed", not "that it is safe".
    private bool IsSubjunctive(int clause) => clause >= 0 && (article.Tokens[clause].Xpos == "VB"
            && !tree.Children(clause).Any(child => tree.Is(child, "aux"))
        || tree.Children(clause).Any(child => tree.Is(child, "aux:pass") && article.Tokens[child].Is("be")
            && article.Tokens[child - 1].Lemma is not ("will" or "would" or "can" or "could" or "may" or "might" or "to")));

    // "voted 62 to 40 against the bill", "called on Wednesday for her resignation", "turned the offer down".
    private (int Last, int Preposition) Apart(StanceFrame frame, int token)
    {
        if (frame.Words.Count != 2) return (-1, -1);

        foreach (var child in tree.Children(token).Where(child => child > token))
        {
            if (frame.Preposition is null && (tree.Relation(child) == "compound:prt" || tree.Is(child, "advmod"))
                && article.Tokens[child].Is(frame.Words[1])) return (token, -1);
            if (frame.Preposition is { } preposition && (tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advcl")
                || tree.Is(child, "acl")) && MarkOf(child) is >= 0 and var mark && article.Tokens[mark].Is(preposition)) return (mark,
                mark);
        }

        return (-1, -1);
    }

    private int MarkOf(int token) => tree.Children(token).FirstOrDefault(child => tree.Is(child, "case") || tree.Is(child, "mark"), -1);

    /// <summary>What a frame's word is about.</summary>
    private StandTarget? About(StanceFrame frame, int token, int last, int preposition, StandTarget? demanded)
    {
        if (preposition >= 0)
        {
            var node = tree.Is(preposition, "case") || tree.Is(preposition, "mark") ? tree.Head(preposition) : -1;
            if (node < 0 && frame.Words is ["vote", "against" or "for"] or ["against"]) return VotedOn(token);
            if (node < 0 || node <= preposition || preposition + 1 < node && article.Tokens[preposition + 1].Upos == PartOfSpeech.Adp) return null;
            if (frame.Kind == StanceKind.Ask && IsBoth(node)) return targets.Phrased(node, Sides);
            if (frame.Kind == StanceKind.Ask) return Asked(token, article.Tokens[node].Upos == PartOfSpeech.Verb
                ? HearerBefore(token, node) : node);
            if (frame.Kind is StanceKind.Demand or StanceKind.DemandNoun && targets.ToVerbAfter(node) is >= 0 and var leave
                && StanceLexicon.Leaving.LengthAt(article.Tokens, leave) > 0) return targets.Deed(leave, node);

            // "called for Norvale to …" asks for a deed, not for Norvale.
            if (frame.Kind is StanceKind.Demand or StanceKind.DemandNoun
                && targets.IsName(node)) return targets.ToVerbAfter(node) is >= 0 and var his ? targets.Deed(his, node) : null;

            if (frame.Kind is StanceKind.Demand && article.Tokens[node].Upos != PartOfSpeech.Verb
                && targets.ToVerbAfter(node) is >= 0 and var todo && (article.Tokens[todo].Xpos == "VBN" || HolderNouns.Has(article.Tokens[node]))) return targets.Deed(todo, node);
            if (frame.Words is ["have", "none", "of"] && IsBarePronoun(node) && targets.LastClaim(token) is { } told) return told;
            return article.Tokens[node].Upos == PartOfSpeech.Verb ? targets.Deed(node, tree.Child(node, "nsubj"))
                : ThingOrDemand(node, token, demanded) ?? (StanceLexicon.OnFigures.Contains(frame.Phrase) ? SumNamed(node) : null);
        }

        // "an inquiry requested by the league": the verb hangs on what it is about.
        if (tree.Is(token, "acl") && !tree.Is(token, "acl:relcl") && article.Tokens[token].Xpos == "VBN" && holders.By(token) >= 0
            && tree.Head(token) is >= 0 and var requested) return targets.Thing(requested, token);
        for (var word = token; word <= last; word++)
        {
            if (tree.Child(word, "nsubj:pass") is >= 0 and var passive)
            {
                var told = holders.IsRelative(passive) && tree.Is(word, "acl") ? tree.Head(word) : passive;
                return StanceLexicon.Disputing.Contains(article.Tokens[word].Lemma) && IsBarePronoun(told) ? targets.LastClaim(token)
                    : ThingOrDemand(told, token, demanded);
            }

            if (frame.Kind is StanceKind.Ask or StanceKind.Demand && Completion(word) >= 0
                && tree.Child(word, "obj") is >= 0 and var doer) return IsBoth(doer) ? targets.Phrased(doer, Sides) : Asked(word, doer);
            if (frame.Kind == StanceKind.Ask && (tree.Child(word, "obj") is >= 0 and var hearer ? hearer
                : tree.Child(word, "iobj")) is >= 0 and var asked) return Asked(word, asked);
            if (ObjectOf(word) is >= 0 and var thing && (thing < token || thing > last)) return article.Tokens[thing].Is("what") ? WhatHeCalls(thing)
                : StanceLexicon.Disputing.Contains(article.Tokens[word].Lemma) && (IsBarePronoun(thing)
                    || article.Tokens[word].Lemma == "contradict" && targets.Person(thing) is not null) ? targets.LastClaim(token)
                : ThingOrDemand(thing, token, demanded);
            if (frame.Kind == StanceKind.Verb && Doing(word) is >= 0 and var doing) return targets.Deed(doing,
                StanceLexicon.Leaving.LengthAt(article.Tokens, doing) > 0 ? holders.Subject(token) : -1);
            if (frame.Kind is StanceKind.Demand or StanceKind.Ask && tree.Child(word,
                "ccomp") is >= 0 and var clause) return targets.Deed(clause, tree.Child(clause, "nsubj"));
            if (frame.Kind == StanceKind.Demand && Completion(word) is >= 0 and var deed) return targets.Deed(deed, -1);
        }

        if (tree.Is(token, "acl:relcl") && tree.Child(token, "nsubj") is >= 0 and var other && !holders.IsRelative(other)
            && frame.Kind == StanceKind.Verb && frame.Stance != Stance.Neutral) return targets.Thing(tree.Head(token), token);

        // Who abstains does so in a vote, if the text tells of one.
        if (frame.Kind == StanceKind.Adjective) return frame.Words.Count == 1 ? VotedOn(token) : null;

        return frame.Stance == Stance.Neutral ? BesideOf(token, last) ?? Before(token) : IsBareVote(frame) ? VotedOn(token) : null;
    }

    // What is voted or quarrelled about: the motion spoken of last, else the vote, else whatever it is.
    private StandTarget? Before(int token) => targets.LastThing(token, isWanted: word => word.Lemma is "motion" or "resolution" or "bill"
            or "amendment" or "proposal" or "draft") ?? targets.LastThing(token, Vote) ?? targets.LastThing(token);

    // "takes no position on the outcome".
    private StandTarget? BesideOf(int token, int last) => tree.Children(token).Concat(last == token ? [] : tree.Children(last))
        .Where(child => child > last && (tree.Is(child, "obl") || tree.Is(child, "nmod")) && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Form.ToLowerInvariant() is "on" or "over" or "in" or "about")
        .Select(child => targets.Thing(child, token)).FirstOrDefault(target => target is not null);

    private static bool IsBareVote(StanceFrame frame) => frame.Words is ["vote", "yes" or "no"] or ["vote", "in", "favour" or "favor"];

    // What is voted on: a motion, or what a company's owners decide.
    private StandTarget? VotedOn(int token) => targets.LastThing(token, isWanted: word => StanceLexicon.Motions.Contains(word.Lemma)
        || word.Lemma is "offer" or "bid" or "deal" or "agreement");

    private bool IsBoth(int node) => StanceLexicon.Both.Contains(article.Tokens[node].Lemma) && tree.Children(node)
        .Any(child => article.Tokens[child].Form.ToLowerInvariant() is "both" or "all");

    private bool IsBarePronoun(int node) => article.Tokens[node].Form.ToLowerInvariant() is "it" or "this" or "that";

    // "ruled out expelling the envoy".
    private int Doing(int verb) => tree.Children(verb).FirstOrDefault(child => child > verb && article.Tokens[child].Xpos == "VBG"
        && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp")) && tree.Child(child, "nsubj") < 0, -1);

    /// <summary>What somebody condemns in words of his own: <c>what he called “an act of terror”</c>.</summary>
    private StandTarget? WhatHeCalls(int what)
    {
        var calling = tree.Children(what).FirstOrDefault(child => tree.Is(child, "acl") && (StanceLexicon.Calling.Contains(article.Tokens[child].Lemma)
            || article.Tokens[child].Is("saw")), -1);
        var name = calling < 0 ? -1 : tree.Children(calling).FirstOrDefault(child => child > calling
            && article.Tokens[child].Upos == PartOfSpeech.Noun && (tree.Is(child, "xcomp") || tree.Is(child, "obj") || tree.Is(child, "obl")), -1);
        return name < 0 ? null : targets.Phrased(name, article.Tokens[name].Lemma.ToLowerInvariant());
    }

    // "accepted", of "which she has accepted", and of "neither accepts nor rejects the offer".
    private int ObjectOf(int verb)
    {
        if (tree.Child(verb, "obj") is >= 0 and var own && !IsCutOff(verb, own))
        {
            return holders.IsRelative(own) && own < verb && tree.Is(verb, "acl") ? tree.Head(verb) : own;
        }


        // "rejected as false the claim that …": hung on what it is rejected as.
        if (tree.Children(verb).FirstOrDefault(child => child > verb && IsCalledAs(child), -1) is >= 0 and var claim) return claim;
        return tree.Children(verb).Where(child => tree.Is(child, "conj") && IsNeither(verb)
                || tree.Is(child, "advcl") && MarkOf(child) is >= 0 and var mark && article.Tokens[mark].Is("as"))
            .Select(child => tree.Child(child, "obj")).FirstOrDefault(thing => thing >= 0, -1);
    }

    // "dismissed as unproven the mayor's claim", where the tree takes all behind "as" for one noun.
    private bool IsCalledAs(int noun) => tree.Is(noun, "obl") && MarkOf(noun) is >= 0 and var mark && article.Tokens[mark].Is("as")
        && mark + 1 < noun && article.Tokens[mark + 1].Upos == PartOfSpeech.Adj
        && tree.Children(noun).Any(child => child > mark + 1 && child < noun && (tree.Is(child, "det") || tree.Is(child, "nmod:poss")));

    // "rejected the demand", "rejected calls to resign": what was demanded, which may be the subject's own leaving.
    private StandTarget? ThingOrDemand(int node, int token, StandTarget? demanded)
    {
        if (StanceLexicon.Requests.Contains(article.Tokens[node].Lemma))
        {
            if (targets.ToVerbAfter(node) is >= 0 and var deed && deed == node + 2
                && StanceLexicon.Leaving.LengthAt(article.Tokens, deed) > 0
                && holders.Subject(token) is >= 0 and var self && targets.Person(self) is { } leaver) return targets.Leaving(leaver, node,
                    deed);
            if (demanded is not null && !tree.Children(node).Any(child => tree.Is(child, "nmod") || tree.Is(child, "acl"))) return demanded;
        }

        return targets.Thing(node, token);
    }

    // "called on her to resign", "urged the council to pass the plan"; who asks for nothing in particular is for nothing.
    private StandTarget? Asked(int verb, int who) => Completion(verb) is >= 0 and var deed ? targets.Deed(deed, who)
        : Completion(who) is >= 0 and var own ? targets.Deed(own, who)
        : targets.ToVerbAfter(who) is >= 0 and var his ? targets.Deed(his, who) : null;

    // "called on Ilse Maren to resign", where the tree hangs "on" on the deed.
    private int HearerBefore(int verb, int deed) => tree.Children(verb)
        .FirstOrDefault(child => child > verb && child < deed
        && (tree.Is(child, "obl") || tree.Is(child, "obj") || tree.Is(child, "iobj")), deed);

    private int Completion(int word) => tree.Children(word).FirstOrDefault(child => child > word
        && (tree.Is(child, "xcomp") || tree.Is(child, "advcl") || tree.Is(child, "acl") || tree.Is(child, "ccomp"))
        && article.Tokens[child].Upos == PartOfSpeech.Verb && tree.Children(child)
        .Any(mark => tree.Is(mark, "mark") && article.Tokens[mark].Is("to")), -1);

    // "to lift the sanctions": who asks for that is against them.
    private bool EndsIt(StanceFrame frame, int token, int preposition, StandTarget target)
    {
        var node = preposition >= 0 ? tree.Head(preposition) : -1;
        var deed = Completion(token) is >= 0 and var own ? own : node >= 0 && Completion(node) is >= 0 and var his ? his : node >= 0
            && article.Tokens[node].Upos == PartOfSpeech.Verb ? node : tree.Child(token, "ccomp");
        if (deed < 0 && node >= 0) deed = targets.ToVerbAfter(node);
        return deed >= 0 && MakesAnEnd(deed, target) != (frame.Kind == StanceKind.Ask && HasNegation(deed));
    }

    // "is against scrapping the plan".
    private bool EndsByDoing(int token, int preposition) => (preposition >= 0 ? tree.Head(preposition) : Doing(token)) is >= 0 and var doing
        && article.Tokens[doing].Xpos is "VBG" or "VB" && Ends(doing);
}
