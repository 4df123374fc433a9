using System.Runtime.InteropServices;
using Hearsay.Articles;

namespace Hearsay.Annotations.Tokens;

/// <summary>Cuts every block of an article into sentences and words, after the Universal Dependencies guidelines for English.</summary>
/// <remarks>An article without blocks is taken line by line. White space, control and invisible characters stand in no word.</remarks>
public sealed class TokenAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads => [];

    /// <inheritdoc/>
    public Layer Writes => Layer.Tokens;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var text = article.Text;
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<Sentence>();
        var words = new List<TextSpan>();
        var counts = new List<int>();
        var splitter = new SentenceSplitter(SentenceModel.Instance);

        var block = 0;
        foreach (var (span, kind) in article.Article.Blocks.Count > 0 ? article.Article.Blocks : Lines(text))
        {
            words.Clear();
            counts.Clear();
            WordScanner.Scan(text, span, words);
            splitter.Split(text, CollectionsMarshal.AsSpan(words), isProse: kind is BlockKind.Paragraph or BlockKind.Post, counts);

            var first = 0;
            foreach (var count in counts)
            {
                sentences.Add(AddSentence(text, words, first, count, block, tokens));
                first += count;
            }

            block++;
        }

        return article with { Tokens = tokens, Sentences = sentences };
    }

    internal static Sentence AddSentence(string text, List<TextSpan> words, int first, int count, int block, List<Token> tokens)
    {
        var sentence = new Sentence(words[first].Union(words[first + count - 1]), tokens.Count, count, block);
        var opens = true;
        for (var i = first; i < first + count; i++)
        {
            var form = words[i].Of(text);
            tokens.Add(new Token(words[i], form, Lemmatizer.Lemma(form, opens)));

            // Quotation marks and brackets leave the next word the first; a colon makes it one again.
            opens = !char.IsLetterOrDigit(form[0]) && (opens || form is ":" or "“" or "\"" or "‘");
        }

        return sentence;
    }

    private static IEnumerable<Block> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], start);
            if (end < 0) end = text.Length;
            if (end > start) yield return new Block(new TextSpan(start, end), BlockKind.Paragraph);

            start = end + 1;
        }
    }
}
