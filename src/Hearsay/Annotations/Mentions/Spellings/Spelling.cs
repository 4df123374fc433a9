using System.Globalization;
using System.Text;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions.Spellings;

/// <summary>Brings the ways of writing one word of a name to one form, and tells how far two forms lie apart.</summary>
/// <remarks>Three forms, each coarser than the one before: without case and marks; after the habits of romanisation; the classes of its consonants alone.</remarks>
internal static class Spelling
{
    /// <summary>No name is longer; what is behind is passed over.</summary>
    private const int Longest = 200;

    private static readonly Dictionary<char, string> Letters = Rules("letters").ToDictionary(rule => rule.From[0], rule => rule.To);
    private static readonly (string From, string To)[] Habits = [.. Rules("habits")];
    private static readonly (string From, string To)[] WadeGiles = [.. Rules("wade-giles")];

    /// <summary>The words in lower case without marks; hyphens part, apostrophes and dots do not.</summary>
    public static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in Decomposition.Of(name.Length > Longest ? name[..Longest] : name))
        {
            var lower = char.ToLowerInvariant(letter);
            if (Letters.TryGetValue(lower, out var instead)) plain.Append(instead);
            else if (char.IsLetterOrDigit(letter)) plain.Append(lower);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && letter is not ('\'' or '’' or '‘' or '`' or '.')) plain.Append(' ');
            else if (letter is '.' && plain.Length > 0 && (plain.Length == 1 || plain[^2] == ' ')) plain.Append(' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One of <see cref="Words"/> after the habits of romanisation: <c>sergei</c> for <c>sergey</c>.</summary>
    public static string Habitual(string word)
    {
        if (word.Length < 2 || char.IsAsciiDigit(word[0])) return word;

        foreach (var (from, to) in Habits)
        {
            // Short words have no letters to spare: Joe is not Jo.
            if (word.Length >= 5 || from is not ("ae" or "oe" or "ue")) word = Apply(word, from, to);
        }

        return Squeeze(HardC(word));
    }

    /// <summary>The form in which <c>tse-tung</c> and <c>zedong</c> are one.</summary>
    public static string Chinese(IEnumerable<string> words) =>
        string.Concat(words.Select(word => WadeGiles.Aggregate(word, (now, rule) => Apply(now, rule.From, rule.To))));

    /// <summary>The classes of its consonants: the same for all spellings, and for some other words.</summary>
    public static string Skeleton(string habitual) => string.Concat(habitual.Where(letter => !IsVowel(letter)).Select(ClassOf));

    /// <summary>How much tells two forms apart that have one skeleton: about one for a letter that transliteration does not explain.</summary>
    /// <returns><see cref="double.PositiveInfinity"/> where their skeletons differ.</returns>
    public static double Distance(string one, string other)
    {
        if (one == other) return 0;

        var (first, second) = (Cut(one), Cut(other));
        if (first.Consonants.Count != second.Consonants.Count) return double.PositiveInfinity;

        double distance = 0;
        for (var i = 0; i < first.Consonants.Count; i++)
        {
            if (ClassOf(first.Consonants[i]) != ClassOf(second.Consonants[i])) return double.PositiveInfinity;
            if (first.Consonants[i] != second.Consonants[i]) distance += 0.35;
        }

        for (var i = 0; i < first.Vowels.Count; i++) distance += VowelDistance(first.Vowels[i], second.Vowels[i], isLast: i == first.Vowels.Count - 1);
        return distance;
    }

    private static string Apply(string word, string from, string to)
    {
        if (from[0] == '^') return word.StartsWith(from.AsSpan(1), StringComparison.Ordinal) ? to + word[(from.Length - 1)..] : word;
        if (from[^1] == '$') return word.AsSpan().EndsWith(from.AsSpan(0, from.Length - 1), StringComparison.Ordinal) ? word[..^(from.Length - 1)] + to : word;
        return word.Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>A c is a k, but not before e, i and h.</summary>
    private static string HardC(string word)
    {
        if (!word.Contains('c', StringComparison.Ordinal)) return word;

        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'c' && (i + 1 == letters.Length || word[i + 1] is not ('e' or 'i' or 'h'))) letters[i] = 'k';
        }

        return new string(letters);
    }

    private static string Squeeze(string word)
    {
        var squeezed = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (squeezed.Length == 0 || squeezed[^1] != letter) squeezed.Append(letter);
        }

        return squeezed.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char ClassOf(char consonant) => consonant switch
    {
        'g' or 'h' or 'k' => 'k',
        's' or 'z' => 's',
        'f' or 'v' => 'v',
        _ => consonant,
    };

    private static (List<char> Consonants, List<string> Vowels) Cut(string word)
    {
        var (consonants, vowels) = (new List<char>(), new List<string>());
        var from = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i])) continue;

            vowels.Add(word[from..i]);
            consonants.Add(word[i]);
            from = i + 1;
        }

        vowels.Add(word[from..]);
        return (consonants, vowels);
    }

    private static double VowelDistance(string one, string other, bool isLast)
    {
        if (one == other) return 0;

        // An a at the end makes another person of it: Medvedev, Medvedeva.
        if (one.Length == 0 || other.Length == 0) return isLast ? 3 : 1;
        if (one.Intersect(other).Any()) return 0.4;

        return (one[^1], other[^1]) switch
        {
            ('e', 'i') or ('i', 'e') or ('o', 'u') or ('u', 'o') => 0.3,
            ('a', 'e') or ('e', 'a') or ('a', 'o') or ('o', 'a') => 0.5,
            ('e', 'o') or ('o', 'e') => 0.6,
            _ => 1,
        };
    }

    private static IEnumerable<(string From, string To)> Rules(string wanted)
    {
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(Spelling), "spellings.lexicon"))
        {
            if (section == wanted && LexiconFile.Words(line) is [var from, var to]) yield return (from, to);
        }
    }
}
