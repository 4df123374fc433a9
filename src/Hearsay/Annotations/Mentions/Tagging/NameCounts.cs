using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>What was counted of words and names over a large corpus, each known by a hash.</summary>
/// <param name="classWords">Hashes of words as written, in rising order.</param>
/// <param name="classOf">The place in <paramref name="classes"/> of each.</param>
/// <param name="classes">Word classes as paths of bits with a leading one.</param>
/// <param name="words">Hashes of words in lower case, in rising order.</param>
/// <param name="facts">Of each the share of capitals (4 bits) and, from bit 4 on, what names it stands in.</param>
/// <param name="phrases">Hashes of names of several words, in rising order.</param>
/// <param name="phraseKinds">The type of each, times four, and how surely.</param>
internal sealed class NameCounts(uint[] classWords, ushort[] classOf, uint[] classes, uint[] words, uint[] facts, uint[] phrases, byte[] phraseKinds)
{
    private const uint OfWritten = 3;
    private const uint OfLower = 4;

    /// <summary>The number under which a word is counted as it is written.</summary>
    public static uint Written(ReadOnlySpan<char> word) => Hashes.Of(word, OfWritten);

    /// <summary>The number under which a word is counted in lower case.</summary>
    public static uint Lower(ReadOnlySpan<char> lower) => Hashes.Of(lower, OfLower);

    /// <summary>Reads the counts out of a model.</summary>
    public static NameCounts Read(ModelFile file) => new(
        [.. file.Part<uint>("class words")], [.. file.Part<ushort>("class of")], [.. file.Part<uint>("classes")],
        [.. file.Part<uint>("words")], [.. file.Part<uint>("facts")], [.. file.Part<uint>("phrases")], [.. file.Part<byte>("phrase kinds")]);

    /// <summary>Adds the counts to a model.</summary>
    public void Write(ModelFileWriter file) => file
        .Add<uint>("class words", classWords).Add<ushort>("class of", classOf).Add<uint>("classes", classes)
        .Add<uint>("words", words).Add<uint>("facts", facts).Add<uint>("phrases", phrases).Add<byte>("phrase kinds", phraseKinds);

    /// <summary>What is known of a word as written.</summary>
    public WordCounts Word(string form)
    {
        var lower = form.ToLowerInvariant();
        var fact = Array.BinarySearch(words, Lower(lower)) is >= 0 and var at ? facts[at] : 0;
        return new WordCounts(ClassOf(form, lower), (int)(fact & 15), (int)(fact >> 4));
    }

    /// <summary>The type of a name of several words, times four, and how surely it is one (0 to 3); −1 where it is not known.</summary>
    public int Phrase(uint hash) => Array.BinarySearch(phrases, hash) is >= 0 and var at ? phraseKinds[at] : -1;

    private uint ClassOf(string form, string lower)
    {
        var at = Array.BinarySearch(classWords, Written(form));
        if (at < 0) at = Array.BinarySearch(classWords, Written(lower));

        // MOSCOW is used as Moscow is.
        if (at < 0 && form.Length > 3 && char.IsUpper(form[0]) && char.IsUpper(form[^1])) at = Array.BinarySearch(classWords, Written(string.Concat(form.AsSpan(0, 1), lower.AsSpan(1))));
        return at < 0 ? 0 : classes[classOf[at]];
    }
}
