using System.Collections.Frozen;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Spellings;

namespace Hearsay.Claims.Identities;

/// <summary>A person's name taken apart.</summary>
internal sealed class PersonName
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal, "al", "el", "as", "ad", "ar", "ul", "bin", "ibn", "ben", "bint", "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "af", "av", "zu", "zum", "ter", "ten", "y");

    private static readonly FrozenSet<string> Generations = FrozenSet.Create(StringComparer.Ordinal, "jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "xiv", "xvi");

    private PersonName(string[] plain, string generation, IReadOnlyList<string> titles)
    {
        Plain = plain;
        Words = [.. plain.Select(Spelling.Habitual)];
        Generation = generation;
        Titles = titles;
        Joined = string.Concat(Words);
        Sorted = string.Join(' ', Words.Order(StringComparer.Ordinal));
    }

    /// <summary>The words without case and marks, titles, particles and generation.</summary>
    public string[] Plain { get; }

    /// <summary>The same after the habits of romanisation.</summary>
    public string[] Words { get; }

    /// <summary>All words in one: <c>abdelfatahsisi</c>.</summary>
    public string Joined { get; }

    /// <summary>The words in order of the alphabet: the family name may stand first.</summary>
    public string Sorted { get; }

    /// <summary><c>jr</c>, <c>iii</c>; empty for most.</summary>
    public string Generation { get; }

    /// <summary>Offices and titles that stand before it.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Single words by which its article calls the person as well.</summary>
    public IReadOnlyList<string> Calls { get; private init; } = [];

    public bool IsBare => Words.Length == 1;

    public string Last => Words[^1];

    /// <summary>An actor's name; <see langword="null"/> where nothing is left of it.</summary>
    public static PersonName? Of(Actor actor) => Of(actor.Name) is not { } name ? null : new PersonName(name.Plain, name.Generation, name.Titles)
    {
        Calls = [.. actor.Aliases.Take(MostWords).Select(Of).OfType<PersonName>().Where(alias => alias.IsBare).Select(alias => alias.Last)],
    };

    /// <summary>Takes a name apart; <see langword="null"/> where nothing is left of it.</summary>
    public static PersonName? Of(string name)
    {
        // Orme, Tomas
        var comma = name.Split(", ");
        var generation = comma.Length == 2 && Spelling.Words(comma[1]) is [var only] && Generations.Contains(only);
        var parts = (comma.Length == 2 && !generation ? $"{comma[1]} {comma[0]}" : name).Split([' ', ',', '\u00a0', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();

        var titles = new List<string>();
        while (parts.Count > 1 && (NameWords.KindOf(parts[0]) & (WordKind.Title | WordKind.Role)) != 0 && !NameWords.IsFirstName(parts[0]))
        {
            titles.Add(parts[0]);
            parts.RemoveAt(0);
        }

        var words = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var cut = Spelling.Words(parts[i]);
            for (var j = 0; j < cut.Length; j++)
            {
                // A capital tells Al Gore from al Zawahiri.
                var isParticle = Particles.Contains(cut[j]) && (i > 0 || j < cut.Length - 1 || char.IsLower(parts[i][0]));
                if (!isParticle) words.Add(cut[j]);
            }
        }

        var born = words.Count > 1 && Generations.Contains(words[^1]) ? words[^1] : "";
        if (born.Length > 0) words.RemoveAt(words.Count - 1);

        return words.Count == 0 ? null : new PersonName([.. words], born, titles);
    }
}
