using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Words and phrases to be found among tokens, by form or lemma, cases aside.</summary>
internal sealed class PhraseSet
{
    // "Threw the two old cases out".
    private const int LongestObject = 6;

    private static readonly IReadOnlySet<string> Particles =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "through", "out", "down", "off", "away", "aside", "back", "over", "up" };

    // The longest first, so that the first that matches is the one.
    private readonly FrozenDictionary<string, string[][]> phrasesByFirstWord;

    private PhraseSet(IEnumerable<string[]> phrases) => phrasesByFirstWord = phrases
        .GroupBy(phrase => phrase[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The phrases of a lexicon, one a line.</summary>
    public static PhraseSet Of(IEnumerable<string> lines) => new(lines.Select(LexiconFile.Words));

    /// <summary>Whether any of the phrases stands among the tokens.</summary>
    public bool StandsIn(IReadOnlyList<Token> tokens) => Find(tokens).Any();

    /// <summary>Where the phrases stand: the index of the first token and how many tokens.</summary>
    public IEnumerable<(int First, int Count)> Find(IReadOnlyList<Token> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var longest = LengthAt(tokens, index);
            if (longest > 0) yield return (index, longest);
        }
    }

    /// <summary>How many tokens the longest phrase at an index has; 0 where none stands there.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        var byForm = LongestOf(token.Form, tokens, index);
        return token.Lemma.Equals(token.Form, StringComparison.OrdinalIgnoreCase) ? byForm : Math.Max(byForm, LongestOf(token.Lemma, tokens, index));
    }

    /// <summary>Whether a verb stands at an index whose particle follows its object: <c>waved the bill through</c>, for <c>wave
    /// through</c>.</summary>
    public bool StandsApartAt(IReadOnlyList<Token> tokens, int index)
    {
        if (tokens[index].Upos != PartOfSpeech.Verb || !phrasesByFirstWord.TryGetValue(tokens[index].Lemma, out var phrases)) return false;

        var thing = tokens.Skip(index + 1).Take(LongestObject)
            .TakeWhile(token => !token.IsMark() && token.Upos is not (PartOfSpeech.Verb or PartOfSpeech.Aux)).ToList();
        return phrases.Any(phrase => phrase.Length == 2 && Particles.Contains(phrase[1])
            && thing.Skip(1).Any(token => token.Form.Equals(phrase[1], StringComparison.OrdinalIgnoreCase)));
    }

    private int LongestOf(string firstWord, IReadOnlyList<Token> tokens, int index)
    {
        if (!phrasesByFirstWord.TryGetValue(firstWord, out var phrases)) return 0;

        foreach (var phrase in phrases)
        {
            if (Matches(tokens, index, phrase)) return phrase.Length;
        }

        return 0;
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int index, string[] phrase)
    {
        if (index + phrase.Length > tokens.Count) return false;

        for (var offset = 0; offset < phrase.Length; offset++)
        {
            var token = tokens[index + offset];
            if (!token.Form.Equals(phrase[offset], StringComparison.OrdinalIgnoreCase)
                && !token.Lemma.Equals(phrase[offset], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
