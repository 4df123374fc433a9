namespace Hearsay.Annotations.Models;

/// <summary>A long short-term memory that reads sentences forwards and backwards.</summary>
/// <param name="forward">From what was put out to the gates of the next word: size rows of four times the size.</param>
/// <param name="backward">The same for reading from the end.</param>
/// <param name="size">How many numbers each direction puts out; a multiple of 16.</param>
internal sealed class MemoryLayer(ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, int size)
{
    private readonly PackedWeights forward = new(forward, 4 * size);
    private readonly PackedWeights backward = new(backward, 4 * size);

    /// <summary>How many numbers each direction puts out for a word.</summary>
    public int Size => size;

    /// <summary>How wide the gates of both directions are together.</summary>
    public int GatesWidth => 8 * size;

    /// <summary>Reads a batch.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="gates">What the words bring to the gates, row by row as in <paramref name="batch"/>: first all of the one direction, then of the other. Changed.</param>
    /// <param name="output">Where a word's output goes: a row for each word in running order, forwards and backwards side by side.</param>
    /// <param name="scratch">Numbers to work with, at least <see cref="ScratchFor"/> of them.</param>
    public void Read(SentenceBatch batch, Span<float> gates, Span<float> output, Span<float> scratch)
    {
        var half = batch.Rows * 4 * size;
        ReadOneWay(batch, gates[..half], forward, output, scratch, isBackward: false);
        ReadOneWay(batch, gates.Slice(half, half), backward, output, scratch, isBackward: true);
    }

    /// <summary>How many numbers <see cref="Read"/> works with besides its input and output.</summary>
    public int ScratchFor(SentenceBatch batch) => (batch.Rows + SentenceBatch.Most) * size;

    private unsafe void ReadOneWay(SentenceBatch batch, Span<float> gates, PackedWeights weights, Span<float> output, Span<float> scratch, bool isBackward)
    {
        var cells = scratch[..(SentenceBatch.Most * size)];
        var hidden = scratch.Slice(cells.Length, batch.Rows * size);
        cells.Clear();
        fixed (float* g = gates, c = cells, h = hidden)
        {
            for (var step = 0; step < batch.Steps; step++)
            {
                var (row, active) = (batch.StartOf(step), batch.ActiveAt(step));
                if (step > 0)
                {
                    weights.AddProduct(hidden.Slice(batch.StartOf(step - 1) * size, active * size), gates.Slice(row * 4 * size, active * 4 * size), active);
                }

                for (var i = 0; i < active; i++) Kernels.RememberQuickly(g + ((row + i) * 4 * size), c + (i * size), h + ((row + i) * size), size);
            }
        }

        var start = 0;
        var offset = isBackward ? size : 0;
        for (var sentence = 0; sentence < batch.Sentences.Count; sentence++)
        {
            var count = batch.Sentences[sentence].Count;
            for (var i = 0; i < count; i++)
            {
                var row = batch.RowOf(sentence, isBackward ? count - 1 - i : i);
                hidden.Slice(row * size, size).CopyTo(output.Slice(((start + i) * 2 * size) + offset, size));
            }

            start += count;
        }
    }
}
