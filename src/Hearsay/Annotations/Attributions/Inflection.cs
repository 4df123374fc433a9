namespace Hearsay.Annotations.Attributions;

/// <summary>The written forms of a regular verb or noun.</summary>
/// <remarks>A cue is looked up by its form rather than its lemma: without a tagger, the form tells more about how it is used.</remarks>
internal static class Inflection
{
    /// <summary>Every form of a verb.</summary>
    /// <param name="verb">The dictionary form.</param>
    /// <param name="irregular">Past, or past and participle, where they are irregular.</param>
    public static IEnumerable<(string Form, VerbForm Kind)> OfVerb(string verb, IReadOnlyList<string> irregular)
    {
        if (verb == "be")
        {
            foreach (var form in (string[])["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"])
            {
                yield return (form, VerbForm.Fixed);
            }

            yield break;
        }

        yield return (verb, VerbForm.Base);
        yield return (WithS(verb), VerbForm.Third);

        var stem = Stem(verb);
        yield return ((verb.EndsWith('e') ? verb[..^1] : stem) + "ing", VerbForm.Ing);
        if (irregular.Count == 0)
        {
            yield return (Past(verb, stem), VerbForm.Past | VerbForm.Participle);
        }
        else if (irregular.Count == 1)
        {
            yield return (irregular[0], VerbForm.Past | VerbForm.Participle);
        }
        else
        {
            yield return (irregular[0], VerbForm.Past);
            yield return (irregular[1], VerbForm.Participle);
        }
    }

    /// <summary>The plural of a noun, or the third person of a verb.</summary>
    public static string WithS(string word)
    {
        if (EndsInConsonantY(word))
        {
            return word[..^1] + "ies";
        }

        var hisses = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z')
            || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hisses || word.EndsWith("go", StringComparison.Ordinal) || word.EndsWith("to", StringComparison.Ordinal) ? "es"
            : "s");
    }

    private static string Past(string verb, string stem) =>
        verb.EndsWith('e') ? verb + "d" : EndsInConsonantY(verb) ? verb[..^1] + "ied" : stem + "ed";

    /// <summary>The stem before <c>-ed</c> and <c>-ing</c>: <c>planned</c> doubles its consonant, <c>listened</c> does not.</summary>
    private static string Stem(string verb)
    {
        if (verb is "refer" or "concur" or "infer" or "prefer" or "commit" or "admit" or "rebut")
        {
            return verb + verb[^1];
        }

        var vowels = verb.Replace("qu", "q", StringComparison.Ordinal).Count(IsVowel);
        var doubles = vowels == 1 && verb.Length > 2 && !IsVowel(verb[^1]) && IsVowel(verb[^2]) && (!IsVowel(verb[^3]) || verb.StartsWith("qu", StringComparison.Ordinal)) && verb[^1] is not ('w'
            or 'x' or 'y');
        return doubles ? verb + verb[^1] : verb;
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
