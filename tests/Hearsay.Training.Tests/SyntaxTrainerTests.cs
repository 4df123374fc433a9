using Hearsay.Annotations.Models;
using Hearsay.Annotations.Syntax;
using Hearsay.Training.Syntax;

namespace Hearsay.Training.Tests;

public sealed class SyntaxTrainerTests : IDisposable
{
    // Invented; enough to learn by heart.
    private const string Sentences = """
        # text = The minister rejected the vote .
        1	The	the	DET	DT	_	2	det	_	_
        2	minister	minister	NOUN	NN	_	3	nsubj	_	_
        3	rejected	reject	VERB	VBD	_	0	root	_	_
        4	the	the	DET	DT	_	5	det	_	_
        5	vote	vote	NOUN	NN	_	3	obj	_	_
        6	.	.	PUNCT	.	_	3	punct	_	_

        # text = Observers left .
        1	Observers	observer	NOUN	NNS	_	2	nsubj	_	_
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	.	.	PUNCT	.	_	2	punct	_	_


        """;

    private static readonly SyntaxSizes Small = new() { First = 16, Second = 16, Arc = 16, Relation = 16, Epochs = 25, Batch = 8, Rate = 0.02f };

    private readonly string data = Directory.CreateTempSubdirectory("hearsay-train-").FullName;

    public SyntaxTrainerTests()
    {
        Directory.CreateDirectory(Path.Combine(data, "syntax"));
        foreach (var file in new[] { "en_ewt-ud-train", "en_gum-train", "en_ewt-ud-dev", "en_gum-dev" })
        {
            File.WriteAllText(Treebank.File(data, file), string.Concat(Enumerable.Repeat(Sentences, 10)));
        }
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void The_same_sentences_give_the_same_bytes_and_are_learned()
    {
        var bytes = SyntaxTrainer.Train(data, WordVectors.Instance, Small, TextWriter.Null);

        Assert.Equal(bytes, SyntaxTrainer.Train(data, WordVectors.Instance, Small, TextWriter.Null));
        var model = new SyntaxModel(ModelFile.Read(bytes, "syntax", SyntaxModel.Version), WordVectors.Instance);
        Assert.Equal(new SyntaxScore(100, 100, 100), SyntaxScore.Of(model, Treebank.File(data, "en_ewt-ud-dev")));
    }

    [Fact]
    public void Genres_that_no_model_may_be_trained_on_are_left_out()
    {
        File.WriteAllText(Treebank.File(data, "en_gum-train"), $"# newdoc id = GUM_fiction_dam\n{Sentences}# newdoc id = GUM_news_dam\n{Sentences}");

        Assert.Equal(2, Treebank.Read(Treebank.File(data, "en_gum-train")).Count);
        Assert.Equal(4, Treebank.Read(Treebank.File(data, "en_gum-train"), all: true).Count);
    }
}
