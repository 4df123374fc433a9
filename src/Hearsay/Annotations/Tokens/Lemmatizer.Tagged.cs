using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Dictionary forms of words whose part of speech is known: the noun <c>thought</c> stays, the verb is <c>think</c>.</summary>
internal static partial class Lemmatizer
{
    private const string ExceptionsFile = "tagged-lemmas.lexicon";

    private static readonly FrozenDictionary<(string Form, LemmaClass Class), string> Exceptions = ReadExceptions();

    private enum LemmaClass
    {
        Other,
        Noun,
        Name,
        ThirdPerson,
        Past,
        Gerund,
        Comparative,
        Superlative,
        ComparativeAdverb,
        SuperlativeAdverb,
        Pronoun,
    }

    /// <summary>The dictionary form after the guidelines of Universal Dependencies: in lower case but for names and <c>I</c>.</summary>
    public static string Lemma(string form, PartOfSpeech upos, string? xpos)
    {
        if (form.Length > LongestInflected || upos is PartOfSpeech.Punct or PartOfSpeech.Sym or PartOfSpeech.X) return form;

        var kind = ClassOf(upos, xpos);
        if (kind == LemmaClass.Other && (upos == PartOfSpeech.Propn || xpos == "NNP")) return form;

        var word = Folded(form);
        // The treebanks do not agree on people; one of them, and all counting, has a person.
        if (kind == LemmaClass.Noun && Irregular.TryGetValue(word, out var lemma)) return lemma;

        // A slip in a treebank (flead, of fled) does not outweigh the list of irregular verbs.
        if (kind == LemmaClass.Past && char.IsLetter(word[0]) && Irregular.TryGetValue(word, out lemma)) return lemma;
        if (Exceptions.TryGetValue((word, kind), out lemma)) return kind == LemmaClass.Name ? Capitalised(lemma, form) : lemma;

        return Ruled(form, word, upos, kind);
    }

    /// <summary>What the rules alone say, and the key under which exceptions to them are listed.</summary>
    /// <returns>The name of the class of words, the form in it, and its dictionary form by the rules.</returns>
    internal static (string Class, string Form, string Lemma) RuledLemma(string form, PartOfSpeech upos, string? xpos)
    {
        var (kind, word) = (ClassOf(upos, xpos), Folded(form));
        return (kind.ToString(), word, kind == LemmaClass.Noun && Irregular.TryGetValue(word, out var lemma) ? lemma : Ruled(form, word, upos, kind));
    }

    private static string Ruled(string form, string word, PartOfSpeech upos, LemmaClass kind) =>
        kind switch
        {
            LemmaClass.Noun => SingularOf(word),
            LemmaClass.Name => form.Length > 3 ? Capitalised(SingularOf(word), form) : form,
            LemmaClass.ThirdPerson => Irregular.GetValueOrDefault(word) ?? SingularOf(word),
            LemmaClass.Past or LemmaClass.Gerund => VerbOf(word, kind),
            LemmaClass.Comparative or LemmaClass.ComparativeAdverb => WithoutDegree(word, "er"),
            LemmaClass.Superlative or LemmaClass.SuperlativeAdverb => WithoutDegree(word, "est"),
            _ => upos == PartOfSpeech.Num ? word.Replace(",", "", StringComparison.Ordinal) : word,
        };

    private static string Folded(string form)
    {
        foreach (var c in form)
        {
            if (c is >= 'a' and <= 'z') continue;

            return form.ToLowerInvariant().Replace('’', '\'');
        }

        return form;
    }

    private static LemmaClass ClassOf(PartOfSpeech upos, string? xpos) => xpos switch
    {
        "NNS" => LemmaClass.Noun,
        "NNPS" => LemmaClass.Name,
        "VBZ" => LemmaClass.ThirdPerson,
        "VBD" or "VBN" => LemmaClass.Past,
        "VBG" => LemmaClass.Gerund,
        "JJR" => LemmaClass.Comparative,
        "JJS" => LemmaClass.Superlative,
        "RBR" => LemmaClass.ComparativeAdverb,
        "RBS" => LemmaClass.SuperlativeAdverb,
        "PRP" => LemmaClass.Pronoun,
        _ => LemmaClass.Other,
    };

    private static string SingularOf(string word) => word switch
    {
        _ when Unchanging.Contains(word) => word,
        [.., _, _, 'i', 'e', 's'] => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        [.., _, 's', 's', 'e', 's'] or [.., _, 's', 'h', 'e', 's'] or [.., _, 'c', 'h', 'e', 's']
            or [.., _, 'x', 'e', 's'] or [.., _, 'z', 'z', 'e', 's'] or [.., _, 'o', 'e', 's'] => word[..^2],
        [.., 's', 's'] => word,
        [_, .., 's'] => word[..^1],
        _ => word,
    };

    private static string VerbOf(string word, LemmaClass kind)
    {
        if (Irregular.TryGetValue(word, out var lemma)) return lemma;
        if (kind == LemmaClass.Past && word is [.., _, _, 'i', 'e', 'd']) return string.Concat(word.AsSpan(0, word.Length - 3), "y");

        var ending = kind == LemmaClass.Gerund ? "ing" : "ed";
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2) return word;

        var stem = word[..^ending.Length];
        return Verb(stem) ?? UnknownVerb(stem);
    }

    /// <summary>A verb that no list has: <c>-cing</c>, <c>-ving</c>, <c>-uing</c>, <c>-zing</c> have lost an e, a doubled letter is one.</summary>
    private static string UnknownVerb(string stem) => stem switch
    {
        [.., 'c' or 'v' or 'u' or 'z' or 'g'] when stem is not [.., 'n', 'g'] => stem + "e",
        [.., var before, var last] when before == last && last is not ('l' or 's' or 'e' or 'o') => stem[..^1],
        [.., 'a' or 'i' or 'o', 't'] when stem.Length > 4 => stem + "e",
        _ => stem,
    };

    private static string WithoutDegree(string word, string ending)
    {
        if (Irregular.TryGetValue(word, out var lemma)) return lemma;
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3) return word;

        var stem = word[..^ending.Length];
        return stem switch
        {
            [.., 'i'] => string.Concat(stem.AsSpan(0, stem.Length - 1), "y"),
            [.., var before, var last] when before == last && last is not ('l' or 's') => stem[..^1],
            [.., 'g' or 'c' or 'v' or 's'] when stem is not [.., 'n' or 's', _] => stem + "e",
            [.., 'r' or 't' or 'd', _] or [.., 'n' or 'l' or 'r'] or [.., _, 'w' or 'k' or 'h'] => stem,
            [.., 'a' or 'i' or 'u', 't' or 'd' or 'r'] => stem + "e",
            _ => stem,
        };
    }

    private static string Capitalised(string lemma, string form)
    {
        if (!char.IsUpper(form[0])) return lemma;
        if (form.Length > 1 && char.IsUpper(form[1])) return form[..Math.Min(form.Length, lemma.Length)];

        // Only the ending goes; capitals inside stay: McDonalds, WikiLeaks.
        return lemma.Length <= form.Length && form.StartsWith(lemma, StringComparison.OrdinalIgnoreCase)
            ? form[..lemma.Length]
            : string.Concat(lemma[..1].ToUpperInvariant(), lemma.AsSpan(1));
    }

    private static FrozenDictionary<(string, LemmaClass), string> ReadExceptions() =>
        LexiconFile.ReadSections(typeof(Lemmatizer), ExceptionsFile)
            .Select(line => (Class: Enum.Parse<LemmaClass>(line.Section), Words: LexiconFile.Words(line.Line)))
            .ToFrozenDictionary(line => (line.Words[0], line.Class), line => line.Words[1]);
}
