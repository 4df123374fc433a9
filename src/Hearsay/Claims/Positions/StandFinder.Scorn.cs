using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Stands told by a word thrown in: <c>“A lie,” said the ministry</c>, <c>Rubbish, snapped her office</c>, <c>“No to the
/// quarry!”</c>, <c>“Throw out the envoy,” he said</c>.</content>
internal sealed partial class StandFinder
{
    private const int LongestScorn = 8;

    /// <summary>Words of scorn by themselves: <c>“A lie,” said the ministry</c>, <c>“An insult with a bow on it,” says the
    /// guild</c>.</summary>
    private StandDraft? Scorn(int token)
    {
        var word = article.Tokens[token];
        if (!IsScornful(token) || Scorner(token) is not { Count: > 0 } who) return null;

        return (targets.QuestionBefore(token) ?? (StanceLexicon.False.Contains(word.Form) ? targets.LastClaim(token) : null)
            ?? targets.ToldBefore(token)) is { } target
            ? new StandDraft(word.Span, Stance.Rejects, who, target with { Also = target.Also ?? word.Span }) : null;
    }

    // Who is quoted with no more than that, or says it without marks: "Rubbish, snapped her office".
    private IReadOnlyList<StandHolder> Scorner(int token)
    {
        var word = article.Tokens[token];
        if (holders.SpeechAround(word.Span) is { } speech
            && speech.Content.Any(words => words.Contains(word.Span) && IsThrownIn(words, token, speech))) return [StandHolder.Of(speech)];
        if (article.SentenceAt(word.Span.Start) is not { } sentence
            || ThrownIn.VerbBehind(article.Tokens, article.Sentences[sentence].FirstToken, token) is not (>= 0 and var verb)) return [];

        var who = verb > token + 2 ? verb - 1 : NounBehind(verb);
        return who < 0 ? [] : holders.OwnBody(who) is { } owner ? [owner] : holders.Named(who);
    }

    // "Blood money, sobbed …": a name that judges by two words.
    private bool IsScornful(int token) => article.Tokens[token] is var word && StanceLexicon.False.Contains(word.Form)
        || token > 0 && LoadedWords.Default.LengthAt(article.Tokens, token - 1) == 2 && word.Upos == PartOfSpeech.Noun
        || StanceLexicon.HarshPhrases.LengthAt(article.Tokens, token) > 0
        || word.Upos == PartOfSpeech.Noun && (StanceLexicon.HarshNames.Contains(word.Lemma) || referents.Condemning.Contains(word.Lemma));

    // A few words without a finite verb whose first noun it is; where they are not quoted, a comma and the cue stand behind.
    private bool IsThrownIn(TextSpan words, int token, Attribution speech)
    {
        var (first, end) = article.TokensIn(words);
        if (article.WordsIn(words) > LongestScorn || Enumerable.Range(first, end - first).Any(at => IsFiniteVerb(article.Tokens[at]))
            || Enumerable.Range(first, token - first).Any(at => article.Tokens[at].Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj
                or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Propn) && !article.Tokens[at].IsMark())) return false;

        return speech.Kind == AttributionKind.Direct || token + 2 < article.Tokens.Count && article.Tokens[token + 1].Form == ","
            && speech.Cue.Any(cue => cue.Contains(article.Tokens[token + 2].Span));
    }

    private static bool IsFiniteVerb(Token word) => word.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux && word.Xpos is "VBZ" or "VBP"
        or "VBD" or "MD";

    /// <summary>What a slogan or a call is for or against: <c>“No to the quarry”</c>, <c>“Down with the council!”</c>, <c>“Scrap the
    /// tax,” they chanted</c>.</summary>
    private StandDraft? Slogan(int token)
    {
        if (!OpensSpeech(token) || holders.SpeechAround(article.Tokens[token].Span) is not { Kind: AttributionKind.Direct } speech
            || token + 2 >= article.Tokens.Count) return null;

        var word = article.Tokens[token];
        var stance = (word.Form, article.Tokens[token + 1].Form) switch
        {
            ("No", "to") or ("Down", "with") or ("Hands", "off") => Stance.Rejects,
            ("Yes", "to") => Stance.Supports,
            _ => (Stance?)null,
        };
        var thing = stance is not null ? NounBehind(token + 1) : IsImperative(token) && Ends(token) ? tree.Child(token, "obj") : -1;
        return thing > token && targets.Thing(thing, token) is { } target && targets.IsMatter(target, thing)
            ? new StandDraft(word.Span, stance ?? Stance.Rejects, [StandHolder.Of(speech)], target) : null;
    }

    private int NounBehind(int word)
    {
        var last = -1;
        for (var token = word + 1; token < article.Tokens.Count && token < word + LongestScorn && tree.IsKnown(token); token++)
        {
            if (article.Tokens[token].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) last = token;
            else if (last >= 0 || article.Tokens[token].Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron)) break;
        }

        return last;
    }

    // "“Throw out the envoy,” he said": told to do it, with no one named who is to.
    private bool IsImperative(int verb) => article.Tokens[verb].Upos == PartOfSpeech.Verb && OpensSpeech(verb)
        && tree.Child(verb, "nsubj") < 0
        && tree.Child(verb, "aux") < 0 && article.Tokens[verb].Xpos is "VB" or "VBP";

    private bool OpensSpeech(int token) => token > 0 && (article.Tokens[token - 1].IsQuotationMark()
        || article.SentenceAt(article.Tokens[token].Span.Start) is { } sentence && article.Sentences[sentence].FirstToken == token);
}
