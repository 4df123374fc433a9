using Hearsay.Articles;

namespace Hearsay.Annotations.Tokens;

/// <summary>A CoNLL-U file read as one article: its running text in paragraphs, and the words it gives.</summary>
/// <remarks>The text is the <c># text</c> lines joined by one space, by an empty line before <c># newpar</c> and <c># newdoc</c>.</remarks>
public sealed class ConlluDocument
{
    private ConlluDocument(Article article, IReadOnlyList<IReadOnlyList<ConlluWord>> sentences) => (Article, Sentences) = (article, sentences);

    /// <summary>The running text, each paragraph a block.</summary>
    public Article Article { get; }

    /// <summary>The words as the file gives them, sentence by sentence.</summary>
    public IReadOnlyList<IReadOnlyList<ConlluWord>> Sentences { get; }

    /// <summary>Reads a file. Lines that are no CoNLL-U are passed over; a sentence without <c># text</c> gets its words joined by spaces.</summary>
    public static ConlluDocument Read(TextReader reader) => new ConlluReader().Read(reader);

    /// <summary>The article with the tokens and sentences of the file in the place of Hearsay's own.</summary>
    public AnnotatedArticle WithGoldTokens()
    {
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var block = 0;
        foreach (var words in Sentences)
        {
            while (block + 1 < Article.Blocks.Count && Article.Blocks[block].Span.End <= words[0].Span.Start) block++;

            sentences.Add(new Sentence(words[0].Span.Union(words[^1].Span), tokens.Count, words.Count, block));
            var opens = true;
            foreach (var word in words)
            {
                tokens.Add(new Token(word.Span, word.Form, Lemmatizer.Lemma(word.Form, opens)));
                opens &= !char.IsLetterOrDigit(word.Form[0]);
            }
        }

        return new AnnotatedArticle { Article = Article, Tokens = tokens, Sentences = sentences };
    }

    /// <summary>Writes an article's tokens as CoNLL-U, multiword tokens with their range lines. Columns Hearsay does not know are <c>_</c>.</summary>
    public static void Write(AnnotatedArticle article, TextWriter writer) => new ConlluWriter(writer).Write(article);

    /// <summary>Writes an article made by <see cref="WithGoldTokens"/>, its multiword tokens exactly as the file has them.</summary>
    public void WriteWithGoldTokens(AnnotatedArticle article, TextWriter writer) => new ConlluWriter(writer).Write(article, Sentences);

    internal static ConlluDocument Of(string text, IReadOnlyList<Block> blocks, IReadOnlyList<IReadOnlyList<ConlluWord>> sentences) =>
        new(new Article { Id = ContentId.Of(text), Text = text, Blocks = blocks, Language = "en" }, sentences);
}
