namespace Hearsay.Annotations.Attributions;

/// <summary>Reads whose account something is, where its owner stands between a preposition and the noun: <c>by the ministry's own count</c>, <c>in her view</c>.</summary>
internal static class OwnedAccount
{
    // "by the opposition Harbour Workers' Union's count".
    private const int LongestOwner = 9;

    // "own", "preliminary".
    private const int MostAdjectives = 2;

    /// <summary>The noun as a cue, its owner as <see cref="Cue.Subject"/>; <see langword="null"/> where nobody owns it.</summary>
    /// <param name="stretch">Where to read.</param>
    /// <param name="preposition">The token of the preposition.</param>
    /// <param name="entry">The preposition with the noun behind it.</param>
    public static Cue? At(Stretch stretch, int preposition, CueEntry entry)
    {
        var owner = OwnerBehind(stretch, preposition);
        if (owner.IsEmpty) return null;

        var noun = owner.End + (stretch.Word(owner.End) is "'s" or "'" ? 1 : 0);
        for (var adjectives = 0; adjectives <= MostAdjectives; adjectives++, noun++)
        {
            if (stretch.IsShut(noun) || stretch.Is(noun, WordClass.Mark | WordClass.Verb | WordClass.Preposition | WordClass.Determiner)) return null;
            if (stretch.Word(noun) == entry.Tail[0]) return new Cue(new Run(noun, noun + 1), noun, entry, VerbForm.Fixed, IsPassive: false, IsNegated: false) { Subject = owner };
        }

        return null;
    }

    private static Run OwnerBehind(Stretch stretch, int preposition)
    {
        var first = preposition + 1;
        if (stretch.Is(first, WordClass.Possessive)) return new Run(first, first + 1);

        for (var at = first; at < first + LongestOwner && at < stretch.EndOfWords && !stretch.IsShut(at); at++)
        {
            if (stretch.Word(at) is "'s" or "'") return at > first ? new Run(first, at) : default;
            if (stretch.Is(at, WordClass.Time | WordClass.Day | WordClass.Verb | WordClass.Subject | WordClass.Preposition) && !stretch.Is(at, WordClass.Determiner)) return default;
        }

        return default;
    }
}
