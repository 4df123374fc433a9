using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>Tells which sentences are worth a tree: those that may hold an attribution, and those of several clauses.</summary>
/// <remarks>Parsing costs more than all other layers together; what one plain clause says is told by its words.</remarks>
internal static class SentencesToParse
{
    private const int FewestVerbs = 2;

    /// <summary>Whether a sentence has a word that may be a cue, or two verbs, of which one is finite.</summary>
    public static bool IsWanted(AnnotatedArticle article, Sentence sentence)
    {
        var (verbs, isFinite) = (0, false);
        for (var token = sentence.FirstToken; token < sentence.FirstToken + sentence.TokenCount; token++)
        {
            var word = article.Tokens[token];
            if (word.Upos == PartOfSpeech.Verb && CueLexicon.Find(WordShape.Fold(word.Form)).Count > 0 || FrameLexicon.Knows(word)) return true;

            verbs += word.Upos == PartOfSpeech.Verb || word is { Upos: PartOfSpeech.Aux, Lemma: "be" } ? 1 : 0;
            isFinite |= word.Xpos is "VBD" or "VBZ" or "VBP" or "MD";
        }

        return verbs >= FewestVerbs && isFinite;
    }
}
