namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Tables that were counted over a corpus.</summary>
internal interface INameCounts
{
    /// <summary>What is known of a word as written.</summary>
    WordCounts Word(ReadOnlySpan<char> form);

    /// <summary>The type, and how surely (0 to 3), of a name of several words by the hash of its words; −1 where it is not known.</summary>
    int Phrase(uint hash);
}
