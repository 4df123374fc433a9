using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Finds who takes a stand: the subject of its verb, through names, references, pronouns and bodies that are somebody's
/// own.</summary>
internal sealed class HolderReader(AnnotatedArticle article, SyntaxTree tree)
{
    private const int MostClauses = 5;
    private const int MostHolders = 4;
    private const int FarthestNoun = 4;
    private const int LongestDateline = 16;

    // A name whose body or members act for it: "the government of X", "members of the union".
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "government", "administration", "authority", "party", "office", "country", "nation", "state", "member", "board", "management",
            "leadership", "group", "union", "company", "side",
        "team", "organisation", "organization", "council", "committee", "cabinet", "campaign", "coalition",
    };

    /// <summary>The word of who does what a verb tells; -1 where the sentence names nobody.</summary>
    public int Subject(int verb)
    {
        for (var step = 0; step < MostClauses && verb >= 0; step++)
        {
            if (tree.Is(verb, "ccomp") && tree.Head(verb) is >= 0 and var asking && IsAsking(asking))
            {
                verb = asking;
                continue;
            }

            if (tree.Child(verb, "obl:agent") is >= 0 and var agent && IsPassive(verb)) return agent;
            if (IsPassive(verb)) return By(verb);
            if (SubjectChild(verb) is >= 0 and var subject) return IsRelative(subject) && tree.Is(verb, "acl") ? tree.Head(verb) : subject;

            var head = tree.Head(verb);
            if (head < 0) return -1;
            if (tree.Is(verb, "acl")) return IsFinite(verb, head) || article.Tokens[verb].Xpos == "VBG" ? head
                : article.Tokens[verb].Xpos == "VBN" ? By(verb) : Subject(GovernorOf(head));
            if (tree.Is(verb, "xcomp") || tree.Is(verb, "advcl"))
            {
                if (IsPassive(head) || StanceLexicon.NotOwn.Contains(article.Tokens[head].Lemma)) return -1;
                if (tree.Is(verb, "xcomp") && tree.Child(head, "obj") is >= 0 and var controller && !IsAsking(head)) return controller;
                if (tree.Is(verb, "advcl") && article.Tokens[verb].Xpos is not ("VBG" or "VB")) return -1;
            }
            else if (!tree.Is(verb, "conj")) return tree.Is(verb, "obl") || tree.Is(verb, "obj") || tree.Is(verb, "nmod") ? Subject(head)
                : -1;

            verb = head;
        }

        return -1;
    }

    /// <summary>The noun or name right before a verb, where the tree gives it none: <c>said her government “neither accepts
    /// …”</c>.</summary>
    public int NounBefore(int verb)
    {
        for (var token = verb - 1; token >= 0 && token >= verb - FarthestNoun && tree.IsKnown(token); token--)
        {
            var word = article.Tokens[token];
            if (word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) return token;
            if (!word.IsMark() && word.Upos is not (PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part or PartOfSpeech.Cconj or PartOfSpeech.Det) || word.Form is "," or ";" or ".") return -1;
        }

        return -1;
    }

    /// <summary>Whether a verb asks its object to do something.</summary>
    public bool IsAsking(int verb) => StanceLexicon.FramesOf(article.Tokens[verb])
        .Any(frame => frame.Kind is StanceKind.Ask or StanceKind.Demand);

    /// <summary>Whether a verb stands in the passive, its agent or not told.</summary>
    public bool IsPassive(int verb) => tree.Child(verb, "nsubj:pass") >= 0 || tree.Child(verb, "aux:pass") >= 0;

    /// <summary>Who the words around a noun or pronoun name, all of them where they are several.</summary>
    public IReadOnlyList<StandHolder> Named(int node)
    {
        if (node < 0) return [];

        return [.. tree.Children(node).Where(child => tree.Is(child, "conj")).Prepend(node).Select(One).OfType<StandHolder>().Distinct()
            .Take(MostHolders)];
    }

    /// <summary>Whose body a noun names: <c>her government</c>, <c>Orry's party</c>; <see langword="null"/> where it names
    /// nobody's.</summary>
    public StandHolder? OwnBody(int node) => node >= 0 && Bodies.Contains(article.Tokens[node].Lemma) && tree.Child(node, "nmod:poss") >= 0
        ? OwnerOf(node) : null;

    /// <summary>The actor the words around a noun or pronoun name; <see langword="null"/> where they name none.</summary>
    public string? ActorAt(int node)
    {
        if (MentionAt(node) is { } own) return own.Actor;

        // "the leader of the opposition, Mats Orry", "Foreign Minister Alek Strom": the office stands at the head.
        var beside = tree.Children(node).Where(child => tree.Is(child, "appos") || tree.Is(child, "flat")).Select(MentionAt)
            .OfType<Mention>().FirstOrDefault();
        return (beside ?? NameIn(node))?.Actor
            ?? article.References.FirstOrDefault(reference => reference.Span.Contains(article.Tokens[node].Span))?.Actor;
    }

    /// <summary>The innermost speech that holds a word; <see langword="null"/> where the outlet itself speaks, or a document.</summary>
    public Attribution? SpeechAround(TextSpan word) => article.Attributions
        .Where(attribution => attribution.Source.Count > 0 && attribution.Content.Any(content => content.Contains(word))
            && attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media) && !IsOfShare(attribution))
        .MinBy(attribution => attribution.Content.Sum(content => content.Length));

    /// <summary>Whether a speech is that of a share of people: <c>63 percent of the members</c>.</summary>
    public bool IsOfShare(Attribution speech) => article.Quantities.Any(quantity => speech.Source[0].Overlaps(quantity.Span))
        || speech.Source[0].Of(article.Text).Contains(" in ", StringComparison.Ordinal) && article.WordsAndMarksIn(speech.Source[0])
        .Any(token => token.Upos == PartOfSpeech.Num);

    /// <summary>The speech whose cue a word is part of.</summary>
    public Attribution? SpeechCuedBy(TextSpan word) => article.Attributions
        .FirstOrDefault(attribution => attribution.Source.Count > 0 && attribution.Cue.Any(cue => cue.Overlaps(word))
            && attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media) && !IsOfShare(attribution));

    private StandHolder? One(int node)
    {
        var token = article.Tokens[node];
        if (IsShare(node)) return tree.Children(node).Where(child => tree.Is(child, "nmod")
            && Bodies.Contains(article.Tokens[child].Lemma)).Select(OwnerOf).OfType<StandHolder>().Select(owner => (StandHolder?)owner)
            .FirstOrDefault();
        if (token.Upos == PartOfSpeech.Pron && token.Form.ToLowerInvariant() is "i" or "we" or "us" or "me") return Speaker(token.Span);
        if ((ActorAt(node) ?? NameBehindOffice(node)?.Actor) is { } actor) return StandHolder.Of(actor);
        if (token.Upos == PartOfSpeech.Pron) return token.Form.ToLowerInvariant() is "he" or "she" or "it" or "they"
            ? (Speaker(token.Span) is { Speech: { } speech } self && token.Is("it") == (speech.SpeakerType == SpeakerType.Institution)
            ? self : Sayer(node)) : null;
        if (Bodies.Contains(token.Lemma) && (OwnerOf(node) ?? (token.Xpos == "NN" ? Speaker(token.Span) : null)) is { } owner) return owner;

        return article.Attributions.FirstOrDefault(attribution => attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media)
            && attribution.Source.Any(source => source.Contains(token.Span)) && !IsOfShare(attribution)) is { } told
            ? StandHolder.Of(told) : null;
    }

    // "her government", "Corrow's government", "the government in Dunmere", "members of the union".
    private StandHolder? OwnerOf(int body)
    {
        foreach (var child in tree.Children(body))
        {
            if (tree.Is(child, "nmod:poss")
                && article.Tokens[child].Upos == PartOfSpeech.Pron) return article.References.FirstOrDefault(reference =>
                reference.Span.Contains(article.Tokens[child].Span)) is { } own ? StandHolder.Of(own.Actor)
                : Speaker(article.Tokens[child].Span);
            if (!tree.Is(child, "nmod") && !tree.Is(child, "amod") && !tree.Is(child, "compound")) continue;
            if (ActorAt(child) is { } owner) return StandHolder.Of(owner);
        }

        return null;
    }

    // "Israel made a statement that it would not …": the subject of the clause that holds the pronoun's.
    private StandHolder? Sayer(int pronoun)
    {
        var verb = tree.Head(pronoun);
        if (verb < 0 || tree.Head(verb) is not (>= 0 and var above)) return null;

        var subject = tree.Is(verb, "ccomp") ? SubjectChild(above) : tree.Is(verb, "acl") && GovernorOf(above) is >= 0 and var governor
            ? SubjectChild(governor) : -1;
        return subject >= 0 && ActorAt(subject) is { } actor ? StandHolder.Of(actor) : null;
    }

    // "62 percent of the members", "nearly six in ten": a share of people takes no stand of its own.
    private bool IsShare(int node) => article.Tokens[node].Upos == PartOfSpeech.Num
        || article.Tokens[node].Lemma is "percent" or "%" or "cent" or "majority" or "number"
        || article.Quantities.Any(quantity => quantity.Span.Contains(article.Tokens[node].Span)) || tree.Child(node, "nummod") >= 0;

    private StandHolder? Speaker(TextSpan word) => SpeechAround(word) is { } speech ? StandHolder.Of(speech) : null;

    private Mention? MentionAt(int token) => IsInDateline(token) ? null
        : article.Mentions.FirstOrDefault(mention => mention.Span.Contains(article.Tokens[token].Span));

    // "SUNDHOLM, Oct 20 (TPA) — Workers …": where it was written takes no stand.
    private bool IsInDateline(int token)
    {
        if (article.SentenceAt(article.Tokens[token].Span.Start) is not { } sentence
            || token > article.Sentences[sentence].FirstToken + LongestDateline) return false;

        for (var next = token + 1; next < article.Tokens.Count && next <= article.Sentences[sentence].FirstToken + LongestDateline; next++)
        {
            if (article.Tokens[next].Form is "—" or "–" or "--") return article.Tokens[article.Sentences[sentence].FirstToken].Form.All(char.IsUpper);
        }

        return false;
    }

    // Of the words a tree calls the subject, the one that names somebody: "Mr Vask".
    private int SubjectChild(int verb)
    {
        var first = -1;
        foreach (var child in tree.Children(verb).Where(child => tree.Relation(child) == "nsubj"))
        {
            if (MentionAt(child) is not null) return child;
            if (first < 0) first = child;
        }

        return first;
    }

    // "The leader, Sabine Korr, called on …": a comma lets the tree take the verb for a participle.
    private bool IsFinite(int verb, int head) => article.Tokens[verb].Xpos == "VBD" || tree.Head(head) < 0 && verb > 0
        && article.Tokens[verb - 1].Form == "," && By(verb) < 0 && !IsPassive(verb) && article.Tokens[verb].Xpos == "VBN";

    // A title before a name may be the head of both.
    private Mention? NameIn(int node) => article.Tokens[node].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn
        ? tree.Children(node).Where(child => child > node && tree.Is(child, "compound") || tree.Is(child, "flat")).Select(MentionAt)
            .OfType<Mention>().FirstOrDefault()
        : null;

    // "the leader of the opposition, Mats Orry", hung on the opposition.
    private Mention? NameBehindOffice(int node) => tree.Children(node)
        .Where(child => tree.Is(child, "nmod") && child > node)
        .SelectMany(child => tree.Children(child).Where(beside => tree.Is(beside, "appos")))
        .Select(MentionAt)
        .FirstOrDefault(mention => mention?.Type == MentionType.Person);

    /// <summary>Who a passive names behind <c>by</c>; -1 where nobody.</summary>
    public int By(int verb) => tree.Children(verb).FirstOrDefault(child => tree.Is(child, "obl")
        && tree.Child(child, "case") is >= 0 and var mark && article.Tokens[mark].Is("by"), -1);

    // The verb that brings a noun forward, whose clause goes on with "to".
    private int GovernorOf(int noun) => tree.Is(noun, "obj") || tree.Is(noun, "obl") ? tree.Head(noun) : -1;

    /// <summary>Whether a word stands for the noun that its clause hangs on: <c>who</c>.</summary>
    public bool IsRelative(int token) => article.Tokens[token].Form.ToLowerInvariant() is "who" or "which" or "that";
}
