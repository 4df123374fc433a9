using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Verdicts on what was told before: <c>“That is unacceptable,” she said</c>, <c>That cannot be done, according to the
/// guild</c>.</content>
internal sealed partial class StandFinder
{
    /// <summary>What a speaker says of what was said or told before.</summary>
    private StandDraft? OnWhatWasTold(int token)
    {
        var thing = tree.Child(token, "nsubj") is >= 0 and var own ? own : tree.Child(token, "nsubj:pass");
        if (thing < 0 || article.Tokens[thing].Form.ToLowerInvariant() is not ("that" or "this") || thing + 1 >= article.Tokens.Count
            || tree.Children(thing).Any() || holders.SpeechAround(article.Tokens[token].Span) is not { } speech
            || IsAsked(token) || !IsVerdict(token) || !OpensClause(thing, speech)) return null;

        return (targets.ToldBefore(token) ?? targets.LastClaim(token)) is { } target
            ? new StandDraft(article.Tokens[token].Span, Stance.Rejects, [StandHolder.Of(speech)], target with { Called = NameIn(token) }) : null;
    }

    // By a word that judges and does not merely mourn, or by what cannot be.
    private bool IsVerdict(int token)
    {
        var word = article.Tokens[token];
        if (tree.Child(token, "cop") >= 0)
        {
            return !HasNegation(token) && word.Upos is PartOfSpeech.Adj or PartOfSpeech.Noun && Condemns(word)
                && !StanceLexicon.Mourning.Contains(word.Lemma);
        }

        return word.Upos == PartOfSpeech.Verb && HasNegation(token) && StanceLexicon.NotToBe.Contains(word.Lemma) && tree.Children(token)
            .Any(child => tree.Is(child, "aux") && article.Tokens[child].Form.ToLowerInvariant() is "can" or "ca" or "must" or "should"
                or "cannot");
    }

    private bool OpensClause(int thing, Attribution speech) => article.SentenceAt(article.Tokens[thing].Span.Start) is { } sentence
        && (article.Sentences[sentence].FirstToken == thing || article.Tokens[thing - 1].IsQuotationMark()
            || speech.Content.Any(content => content.Start == article.Tokens[thing].Span.Start));

    // "a farce", "worst of all excuses".
    private TextSpan? NameIn(int token)
    {
        if (article.Tokens[token].Upos == PartOfSpeech.Verb) return null;

        var first = token;
        while (first > 0 && tree.IsKnown(first - 1) && tree.Head(first - 1) == token && article.Tokens[first - 1].Upos is PartOfSpeech.Adj
            or PartOfSpeech.Noun) first--;
        var of = tree.Children(token).FirstOrDefault(child => child > token && child <= token + LongestName && MarkOf(child) is >= 0 and var mark
            && article.Tokens[mark].Is("of"), -1);
        return new TextSpan(article.Tokens[first].Span.Start, article.Tokens[Math.Max(token, of)].Span.End);
    }
}
