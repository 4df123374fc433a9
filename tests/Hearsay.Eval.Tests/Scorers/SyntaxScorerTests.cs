using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests.Scorers;

public class SyntaxScorerTests
{
    // A sentence that ends in a multiword token, so that the next one's first words must not be taken for parts of it.
    private const string Gold = """
        # text = We can't
        1	We	we	PRON	_	_	2	nsubj	_	_
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	can	AUX	_	_	0	root	_	_
        3	n't	not	PART	_	_	2	advmod	_	_

        # text = Tarn did.
        1	Tarn	Tarn	PROPN	_	_	2	nsubj:outer	_	_
        2	did	do	VERB	_	_	0	root	_	_
        3	.	.	PUNCT	_	_	2	punct	_	_

        """;

    private const string OneSentence = """
        1	We	_	PRON	_	_	2	nsubj	_	_
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	_	AUX	_	_	0	root	_	_
        3	n't	_	PART	_	_	1	advmod	_	_
        4	Tarn	_	NOUN	_	_	5	obj	_	_
        5	did	_	VERB	_	_	2	conj	_	_
        6	.	_	PUNCT	_	_	5	punct	_	_

        """;

    private const string Whole = """
        1	We	_	_	_	_	0	_	_	_
        2	can't	_	_	_	_	0	_	_	_

        1	Tarn	_	_	_	_	0	_	_	_
        2	did.	_	_	_	_	0	_	_	_

        """;

    [Theory]
    [InlineData("tokens", Gold, 100)]
    [InlineData("LAS", Gold, 100)]
    [InlineData("sentences", OneSentence, 0)]
    [InlineData("words", OneSentence, 100)]
    [InlineData("UPOS", OneSentence, 83.33)]
    [InlineData("UAS", OneSentence, 66.67)]
    [InlineData("LAS", OneSentence, 50)]
    [InlineData("sentences", Whole, 100)]
    [InlineData("tokens", Whole, 66.67)]
    [InlineData("words", Whole, 40)]
    public void Words_are_one_where_they_cover_the_same_characters(string measure, string found, double expected) =>
        Assert.Equal(expected, Score(found).Counts[measure].Score, tolerance: 0.01);

    [Fact]
    public void Tags_and_heads_are_scored_only_where_there_are_any() => Assert.DoesNotContain("UPOS", Score(Whole).Counts.Keys);

    [Fact]
    public void Another_text_is_refused() => Assert.Throws<InvalidDataException>(() => Score("1\tOther\t_\t_\t_\t_\t0\t_\t_\t_\n"));

    private static ScoreSheet Score(string found)
    {
        var sheet = new ScoreSheet();
        SyntaxScorer.Score(SyntaxFile.Read(new StringReader(Gold)), SyntaxFile.Read(new StringReader(found)), "", sheet);
        return sheet;
    }
}
