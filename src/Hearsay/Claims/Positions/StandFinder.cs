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

    private readonly AnnotatedArticle article;
    private readonly SyntaxTree tree;
    private readonly ReferentLexicon referents;
    private readonly HolderReader holders;
    private readonly TargetReader targets;

    private StandFinder(AnnotatedArticle article, ReferentLexicon referents)
    {
        this.article = article;
        this.referents = referents;
        tree = new SyntaxTree(article.Dependencies);
        holders = new HolderReader(article, tree);
        targets = new TargetReader(article, tree, referents, holders);
    }

    /// <summary>The stands an article tells of, in order of place.</summary>
    public static IReadOnlyList<StandDraft> Find(AnnotatedArticle article) =>
        new StandFinder(TreesOnDemand.Parse(article, MayTakeStand), ReferentLexicon.Default).Find();

    private List<StandDraft> Find()
    {
        var found = new List<StandDraft>();
        StandTarget? demanded = null;
        foreach (var sentence in article.Sentences.Where(article.IsNarrative))
        {
            for (var token = sentence.FirstToken; token < sentence.FirstToken + sentence.TokenCount; token++)
            {
                if (!tree.IsKnown(token)) continue;

                var draft = Naming(token) ?? Judgement(token) ?? Appeal(token) ?? Leave(token) ?? Duty(token) ?? Refusal(token)
                    ?? Warning(token) ?? Framed(token, demanded);
                if (draft is null || draft.Holders.Count == 0) continue;

                found.Add(draft);
                if (draft.Stance == Stance.Supports && draft.Target.Thing == TargetReader.Resignation) demanded = draft.Target;
            }
        }

        return found;
    }

    private static bool MayTakeStand(AnnotatedArticle article, Sentence sentence) => article.IsNarrative(sentence)
        && article.TokensOf(sentence).Any(token =>
        StanceLexicon.FramesOf(token).Any() || StanceLexicon.Calling.Contains(token.Lemma)
            || ReferentLexicon.Default.Condemning.Contains(token.Form) || ReferentLexicon.Default.Approving.Contains(token.Form)
        || StanceLexicon.Leaving.LengthAt([token], 0) > 0 || token.Is("step") || token.Is("stand") || token.Is("must")
            || token.Is("should"));

    /// <summary>A stand by a word with a frame: <c>rejected the plan</c>, <c>called for her resignation</c>, <c>its opposition to the
    /// deal</c>.</summary>
    private StandDraft? Framed(int token, StandTarget? demanded)
    {
        foreach (var frame in StanceLexicon.FramesOf(article.Tokens[token]).OrderByDescending(frame => frame.Words.Count))
        {
            if (!IsRightSort(frame, token)) continue;

            var (last, preposition) = Match(frame, token);
            if (last < 0) continue;

            var verb = article.Tokens[token].Upos is PartOfSpeech.Adp && tree.Head(token) >= 0 ? tree.Head(token) : token;
            if (StanceOf(frame, verb) is not { } stance || IsSupposed(verb)) continue;
            if (About(frame, token, last, preposition, demanded) is not { } target) continue;
            if (StanceLexicon.OnThingsOnly.Contains(article.Tokens[token].Lemma) && !referents.IsReferent(target.Thing)
                && target.Thing != TargetReader.Somebody) continue;

            var turned = frame.Kind is StanceKind.Demand or StanceKind.Ask or StanceKind.DemandNoun && EndsIt(frame, token, preposition)
                ? Turned(stance) : stance;
            return new StandDraft(article.Tokens[token].Span, turned, Holders(frame, verb), target);
        }

        return null;
    }

    private bool IsRightSort(StanceFrame frame, int token)
    {
        var word = article.Tokens[token];
        return frame.Kind switch
        {
            StanceKind.Noun or StanceKind.DemandNoun => word.Upos == PartOfSpeech.Noun,
            StanceKind.Adjective => IsPredicate(word.Upos == PartOfSpeech.Adp ? tree.Head(token) : token),
            _ => word.Upos is PartOfSpeech.Verb or PartOfSpeech.Adp && !tree.Is(token, "amod") && !tree.Is(token, "compound")
                && !tree.Is(token, "case") || frame.Words.Count > 2,
        };
    }

    // Said of a subject by a form of "be".
    private bool IsPredicate(int token) => token >= 0 && tree.Child(token, "cop") >= 0 && tree.Child(token, "nsubj") >= 0;

    /// <summary>The last token of a phrase, and the token of its preposition, -1 where it has none; both -1 where the phrase does not
    /// stand here.</summary>
    private (int Last, int Preposition) Match(StanceFrame frame, int token)
    {
        var last = token;
        for (var word = 1; word < frame.Words.Count; word++)
        {
            var next = token + word;
            if (next >= article.Tokens.Count || !article.Tokens[next].Is(frame.Words[word])
                && !article.Tokens[next].Lemma.Equals(frame.Words[word], StringComparison.OrdinalIgnoreCase)) return Apart(frame, token);
            last = next;
        }

        return (last, frame.Preposition is null ? -1 : last);
    }

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

    private Stance? StanceOf(StanceFrame frame, int verb)
    {
        var isNegated = IsNegated(verb);
        if (IsNeither(verb)) return Stance.Neutral;
        if (!isNegated) return frame.Stance;

        return frame.Stance == Stance.Supports && frame.Kind is StanceKind.Verb or StanceKind.Adjective or StanceKind.Noun ? Stance.Rejects
            : null;
    }

    private static Stance Turned(Stance stance) => stance == Stance.Supports ? Stance.Rejects : stance == Stance.Rejects ? Stance.Supports
        : stance;

    private bool IsNeither(int verb) => tree.Children(verb).Any(child => article.Tokens[child].Is("neither")) || tree.Children(verb)
        .Any(child => tree.Is(child, "conj") && tree.Children(child).Any(cc => article.Tokens[cc].Is("nor")))
        || tree.Children(verb).Any(child => article.Tokens[child].Is("nor"));

    /// <summary>Whether a verb is negated by its own words, or by a verb of refusing it completes.</summary>
    private bool IsNegated(int verb)
    {
        var isNegated = HasNegation(verb);
        for (var (step, at) = (0, verb); step < 3 && (tree.Is(at, "xcomp") || tree.Is(at, "ccomp") && tree.Child(at, "nsubj") < 0)
            && tree.Head(at) is >= 0 and var head; step++, at = head)
        {
            if (StanceLexicon.Refusing.Contains(article.Tokens[head].Lemma)) isNegated = !isNegated;
            if (HasNegation(head)) isNegated = !isNegated;
        }

        return isNegated;
    }

    private bool HasNegation(int verb) => tree.Children(verb)
        .Any(child => article.Tokens[child].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never" or "without" or "cannot"
        || article.Tokens[child].Is("yet") && tree.Is(child, "advmod")) || tree.Children(verb)
            .Any(child => tree.Is(child, "aux") && article.Tokens[child].Is("cannot"));

    // "if it rejects the plan", "may reject it", "whether to back it".
    private bool IsSupposed(int verb) => tree.Children(verb).Any(child => (tree.Is(child, "mark") || tree.Is(child, "advmod"))
        && article.Tokens[child].Form.ToLowerInvariant() is "if" or "whether" or "unless" or "how" or "why"
        || tree.Is(child, "aux") && article.Tokens[child].Form.ToLowerInvariant() is "may" or "might" or "could");

    /// <summary>What a frame's word is about.</summary>
    private StandTarget? About(StanceFrame frame, int token, int last, int preposition, StandTarget? demanded)
    {
        if (preposition >= 0)
        {
            var node = tree.Is(preposition, "case") || tree.Is(preposition, "mark") ? tree.Head(preposition) : -1;
            if (node < 0 || node <= preposition) return null;
            if (frame.Kind == StanceKind.Ask) return Asked(token, article.Tokens[node].Upos == PartOfSpeech.Verb
                ? HearerBefore(token, node) : node);
            if (frame.Kind is StanceKind.Demand or StanceKind.DemandNoun && targets.ToVerbAfter(node) is >= 0 and var leave
                && StanceLexicon.Leaving.LengthAt(article.Tokens, leave) > 0) return targets.Deed(leave, node);

            // "called for Kesh to …" asks for a deed, not for Kesh.
            if (frame.Kind is StanceKind.Demand or StanceKind.DemandNoun
                && targets.IsName(node)) return targets.ToVerbAfter(node) is >= 0 and var his ? targets.Deed(his, node) : null;

            return article.Tokens[node].Upos == PartOfSpeech.Verb ? targets.Deed(node, tree.Child(node, "nsubj"))
                : ThingOrDemand(node, token, demanded);
        }

        // "an inquiry requested by the league": the verb hangs on what it is about.
        if (tree.Is(token, "acl") && !tree.Is(token, "acl:relcl") && article.Tokens[token].Xpos == "VBN" && holders.By(token) >= 0
            && tree.Head(token) is >= 0 and var requested) return targets.Thing(requested, token);
        for (var word = token; word <= last; word++)
        {
            if (tree.Child(word, "nsubj:pass") is >= 0 and var passive) return ThingOrDemand(holders.IsRelative(passive) && tree.Is(word, "acl")
                ? tree.Head(word) : passive, token, demanded);
            if (frame.Kind is StanceKind.Ask or StanceKind.Demand && Completion(word) >= 0
                && tree.Child(word, "obj") is >= 0 and var doer) return Asked(word, doer);
            if (frame.Kind == StanceKind.Ask && (tree.Child(word, "obj") is >= 0 and var hearer ? hearer
                : tree.Child(word, "iobj")) is >= 0 and var asked) return Asked(word, asked);
            if (ObjectOf(word) is >= 0 and var thing) return ThingOrDemand(thing, token, demanded);
            if (frame.Kind is StanceKind.Demand or StanceKind.Ask && tree.Child(word,
                "ccomp") is >= 0 and var clause) return targets.Deed(clause, tree.Child(clause, "nsubj"));
            if (frame.Kind == StanceKind.Demand && Completion(word) is >= 0 and var deed) return targets.Deed(deed, -1);
        }

        if (tree.Is(token, "acl:relcl") && tree.Child(token, "nsubj") is >= 0 and var other && !holders.IsRelative(other)
            && frame.Kind == StanceKind.Verb) return targets.Thing(tree.Head(token), token);

        // Who abstains does so in a vote, if the text tells of one.
        return frame.Stance == Stance.Neutral ? targets.LastThing(token, Vote) ?? targets.LastThing(token) : null;
    }

    // "accepted", of "which she has accepted", and of "neither accepts nor rejects the offer".
    private int ObjectOf(int verb)
    {
        if (tree.Child(verb, "obj") is >= 0 and var own) return holders.IsRelative(own) && own < verb && tree.Is(verb, "acl") ? tree.Head(verb)
            : own;

        return tree.Children(verb).Where(child => tree.Is(child, "conj") && IsNeither(verb)).Select(child => tree.Child(child, "obj"))
            .FirstOrDefault(thing => thing >= 0, -1);
    }

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
    private bool EndsIt(StanceFrame frame, int token, int preposition)
    {
        var node = preposition >= 0 ? tree.Head(preposition) : -1;
        var deed = Completion(token) is >= 0 and var own ? own : node >= 0 && Completion(node) is >= 0 and var his ? his : node >= 0
            && article.Tokens[node].Upos == PartOfSpeech.Verb ? node : tree.Child(token, "ccomp");
        return deed >= 0 && StanceLexicon.Ending.Contains(article.Tokens[deed].Lemma);
    }

    private IReadOnlyList<StandHolder> Holders(StanceFrame frame, int verb)
    {
        var isNoun = frame.Kind is StanceKind.Noun or StanceKind.DemandNoun;
        var subject = isNoun ? OwnerOf(verb) : holders.Subject(verb);
        if (holders.OwnBody(subject) is { } owner) return [owner];

        var speech = isNoun || holders.IsPassive(verb) ? null : holders.SpeechCuedBy(article.Tokens[verb].Span);
        if (subject < 0 && speech is null && !isNoun && !holders.IsPassive(verb)) subject = holders.NounBefore(verb);
        var named = holders.Named(subject);
        return named.Count > 1 || speech is null ? named : [StandHolder.Of(speech)];
    }

    // "its opposition to", "voiced opposition to".
    private int OwnerOf(int noun)
    {
        if (tree.Child(noun, "nmod:poss") is >= 0 and var owner) return owner;

        var verb = tree.Is(noun, "obj") ? tree.Head(noun) : -1;
        return verb >= 0 && StanceLexicon.Saying.Contains(article.Tokens[verb].Lemma) ? holders.Subject(verb) : -1;
    }
}
