using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Whether a stand is taken, turned round or only supposed: <c>did not back it</c>, <c>refused to accept it</c>, <c>may reject it</c>.</content>
internal sealed partial class StandFinder
{
    private Stance? StanceOf(StanceFrame frame, int verb)
    {
        var isNegated = IsNegated(verb) || frame.Kind == StanceKind.Verb && tree.Child(verb, "obj") is > 0 and var thing && thing > verb
            && HasNo(thing) && !frame.Words.Contains("no");
        if (IsNeither(verb) || isNegated && frame.Stance == Stance.Neutral && IsOnlyNegated(frame)) return Stance.Neutral;
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
            && !IsMerely(child)
        || child > 0 && article.Tokens[child].Is("longer") && article.Tokens[child - 1].Is("no"));

    // "not just a duty": it is one.
    private bool IsMerely(int not) => not + 1 < article.Tokens.Count
        && article.Tokens[not + 1].Form.ToLowerInvariant() is "just" or "only" or "merely" or "simply";

    // "if it rejects the plan", "may reject it", "whether to back it".
    private bool IsSupposed(int verb) => tree.Children(verb).Any(child => (tree.Is(child, "mark") || tree.Is(child, "advmod"))
        && article.Tokens[child].Form.ToLowerInvariant() is "if" or "whether" or "unless" or "how" or "why"
        || tree.Is(child, "aux") && (article.Tokens[child].Form.ToLowerInvariant() is "may" or "might" or "could"
            || article.Tokens[child].Is("can") && !IsNegated(verb)
            || article.Tokens[child].Is("would") && tree.Children(verb).Any(IsCondition)))
        || tree.Children(verb).Any(child => article.Tokens[child].Is("yet") && tree.Is(child, "advmod"))
        || IsAsked(verb) || IsGuess(verb) || IsStillToCome(verb) || IsWithoutSign(verb);

    // "no sign that he ignored the order".
    private bool IsWithoutSign(int verb) => tree.Is(verb, "acl") && tree.Head(verb) is >= 0 and var sign && HasNo(sign)
        && article.Tokens[sign].Lemma is "sign" or "evidence" or "indication" or "proof" or "hint";

    // "has yet to ratify".
    private bool IsStillToCome(int verb) => verb > 1 && article.Tokens[verb - 1].Is("to") && article.Tokens[verb - 2].Is("yet");

    // "hard to have sympathy for": what brings the noun forward is no more than supposed.
    private bool IsSupposedOf(StanceFrame frame, int noun) => frame.Kind is StanceKind.Noun or StanceKind.DemandNoun && tree.Is(noun, "obj")
        && tree.Head(noun) is >= 0 and var verb && (IsSupposed(verb) || IsNegated(verb));

    // "would oppose it if …".
    private bool IsCondition(int clause) => tree.Is(clause, "advcl") && tree.Children(clause)
        .Any(mark => tree.Is(mark, "mark") && article.Tokens[mark].Form.ToLowerInvariant() is "if" or "unless");

    private bool IsAsked(int verb) => article.SentenceAt(article.Tokens[verb].Span.Start) is { } sentence
        && article.Sentences[sentence] is var one && article.Tokens[one.FirstToken + one.TokenCount - 1].Form == "?";

    // "is likely to vote for".
    private bool IsGuess(int verb) => (tree.Is(verb, "xcomp") || tree.Is(verb, "ccomp") || tree.Is(verb, "advcl") || tree.Is(verb, "acl")
            || tree.Is(verb, "csubj")) && tree.Head(verb) is >= 0 and var head && StanceLexicon.NotOwn.Contains(article.Tokens[head].Lemma);
}
