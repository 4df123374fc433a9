namespace Hearsay.Articles.Languages;

/// <summary>A writing system, as far as it tells languages apart.</summary>
internal enum Script
{
    /// <summary>Anything not named below.</summary>
    Other,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Gujarati,
    Gurmukhi,
    Thai,
    Georgian,
    Armenian,
    Ethiopic,
    Khmer,
    Burmese,
    Sinhala,
    Lao,
    Hangul,
    Kana,
    Han,
}
