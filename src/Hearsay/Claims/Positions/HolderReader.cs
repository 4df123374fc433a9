using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Finds who takes a stand: the subject of its verb, through names, references, pronouns and bodies that are somebody's
/// own.</summary>
internal sealed partial class HolderReader(AnnotatedArticle article, SyntaxTree tree)
{
    private readonly PartyReader parties = new(article);

    private const int MostClauses = 5;
    private const int MostHolders = 4;
    private const int FarthestNoun = 4;
    private const int LongestDescription = 8;
    private const int LongestDateline = 16;

    // A name whose body or members act for it: "the government of X", "members of the union".
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "government", "administration", "authority", "party", "office", "country", "nation", "state", "member", "board", "management",
            "leadership", "group", "union", "company", "side",
        "team", "lawyer", "attorney", "counsel", "organisation", "organization", "council", "committee", "cabinet", "campaign", "coalition",
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
            if (SubjectChild(verb) is >= 0 and var subject) return IsRelative(subject)
                && ToldOf(verb, subject) is >= 0 and var noun ? noun : subject;

            var head = tree.Head(verb);
            if (head < 0) return -1;
            if (tree.Is(verb, "acl")) return IsFinite(verb, head) || article.Tokens[verb].Xpos == "VBG" ? head
                : article.Tokens[verb].Xpos == "VBN" ? By(verb)
                : tree.Child(head, "cop") >= 0 && SubjectChild(head) is >= 0 and var first ? first : Subject(GovernorOf(head));
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

    // Whom a clause with "who" is told of, though the tree may not call it a clause of a noun.
    private int ToldOf(int verb, int relative) => tree.Head(verb) is >= 0 and var head && (tree.Is(verb, "acl")
        || head < relative && article.Tokens[head].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) ? head : -1;

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
    /// <remarks><c>Norvale accepted.</c> has no auxiliary, whatever the tree calls its subject.</remarks>
    public bool IsPassive(int verb) => tree.Child(verb, "aux:pass") >= 0
        || tree.Child(verb, "nsubj:pass") >= 0 && (tree.Child(verb, "aux") >= 0 || tree.Head(verb) >= 0)
            && article.Tokens[verb].Lemma is not ("stand" or "abide" or "stick" or "swear");

    /// <summary>Who the words around a noun or pronoun name, all of them where they are several.</summary>
    public IReadOnlyList<StandHolder> Named(int node)
    {
        if (node < 0) return [];

        return [.. tree.Children(node).Where(child => tree.Is(child, "conj")).Prepend(node).Select(One).OfType<StandHolder>().Distinct()
            .Take(MostHolders)];
    }

    /// <summary>Whose body a noun names: <c>her government</c>, <c>Orry's party</c>; <see langword="null"/> where it names
    /// nobody's.</summary>
    public StandHolder? OwnBody(int node) => node >= 0
        && (Bodies.Contains(article.Tokens[node].Lemma) || StanceLexicon.OwnPeople.Contains(article.Tokens[node].Lemma)
            && MentionAt(node) is null && NameIn(node) is null && tree.Child(node, "appos") < 0)
        && tree.Child(node, "nmod:poss") is >= 0 and var poss
        && !article.Tokens[poss].Is("whose") ? OwnerOf(node) is { } owner ? parties.Of(owner, article.Tokens[node].Lemma)
            ?? owner : null : null;

    /// <summary>The actor the words around a noun or pronoun name; <see langword="null"/> where they name none.</summary>
    public string? ActorAt(int node)
    {
        if (MentionAt(node) is { } own) return own.Actor;
        if (IsTitle(node) && MentionAt(node + 1) is { } titled) return titled.Actor;

        // "the leader of the opposition, Mats Orry", "Foreign Minister Alek Strom": the office stands at the head.
        var beside = tree.Children(node).Where(child => tree.Is(child, "appos") || tree.Is(child, "flat")).Select(MentionAt)
            .OfType<Mention>().FirstOrDefault();
        return (beside ?? NameIn(node))?.Actor
            ?? (IsNew(node) ? null : article.References.FirstOrDefault(reference =>
                reference.Span.Contains(article.Tokens[node].Span))?.Actor);
    }

    private StandHolder? One(int node)
    {
        var token = article.Tokens[node];
        if (IsShare(node)) return tree.Children(node).Where(child => tree.Is(child, "nmod")
            && Bodies.Contains(article.Tokens[child].Lemma)).Select(OwnerOf).OfType<StandHolder>().Select(owner => (StandHolder?)owner)
            .FirstOrDefault();
        if (token.Upos == PartOfSpeech.Pron
            && token.Form.ToLowerInvariant() is "i" or "we" or "us" or "me" or "our" or "my") return Speaker(token.Span)
            ?? (IsSpoken(token.Span) || !token.Is("we") && !token.Is("our") ? null : StandHolder.Outlet);
        if (SelfReported(node) is { } self) return self;
        if ((ActorAt(node) ?? NameBehindOffice(node)?.Actor ?? NamedElsewhere(token)) is { } actor) return IsSomebodyElse(token, actor) ? null : StandHolder.Of(actor);
        if (token.Upos == PartOfSpeech.Pron) return Personal(node);
        if (tree.Child(node, "nmod:poss") is >= 0 and var whose && article.Tokens[whose].Is("whose")) return null;
        if (IsBareBody(node) && BodyBefore(node) is { Actor: { } body } && article.Actors.Any(one => one.Id == body
            && one.Type == MentionType.Organization)) return StandHolder.Of(body);
        if (Bodies.Contains(token.Lemma) && (OwnerOf(node) ?? (token.Xpos == "NN" && !IsOwnSource(token) ? Speaker(token.Span) : null))
            is { } owner) return owner;

        return article.Attributions.FirstOrDefault(attribution => attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media)
            && attribution.Source.Any(source => source.Contains(token.Span)) && !IsOfShare(attribution)) is { } told
            ? StandHolder.Of(told) : HolderNouns.Has(token) && !IsAnyone(node) || token.Upos == PartOfSpeech.Propn && char.IsUpper(token.Form[0]) && !IsTime(node)
            ? StandHolder.Of(Description(node)) : null;
    }

    // "Homeland called for a vote. The party will …"
    private bool IsBareBody(int node) => article.Tokens[node].Lemma is "party" or "union" or "company" or "group" or "club" or "firm"
            or "guild" or "association" or "league" or "organisation" or "organization" or "federation" or "movement" or "alliance"
        && tree.Child(node, "det") is >= 0 and var determiner && article.Tokens[determiner].Is("the")
        && !tree.Children(node).Any(child => tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "nmod"));

    // "a party that backs the plan": none in particular.
    private bool IsAnyone(int noun) => tree.Child(noun, "det") is >= 0 and var determiner
        && article.Tokens[determiner].Form.ToLowerInvariant() is "a" or "an" or "any" or "every" or "no";

    // "The board backed the plan, its chairwoman said": the board's stand is told as its own.
    private bool IsOwnSource(Token body) => body.Lemma is "board" or "cabinet" or "council" or "committee" && article.Attributions.Any(attribution => attribution.Source.Any(source => source.Contains(body.Span)));

    // “He backs it,” she said: not of herself.
    private bool IsSomebodyElse(Token token, string actor) => token.Form.ToLowerInvariant() is "he" or "she"
        && SpeechAround(token.Span) is { Kind: AttributionKind.Direct } speech && speech.Speaker == actor;

    // A name that was not seen as one here.
    private string? NamedElsewhere(Token token) => token.Upos != PartOfSpeech.Propn ? null : article.Actors
        .FirstOrDefault(actor => actor.Name == token.Form || actor.Aliases.Contains(token.Form, StringComparer.Ordinal))?.Id;

    // "The warden, Tom Pell, said he would …": he is who says so.
    private StandHolder? SelfReported(int node) => article.Tokens[node].Form.ToLowerInvariant() is "he" or "she"
        && tree.Head(node) is >= 0 and var verb && tree.Is(verb, "ccomp") && tree.Head(verb) is >= 0 and var saying
        && tree.Head(saying) is var above && (above < 0 || !tree.Is(saying, "ccomp"))
        && SubjectChild(saying) is >= 0 and var sayer && article.Tokens[sayer].Upos != PartOfSpeech.Pron && ActorAt(sayer) is { } actor
        && MentionAt(node) is null && article.Actors.Any(one => one.Id == actor && one.Type != MentionType.Location)
        ? StandHolder.Of(actor) : null;

    private StandHolder? Personal(int pronoun)
    {
        var token = article.Tokens[pronoun];
        if (token.Form.ToLowerInvariant() is not ("he" or "she" or "it" or "they")) return null;
        if (ReportingSpeaker(token) is { Speech: { } speech } self && token.Is("it") == (speech.SpeakerType == SpeakerType.Institution))
            return self;

        return Sayer(pronoun) ?? (token.Is("it") || token.Is("they") ? BodyBefore(pronoun) : PersonBefore(pronoun));
    }

    // "…, Tom Pell answered. He went on to …": the only person the sentence before names.
    private StandHolder? PersonBefore(int pronoun)
    {
        if (article.SentenceAt(article.Tokens[pronoun].Span.Start) is not ({ } here and > 0) || IsSpoken(article.Tokens[pronoun].Span)
            || article.Text.AsSpan(article.Sentences[here - 1].Span.End..article.Sentences[here].Span.Start).Contains('\n')) return null;

        var before = article.Sentences[here - 1].Span;
        return article.Mentions.Where(mention => before.Contains(mention.Span) && mention.Type == MentionType.Person)
            .Select(mention => mention.Actor).Distinct(StringComparer.Ordinal).ToList() is [var only] ? StandHolder.Of(only) : null;
    }

    // "She said he would …" in her own words between marks: "he" is somebody else.
    private StandHolder? ReportingSpeaker(Token pronoun) => SpeechAround(pronoun.Span) is { } speech
        && speech.Kind != AttributionKind.Direct && !IsInMarks(pronoun, speech) ? StandHolder.Of(speech) : null;

    private bool IsInMarks(Token token, Attribution speech) => speech.Content
        .Where(content => content.Contains(token.Span))
        .Any(content => article.WordsAndMarksIn(content).TakeWhile(word => word.Span.Start < token.Span.Start)
            .Count(StatementText.IsQuotationMark) % 2 == 1);

    private bool IsSpoken(TextSpan word) => article.Attributions.Any(attribution => attribution.Content
        .Any(content => content.Contains(word)));

    /// <summary>The body that <c>it</c>, <c>they</c> or <c>its</c> stands for: the subject of the sentence before, if it is one.</summary>
    private StandHolder? BodyBefore(int pronoun)
    {
        if (article.SentenceAt(article.Tokens[pronoun].Span.Start) is not ({ } here and > 0)
            || article.Text.AsSpan(article.Sentences[here - 1].Span.End..article.Sentences[here].Span.Start).Contains('\n')) return null;

        var before = article.Sentences[here - 1];
        var subject = OpeningNoun(before.FirstToken, before.FirstToken + before.TokenCount);
        if (subject < 0 || article.Tokens[pronoun].Form.ToLowerInvariant() is "they" or "their"
            != article.Tokens[subject].Xpos is "NNS" or "NNPS") return null;
        if (MentionAt(subject) is { } named) return StandHolder.Of(named.Actor);

        return HolderNouns.Has(article.Tokens[subject]) ? OwnerOf(subject) ?? Told(subject) ?? StandHolder.Of(Description(subject)) : null;
    }

    private StandHolder? Told(int noun) => article.Attributions.FirstOrDefault(attribution =>
        attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media)
        && attribution.Source.Any(source => source.Contains(article.Tokens[noun].Span))) is { } told ? StandHolder.Of(told) : null;

    // The noun a sentence opens with, before its first verb: "The board" of "The board of the mill met".
    private int OpeningNoun(int first, int end)
    {
        var noun = -1;
        for (var token = first; token < end; token++)
        {
            var word = article.Tokens[token];
            if (word.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) noun = token;
            else if (noun >= 0 && word.Form is not ("'" or "’" or "'s" or "’s" or "-")) return noun;
            else if (word.Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Part or PartOfSpeech.Punct)) return -1;
        }

        return -1;
    }

    // Without article, and without what is told beside: "families of the dead".
    private TextSpan Description(int noun)
    {
        var (first, last) = (noun, noun);
        if (!tree.IsKnown(noun)) return article.Tokens[noun].Span;

        while (first > 0 && noun - first < FarthestNoun && IsPartOf(first - 1, noun)
            && article.Tokens[first - 1].Upos is not (PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Adp)) first--;
        while (last + 1 < article.Tokens.Count && last - noun < LongestDescription && IsPartOf(last + 1, noun)) last++;
        while (last > noun && article.Tokens[last].Upos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Part) last--;
        return new TextSpan(article.Tokens[first].Span.Start, article.Tokens[last].Span.End);
    }

    private bool IsPartOf(int token, int noun)
    {
        for (var step = 0; token >= 0 && tree.IsKnown(token) && step < LongestDescription; step++, token = tree.Head(token))
        {
            if (token == noun) return true;
            if (article.Tokens[token].IsMark() && !article.Tokens[token].Is("'") && !article.Tokens[token].Is("’")) return false;
            if (!tree.Is(token, "nmod") && !tree.Is(token, "amod") && !tree.Is(token, "compound") && !tree.Is(token, "case")
                && !tree.Is(token, "det") && !tree.Is(token, "flat")) return false;
        }

        return false;
    }

    // "her government", "Corrow's government", "the government in Dunmere", "members of the union".
    private StandHolder? OwnerOf(int body)
    {
        foreach (var child in tree.Children(body))
        {
            if (tree.Is(child, "nmod:poss")
                && article.Tokens[child].Upos == PartOfSpeech.Pron) return article.References.FirstOrDefault(reference =>
                reference.Span.Contains(article.Tokens[child].Span)) is { } own ? StandHolder.Of(own.Actor)
                : Speaker(article.Tokens[child].Span) ?? BodyBefore(child);
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
        if (subject < 0 && tree.Is(verb, "ccomp")) subject = NounBefore(above);
        return subject >= 0 && ActorAt(subject) is { } actor ? StandHolder.Of(actor) : null;
    }

    // "62 percent of the members", "nearly six in ten": a share of people takes no stand of its own.
    private bool IsShare(int node) => article.Tokens[node].Upos == PartOfSpeech.Num
        || article.Tokens[node].Lemma is "percent" or "%" or "cent" or "majority" or "number"
        || article.Quantities.Any(quantity => quantity.Span.Contains(article.Tokens[node].Span)) || tree.Child(node, "nummod") >= 0;

    private StandHolder? Speaker(TextSpan word) => SpeechAround(word) is { } speech ? StandHolder.Of(speech) : null;

    private Mention? MentionAt(int token) => IsInDateline(token) || IsTime(token) ? null
        : article.Mentions.FirstOrDefault(mention => mention.Span.Contains(article.Tokens[token].Span));

    // "an order in October that prohibits …"
    private bool IsTime(int token) => article.Times.Any(time => time.Span.Contains(article.Tokens[token].Span));

    // "SUNDHOLM, Oct 20 (TPA) — Workers …": where it was written takes no stand.
    private bool IsInDateline(int token)
    {
        if (article.SentenceAt(article.Tokens[token].Span.Start) is not { } sentence
            || token > article.Sentences[sentence].FirstToken + LongestDateline) return false;

        for (var next = token + 1; next < article.Tokens.Count && next <= article.Sentences[sentence].FirstToken + LongestDateline; next++)
        {
            if (article.Tokens[next].Form is "—" or "–" or "--"
                || article.Tokens[next].Form == "-" && article.Tokens[next - 1].Form == ")")
                return article.Tokens[article.Sentences[sentence].FirstToken].Form.All(char.IsUpper);
        }

        return false;
    }

    // Of the words a tree calls the subject, the one that names somebody: "Mr Vask".
    private int SubjectChild(int verb)
    {
        var first = -1;
        foreach (var child in tree.Children(verb).Where(child => tree.Relation(child) == "nsubj"
            || tree.Relation(child) == "nsubj:pass" && !IsPassive(verb)))
        {
            if (MentionAt(child) is not null) return child;
            if (first < 0) first = child;
        }

        return first >= 0 && IsInDateline(first) && BehindDateline(first, verb) is >= 0 and var subject ? subject : first;
    }

    // "LINDOW (Argus) - Finance Minister Ilse Maren rejected …": where the tree takes the place for the subject.
    private int BehindDateline(int place, int verb)
    {
        var token = place;
        while (token < verb && IsInDateline(token)) token++;
        for (; token < verb; token++)
        {
            if (MentionAt(token) is not null || HolderNouns.Has(article.Tokens[token])) return token;
        }

        return -1;
    }

    // "The leader, Sabine Korr, called on …": a comma lets the tree take the verb for a participle.
    private bool IsFinite(int verb, int head) => article.Tokens[verb].Xpos == "VBD" || tree.Head(head) < 0 && verb > 0
        && (article.Tokens[verb - 1].Form == "," || tree.Child(head, "cop") < 0 && HolderNouns.Has(article.Tokens[head], isOne: true))
        && By(verb) < 0 && !IsPassive(verb) && article.Tokens[verb].Xpos == "VBN";

    // "A spokesman for the rebels": brought in here, and nobody who was named before.
    private bool IsNew(int node) => article.Tokens[node].Upos == PartOfSpeech.Noun && tree.Child(node, "det") is >= 0 and var determiner
        && article.Tokens[determiner].Form.ToLowerInvariant() is "a" or "an" && tree.Child(node, "cop") < 0 && !tree.Is(node, "appos");

    // "Ms Tilvik", where the tree takes both for objects.
    private bool IsTitle(int node) => node + 1 < article.Tokens.Count && article.Tokens[node + 1].Upos == PartOfSpeech.Propn
        && article.Tokens[node].Form.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Sir" or "Lady" or "Lord" or "Prof";

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
    private int GovernorOf(int noun) => tree.Is(noun, "obj") || tree.Is(noun, "obl") || tree.Is(noun, "xcomp") ? tree.Head(noun) : -1;

    /// <summary>Whether a word stands for the noun that its clause hangs on: <c>who</c>.</summary>
    public bool IsRelative(int token) => article.Tokens[token].Form.ToLowerInvariant() is "who" or "which" or "that";
}
