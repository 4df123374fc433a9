namespace Hearsay.Annotations.Quantities;

/// <summary>The words for what is counted: <c>Russian soldiers</c>.</summary>
/// <param name="Start">Index of the first word, determiners left out.</param>
/// <param name="End">Index of the word after the last.</param>
/// <param name="Head">Index of the noun itself.</param>
/// <param name="IsPlural">Whether the noun is a plural.</param>
internal readonly record struct NounPhrase(int Start, int End, int Head, bool IsPlural);
