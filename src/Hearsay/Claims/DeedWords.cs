using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Verbs of which two accounts can exclude each other, from <c>deeds.lexicon</c>.</summary>
internal static class DeedWords
{
    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(DeedWords), "deeds.lexicon").ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Once = ClassesOf("once");
    private static readonly IReadOnlySet<string> OneDoer = ClassesOf("one doer");

    /// <summary>Whether what a class of verbs tells comes about once for the same one.</summary>
    public static bool HappensOnce(string verb) => Once.Contains(verb);

    /// <summary>Whether what a class of verbs tells has one doer.</summary>
    public static bool HasOneDoer(string verb) => OneDoer.Contains(verb);

    /// <summary>Whether a sentence has such a verb.</summary>
    public static bool StandIn(AnnotatedArticle article, Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.TokenCount).Any(token => article.Tokens[token] is { Upos: PartOfSpeech.Verb } word && Predicates.ClassOf(word) is var verb && (HappensOnce(verb) || HasOneDoer(verb)));

    private static HashSet<string> ClassesOf(string section) => [.. Lexicon[section].Select(lemma => Predicates.ClassOf(new Token(default, lemma, lemma)))];
}
