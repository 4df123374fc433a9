using System.Diagnostics;
using Hearsay.Annotations.Models;
using Hearsay.Annotations.Syntax;
using Hearsay.Training.Nets;

namespace Hearsay.Training.Syntax;

/// <summary>Trains the net that tags and parses.</summary>
internal static class SyntaxTrainer
{
    private const int LongestSentence = 120;
    private const int ScoredEvery = 5;

    public static byte[] Train(string data, WordVectors vectors, SyntaxSizes sizes, TextWriter log)
    {
        var sentences = Treebank.TrainingFiles(data).SelectMany(file => Treebank.Read(file)).ToList();
        var vocabulary = new SyntaxVocabulary(sentences);
        var inputs = new WordInputReader(vectors, vocabulary.Words);
        var examples = sentences.Where(sentence => sentence.Length <= LongestSentence).Select(sentence => vocabulary.Read(sentence, inputs)).ToArray();
        var words = examples.Sum(example => example.Words.Length);
        log.WriteLine($"syntax: {examples.Length:N0} sentences, {words:N0} words; {vocabulary.Words.Count:N0} known, {vocabulary.Tags.Count} tags, {vocabulary.Relations.Count} relations; {sizes}");

        var net = new SyntaxNet(vectors, vocabulary, sizes);
        var adam = new Adam(net.Parameters);
        var order = new Random(sizes.Seed);
        var steps = (examples.Length + sizes.Batch - 1) / sizes.Batch * sizes.Epochs;
        var step = 0;
        for (var epoch = 1; epoch <= sizes.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            order.Shuffle(examples);
            var losses = new double[Parameter.Workers, 3];
            for (var start = 0; start < examples.Length; start += sizes.Batch, step++)
            {
                adam.Rate = sizes.Rate * RateAt((double)step / steps);
                LearnBatch(net, examples.AsMemory(start, Math.Min(sizes.Batch, examples.Length - start)), (epoch * 100_003) + start, losses);
                adam.Step();
            }

            log.Write($"syntax: round {epoch} of {sizes.Epochs}, loss a word {Sum(losses, 0) / words:F4} {Sum(losses, 1) / words:F4} {Sum(losses, 2) / words:F4}, {clock.Elapsed.TotalSeconds:F0} s");
            if (epoch % ScoredEvery == 0 || epoch == sizes.Epochs)
            {
                adam.Swap();
                var model = new SyntaxModel(ModelFile.Read(net.ToBytes(), "syntax", SyntaxModel.Version), vectors);
                log.Write($"  EWT dev {SyntaxScore.Of(model, Treebank.File(data, "en_ewt-ud-dev"))}  GUM dev {SyntaxScore.Of(model, Treebank.File(data, "en_gum-dev"))}");
                adam.Swap();
            }

            log.WriteLine();
            log.Flush();
        }

        adam.Swap();
        return net.ToBytes();
    }

    /// <summary>Up quickly, then down evenly.</summary>
    private static float RateAt(double share) => (float)(share < 0.02 ? share / 0.02 : Math.Max(0.02, (1 - share) / 0.98));

    /// <summary>Each worker takes every so-manieth sentence, whoever is done first.</summary>
    private static void LearnBatch(SyntaxNet net, ReadOnlyMemory<SyntaxExample> batch, int seed, double[,] losses)
    {
        var weight = 1f / batch.ToArray().Sum(example => example.Words.Length);
        Parallel.For(0, Parameter.Workers, worker =>
        {
            var chance = new Random((seed * Parameter.Workers) + worker);
            for (var i = worker; i < batch.Length; i += Parameter.Workers)
            {
                var (tags, heads, relations) = net.Learn(batch.Span[i], worker, chance, weight);
                losses[worker, 0] += tags;
                losses[worker, 1] += heads;
                losses[worker, 2] += relations;
            }
        });
    }

    private static double Sum(double[,] losses, int column) => Enumerable.Range(0, Parameter.Workers).Sum(worker => losses[worker, column]);
}
