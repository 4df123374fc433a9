using Hearsay.Annotations.Models;

namespace Hearsay.Training.Words;

/// <summary>Makes word vectors by skip-grams with negative samples (Mikolov et al. 2013), from words and what stands right around them.</summary>
/// <remarks>A narrow window brings words together that are used alike (<c>said</c>, <c>announced</c>), not words that are about the same.</remarks>
internal static class VectorTrainer
{
    private const int Window = 3;
    private const int Negatives = 6;
    private const int Epochs = 6;
    private const int LeastCount = 6;
    private const int MostWords = 40_000;
    private const double FrequentShare = 2e-4;
    private const float FirstRate = 0.04f;
    private const int NegativeTable = 1 << 22;

    public static byte[] Train(string data, TextWriter log)
    {
        var (words, counts, text) = Count(data);
        log.WriteLine($"words: {text.Count(word => word >= 0):N0} in the text, {words.Length:N0} different");

        var width = WordVectors.Width;
        var random = new Random(7);
        var (input, output) = (new float[words.Length * width], new float[words.Length * width]);
        for (var i = 0; i < input.Length; i++) input[i] = (random.NextSingle() - 0.5f) / width;

        var total = counts.Sum(count => (long)count);
        var kept = counts.Select(count => (float)Math.Min(1, Math.Sqrt(FrequentShare * total / count) + (FrequentShare * total / count))).ToArray();
        var negatives = NegativesOf(counts);
        var (sentence, gradient) = (new List<int>(), new float[width]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] >= 0)
                {
                    if (kept[text[i]] >= 1 || random.NextSingle() < kept[text[i]]) sentence.Add(text[i]);
                    continue;
                }

                var rate = Math.Max(1e-4f, FirstRate * (1 - (((float)epoch + ((float)i / text.Length)) / Epochs)));
                Learn(sentence, input, output, negatives, gradient, rate, random);
                sentence.Clear();
            }

            log.WriteLine($"words: round {epoch + 1} of {Epochs}");
        }

        return Write(words, input);
    }

    private static void Learn(List<int> sentence, float[] input, float[] output, int[] negatives, float[] gradient, float rate, Random random)
    {
        var width = WordVectors.Width;
        for (var i = 0; i < sentence.Count; i++)
        {
            var reach = 1 + random.Next(Window);
            for (var j = Math.Max(0, i - reach); j <= Math.Min(sentence.Count - 1, i + reach); j++)
            {
                if (j == i) continue;

                var centre = input.AsSpan(sentence[j] * width, width);
                Array.Clear(gradient);
                for (var k = 0; k <= Negatives; k++)
                {
                    var other = k == 0 ? sentence[i] : negatives[random.Next(negatives.Length)];
                    if (k > 0 && other == sentence[i]) continue;

                    SkipGram.Step(centre, output.AsSpan(other * width, width), gradient, isNear: k == 0, rate);
                }

                SkipGram.Add(gradient, centre);
            }
        }
    }

    /// <summary>Words often enough used to have a vector, most frequent first, and the text as their numbers, each sentence closed by a -1.</summary>
    private static (string[] Words, int[] Counts, int[] Text) Count(string data)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (counts, text) = (new List<int>(), new List<int>());
        foreach (var sentence in CorpusWords.Sentences(data))
        {
            foreach (var word in sentence)
            {
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers.Add(word, number = counts.Count);
                    counts.Add(0);
                }

                counts[number]++;
                text.Add(number);
            }

            text.Add(-1);
        }

        var order = numbers
            .Where(pair => counts[pair.Value] >= LeastCount && !pair.Key.Contains('\n', StringComparison.Ordinal))
            .OrderByDescending(pair => counts[pair.Value]).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostWords).ToList();
        var renumbered = Enumerable.Repeat(-2, counts.Count).ToArray();
        for (var i = 0; i < order.Count; i++) renumbered[order[i].Value] = i;

        var renamed = text.Select(number => number < 0 ? -1 : renumbered[number]).Where(number => number != -2).ToArray();
        return ([.. order.Select(pair => pair.Key)], [.. order.Select(pair => counts[pair.Value])], renamed);
    }

    /// <summary>Words as often as their count to the power of ¾ says.</summary>
    private static int[] NegativesOf(int[] counts)
    {
        var powers = counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var total = powers.Sum();
        var table = new int[NegativeTable];
        var (word, reached) = (0, powers[0] / total);
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = word;
            if ((double)(i + 1) / table.Length > reached && word < counts.Length - 1) reached += powers[++word] / total;
        }

        return table;
    }

    /// <summary>The rows, stretched so that their numbers deviate by 1.</summary>
    private static byte[] Write(string[] words, float[] vectors)
    {
        var deviation = (float)Math.Sqrt(vectors.Average(number => (double)number * number));
        var writer = new ModelFileWriter("words", WordVectors.Version, "Apache-2.0").AddLines("words", words);
        SmallTable.Write(writer, "vectors", [.. vectors.Select(number => number / deviation)], WordVectors.Width);
        return writer.ToBytes();
    }
}
