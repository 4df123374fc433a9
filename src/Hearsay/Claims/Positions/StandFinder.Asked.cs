using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Which sentences may take a stand: the others are not parsed.</content>
internal sealed partial class StandFinder
{
    private static bool MayTakeStand(AnnotatedArticle article, Sentence sentence)
    {
        if (!article.IsNarrative(sentence)) return false;
        if (OpensEcho(article, sentence)) return true;

        var tokens = article.TokenListOf(sentence);
        var words = new HashSet<string>(tokens.Count * 2, StringComparer.OrdinalIgnoreCase);
        foreach (var token in tokens)
        {
            words.Add(token.Form);
            words.Add(token.Lemma);
        }

        var isNegated = tokens.Any(IsNegating);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (MayTell(tokens, index, words, isNegated)) return true;
        }

        return false;
    }

    // Of a phrase its last word stands somewhere as well; what counts only where it is negated, with a negation.
    private static bool MayTell(IReadOnlyList<Token> tokens, int index, HashSet<string> words, bool isNegated)
    {
        var token = tokens[index];
        return StanceLexicon.FramesOf(token).Any(frame => words.Contains(frame.Words[^1]) && (isNegated || !IsOnlyNegated(frame)))
            || StanceLexicon.Calling.Contains(token.Lemma) && !StanceLexicon.OnlyFinds(token)
            || Judges(token) || TellsOtherwise(token) || IsAskedOf(token) || IsAskedIn(tokens, index)
            || StanceLexicon.Leaving.LengthAt([token], 0) > 0
            || (StanceLexicon.Receiving.Contains(token.Lemma) || StanceLexicon.GivingUp.Contains(token.Lemma)) && tokens.Any(IsStanceNoun)
            || StanceLexicon.HarshPhrases.LengthAt(tokens, index) > 0 || index == 0 && LoadedWords.Default.LengthAt(tokens, index) > 1;
    }

    private static bool IsNegating(Token token) => token.Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never" or "no" or "nor"
        or "neither"
        or "cannot" or "without" || StanceLexicon.Refusing.Contains(token.Lemma);

    private static bool Judges(Token token) => StanceLexicon.HarshNames.Contains(token.Form) || StanceLexicon.KindNames.Contains(token.Form)
        || StanceLexicon.False.Contains(token.Form) || ReferentLexicon.Default.Condemning.Contains(token.Form)
        || ReferentLexicon.Default.Approving.Contains(token.Form)
        || Displeased.Contains(token.Form) || Pleased.Contains(token.Form) || NotPleased.Contains(token.Form);

    private static bool IsAskedOf(Token token) => token.Form.ToLowerInvariant() is "must" or "should" or "step" or "stand"
        || token.Lemma is "want" or "seek" or "prefer" or "give" or "offer" or "accept" or "question" or "defeat" or "carry" or "fail"
            or "intention" or "stay" or "comply" or "relent"
            or "reason" or "need" or "ground" or "justification" or "basis" or "point" or "threaten" or "demand"
        || token.Upos == PartOfSpeech.Noun && StanceLexicon.Requests.Contains(token.Lemma);

    // By two words together: "there … no", "as planned", "say … whether", "take … court", "would like".
    private static bool IsAskedIn(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        return token.Form.ToLowerInvariant() switch
        {
            "planned" => index > 0 && tokens[index - 1].Is("as"),
            "there" => tokens.Any(word => word.Is("no") || StanceLexicon.Promising.Contains(word.Lemma)),
            "this" or "that" => tokens.Any(word => word.Is("can") || word.Is("cannot")) && tokens.Any(IsNegating),
            "if" => tokens.Any(word => StanceLexicon.AnsweringDeeds.Contains(word.Lemma))
                && tokens.Any(word => word.Form is "will" or "would"),
            "unless" or "until" => tokens.Any(IsNegating),
            "how" or "whether" => tokens.Any(IsNegating) && tokens.Any(word => word.Lemma is "say" or "tell" or "disclose" or "reveal"),
            "court" or "tribunal" => tokens.Any(word => word.Lemma is "take" or "drag" or "haul" or "bring"),
            "internal" or "domestic" => true,
            "matter" or "affair" => tokens.Any(word => word.Is("for")),
            "like" or "love" => token.Upos == PartOfSpeech.Verb && index > 0 && tokens[index - 1].Lemma is "will" or "would" or "'d"
                or "’d",
            "free" => index + 1 < tokens.Count && tokens[index + 1].Lemma is "vote" or "to",
            "for" or "to" => (index == 0 || tokens[index - 1].IsMark()) && tokens.Any(StatementText.IsQuotationMark),
            "no" or "yes" or "down" or "hands" => index > 0 && tokens[index - 1].IsQuotationMark(),
            _ => StanceLexicon.Ending.Contains(token.Lemma) && (index == 0 || tokens[index - 1].IsQuotationMark()),
        };
    }

    private static bool TellsOtherwise(Token token) => token.Upos is PartOfSpeech.Noun
        ? PartisanStance(token.Lemma) is not null || token.Lemma == "candidate"
        : token.Upos == PartOfSpeech.Verb && (EffectStance(token.Lemma) is not null || StanceLexicon.Scoffing.Contains(token.Lemma)
            || token.Lemma is "speak" or "talk" or "run" or "survive");

    private static bool IsStanceNoun(Token token) => token.Upos == PartOfSpeech.Noun && StanceLexicon.FramesOf(token)
        .Any(frame => frame.Kind == StanceKind.Noun);
}
