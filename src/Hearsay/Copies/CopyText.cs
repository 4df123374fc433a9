using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>An article as copies are looked for in it: the words of its own prose, as numbers.</summary>
internal sealed class CopyText
{
    private CopyText(AnnotatedArticle article, int[] words, TextSpan[] spans, bool[] quoted)
    {
        Article = article;
        Words = words;
        Spans = spans;
        IsQuoted = quoted;
        (Grams, GramPositions) = SortedGrams(words);
        SingleWords = PlacesOfSingleWords(words);
    }

    /// <summary>The article.</summary>
    public AnnotatedArticle Article { get; }

    /// <summary>The article's id.</summary>
    public string Id => Article.Article.Id;

    /// <summary>Its words, by their numbers in the batch's vocabulary.</summary>
    public int[] Words { get; }

    /// <summary>Where each word stands.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Whether each word stands between quotation marks.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>Every three words in a row as one number, sorted, those that occur twice standing twice.</summary>
    public ulong[] Grams { get; }

    /// <summary>The index of the first word of each of <see cref="Grams"/>.</summary>
    public int[] GramPositions { get; }

    /// <summary>The places of the words that stand only once in the text, in order of the words' numbers.</summary>
    public int[] SingleWords { get; }

    /// <summary>Reads the narrative blocks of an article, or all of its text where it has no blocks.</summary>
    public static CopyText Read(AnnotatedArticle article, Vocabulary vocabulary)
    {
        var (words, spans, quoted) = (new List<int>(), new List<TextSpan>(), new List<bool>());
        foreach (var paragraph in Paragraphs(article))
        {
            using var quotations = QuotationScanner.Scan(article.Text, paragraph).GetEnumerator();
            var hasQuotation = quotations.MoveNext();
            foreach (var word in WordScanner.Scan(article.Text, paragraph))
            {
                while (hasQuotation && quotations.Current.End <= word.Start) hasQuotation = quotations.MoveNext();

                words.Add(vocabulary.NumberOf(word.In(article.Text)));
                spans.Add(word);
                quoted.Add(hasQuotation && quotations.Current.Contains(word));
            }
        }

        return new CopyText(article, [.. words], [.. spans], [.. quoted]);
    }

    /// <summary>The lines of an article's prose.</summary>
    public static IEnumerable<TextSpan> Paragraphs(AnnotatedArticle article)
    {
        IEnumerable<TextSpan> narrative = article.Article.Blocks is { Count: > 0 } blocks
            ? blocks.Where(block => block.IsNarrative).Select(block => block.Span)
            : [new TextSpan(0, article.Text.Length)];
        foreach (var block in narrative)
        {
            var start = block.Start;
            while (start < block.End)
            {
                var length = article.Text.AsSpan(start, block.End - start).IndexOfAny('\n', '\r', '\u2029');
                var end = length < 0 ? block.End : start + length;
                if (end > start) yield return new TextSpan(start, end);
                start = end + 1;
            }
        }
    }

    private static int[] PlacesOfSingleWords(int[] words)
    {
        var (sorted, places) = ((int[])words.Clone(), Enumerable.Range(0, words.Length).ToArray());
        Array.Sort(sorted, places);
        return [.. places.Where((_, i) => (i == 0 || sorted[i - 1] != sorted[i]) && (i == sorted.Length - 1 || sorted[i + 1] != sorted[i]))];
    }

    private static (ulong[] Grams, int[] Positions) SortedGrams(int[] words)
    {
        var grams = new ulong[Math.Max(0, words.Length - 2)];
        var positions = new int[grams.Length];
        for (var i = 0; i < grams.Length; i++)
        {
            grams[i] = Mix(Mix(Mix(0, words[i]), words[i + 1]), words[i + 2]);
            positions[i] = i;
        }

        Array.Sort(grams, positions);
        return (grams, positions);
    }

    // The finishing step of SplitMix64: every bit of a word reaches every bit of the gram.
    private static ulong Mix(ulong seed, int word)
    {
        var mixed = seed + (uint)word + 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
