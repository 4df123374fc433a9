namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>What was counted of a word in a large corpus: its class, how often it has a capital, and in what names it stands.</summary>
/// <param name="Class">The word class as a path of bits with a leading one; 0 where the word has none.</param>
/// <param name="Capitals">The share of capitals inside sentences, 1 to 15; 0 where the word is not known.</param>
/// <param name="Kinds">Shares of 3 bits each: of names of each type among its places in names, and of places in names; 0 where not known.</param>
internal readonly record struct WordCounts(uint Class, int Capitals, int Kinds);
