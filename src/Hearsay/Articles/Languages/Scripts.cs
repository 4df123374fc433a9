namespace Hearsay.Articles.Languages;

/// <summary>Which script a letter belongs to, and which language a script alone gives away.</summary>
internal static class Scripts
{
    // In order of their first letter; the blocks of Unicode that hold news.
    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('A', 'z', Script.Latin), ('À', 'ɏ', Script.Latin), ('\u0370', '\u03ff', Script.Greek), ('\u0400', '\u052f', Script.Cyrillic),
        ('\u0530', '\u058f', Script.Armenian), ('\u0590', '\u05ff', Script.Hebrew), ('\u0600', '\u077f', Script.Arabic),
        ('\u0900', '\u097f', Script.Devanagari), ('\u0980', '\u09ff', Script.Bengali), ('\u0a00', '\u0a7f', Script.Gurmukhi),
        ('\u0a80', '\u0aff', Script.Gujarati), ('\u0b80', '\u0bff', Script.Tamil), ('\u0c00', '\u0c7f', Script.Telugu),
        ('\u0d80', '\u0dff', Script.Sinhala), ('\u0e00', '\u0e7f', Script.Thai), ('\u0e80', '\u0eff', Script.Lao),
        ('\u1000', '\u109f', Script.Burmese), ('\u10a0', '\u10ff', Script.Georgian), ('\u1100', '\u11ff', Script.Hangul),
        ('\u1200', '\u137f', Script.Ethiopic), ('\u1780', '\u17ff', Script.Khmer), ('\u1e00', '\u1eff', Script.Latin),
        ('\u3040', '\u30ff', Script.Kana), ('\u3400', '\u9fff', Script.Han), ('\uac00', '\ud7af', Script.Hangul),
        ('\ufb50', '\ufdff', Script.Arabic), ('\ufe70', '\ufefe', Script.Arabic),
    ];

    private static readonly Dictionary<Script, string> Only = new()
    {
        [Script.Greek] = "el", [Script.Hebrew] = "he", [Script.Bengali] = "bn", [Script.Tamil] = "ta", [Script.Telugu] = "te", [Script.Gujarati] = "gu",
        [Script.Gurmukhi] = "pa", [Script.Thai] = "th", [Script.Georgian] = "ka", [Script.Armenian] = "hy", [Script.Ethiopic] = "am",
        [Script.Khmer] = "km", [Script.Burmese] = "my", [Script.Sinhala] = "si", [Script.Lao] = "lo", [Script.Hangul] = "ko", [Script.Kana] = "ja", [Script.Han] = "zh",
    };

    /// <summary>The script of a letter.</summary>
    public static Script Of(char letter)
    {
        if (char.IsAscii(letter))
        {
            return Script.Latin;
        }

        foreach (var (first, last, script) in Ranges)
        {
            if (letter <= last)
            {
                return letter >= first ? script : Script.Other;
            }
        }

        return Script.Other;
    }

    /// <summary>The one language of the news written in a script, where there is one.</summary>
    public static string? LanguageOf(Script script) => Only.GetValueOrDefault(script);
}
