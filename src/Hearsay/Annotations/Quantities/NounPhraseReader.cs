using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>Finds the noun that an amount counts, by the shape of words alone: a plural, or what stands before the next small word.</summary>
internal sealed class NounPhraseReader(QuantityLexicon lexicon)
{
    private const int MostWords = 7;

    /// <summary>The plural that a count has behind it: <c>55,000 Russian soldiers died</c>.</summary>
    public NounPhrase? ReadPlural(string text, IReadOnlyList<Word> words, int from)
    {
        var start = SkipAdded(words, from);
        for (var i = start; i < words.Count && i < start + MostWords && IsInside(words, i, start); i++)
        {
            if (!IsPlural(text, words[i]) || IsJoined(words, i + 1)) continue;

            // "police officers": the second plural is the noun.
            var head = i + 1 < words.Count && lexicon.Is(words[i], QuantityClass.Plurals) && IsPlural(text, words[i + 1]) ? i + 1 : i;
            return new NounPhrase(start, head + 1, head, IsPlural: true);
        }

        return null;
    }

    /// <summary>All words up to the next small one, or to the first plural: <c>one wounded soldier</c>, <c>18% of Ukraine's territory</c>.</summary>
    public NounPhrase? ReadAny(string text, IReadOnlyList<Word> words, int from)
    {
        var start = SkipAdded(words, from);
        var end = start;
        while (end < words.Count && end < start + MostWords && (IsInside(words, end, start) || IsPossessive(words, end)))
        {
            if (end > start && IsParticiple(text, words, end)) break;

            end++;
            var isNoun = IsPlural(text, words[end - 1]) && !IsJoined(words, end) && !IsPossessive(words, end);
            if (isNoun) return new NounPhrase(start, end, end - 1, IsPlural: true);
        }

        while (end > start && words[end - 1].Kind != WordKind.Letters) end--;
        return end == start ? null : new NounPhrase(start, end, end - 1, IsPlural: false);
    }

    /// <summary>A name with its small words: <c>the Harrow region</c>; or a part with an article: <c>the east</c>.</summary>
    public NounPhrase? ReadPlace(string text, IReadOnlyList<Word> words, int from)
    {
        if (from >= words.Count) return null;

        var hasArticle = words[from].Id == lexicon.The;
        var start = hasArticle ? from + 1 : from;
        if (start >= words.Count || words[start].Kind != WordKind.Letters || lexicon.Is(words[start], QuantityClass.Ends)) return null;
        if (!hasArticle && !words[start].IsCapital) return null;

        var end = start + 1;
        while (end < words.Count && end < start + MostWords && IsInside(words, end, start) && !IsParticiple(text, words, end)
            && (hasArticle || words[end].IsCapital || words[end].Kind == WordKind.Hyphen)) end++;

        // "in Harrow and Tarn" is one scope.
        var isJoint = !hasArticle && end + 1 < words.Count && words[end].Id == lexicon.And;
        if (isJoint && words[end + 1] is { Kind: WordKind.Letters, IsCapital: true }) end += 2;

        while (end > start && words[end - 1].Kind != WordKind.Letters) end--;
        return end == start ? null : new NounPhrase(start, end, end - 1, IsPlural(text, words[end - 1]));
    }

    /// <summary>Whether the word is a noun in the plural, or looks like one.</summary>
    public bool IsPlural(string text, Word word)
    {
        if (word.Kind != WordKind.Letters || lexicon.Is(word, QuantityClass.Singulars)) return false;
        if (lexicon.Is(word, QuantityClass.Plurals)) return true;
        if (lexicon.Is(word, QuantityClass.Ends) || word.Length < 4) return false;

        return text[word.End - 1] == 's' && text[word.End - 2] is not ('s' or 'u' or '.' or '\'' or '’') && char.IsLower(text[word.End - 2]);
    }

    private int SkipAdded(IReadOnlyList<Word> words, int from)
    {
        var start = from;
        while (start < words.Count && start < from + 3 && lexicon.Is(words[start], QuantityClass.Adds) && words[start].Id != lexicon.Of) start++;
        while (start < words.Count && start < from + 3 && lexicon.Is(words[start], QuantityClass.Determiners)) start++;
        return start;
    }

    private bool IsInside(IReadOnlyList<Word> words, int at, int start) => words[at].Kind switch
    {
        // Small words inside a compound do not end it: door-to-door.
        WordKind.Letters => words[at].Id != lexicon.Possessive
            && (IsJoined(words, at) || !lexicon.Is(words[at], QuantityClass.Ends) && !IsVerb(words, at, start)),
        WordKind.Hyphen => at > start && at + 1 < words.Count && words[at + 1].Kind == WordKind.Letters,
        _ => false,
    };

    private bool IsVerb(IReadOnlyList<Word> words, int at, int start) =>
        at > start && words[at - 1].IsCapital && lexicon.Is(words[at], QuantityClass.Verbs);

    private bool IsPossessive(IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at].Id == lexicon.Possessive && at + 1 < words.Count && words[at + 1].Kind == WordKind.Letters;

    private static bool IsParticiple(string text, IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        return word is { IsLowerCase: true, Length: > 4 } && !IsJoined(words, at) && !IsJoined(words, at + 1)
            && (text.AsSpan(word.End - 2, 2) is "ed" || text.AsSpan(word.End - 3, 3) is "ing" || text.AsSpan(word.End - 2, 2) is "ly");
    }

    private static bool IsJoined(IReadOnlyList<Word> words, int at) =>
        at < words.Count && at > 0 && (words[at].Kind == WordKind.Hyphen || words[at - 1].Kind == WordKind.Hyphen);
}
