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

    // Spaces and marks included; what a list of words is made for at first.
    private const int LettersAWord = 5;

    private readonly bool[] isBorrowed;

    // How many words a paragraph after a colon has, 0 for any other.
    private readonly int[] announced;

    private CopyText(AnnotatedArticle article, TextSpan[] spans, List<(int First, int End)> quoted, List<int> paragraphEnds, int[] announced)
    {
        Article = article;
        Agency = AgencyOf(article.Article);
        Spans = spans;
        Words = new int[spans.Length];
        for (var word = 0; word < spans.Length; word++) Words[word] = WordHash.Of(spans[word].In(article.Text));

        ParagraphOf = new int[spans.Length];
        ParagraphCount = paragraphEnds.Count;
        for (var (paragraph, word) = (0, 0); paragraph < paragraphEnds.Count; word = paragraphEnds[paragraph++])
        {
            ParagraphOf.AsSpan(word, paragraphEnds[paragraph] - word).Fill(paragraph);
        }

        (isBorrowed, this.announced) = (new bool[spans.Length], announced);
        foreach (var (first, end) in quoted) isBorrowed.AsSpan(first, end - first).Fill(true);

        OwnWords = CountOwn();
    }

    private CopyText(CopyText text, bool[] isBorrowed)
    {
        (Article, Agency, Words, Spans, ParagraphOf, ParagraphCount) = (text.Article, text.Agency, text.Words, text.Spans, text.ParagraphOf, text.ParagraphCount);
        (announced, this.isBorrowed) = (text.announced, isBorrowed);
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

    /// <summary>Reads the narrative blocks of an article, or all of its text where it has no blocks.</summary>
    /// <remarks>A paragraph after a colon is somebody else's, with or without marks: so speeches, and other outlets' reports, are set.</remarks>
    public static CopyText Read(AnnotatedArticle article)
    {
        var text = article.Text;
        var (spans, quoted, ends, announced) = (new List<TextSpan>(text.Length / LettersAWord), new List<(int First, int End)>(), new List<int>(), new List<int>());
        var isAnnounced = false;
        foreach (var paragraph in Paragraphs(article))
        {
            var first = spans.Count;
            for (var position = paragraph.Start; WordScanner.TryNext(text, ref position, paragraph.End, out var word);) spans.Add(word);

            if (spans.Count == first) continue;

            AddQuoted(QuotationScanner.Scan(text, paragraph), spans, first, quoted);
            ends.Add(spans.Count);
            announced.Add(isAnnounced ? spans.Count - first : 0);
            isAnnounced = spans.Count - first >= FewestAnnouncing && text.AsSpan(paragraph.Start, paragraph.Length).TrimEnd().EndsWith(":", StringComparison.Ordinal);
        }

        return new CopyText(article, [.. spans], quoted, ends, [.. announced]);
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

    /// <summary>How many times three of its words stand in a row.</summary>
    public int GramCount => Math.Max(0, Words.Length - 2);

    /// <summary>Three words in a row as one number.</summary>
    /// <param name="first">The index of the first.</param>
    public ulong GramAt(int first) => WordHash.OfGram(Words[first], Words[first + 1], Words[first + 2]);

    /// <summary>Every three words in a row as one number.</summary>
    public ulong[] Grams()
    {
        var grams = new ulong[GramCount];
        for (var first = 0; first < grams.Length; first++) grams[first] = GramAt(first);
        return grams;
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

    private int CountOwn()
    {
        var own = 0;
        for (var word = 0; word < Words.Length; word++)
        {
            if (IsOwn(word)) own++;
        }

        return own;
    }

    // The words, from one of them on, that lie wholly between marks.
    private static void AddQuoted(IEnumerable<TextSpan> quotations, List<TextSpan> words, int word, List<(int First, int End)> quoted)
    {
        foreach (var quotation in quotations)
        {
            while (word < words.Count && words[word].Start < quotation.Start) word++;

            var first = word;
            while (word < words.Count && words[word].End <= quotation.End) word++;
            quoted.Add((first, word));
        }
    }

    private static OutletEntry? OutletOf(Article article) => article.Outlet is { } outlet ? OutletLexicon.Default.Find(outlet) : null;

    private static string? AgencyOf(Article article)
    {
        if (OutletOf(article) is { IsAgency: true } outlet) return outlet.ShortName;

        // A copyright line with the outlet's own name credits nobody else.
        var sources = article.Credits.Where(credit => credit.Role == CreditRole.Source && !(article.Outlet is { } own && OutletNames.AreSame(credit.Agency, own))).Select(credit => credit.Agency).Distinct(StringComparer.Ordinal);
        return sources.ToList() is [var agency] ? agency : null;
    }
}
