using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Words by which somebody stands to something, and what a negation makes of them; from <c>stances.lexicon</c>.</summary>
internal static class StanceLexicon
{
    private const int NegationReach = 4;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(StanceLexicon), "stances.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly (PhraseSet Phrases, Stance Stance)[] Stances =
    [
        (PhraseSet.Of(Lexicon["supports"]), Stance.Supports),
        (PhraseSet.Of(Lexicon["rejects"]), Stance.Rejects),
        (PhraseSet.Of(Lexicon["neutral"]), Stance.Neutral),
    ];

    // "momentum back towards": an adverb, unless what stands before can only stand before a verb.
    private static readonly IReadOnlySet<string> BeforeVerb = Lexicon["before a verb"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlySet<string> Negations = Lexicon["negation"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The stands taken among the tokens of a sentence, by place.</summary>
    public static IEnumerable<(int First, int Count, Stance Stance)> Find(IReadOnlyList<Token> tokens) =>
        Stances
            .SelectMany(stance => stance.Phrases.Find(tokens), (stance, found) => (found.First, found.Count, Negated(stance.Stance, tokens, found.First)))
            .Where(found => IsVerb(tokens, found.First))
            .OrderBy(found => found.First);

    /// <summary>Whether the word by itself takes a stand.</summary>
    public static bool IsStance(Token token) => Stances.Any(stance => stance.Phrases.StandsIn([token]));

    // "support for", "the recognition of": only verbs take a stand here.
    private static bool IsVerb(IReadOnlyList<Token> tokens, int index)
    {
        if (tokens[index].Upos == PartOfSpeech.Noun) return false;
        if (index == 0) return !tokens[index].Is(tokens[index].Lemma);

        // "Harrow-backed authorities" names a camp; the sentence takes no stand.
        var before = tokens[index - 1].Form.ToLowerInvariant();
        if (before == "-") return false;
        if (tokens[index].Is("back")) return BeforeVerb.Contains(before);

        return !(before is "the" or "a" or "an" or "of" or "in" or "no" or "for" or "their" or "his" or "her" or "its") || !tokens[index].Is(tokens[index].Lemma);
    }

    private static Stance Negated(Stance stance, IReadOnlyList<Token> tokens, int verb)
    {
        var isNegated = Enumerable.Range(1, NegationReach).Any(distance => verb - distance >= 0 && Negations.Contains(tokens[verb - distance].Form));
        if (Around(tokens, verb, -NegationReach).Any(token => token.Is("neither")) || Around(tokens, verb, NegationReach).Any(token => token.Is("nor"))) return Stance.Neutral;

        return (stance, isNegated) switch
        {
            (Stance.Supports, true) => Stance.Rejects,
            (Stance.Rejects, true) => Stance.Neutral,
            _ => stance,
        };
    }

    private static IEnumerable<Token> Around(IReadOnlyList<Token> tokens, int index, int reach) =>
        reach < 0 ? tokens.Skip(Math.Max(0, index + reach)).Take(Math.Min(index, -reach)) : tokens.Skip(index + 1).Take(reach);
}
