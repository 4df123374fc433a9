using Hearsay.Annotations.Models;
using Hearsay.Annotations.Tokens;
using Hearsay.Training.Syntax;

namespace Hearsay.Training.Sentences;

/// <summary>Learns where sentences end: logistic regression over what stands around a possible border, step by step with AdaGrad, the later rounds averaged.</summary>
internal static class SentenceTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.05f;
    private const float Decay = 1e-3f;
    private const int Seed = 7;

    // Between words of two shapes where fewer sentences end than one in this many, no border is looked for.
    private const int RarestBorder = 500;

    public static byte[] Train(string data, TextWriter log)
    {
        var bytes = Train([.. Treebank.TrainingFiles(data).SelectMany(file => BorderedBlock.Read(file))], log);

        var model = new SentenceModel(ModelFile.Read(bytes, "sentences", SentenceModel.Version));
        foreach (var name in (string[])["en_ewt-ud-dev", "en_gum-dev"])
        {
            log.WriteLine($"sentences: {name} {Score(model, BorderedBlock.Read(Treebank.File(data, name), all: true)):F2}");
        }

        return bytes;
    }

    /// <summary>Learns from blocks.</summary>
    public static byte[] Train(IReadOnlyList<BorderedBlock> blocks, TextWriter log)
    {
        var candidates = Candidates(blocks);
        var examples = Examples(blocks, candidates);
        log.WriteLine($"sentences: {blocks.Count:N0} blocks, {blocks.Sum(block => block.Words.Length):N0} words, {examples.Count:N0} possible borders, {examples.Count(example => example.IsBorder):N0} borders");

        var places = 1 << SentenceModel.PlaceBits;
        var (weights, squares, sums) = (new float[places], new float[places], new double[places]);
        var order = examples.ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order) Learn(example, weights, squares);
            if (epoch >= Epochs / 2) Add(weights, sums);
        }

        return Write(sums, candidates);
    }

    /// <summary>F1 in percent of whole sentences.</summary>
    public static double Score(SentenceModel model, IEnumerable<BorderedBlock> blocks)
    {
        var splitter = new SentenceSplitter(model);
        var counts = new List<int>();
        var (right, found, gold) = (0, 0, 0);
        foreach (var block in blocks)
        {
            counts.Clear();
            splitter.Split(block.Text, block.Words, isProse: true, counts);
            gold += block.Sentences;
            found += counts.Count;
            var start = 0;
            foreach (var count in counts)
            {
                var isOne = block.IsBorder.AsSpan(start, count).IndexOf(true) == count - 1;
                if (isOne && (start == 0 || block.IsBorder[start - 1])) right++;
                start += count;
            }
        }

        return 200.0 * right / (found + gold);
    }

    private static void Learn((int[] Places, bool IsBorder) example, float[] weights, float[] squares)
    {
        var score = 0f;
        foreach (var place in example.Places) score += weights[place];

        var error = (1 / (1 + MathF.Exp(-score))) - (example.IsBorder ? 1 : 0);
        foreach (var place in example.Places)
        {
            var gradient = error + (Decay * weights[place]);
            squares[place] += gradient * gradient;
            weights[place] -= Rate * gradient / MathF.Sqrt(squares[place] + 1e-3f);
        }
    }

    private static void Add(float[] weights, double[] sums)
    {
        for (var i = 0; i < weights.Length; i++) sums[i] += weights[i];
    }

    private static bool[] Candidates(IEnumerable<BorderedBlock> blocks)
    {
        var counts = new (int Seen, int Borders)[WordShapes.Most * WordShapes.Most];
        var reader = new BorderReader();
        foreach (var block in blocks)
        {
            reader.Read(block.Text, block.Words);
            for (var i = 0; i + 1 < block.Words.Length; i++)
            {
                ref var pair = ref counts[SentenceModel.Pair(reader.ShapeOf(i), reader.ShapeOf(i + 1))];
                pair = (pair.Seen + 1, pair.Borders + (block.IsBorder[i] ? 1 : 0));
            }
        }

        return [.. counts.Select(pair => pair.Borders > 0 && pair.Borders * RarestBorder > pair.Seen)];
    }

    private static List<(int[] Places, bool IsBorder)> Examples(IEnumerable<BorderedBlock> blocks, bool[] candidates)
    {
        var examples = new List<(int[], bool)>();
        var reader = new BorderReader();
        foreach (var block in blocks)
        {
            reader.Read(block.Text, block.Words);
            for (var i = 0; i + 1 < block.Words.Length; i++)
            {
                reader.Take(i);
                if (candidates[SentenceModel.Pair(reader.ShapeOf(i), reader.ShapeOf(i + 1))])
                {
                    var places = new int[BorderReader.FeatureCount];
                    reader.Features(i, places);
                    examples.Add((places, block.IsBorder[i]));
                }

                if (block.IsBorder[i]) reader.Close(i);
            }
        }

        return examples;
    }

    /// <summary>Weights as bytes of one scale: their sum is exact, and the whole table stays in the processor's cache.</summary>
    private static byte[] Write(double[] sums, bool[] candidates)
    {
        var rounds = Epochs - (Epochs / 2);
        var largest = sums.Max(Math.Abs) / rounds;
        var unit = (float)(largest / sbyte.MaxValue);
        var weights = sums.Select(sum => (sbyte)Math.Round(sum / rounds / unit)).ToArray();
        var pairs = Enumerable.Range(0, candidates.Length).Where(pair => candidates[pair]).Select(pair => (ushort)pair).ToArray();

        return new ModelFileWriter("sentences", SentenceModel.Version, "CC-BY-SA-4.0")
            .Add<sbyte>("weights", weights).Add<float>("unit", [unit]).Add<ushort>("candidates", pairs).ToBytes();
    }
}
