namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Numbers that stand for words and features: the same on every machine and in every run.</summary>
internal static class Hashes
{
    /// <summary>The number of a string's characters under a seed.</summary>
    public static uint Of(ReadOnlySpan<char> characters, uint seed)
    {
        var hash = seed ^ 0x9E3779B9u;
        foreach (var c in characters) hash = (hash ^ c) * 0x01000193u;

        return Finish(hash);
    }

    /// <summary>The number of two numbers.</summary>
    public static uint Of(uint one, uint other) => Finish((one * 0x85EBCA6Bu) ^ (other + 0x9E3779B9u + (one << 6) + (one >> 2)));

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
