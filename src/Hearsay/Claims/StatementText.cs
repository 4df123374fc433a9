using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Claims;

/// <summary>Looks at the words of a span: which tokens and sentences it holds, whether they can make a statement.</summary>
internal static class StatementText
{
    private static readonly IReadOnlySet<string> Connectives =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "and", "but", "or", "as", "while", "that", "which", "who", "when", "where", "after", "before", "so", "also" };

    private static readonly IReadOnlySet<string> ClauseOpeners =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "that", "which", "who", "because", "but", "while", "although", "though", "if", "when", "where", "whose", "since", "unless", "as" };

    // A clause is no shorter than this.
    private const int OpeningWords = 4;

    // A power of two.
    private const int MostAsked = 8;

    // One question after the other is asked of the same words: of a statement's, then of its main clause's. Each thread keeps the last few.
    [ThreadStatic]
    private static AskedWords[]? asked;

    [ThreadStatic]
    private static int askedLast;

    /// <summary>The tokens that lie inside a span.</summary>
    public static IReadOnlyList<Token> WordsAndMarksIn(this AnnotatedArticle article, TextSpan span)
    {
        var ring = asked ??= new AskedWords[MostAsked];
        for (var back = 0; back < MostAsked; back++)
        {
            ref var known = ref ring[(askedLast - back) & (MostAsked - 1)];
            if (known.Are(article, span)) return known.Tokens;
        }

        askedLast = (askedLast + 1) & (MostAsked - 1);
        return (ring[askedLast] = new AskedWords(article, span, article.TokenArray(article.TokensIn(span)))).Tokens;
    }

    /// <summary>Whether a token is a mark of quotation, single or double.</summary>
    public static bool IsQuotationMark(this Token token) =>
        token.Form is "“" or "”" or "\"" or "‘" or "’" or "'" or "``" or "''" or "«" or "»";

    /// <summary>How many words, marks aside, overlap a span.</summary>
    public static int WordsIn(this AnnotatedArticle article, TextSpan span)
    {
        var (first, end) = article.TokensIn(span);
        var words = 0;
        for (var token = first; token < end; token++) words += char.IsLetterOrDigit(article.Tokens[token].Form[0]) ? 1 : 0;
        return words;
    }

    /// <summary>The sentences that overlap a span.</summary>
    public static IEnumerable<Sentence> SentencesIn(this AnnotatedArticle article, TextSpan span)
    {
        var (low, high) = (0, article.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Sentences[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < article.Sentences.Count && article.Sentences[low].Span.Start < span.End; low++) yield return article.Sentences[low];
    }

    /// <summary>Whether a sentence is the article's own prose and not a mere heading in it.</summary>
    public static bool IsNarrative(this AnnotatedArticle article, Sentence sentence)
    {
        if (article.Article.Blocks.Count == 0) return true;

        var block = article.Article.Blocks[sentence.Block];
        return block.IsNarrative && !(block.Kind != BlockKind.Title && IsHeading(article, sentence, block));
    }

    // A whole block of few words without a stop: a subheading.
    private static bool IsHeading(AnnotatedArticle article, Sentence sentence, Block block) =>
        sentence.Span.Length >= block.Span.Length - 1 && sentence.TokenCount <= 8 && char.IsLetterOrDigit(article.Text[block.Span.End - 1]);

    /// <summary>The first clause of a span: up to the first comma, dash, colon or subordinating word behind its opening words.</summary>
    public static TextSpan FirstClause(this AnnotatedArticle article, TextSpan span)
    {
        var end = article.WordsAndMarksIn(span).Skip(OpeningWords).FirstOrDefault(EndsClause);
        return end.Form is null ? span : new TextSpan(span.Start, end.Span.Start);
    }

    /// <summary>A span up to the end of the clause that holds its first finite verb: <c>ferries, halted since Sunday, would be running again</c>.</summary>
    public static TextSpan MainClause(this AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        var verb = tokens.Index().FirstOrDefault(pair => pair.Item.Xpos is "MD" or "VBZ" or "VBP" or "VBD").Index;
        var end = tokens.Skip(Math.Max(OpeningWords, verb + 1)).FirstOrDefault(EndsClause);
        return end.Form is null ? span : new TextSpan(span.Start, end.Span.Start);
    }

    private static bool EndsClause(Token token) =>
        (token.IsMark() && token.Form is "," or ";" or ":" or "–" or "—" or "-") || ClauseOpeners.Contains(token.Form);

    /// <summary>Whether a span holds a verb, in whatever form.</summary>
    public static bool HasVerb(this AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span).Any(token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux || Modality.IsAuxiliary(token));

    /// <summary>The same span without marks and connectives at either end.</summary>
    public static TextSpan TrimToWords(this AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span).ToList();
        var first = tokens.FindIndex(token => char.IsLetterOrDigit(token.Form[0]) && !Connectives.Contains(token.Form));
        var last = tokens.FindLastIndex(token => char.IsLetterOrDigit(token.Form[^1]) && !Connectives.Contains(token.Form));

        return first < 0 || last < first ? new TextSpan(span.Start, span.Start) : new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
    }

    private readonly record struct AskedWords(AnnotatedArticle Article, TextSpan Span, Token[] Tokens)
    {
        public bool Are(AnnotatedArticle article, TextSpan span) => ReferenceEquals(Article, article) && Span == span;
    }
}
