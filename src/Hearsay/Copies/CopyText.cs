using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Articles.Outlets;

namespace Hearsay.Copies;

/// <summary>An article as copies are looked for in it: the words of its own prose, as numbers.</summary>
internal sealed class CopyText
{
    // A shorter run of common words may be anybody's: "at the end of the day" is in every paper.
    private const int ShortestBoilerplate = 12;

    // A headline, a byline and a place.
    private const int MostBeforeDateline = 300;

    // "Advertisement:" announces nobody's words.
    private const int FewestAnnouncing = 2;

    // A shorter paragraph after a colon may be the next of several; in a column of briefs one of this length still is.
    private const int FewestAnnounced = 30;
    private const int LongestBrief = 80;

    private readonly bool[] isBorrowed;

    // How many words a paragraph after a colon has, 0 for any other.
    private readonly int[] announced;
    private readonly Lazy<(ulong[] Grams, int[] Positions)> grams;
    private readonly Lazy<int[]> singleWords;

    private CopyText(AnnotatedArticle article, int[] words, TextSpan[] spans, bool[] isQuoted, int[] paragraphOf, int[] announced)
    {
        Article = article;
        Agency = AgencyOf(article.Article);
        Words = words;
        Spans = spans;
        (isBorrowed, this.announced) = (isQuoted, announced);
        ParagraphOf = paragraphOf;
        ParagraphCount = paragraphOf.Length == 0 ? 0 : paragraphOf[^1] + 1;
        OwnWords = CountOwn();
        grams = new Lazy<(ulong[], int[])>(() => SortedGrams(words));
        singleWords = new Lazy<int[]>(() => PlacesOfSingleWords(words));
    }

    private CopyText(CopyText text, bool[] isBorrowed)
    {
        (Article, Agency, Words, Spans, ParagraphOf, ParagraphCount) = (text.Article, text.Agency, text.Words, text.Spans, text.ParagraphOf, text.ParagraphCount);
        (grams, singleWords, announced, this.isBorrowed) = (text.grams, text.singleWords, text.announced, isBorrowed);
        OwnWords = CountOwn();
        HasBoilerplate = true;
    }

    /// <summary>The article.</summary>
    public AnnotatedArticle Article { get; }

    /// <summary>The article's id.</summary>
    public string Id => Article.Article.Id;

    /// <summary>Its words, as <see cref="WordHash"/> numbers them.</summary>
    public int[] Words { get; }

    /// <summary>Where each word stands.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The paragraph each word stands in, from 0.</summary>
    public int[] ParagraphOf { get; }

    /// <summary>How many paragraphs hold words.</summary>
    public int ParagraphCount { get; }

    /// <summary>How many words are the article's own: neither quoted nor what many articles print.</summary>
    public int OwnWords { get; }

    /// <summary>Whether a long run of its words is what many articles print.</summary>
    public bool HasBoilerplate { get; }

    /// <summary>The agency whose text it is, by its short name, where the outlet or a credit line says so.</summary>
    public string? Agency { get; }

    /// <summary>Whether the outlet is the agency itself.</summary>
    public bool IsByAgency => OutletOf(Article.Article) is { IsAgency: true };

    /// <summary>Whether an agency's credit stands where the article begins, as in a dateline: <c>KYIV (Reuters) —</c>.</summary>
    public bool IsUnderAgencyDateline => Agency is not null && Article.Article.Dateline is not null
        && Article.Article.Credits.Any(credit => credit.Role == CreditRole.Source && credit.Span.Start < MostBeforeDateline);

    /// <summary>Every three words in a row as one number, sorted, those that occur twice standing twice.</summary>
    public ulong[] Grams => grams.Value.Grams;

    /// <summary>The index of the first word of each of <see cref="Grams"/>.</summary>
    public int[] GramPositions => grams.Value.Positions;

    /// <summary>The places of the words that stand only once in the text, in order of the words' numbers.</summary>
    public int[] SingleWords => singleWords.Value;

    /// <summary>Reads the narrative blocks of an article, or all of its text where it has no blocks.</summary>
    /// <remarks>A paragraph after a colon is somebody else's, with or without marks: so speeches, and other outlets' reports, are set.</remarks>
    public static CopyText Read(AnnotatedArticle article)
    {
        var (words, spans, quoted, paragraphOf, announced) = (new List<int>(), new List<TextSpan>(), new List<bool>(), new List<int>(), new List<int>());
        var (count, isAnnounced) = (0, false);
        foreach (var paragraph in Paragraphs(article))
        {
            var first = words.Count;
            using var quotations = QuotationScanner.Scan(article.Text, paragraph).GetEnumerator();
            var hasQuotation = quotations.MoveNext();
            foreach (var word in WordScanner.Scan(article.Text, paragraph))
            {
                while (hasQuotation && quotations.Current.End <= word.Start) hasQuotation = quotations.MoveNext();

                words.Add(WordHash.Of(word.In(article.Text)));
                spans.Add(word);
                quoted.Add(hasQuotation && quotations.Current.Contains(word));
                paragraphOf.Add(count);
            }

            if (words.Count == first) continue;

            count++;
            announced.Add(isAnnounced ? words.Count - first : 0);
            isAnnounced = words.Count - first >= FewestAnnouncing && article.Text.AsSpan(paragraph.Start, paragraph.Length).TrimEnd().EndsWith(":", StringComparison.Ordinal);
        }

        return new CopyText(article, [.. words], [.. spans], [.. quoted], [.. paragraphOf], [.. announced]);
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

    /// <summary>Whether a word is the article's own: neither quoted nor what many articles print.</summary>
    public bool IsOwn(int word) => !isBorrowed[word] && announced[ParagraphOf[word]] < FewestAnnounced;

    /// <summary>The same, where the word's paragraph may be a short report among others.</summary>
    public bool IsOwnInBrief(int word) => !isBorrowed[word] && announced[ParagraphOf[word]] < LongestBrief;

    /// <summary>The same text, in which every long run of words inside some spans is not its own.</summary>
    /// <param name="printedByMany">The spans, in order, not overlapping.</param>
    public CopyText WithBoilerplate(IReadOnlyList<TextSpan> printedByMany)
    {
        var borrowed = (bool[])isBorrowed.Clone();
        var hasBoilerplate = false;
        foreach (var span in printedByMany)
        {
            var first = Array.FindIndex(Spans, word => word.Start >= span.Start);
            var end = first;
            while (end >= 0 && end < Spans.Length && Spans[end].End <= span.End) end++;
            if (end - first < ShortestBoilerplate) continue;

            borrowed.AsSpan(first, end - first).Fill(true);
            hasBoilerplate = true;
        }

        return hasBoilerplate ? new CopyText(this, borrowed) : this;
    }

    private int CountOwn() => Enumerable.Range(0, Words.Length).Count(IsOwn);

    private static OutletEntry? OutletOf(Article article) => article.Outlet is { } outlet ? OutletLexicon.Default.Find(outlet) : null;

    private static string? AgencyOf(Article article)
    {
        if (OutletOf(article) is { IsAgency: true } outlet) return outlet.ShortName;

        // A copyright line with the outlet's own name credits nobody else.
        var sources = article.Credits.Where(credit => credit.Role == CreditRole.Source && !(article.Outlet is { } own && OutletNames.AreSame(credit.Agency, own))).Select(credit => credit.Agency).Distinct(StringComparer.Ordinal);
        return sources.ToList() is [var agency] ? agency : null;
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
            grams[i] = WordHash.OfGram(words[i], words[i + 1], words[i + 2]);
            positions[i] = i;
        }

        Array.Sort(grams, positions);
        return (grams, positions);
    }
}
