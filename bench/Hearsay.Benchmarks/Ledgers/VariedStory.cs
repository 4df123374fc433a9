using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Benchmarks.Ledgers;

/// <summary>Makes a story of any length out of a sample: the same articles again and again, with every second word of content and every second number exchanged, by rule and without chance.</summary>
/// <remarks>Names and subjects stay, and the words grow with the number of articles as those of a long story do. Those made of one article count as copies, though, every two of them.</remarks>
internal static class VariedStory
{
    private const int EveryWord = 2;
    private const int MinutesApart = 15;

    /// <summary>So many articles, in order of publication.</summary>
    /// <param name="sample">The articles to vary, annotated.</param>
    /// <param name="count">How many are wanted.</param>
    public static IReadOnlyList<Article> Make(IReadOnlyList<AnnotatedArticle> sample, int count)
    {
        var english = sample.Where(article => article.Article.IsAnnotatable).ToList();
        var pools = english.SelectMany(article => article.Tokens).Where(IsExchanged).Select(token => (token.Upos, token.Form)).Distinct().Order().ToLookup(pair => pair.Upos, pair => pair.Form);
        var words = pools.ToDictionary(pool => pool.Key, pool => pool.ToArray());
        return [.. Enumerable.Range(0, count).Select(number => Vary(english[number % english.Count], number, words))];
    }

    private static Article Vary(AnnotatedArticle article, int number, Dictionary<PartOfSpeech, string[]> words)
    {
        var round = number / 7 + 1;
        var text = new StringBuilder();
        var (at, index) = (0, 0);
        foreach (var token in article.Tokens)
        {
            index++;
            text.Append(article.Text, at, token.Span.Start - at);
            at = token.Span.End;
            text.Append(Exchange(token, index + number, round, words));
        }

        text.Append(article.Text, at, article.Text.Length - at);
        var published = new LocalDateTime(2033, 9, 8, 6, 0).PlusMinutes((long)number * MinutesApart);
        var whole = text.ToString();
        return new Article
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"varied-{number:00000}"),
            Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {number % 40}"),
            Text = whole,
            Language = "en",
            Published = PublicationTime.At(published.WithOffset(Offset.Zero)),
            PublishedBasis = DateBasis.Metadata,
            Blocks = [.. Paragraphs(whole)],
        };
    }

    private static string Exchange(Token token, int place, int round, Dictionary<PartOfSpeech, string[]> words)
    {
        if (int.TryParse(token.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && place % 2 == 0 && amount is > 31 and < 1900)
        {
            return (amount + round % 9).ToString(CultureInfo.InvariantCulture);
        }

        if (!IsExchanged(token) || place % EveryWord != 0) return token.Form;

        // A new word now and then, as names and matters come up: its ending tells which round it is from.
        var pool = words[token.Upos];
        return place % (EveryWord * 11) == 0 ? $"{token.Form}{Letters(round)}" : pool[(place * 31 + round * 17) % pool.Length];
    }

    private static bool IsExchanged(Token token) => token.Upos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Verb && token.Form.Length > 3 && token.Form.All(char.IsAsciiLetterLower);

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "bdfgklmnpr"[digit - '0']).Append('o'));

    private static IEnumerable<Block> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty) yield return new Block(span, BlockKind.Paragraph);
            start = end + 1;
        }
    }
}
