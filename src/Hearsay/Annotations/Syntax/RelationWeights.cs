using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Syntax;

/// <summary>Scores how a word depends on its head.</summary>
internal sealed class RelationWeights(ModelFile file)
{
    private readonly Dense dependent = Dense.Read(file, "relation.dependent");
    private readonly Dense head = Dense.Read(file, "relation.head");
    private readonly Dense choice = Dense.Read(file, "relation.choice");

    /// <summary>The names of the relations: <c>nsubj</c>, <c>nmod:poss</c>.</summary>
    public IReadOnlyList<string> Names { get; } = file.Lines("relations");

    /// <summary>How many numbers <see cref="Choose"/> works with for a sentence of some words.</summary>
    public int ScratchFor(int count) => (((2 * count) + 1) * dependent.Outputs) + (count * choice.Outputs);

    /// <summary>Writes the number of the best relation of each word to its head.</summary>
    /// <param name="rows">The second layer's output for a sentence, with the root's row in front.</param>
    /// <param name="heads">For each word its head, counted from 1; 0 is the root.</param>
    /// <param name="relations">Where the numbers go.</param>
    /// <param name="scratch">Numbers to work with.</param>
    public void Choose(ReadOnlySpan<float> rows, ReadOnlySpan<int> heads, Span<int> relations, Span<float> scratch)
    {
        var (count, width) = (heads.Length, dependent.Outputs);
        var pairs = scratch[..(count * width)];
        var asHead = scratch.Slice(pairs.Length, (count + 1) * width);
        var scores = scratch.Slice(pairs.Length + asHead.Length, count * choice.Outputs);
        dependent.Apply(rows[dependent.Inputs..], pairs, count);
        head.Apply(rows, asHead, count + 1);
        for (var word = 0; word < count; word++)
        {
            var (pair, of) = (word * width, heads[word] * width);
            for (var i = 0; i < width; i++) pairs[pair + i] = MathF.Max(0, pairs[pair + i] + asHead[of + i]);
        }

        choice.Apply(pairs, scores, count);
        for (var word = 0; word < count; word++) relations[word] = Kernels.IndexOfLargest(scores.Slice(word * choice.Outputs, Names.Count));
    }
}
