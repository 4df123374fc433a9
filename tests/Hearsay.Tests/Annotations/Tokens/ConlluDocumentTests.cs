using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Tests.Annotations.Tokens;

public class ConlluDocumentTests
{
    private const string File = """
        # newdoc id = coast
        # newpar
        # sent_id = 1
        # text = We can't go.
        1	We	we	PRON	PRP	_	4	nsubj	_	_
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	can	AUX	MD	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = 2
        # text = Tarn did.
        1	Tarn	Tarn	PROPN	NNP	_	2	nsubj	_	_
        2	did	do	VERB	VBD	_	0	root	_	SpaceAfter=No
        2.1	go	go	VERB	VB	_	_	_	_	_
        3	.	.	PUNCT	.	_	2	punct	_	_

        # newpar
        # sent_id = 3
        # text = Vox l’eau
        1	Vox	vox	NOUN	NN	_	0	root	_	_
        2-3	l’eau	_	_	_	_	_	_	_	_
        2	la	le	DET	DT	_	3	det	_	_
        3	eau	eau	NOUN	NN	_	1	flat	_	_

        """;

    private static ConlluDocument Document => ConlluDocument.Read(new StringReader(File));

    [Fact]
    public void Sentences_are_joined_by_a_space_and_paragraphs_by_an_empty_line()
    {
        Assert.Equal("We can't go. Tarn did.\n\nVox l’eau\n\n", Document.Article.Text);
        Assert.Equal(["We can't go. Tarn did.", "Vox l’eau"], Document.Article.Blocks.Select(block => block.Span.Of(Document.Article.Text)));
    }

    [Fact]
    public void Given_words_stand_where_they_are_written_and_share_the_token_they_cannot_be_cut_out_of()
    {
        var article = Document.WithGoldTokens();

        Assert.Equal(
            ["We", "ca", "n't", "go", ".", "Tarn", "did", ".", "Vox", "l’eau", "l’eau"],
            article.Tokens.Select(token => token.Span.Of(article.Text)));
        Assert.Equal([0, 0, 1], article.Sentences.Select(sentence => sentence.Block));
    }

    [Fact]
    public void Given_words_are_written_back_with_their_multiword_tokens()
    {
        var document = Document;
        var writer = new StringWriter();

        document.WriteWithGoldTokens(document.WithGoldTokens(), writer);

        Assert.Equal(
            ["1 We", "2-3 can't", "2 ca", "3 n't", "4 go", "5 .", "1 Tarn", "2 did", "3 .", "1 Vox", "2-3 l’eau", "2 la", "3 eau"],
            Rows(writer));
    }

    [Fact]
    public void Own_words_are_written_with_clitics_as_multiword_tokens()
    {
        var writer = new StringWriter();

        ConlluDocument.Write(new TokenAnnotator().Annotate(new AnnotatedArticle { Article = Document.Article }), writer);

        Assert.Equal(["1 We", "2-3 can't", "2 ca", "3 n't", "4 go", "5 .", "1 Tarn", "2 did", "3 .", "1 Vox", "2 l’eau"], Rows(writer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no\tconllu\n\n1\n2\tx\n")]
    [InlineData("1\t\tx\n\n# text = a\n1\tquite\tother\n\n1-\tx\t_\n-2\ty\t_\n")]
    public void What_is_no_conllu_is_passed_over(string file) =>
        Assert.NotNull(ConlluDocument.Read(new StringReader(file)).WithGoldTokens());

    private static IEnumerable<string> Rows(StringWriter written) =>
        written.ToString().Split('\n').Where(line => line.Contains('\t')).Select(line => string.Join(' ', line.Split('\t').Take(2)));
}
