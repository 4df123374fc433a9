using Lingua;

namespace Hearsay.Articles.Languages;

/// <summary>Tells the language of a text: by its script and its small words first, by Lingua's models only in doubt.</summary>
/// <remarks>
/// Lingua takes a second to load and then longer the longer the text, so it is asked late and about little, and only for its trigrams:
/// with all its models a first short text costs eleven seconds and 1.7 GB.
/// </remarks>
internal static class LanguageIdentifier
{
    /// <summary>The code of a text whose language can't be told.</summary>
    public const string Undetermined = "und";

    private const int LongestSample = 4_000;
    private const int LongestDoubt = 300;

    private static readonly Dictionary<string, List<int>> LanguagesOfWord = new(StringComparer.Ordinal);
    private static readonly List<string> Codes = [];
    private static readonly Lazy<LanguageDetector> Detector =
        new(() => LanguageDetectorBuilder.FromAllLanguages().WithMinimumRelativeDistance(0.1).WithLowAccuracyMode().Build());


    static LanguageIdentifier()
    {
        foreach (var words in LexiconFile.ReadLines(typeof(LanguageIdentifier), "languages.lexicon").Select(line => line.Split(' ')))
        {
            foreach (var word in words.Skip(1).Distinct(StringComparer.Ordinal))
            {
                (LanguagesOfWord.TryGetValue(word, out var languages) ? languages : LanguagesOfWord[word] = []).Add(Codes.Count);
            }

            Codes.Add(words[0]);
        }
    }

    /// <summary>The ISO 639-1 code of a text's language, <see cref="Undetermined"/> where it can't be told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">What the input says of itself, believed only where the text leaves a doubt.</param>
    public static string Identify(string text, string? declared = null)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
        var (script, words) = Look(sample, out var hits);
        if (words < 2 && script is Script.Latin or Script.Cyrillic or Script.Arabic or Script.Devanagari or Script.Other)
        {
            return Undetermined;
        }

        return Scripts.LanguageOf(script)
            ?? ByLetters(script, sample)
            ?? BySmallWords(hits, words, script)
            ?? Normalise(declared)
            ?? ByModel(text);
    }

    /// <summary>The two letters of a language tag: <c>en-GB</c> and <c>en_US</c> are <c>en</c>.</summary>
    public static string? Normalise(string? tag)
    {
        var code = (tag ?? "").Trim().ToLowerInvariant().Split('-', '_')[0];
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code
            : code is "english" or "eng" ? "en"
            : null;
    }

    private static (Script Script, int Words) Look(ReadOnlySpan<char> sample, out int[] hits)
    {
        hits = new int[Codes.Count];
        var byWord = LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var letters = new int[Enum.GetValues<Script>().Length];
        Span<char> word = stackalloc char[24];
        var words = 0;
        for (var i = 0; i < sample.Length;)
        {
            var start = i;
            while (i < sample.Length && char.IsLetter(sample[i]))
            {
                letters[(int)Scripts.Of(sample[i])]++;
                i++;
            }

            if (i > start)
            {
                words++;
                var length = i - start < word.Length ? sample[start..i].ToLowerInvariant(word) : 0;
                foreach (var language in byWord.TryGetValue(word[..Math.Max(length, 0)], out var languages) ? languages : [])
                {
                    hits[language]++;
                }
            }

            i++;
        }

        // Japanese is written with Han signs as well: a tenth of kana is enough to know it.
        var han = letters[(int)Script.Han];
        var main = letters[(int)Script.Kana] * 10 > han && letters[(int)Script.Kana] > 0 && han > 0
            ? Script.Kana
            : (Script)Array.IndexOf(letters, letters.Max());
        return (letters.Max() == 0 ? Script.Other : main, words);
    }

    private static string? ByLetters(Script script, ReadOnlySpan<char> sample) => script switch
    {
        Script.Cyrillic when sample.ContainsAny("ўЎ") => "be",
        Script.Cyrillic when sample.ContainsAny("їЇєЄґҐ") => "uk",
        Script.Cyrillic when sample.ContainsAny("ђћЂЋ") => "sr",
        Script.Cyrillic when sample.ContainsAny("ѓќѕЃЌЅ") => "mk",
        Script.Cyrillic when sample.ContainsAny("әғқңұһөү") => null,
        Script.Cyrillic when sample.ContainsAny("ыэЫЭё") => "ru",
        Script.Arabic when sample.ContainsAny("ٹڈڑےں") => "ur",
        Script.Arabic when sample.ContainsAny("پچژگ") => "fa",
        Script.Arabic => "ar",
        _ => null,
    };

    // English shares few of its small words with its neighbours; two of them in a sentence do, where no other language has as many.
    private static string? BySmallWords(int[] hits, int words, Script script)
    {
        if (script is not (Script.Latin or Script.Cyrillic))
        {
            return null;
        }

        var best = Array.IndexOf(hits, hits.Max());
        var second = hits.Where((_, index) => index != best).Max();
        var isClear = hits[best] >= 2 && hits[best] * 8 >= words && (hits[best] >= second * 1.4 || hits[best] - second >= 12);
        return isClear ? Codes[best] : null;
    }

    private static string ByModel(string text)
    {
        var start = Math.Max(0, Math.Min(text.Length - LongestDoubt, text.Length / 4));
        var sample = text.Length <= LongestDoubt ? text : text.Substring(start, LongestDoubt);
        var language = Detector.Value.DetectLanguageOf(sample);
        return language == Language.Unknown ? Undetermined : language.IsoCode6391().ToString().ToLowerInvariant();
    }
}
