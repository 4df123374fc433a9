using Hearsay.Annotations.Mentions;

namespace Hearsay.Annotations.Attributions;

/// <summary>An article's tokens with what attributions ask of each: its word in lower case, its classes, the quotation it stands in.</summary>
internal sealed class Passage
{
    private const int LongestUnit = 1000;

    private readonly string[] words;
    private readonly WordClass[] classes;
    private readonly int[] quotationOf;
    private readonly HashSet<int> speakerEnds;
    private readonly IReadOnlyList<TextSpan> persons;

    /// <summary>Reads an article.</summary>
    public Passage(AnnotatedArticle article)
    {
        Article = article;
        Text = article.Text;
        words = new string[article.Tokens.Count];
        classes = new WordClass[words.Length];
        quotationOf = new int[words.Length];
        for (var token = 0; token < words.Length; token++)
        {
            words[token] = WordShape.Fold(article.Tokens[token].Form);
            classes[token] = WordShape.ClassOf(words[token], article.Tokens[token]);
        }

        speakerEnds = [.. article.Mentions
            .Where(mention => mention.Type is MentionType.Person or MentionType.Organization).Select(mention => mention.Span.End)];
        persons = [.. article.Mentions.Where(mention => mention.Type is MentionType.Person).Select(mention => mention.Span)];
        Array.Fill(quotationOf, -1);
        Units = ReadUnits();
    }

    public AnnotatedArticle Article { get; }

    public string Text { get; }

    /// <summary>All quotations of narrative blocks, in order.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>Sentences of narrative blocks, joined where a quotation runs across their border.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>The run of the unit that a token stands in; the token alone where it stands in none.</summary>
    public Run UnitOf(int token)
    {
        var (low, high) = (0, Units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Units[middle].Run.End <= token) low = middle + 1;
            else high = middle;
        }

        return low < Units.Count && Units[low].Run.Contains(token) ? Units[low].Run : new Run(token, token + 1);
    }

    /// <summary>The last word of what a relative pronoun stands for: right before it, or before its comma.</summary>
    public int Antecedent(int pronoun) => pronoun > 1 && words[pronoun - 1] == "," ? pronoun - 2 : Math.Max(0, pronoun - 1);

    public string Word(int token) => words[token];

    public TextSpan SpanOf(int token) => Article.Tokens[token].Span;

    public TextSpan SpanOf(Run run) => new(SpanOf(run.First).Start, SpanOf(run.End - 1).End);

    public bool Is(int token, WordClass kind) => (classes[token] & kind) != 0;

    /// <summary>The index of the quotation a token stands in, its marks included, or -1.</summary>
    public int QuotationOf(int token) => quotationOf[token];

    public bool HasCapital(int token) => char.IsUpper(Article.Tokens[token].Form[0]);

    public bool IsAllCapitals(int token) => !Article.Tokens[token].Form.Any(char.IsLower);

    /// <summary>Whether the name of a person or body ends with a token.</summary>
    public bool EndsPersonOrBody(int token) => speakerEnds.Contains(SpanOf(token).End);

    /// <summary>Whether somebody is named in a run.</summary>
    public bool IsPerson(Run run) => SpanOf(run) is var span && persons.Any(span.Contains);

    /// <summary>Whether most words of a run have capitals, as in a headline.</summary>
    public bool IsShouted(Run run)
    {
        var (capitals, plain) = (0, 0);
        for (var token = run.First; token < run.End && capitals + plain < 30; token++)
        {
            capitals += HasCapital(token) ? 1 : 0;
            plain += char.IsLower(Article.Tokens[token].Form[0]) ? 1 : 0;
        }

        return capitals > plain;
    }

    public bool IsName(int token) => Is(token, WordClass.Capital);

    /// <summary>Whether a token is part of a compound with hyphens: <c>backed</c> of <c>union-backed</c>.</summary>
    public bool IsInCompound(int token) => IsJoined(token) || (token + 1 < words.Length && words[token + 1] is "-" && IsJoined(token + 1));

    private bool IsJoined(int token) =>
        token > 0 && SpanOf(token - 1).End == SpanOf(token).Start && (words[token - 1] is "-" || words[token] is "-");

    private List<Unit> ReadUnits()
    {
        var units = new List<Unit>();
        var blocks = Article.Article.Blocks;
        var sentences = Article.Sentences;
        for (var first = 0; first < sentences.Count;)
        {
            var end = first + 1;
            while (end < sentences.Count && sentences[end].Block == sentences[first].Block)
            {
                end++;
            }

            if (blocks.Count == 0 || blocks[sentences[first].Block].IsNarrative)
            {
                AddBlock(units, first, end);
            }

            first = end;
        }

        return units;
    }

    private void AddBlock(List<Unit> units, int firstSentence, int endSentence)
    {
        var sentences = Article.Sentences;
        var span = sentences[firstSentence].Span.Union(sentences[endSentence - 1].Span);
        var token = sentences[firstSentence].FirstToken;
        var found = QuotationFinder.Find(Text, span);
        for (var index = 0; index < found.Count; index++)
        {
            while (SpanOf(token).End <= found[index].Span.Start)
            {
                token++;
            }

            for (; token < words.Length && SpanOf(token).Start < found[index].Span.End; token++)
            {
                quotationOf[token] = Quotations.Count + index;
            }
        }

        Quotations.AddRange(found);
        for (var sentence = firstSentence; sentence < endSentence;)
        {
            var start = sentences[sentence].FirstToken;
            var end = start + sentences[sentence].TokenCount;
            for (sentence++; sentence < endSentence && quotationOf[end - 1] >= 0 && quotationOf[end] == quotationOf[end - 1]; sentence++)
            {
                end += sentences[sentence].TokenCount;
            }

            // What no sentence of a real article reaches is read in pieces, so that a hostile one takes linear time.
            for (; start < end; start += LongestUnit)
            {
                var isFirst = units.Count == 0 || units[^1].Block != sentences[sentence - 1].Block;
                units.Add(new Unit(new Run(start, Math.Min(end, start + LongestUnit)), sentences[sentence - 1].Block, !isFirst));
            }
        }
    }
}
