using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Takes a word back to its dictionary form by its ending alone: <c>said</c> to <c>say</c>, <c>cities</c> to <c>city</c>.</summary>
internal static partial class Lemmatizer
{
    private const int LongestInflected = 24;

    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    private static readonly FrozenSet<string> Unchanging =
        LexiconFile.ReadWords(typeof(Lemmatizer), "unchanging-words.lexicon").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbs =
        LexiconFile.ReadWords(typeof(Lemmatizer), "verbs.lexicon").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The dictionary form; a name, which is a word with a capital that is no common word at the start of a sentence, stays as it is.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="opensSentence">Whether a capital may be there only because a sentence begins.</param>
    public static string Lemma(string form, bool opensSentence)
    {
        if (form.Length > LongestInflected || !char.IsLetter(form[0]) && form[0] is not ('\'' or '’')) return form;

        var isCapital = char.IsUpper(form[0]);
        if (isCapital && (opensSentence || IsAllCapitals(form)) && !CommonWords.Contains(form)) return form == "A" ? "a" : form;
        if (isCapital && !opensSentence && !IsAllCapitals(form)) return form;
        if (form == "I") return form;

        return Uninflected(form);
    }

    /// <summary>The dictionary form of a word that is no name, in lower case.</summary>
    public static string Uninflected(string form)
    {
        if (form.Length > LongestInflected) return form;

        var word = form.ToLowerInvariant().Replace('’', '\'');
        return Irregular.TryGetValue(word, out var lemma) ? lemma
            : Unchanging.Contains(word) ? word
            : WithoutEnding(word);
    }

    /// <summary>Whether the word is a verb in its dictionary form.</summary>
    public static bool IsVerb(string lemma) => Verbs.Contains(lemma);

    private static bool IsAllCapitals(string form) => form.Length > 1 && char.IsUpper(form[1]) && char.IsUpper(form[^1]);

    private static string WithoutEnding(string word) => word switch
    {
        [.., _, _, 'i', 'e', 's'] or [.., _, _, 'i', 'e', 'd'] => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        [.., _, 's', 's', 'e', 's'] or [.., _, 's', 'h', 'e', 's'] or [.., _, 'c', 'h', 'e', 's']
            or [.., _, 'x', 'e', 's'] or [.., _, 'z', 'z', 'e', 's'] => word[..^2],
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [_, _, .., 's'] when char.IsLetter(word[^2]) => word[..^1],
        [_, _, .., 'e', 'd'] => Verb(word[..^2]) ?? word,
        [_, _, .., 'i', 'n', 'g'] => Verb(word[..^3]) ?? word,
        _ => word,
    };

    /// <summary>The known verb that an ending was put on: <c>hop</c> + <c>ing</c> may be of <c>hope</c>, never <c>sing</c> + <c>ing</c> of <c>singe</c>.</summary>
    private static string? Verb(string stem)
    {
        if (stem.Length < 2) return null;

        var isCluster = !IsVowel(stem[^1]) && !IsVowel(stem[^2]);
        var withE = stem + "e";
        if (!isCluster && Verbs.Contains(withE)) return withE;
        if (Verbs.Contains(stem)) return stem;
        if (stem[^1] == stem[^2] && Verbs.Contains(stem[..^1])) return stem[..^1];

        return isCluster && Verbs.Contains(withE) ? withE : null;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in LexiconFile.ReadLines(typeof(Lemmatizer), "irregular-forms.lexicon").Select(LexiconFile.Words))
        {
            foreach (var form in words.Skip(1)) lemmas.TryAdd(form, words[0]);
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
