using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>Texts that were read lately: copies of one report come within days.</summary>
/// <param name="read">Reads an article by its id.</param>
internal sealed class CopyTextCache(Func<string, AnnotatedArticle> read)
{
    // Some 50 bytes a word. Twice as many are kept at the most.
    private const int MostWords = 1_500_000;

    private Dictionary<string, CopyText> newer = new(StringComparer.Ordinal);
    private Dictionary<string, CopyText> older = new(StringComparer.Ordinal);
    private int words;

    /// <summary>The text of an article, read anew where it was long ago.</summary>
    public CopyText Read(string id)
    {
        if (newer.TryGetValue(id, out var text)) return text;

        if (!older.TryGetValue(id, out text)) text = CopyText.Read(read(id));
        Keep(text);
        return text;
    }

    /// <summary>Keeps a text for a while.</summary>
    public void Keep(CopyText text)
    {
        if (!newer.TryAdd(text.Id, text)) return;

        words += text.Words.Length;
        if (words < MostWords) return;

        (older, newer, words) = (newer, new Dictionary<string, CopyText>(StringComparer.Ordinal), 0);
    }
}
