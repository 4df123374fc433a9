namespace Hearsay.Claims.Positions;

/// <summary>A word or phrase that takes a stand, and where what it is about hangs on it.</summary>
/// <param name="Words">Dictionary forms, or forms; the first opens the phrase.</param>
/// <param name="Stance">The stance, unless it is negated.</param>
/// <param name="Kind">What sort of word it is.</param>
internal sealed record StanceFrame(IReadOnlyList<string> Words, Stance Stance, StanceKind Kind)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "for", "against", "on", "upon", "to", "of", "by",
        "behind", "with", "at", "from", "in", "over", "about", "towards", "toward", "around", "round" };

    /// <summary>The words as one phrase, as the other lists of the lexicon name it.</summary>
    public string Phrase { get; } = string.Join(' ', Words);

    /// <summary>The preposition that leads to what it is about; <see langword="null"/> where that is the object.</summary>
    public string? Preposition => (Words.Count > 1 || Kind == StanceKind.Adjective) && Prepositions.Contains(Words[^1]) ? Words[^1] : null;
}
