using System.Collections.Frozen;

namespace Hearsay.Articles.Outlets;

/// <summary>The world's news agencies and outlets: their names, short names and hosts.</summary>
/// <remarks>Names are compared by case, since <c>AP</c> and <c>Time</c> are names only when written so. Safe for any number of threads.</remarks>
public sealed class OutletLexicon
{
    private static readonly string[] ArticleWords = ["the ", "The ", "THE "];

    private readonly FrozenDictionary<string, NamedOutlet> byName;
    private readonly FrozenDictionary<string, NamedOutlet>.AlternateLookup<ReadOnlySpan<char>> byNameSpan;
    private readonly FrozenDictionary<string, OutletEntry> byHost;

    private readonly FrozenSet<char> firsts;

    private OutletLexicon(IEnumerable<string> lines)
    {
        var names = new Dictionary<string, NamedOutlet>(StringComparer.Ordinal);
        var hosts = new Dictionary<string, OutletEntry>(StringComparer.Ordinal);
        foreach (var columns in lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            // Names and hosts that two entries claim stay with the first.
            var isOftenAWord = columns[0].EndsWith('?');
            var entry = new OutletEntry(columns[1], columns[2].Length > 0 ? columns[2] : columns[1], columns[0].TrimEnd('?') == "agency");
            foreach (var name in (string[])[entry.Name, entry.ShortName, .. List(columns, 3)])
            {
                var bare = WithoutArticle(name).ToString();
                names.TryAdd(bare, new NamedOutlet(entry, IsCertain: !isOftenAWord || bare.Contains(' ', StringComparison.Ordinal)));
                names.TryAdd(name, names[bare]);
                if (bare.Contains(' ', StringComparison.Ordinal))
                {
                    // Promotions and headlines shout: "GET THE SKY NEWS APP".
                    names.TryAdd(bare.ToUpperInvariant(), names[bare]);
                }
            }

            foreach (var host in List(columns, 4))
            {
                hosts.TryAdd(host, entry);
            }
        }

        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        byNameSpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        byHost = hosts.ToFrozenDictionary(StringComparer.Ordinal);
        firsts = byName.Keys.Select(name => name[0]).Append('t').ToFrozenSet();
        LongestName = byName.Keys.Max(name => name.Length);
    }

    /// <summary>The lexicon that comes with Hearsay, read on first use.</summary>
    public static OutletLexicon Default { get; } = new(LexiconFile.ReadLines(typeof(OutletLexicon), "outlets.lexicon"));

    /// <summary>The length of the longest name, for those who look for names in running text.</summary>
    public int LongestName { get; }

    /// <summary>The agency or outlet of this name, full or short, with or without <c>the</c>; <see langword="null"/> where there is none.</summary>
    /// <param name="name">As written: <c>the Associated Press</c>, <c>AP</c>.</param>
    public OutletEntry? Find(ReadOnlySpan<char> name) => FindNamed(name)?.Entry;

    /// <summary>As <see cref="Find"/>, but only names that can hardly mean anything else: <c>Reuters</c>, not <c>Time</c> or <c>the Hill</c>.</summary>
    public OutletEntry? FindUnmistakable(ReadOnlySpan<char> name) => FindNamed(name) is { IsCertain: true } named ? named.Entry : null;

    /// <summary>The longest unmistakable name that starts at a place in a text and ends with a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins, <c>the</c> included or not.</param>
    /// <param name="length">How many code units the name takes; 0 where none was found.</param>
    public OutletEntry? FindAt(ReadOnlySpan<char> text, int start, out int length)
    {
        var rest = text[start..];
        var articleLength = rest.Length - WithoutArticle(rest).Length;
        for (length = Math.Min(rest.Length, articleLength + LongestName); length > articleLength; length--)
        {
            var endsAWord = length == rest.Length || !char.IsLetterOrDigit(rest[length]);
            if (endsAWord && char.IsLetterOrDigit(rest[length - 1]) && FindUnmistakable(rest[..length]) is { } entry)
            {
                return entry;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>Every unmistakable name in a stretch of a text, in order, not overlapping.</summary>
    public IReadOnlyList<(TextSpan Span, OutletEntry Entry)> FindAll(string text, TextSpan span)
    {
        var names = new List<(TextSpan, OutletEntry)>();
        var words = text.AsSpan(0, span.End);
        for (var i = span.Start; i < span.End; i++)
        {
            var startsWord = char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            if (startsWord && firsts.Contains(text[i]) && FindAt(words, i, out var length) is { } entry)
            {
                names.Add((new TextSpan(i, i + length), entry));
                i += length;
            }
        }

        return names;
    }

    /// <summary>Who publishes at a host: <c>www.apnews.com</c> is AP's. Subdomains count for their parent.</summary>
    public OutletEntry? FindByHost(string host)
    {
        var rest = host.ToLowerInvariant().AsSpan().TrimEnd('.');
        var lookup = byHost.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!lookup.TryGetValue(rest, out _))
        {
            var dot = rest.IndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            rest = rest[(dot + 1)..];
        }

        return lookup[rest];
    }

    private NamedOutlet? FindNamed(ReadOnlySpan<char> name)
    {
        var trimmed = name.Trim();
        return byNameSpan.TryGetValue(trimmed, out var named) || byNameSpan.TryGetValue(WithoutArticle(trimmed), out named) ? named : null;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name)
    {
        foreach (var article in ArticleWords)
        {
            if (name.StartsWith(article, StringComparison.Ordinal))
            {
                return name[article.Length..];
            }
        }

        return name;
    }

    private static string[] List(string[] columns, int index) =>
        columns.Length > index ? columns[index].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    private sealed record NamedOutlet(OutletEntry Entry, bool IsCertain);
}
