using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Questions that all readers of wording ask of words and their place.</summary>
internal static class WordingTokens
{
    private const int LongestPhrase = 5;
    private const int DeterminerReach = 4;

    /// <summary>Whether the word is a noun or part of a name.</summary>
    public static bool IsNounOrName(this Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>Whether the word stands between quotation marks of its sentence.</summary>
    public static bool IsQuoted(this IReadOnlyList<Token> tokens, int index) =>
        tokens.Take(index).Count(StatementText.IsQuotationMark) % 2 == 1;

    /// <summary>In whose voice words of an article stand; <see langword="null"/> where they are neutral and quoted word for word,
    /// and so no choice of the outlet's: one in indirect speech is.</summary>
    public static Voice? VoiceOf(this AnnotatedArticle article, TextSpan span, WordingDevice device)
    {
        var told = article.Attributions.Where(attribution => attribution.Content.Any(content => content.Contains(span))).ToList();
        if (device == WordingDevice.Neutral && told.Exists(attribution => attribution.Kind == AttributionKind.Direct)) return null;

        return told.Count > 0 ? Voice.Attributed : Voice.Outlet;
    }

    /// <summary>Whether the noun phrase a word stands in, as far as it stands before the word, points at something: <c>the</c> ship,
    /// <c>Harrow's</c> ship.</summary>
    public static bool IsDefinite(this IReadOnlyList<Token> tokens, int noun)
    {
        for (var index = noun - 1; index >= 0 && index >= noun - DeterminerReach; index--)
        {
            if (tokens[index].Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "its" or "his"
                or "her" or "their" or "our" or "'s" or "’s" or "'" or "’") return true;
            if (!(tokens[index].IsNounOrName() || tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Num
                || tokens[index].Xpos is "VBN" or "VBG" || tokens[index].Is("-"))) return false;
        }

        return false;
    }

    /// <summary>The word under which a noun's places are brought together.</summary>
    public static string Key(this Token noun) => noun.Lemma.ToLowerInvariant();

    /// <summary>The noun that the words from here on lead to, within a phrase: adjectives, nouns, names and marks of quotation.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="from">The first of them that may belong to the phrase.</param>
    /// <param name="crossesParticiples">Whether a participle may stand before the noun; behind a noun it is more often a verb.</param>
    public static int? LastNoun(this IReadOnlyList<Token> tokens, int from, bool crossesParticiples = true)
    {
        int? noun = null;
        for (var index = from; index < tokens.Count && index < from + LongestPhrase; index++)
        {
            if (tokens[index].IsNounOrName() || IsChiefOf(tokens, index)) noun = index;
            else if (noun is not null || !(tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Num || tokens[index].Form is "-"
                || (crossesParticiples && tokens[index].Xpos is ("VBN" or "VBG")) || tokens[index].IsQuotationMark())) break;
        }

        return noun;
    }

    /// <summary>The last word of what hyphens join to a word: <c>chief</c> of <c>pusher-in-chief</c>.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="last">The word.</param>
    public static int EndOfCompound(this IReadOnlyList<Token> tokens, int last)
    {
        while (last + 2 < tokens.Count && tokens[last + 1].Is("-") && tokens[last + 1].IsAttachedTo(tokens[last])
            && tokens[last + 2].IsAttachedTo(tokens[last + 1])) last += 2;
        return last;
    }

    // "Rail chief Tom Pell": a noun before a name, though it is an adjective elsewhere.
    private static bool IsChiefOf(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Is("chief") && index + 1 < tokens.Count && tokens[index + 1].Upos == PartOfSpeech.Propn;
}
