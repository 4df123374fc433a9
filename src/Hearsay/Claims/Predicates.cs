using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Puts words that say the same thing happened into one class: <c>killed</c>, <c>dead</c> and <c>fatalities</c> are <c>die</c>. Classes stand in <c>predicates.lexicon</c>.</summary>
internal static class Predicates
{
    private static readonly FrozenDictionary<string, string> ClassByLemma = Read();

    /// <summary>The class of a word, or its own lemma where it has none.</summary>
    public static string ClassOf(Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        return ClassByLemma.GetValueOrDefault(lemma, lemma);
    }

    /// <summary>Whether a token looks like an inflected verb: its form is not its lemma, and it is no plural noun.</summary>
    public static bool IsVerb(Token token) =>
        char.IsLower(token.Form[0])
        && StatementFeatures.IsContent(token)
        && !token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase)
        && !token.Form.Equals(token.Lemma + "s", StringComparison.OrdinalIgnoreCase)
        && !token.Form.Equals(token.Lemma + "es", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> Read() =>
        LexiconFile.ReadSections(typeof(Predicates), "predicates.lexicon").ToFrozenDictionary(line => line.Line, line => line.Section, StringComparer.Ordinal);
}
