using System.Buffers;

namespace Hearsay.Stories;

/// <summary>The form in which a word counts: <c>Ministers’</c>, <c>minister's</c> and <c>MINISTER</c> are one.</summary>
internal static class FoldedWord
{
    /// <summary>No word of a language is longer; what is (an address, a run of base64) is cut, and two that begin alike count as one.</summary>
    public const int Longest = 64;

    // The usual start and step of FNV-1a in 32 bits.
    private const uint Start = 2166136261;
    private const uint Step = 16777619;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("’‘ʼ`´");

    /// <summary>The word in lower case, with a straight apostrophe.</summary>
    /// <param name="written">As it stands in a text.</param>
    /// <param name="folded">Where to put it, with room for <see cref="Longest"/>.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> written, Span<char> folded)
    {
        var length = Math.Min(written.Length, Longest);
        for (var i = 0; i < length; i++) folded[i] = Apostrophes.Contains(written[i]) ? '\'' : char.ToLowerInvariant(written[i]);

        return folded[..length];
    }

    /// <summary>A number made from a folded word, the same in every run.</summary>
    public static int NumberOf(ReadOnlySpan<char> folded)
    {
        var hash = Start;
        foreach (var character in folded)
        {
            hash = (hash ^ (byte)character) * Step;
            hash = (hash ^ (byte)(character >> 8)) * Step;
        }

        return unchecked((int)hash);
    }
}
