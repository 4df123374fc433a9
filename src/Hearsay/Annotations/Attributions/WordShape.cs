using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>What a word's form alone tells of it.</summary>
internal static class WordShape
{
    private static readonly FrozenSet<string> Verbs =
        LexiconFile.ReadWords(typeof(Token), "verbs.lexicon").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word in lower case, its apostrophe straight.</summary>
    public static string Fold(string form)
    {
        foreach (var letter in form)
        {
            if (letter == '’' || char.IsUpper(letter))
            {
                return form.ToLowerInvariant().Replace('’', '\'');
            }
        }

        return form;
    }

    /// <summary>Whether a word in lower case is the dictionary form of a known verb.</summary>
    public static bool IsVerb(string lemma) => Verbs.Contains(lemma);

    /// <summary>The classes of a word: those of the lexicon, and those its shape shows.</summary>
    public static WordClass ClassOf(string word, Token token)
    {
        var listed = WordLexicon.ClassOf(word);
        var first = token.Form[0];
        if (!char.IsLetterOrDigit(first) && first is not ('\'' or '’' or '$' or '£' or '€'))
        {
            return listed | WordClass.Mark;
        }

        if (char.IsDigit(first))
        {
            return listed | WordClass.Number;
        }

        const WordClass closed = WordClass.Determiner | WordClass.Possessive | WordClass.Subject | WordClass.Preposition
            | WordClass.Conjunction
            | WordClass.Subordinator | WordClass.Modal | WordClass.Auxiliary | WordClass.Adverb;
        // The lemma keeps its capital where a name is meant, also at the start of a sentence.
        if (char.IsUpper(first) && (listed & closed) == 0 && (token.Lemma.Length == 0 || !char.IsLower(token.Lemma[0])))
        {
            return listed | WordClass.Capital;
        }

        var adverb = listed == WordClass.None && word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)
            ? WordClass.Adverb | WordClass.Manner
            : WordClass.None;
        var verb = IsInflectedVerb(word, token.Lemma) ? WordClass.Verb : WordClass.None;
        return listed | adverb | verb;
    }

    /// <summary>Whether the word is a known verb with an ending, or in an irregular form, that is finite or a participle.</summary>
    private static bool IsInflectedVerb(string word, string lemma) =>
        word != lemma && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith('s') && Verbs.Contains(lemma);
}
