using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
using WordShape = Hearsay.Annotations.Attributions.WordShape;

namespace Hearsay.Claims.Positions;

/// <summary>Which common nouns stand for somebody who can be for or against a thing: <c>the government</c>, <c>relatives</c>,
/// <c>shareholders</c>.</summary>
internal static class HolderNouns
{
    private const WordClass Bodies = WordClass.Body | WordClass.Camp;

    // Who does what the verb tells: "voters", "farmers" (farm), "plotters" (plot).
    private static readonly string[] DoersEndings = ["ers", "ors"];
    private static readonly string[] PeoplesEndings = ["ists", "ians", "eers", "crats", "holders", "makers", "men", "women", "owners", "goers", "folk"];

    /// <summary>Whether a noun names a body that acts as one, or people, in the plural where it is not a body.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="isOne">Whether one person will do as well: <c>the leader</c>.</param>
    public static bool Has(Token noun, bool isOne = false)
    {
        if (isOne && noun.Upos == PartOfSpeech.Noun && HasWord(noun.Lemma.ToLowerInvariant())) return true;
        if (noun.Upos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;

        var word = WordShape.Fold(noun.Form).ToLowerInvariant();
        var classes = WordLexicon.ClassOf(word);
        if ((classes & WordClass.Document) != 0) return false;

        return (classes & Bodies) != 0 || StanceLexicon.Bodies.Contains(word) || noun.Xpos is "NNS" or "NNPS"
            && ((classes & WordClass.Crowd) != 0 || StanceLexicon.Holders.Contains(word) || IsPeople(word) || IsDoers(word));
    }

    /// <summary>Whether the head of a description of somebody who speaks is such a word; one person is somebody as well.</summary>
    public static bool HasWord(string head)
    {
        if (head.Length > 0 && char.IsUpper(head[0])) return true;

        var word = WordShape.Fold(head).ToLowerInvariant();
        var classes = WordLexicon.ClassOf(word);
        return (classes & (Bodies | WordClass.Crowd)) != 0 || StanceLexicon.Bodies.Contains(word) || StanceLexicon.Holders.Contains(word) || StanceLexicon.Holders.Contains(word + "s")
            || IsPeople(word) || IsPeople(word + "s") || IsDoers(word) || IsDoers(word + "s");
    }

    private static bool IsPeople(string word) => Array.Exists(PeoplesEndings, ending => word.Length > ending.Length + 1
        && word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsDoers(string word)
    {
        if (word.Length < 6 || !Array.Exists(DoersEndings, ending => word.EndsWith(ending, StringComparison.Ordinal))
            || StanceLexicon.NoHolders.Contains(word)) return false;

        var stem = word[..^3];
        return WordShape.IsVerb(stem) || WordShape.IsVerb(stem + "e") || stem[^1] == stem[^2] && WordShape.IsVerb(stem[..^1]);
    }
}
