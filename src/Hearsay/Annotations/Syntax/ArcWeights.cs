using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Syntax;

/// <summary>Scores each word as the head of each other, by the biaffine form of Dozat and Manning (2017).</summary>
internal sealed class ArcWeights(ModelFile file)
{
    private readonly Dense dependent = Dense.Read(file, "arc.dependent");
    private readonly Dense head = Dense.Read(file, "arc.head");
    private readonly float[] pair = [.. file.Part<float>("arc.pair")];
    private readonly float[] prior = [.. file.Part<float>("arc.prior")];

    /// <summary>How many numbers stand for a word as head or as dependent.</summary>
    public int Width => prior.Length;

    /// <summary>Writes the score of each word and, in front of them, of the root as head of each word.</summary>
    /// <param name="rows">The second layer's output for a sentence, with the root's row in front.</param>
    /// <param name="count">How many words the sentence has.</param>
    /// <param name="scores">A row of count + 1 scores for each word.</param>
    /// <param name="scratch">At least (4 × count + 3) × <see cref="Width"/> numbers.</param>
    public void Score(ReadOnlySpan<float> rows, int count, Span<float> scores, Span<float> scratch)
    {
        var (width, heads) = (Width, count + 1);
        var asDependent = scratch[..(count * width)];
        var asHead = scratch.Slice(asDependent.Length, heads * width);
        var turned = scratch.Slice(asDependent.Length + asHead.Length, heads * width);
        var paired = scratch.Slice(asDependent.Length + asHead.Length + turned.Length, count * width);

        dependent.Apply(rows[dependent.Inputs..], asDependent, count);
        head.Apply(rows, asHead, heads);
        Rectify(asDependent);
        Rectify(asHead);
        paired.Clear();
        Kernels.AddProduct(asDependent, pair, paired, count, width, width);

        for (var row = 0; row < heads; row++)
        {
            for (var i = 0; i < width; i++) turned[(i * heads) + row] = asHead[(row * width) + i];
        }

        var priors = scores[..heads];
        priors.Clear();
        Kernels.AddProduct(prior, turned, priors, 1, width, heads);
        for (var row = 1; row < count; row++) priors.CopyTo(scores[(row * heads)..]);
        Kernels.AddProduct(paired, turned, scores, count, width, heads);
    }

    private static void Rectify(Span<float> numbers)
    {
        foreach (ref var number in numbers) number = MathF.Max(0, number);
    }
}
