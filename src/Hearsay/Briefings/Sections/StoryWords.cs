using Hearsay.Annotations;

namespace Hearsay.Briefings.Sections;

/// <summary>How many of a story's articles use a word: what a statement shares with the rest of the coverage makes it central.</summary>
internal sealed class StoryWords
{
    // Shorter words are mostly grammar; numbers always count.
    private const int LeastLetters = 4;

    private readonly Dictionary<string, int> articlesWith = new(StringComparer.Ordinal);
    private readonly int articles;

    public StoryWords(IReadOnlyList<AnnotatedArticle> articles)
    {
        this.articles = articles.Count;
        foreach (var article in articles)
        {
            foreach (var word in Of(article.Text)) articlesWith[word] = articlesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The distinct words of content and numbers, in lower case.</summary>
    public static SortedSet<string> Of(string text)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;

            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInsideNumber(text, end))) end++;
            if (end - start >= LeastLetters || char.IsDigit(text[start])) words.Add(text[start..end].ToLowerInvariant());
            start = end;
        }

        return words;
    }

    /// <summary>0 where no other article uses any of the words, 1 where all use all.</summary>
    public double Centrality(string text)
    {
        var words = Of(text);
        if (words.Count == 0 || articles < 2) return 0;

        var shared = words.Sum(word => Math.Max(0, articlesWith.GetValueOrDefault(word) - 1));
        return (double)shared / (words.Count * (articles - 1));
    }

    private static bool IsInsideNumber(string text, int at) =>
        text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
