namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Keeps what was worked out for the words of late, up to a bound.</summary>
internal sealed class WordFactsCache(NameCounts counts)
{
    private const int MostWords = 1 << 16;

    private readonly Dictionary<string, WordFacts> facts = new(StringComparer.Ordinal);

    public NameCounts Counts => counts;

    public WordFacts Of(string form)
    {
        if (facts.TryGetValue(form, out var known)) return known;
        if (facts.Count >= MostWords) facts.Clear();

        return facts[form] = new WordFacts(form, counts);
    }
}
