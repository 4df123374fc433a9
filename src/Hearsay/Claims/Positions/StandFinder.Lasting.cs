using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by what is to go on or to end (<c>the wall must stay</c>, <c>the vote will be held as planned</c>), by whom others
/// are called on (<c>calls by the guild to lift the ban</c>), and by how somebody takes what was told (<c>the mayor was
/// appalled</c>).</content>
internal sealed partial class StandFinder
{
    private static readonly HashSet<string> Displeased = new(StringComparer.OrdinalIgnoreCase)
    {
        "appalled", "outraged", "furious", "angry", "dismayed", "unimpressed", "unhappy", "disappointed", "horrified", "aghast", "incensed",
        "indignant", "livid", "disgusted", "infuriated", "enraged", "displeased", "dissatisfied", "scathing", "sceptical", "skeptical",
        "unconvinced", "unmoved", "scandalised", "scandalized",
    };

    private static readonly HashSet<string> Pleased = new(StringComparer.OrdinalIgnoreCase)
    {
        "delighted", "pleased", "jubilant", "elated", "overjoyed", "thrilled",
    };

    private static readonly HashSet<string> NotPleased = new(StringComparer.OrdinalIgnoreCase) { "amused", "impressed", "convinced", "happy", "satisfied" };

    /// <summary>What a speaker says must last, or end: <c>this wreck must never go back into service</c>, <c>the ban must
    /// stay</c>.</summary>
    private StandDraft? MustGoOn(int verb)
    {
        if (!IsDuty(verb) || tree.Child(verb, "obj") >= 0 || tree.Child(verb, "nsubj") is not (>= 0 and var thing) || thing > verb
            || IsSupposed(verb)
            || article.Tokens[thing].Upos == PartOfSpeech.Pron || targets.Person(thing) is not null
            || holders.SpeechAround(article.Tokens[verb].Span) is not { } speech) return null;

        var isNegated = IsNegated(verb);
        Stance? stance = article.Tokens[verb].Lemma switch
        {
            "stay" or "remain" or "continue" or "go" when HasParticle(verb, "on") || HasParticle(verb, "ahead") => Stance.Supports,
            "stay" or "remain" or "continue" or "last" or "endure" or "survive" => Stance.Supports,
            "end" or "stop" or "cease" or "go" or "fall" or "close" when !isNegated && tree.Child(verb, "obl") < 0 => Stance.Rejects,
            _ => isNegated ? Stance.Supports : null,
        };
        return stance is { } told && targets.Thing(thing, verb) is { } target && (targets.IsMatter(target, -1) || tree.Children(thing)
                .Any(child => article.Tokens[child].Is("this")))
            ? new StandDraft(article.Tokens[verb].Span, isNegated ? Turned(told) : told, [StandHolder.Of(speech)], target) : null;
    }

    /// <summary>What a speaker says goes on as it was meant to: <c>the bill would be put to parliament as planned</c>.</summary>
    private StandDraft? AsPlanned(int planned)
    {
        if (!article.Tokens[planned].Is("planned") || planned == 0 || !article.Tokens[planned - 1].Is("as")) return null;

        var verb = tree.Head(planned);
        if (verb < 0 || !WillBe(verb) || HasNegation(verb) || IsSupposed(verb)
            || holders.SpeechAround(article.Tokens[verb].Span) is not { } speech) return null;

        var thing = tree.Child(verb, "nsubj:pass") is >= 0 and var passive ? passive : tree.Child(verb, "nsubj");
        return thing >= 0 && targets.Thing(thing, verb) is { } target && targets.IsMatter(target, -1)
            ? new StandDraft(article.Tokens[verb].Span, Stance.Supports, [StandHolder.Of(speech)], target) : null;
    }

    /// <summary>Whose call it is that others answer: <c>calls by the guild to lift the ban</c>, <c>the league's demand to reopen the
    /// mine</c>.</summary>
    private StandDraft? CallBy(int noun)
    {
        var word = article.Tokens[noun];
        if (word.Upos != PartOfSpeech.Noun || !StanceLexicon.Requests.Contains(word.Lemma)
            || targets.ToVerbAfter(noun) is not (>= 0 and var deed)) return null;

        var who = tree.Child(noun, "nmod:poss") is >= 0 and var owner ? owner : DoerBehind(noun);
        return who >= 0 && who < deed && holders.Named(who) is { Count: > 0 } named && targets.Deed(deed, -1) is { } target
            ? new StandDraft(word.Span, MakesAnEnd(deed, target) ? Stance.Rejects : Stance.Supports, named, target) : null;
    }

    private bool IsInQuotes(int token) => article.SentenceAt(article.Tokens[token].Span.Start) is { } sentence
        && Enumerable.Range(article.Sentences[sentence].FirstToken, token - article.Sentences[sentence].FirstToken)
            .Count(at => article.Tokens[at].IsQuotationMark()) % 2 == 1;

    /// <summary>How somebody takes what the sentence before tells: <c>The mayor was appalled.</c>, <c>The minister was not
    /// amused.</c></summary>
    private StandDraft? Reaction(int token)
    {
        var word = article.Tokens[token];
        var stance = Displeased.Contains(word.Form) ? Stance.Rejects : Pleased.Contains(word.Form)
            || NotPleased.Contains(word.Form) && HasNegation(token) ? Stance.Supports : (Stance?)null;
        if (stance is null || IsInQuotes(token) || word.Upos is not (PartOfSpeech.Adj or PartOfSpeech.Verb) || IsSupposed(token)
            || tree.Children(token).Any(child => child > token && !article.Tokens[child].IsMark())) return null;

        var isSelf = tree.Is(token, "xcomp") && tree.Head(token) is >= 0 and var showing
            && article.Tokens[showing].Lemma is "feel" or "show" or "look" or "remain" or "seem";
        if (!isSelf && tree.Child(token, "cop") < 0 && tree.Child(token, "aux:pass") < 0) return null;

        var subject = isSelf ? holders.Subject(tree.Head(token)) : Math.Max(tree.Child(token, "nsubj"), tree.Child(token, "nsubj:pass"));
        return subject >= 0 && holders.SpeechAround(word.Span) is null && holders.Named(subject) is { Count: > 0 } named
            && targets.ToldBefore(token) is { } target
            ? new StandDraft(word.Span, HasNegation(token) ? Turned(stance.Value) : stance.Value, named, target) : null;
    }
}
