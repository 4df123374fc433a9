namespace Hearsay.Annotations.Models;

/// <summary>Sentences that are read side by side, longest first: step by step, a row for each that still has words.</summary>
/// <remarks>
/// A memory reads word after word, so one sentence by itself would load all weights for each word. Side by side, several sentences share
/// each load. What comes out is the same to the last bit, since no sum runs over two sentences.
/// </remarks>
internal sealed class SentenceBatch
{
    /// <summary>How many sentences are read side by side.</summary>
    public const int Most = 8;

    private readonly List<(int First, int Count)> sentences = new(Most);
    private int[] stepStarts = new int[64];

    /// <summary>Each sentence's first token, in the order given at first, and its number of tokens.</summary>
    public IReadOnlyList<(int First, int Count)> Sentences => sentences;

    /// <summary>How many rows all sentences have together.</summary>
    public int Rows { get; private set; }

    /// <summary>How many steps the longest sentence takes.</summary>
    public int Steps => sentences.Count == 0 ? 0 : sentences[0].Count;

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        sentences.Clear();
        Rows = 0;
    }

    /// <summary>Adds a sentence that is no longer than the one before.</summary>
    public void Add(int first, int count)
    {
        sentences.Add((first, count));
        Rows += count;
    }

    /// <summary>Sets where each step's rows begin. Call it when all sentences are in.</summary>
    public void Close()
    {
        if (stepStarts.Length <= Steps) stepStarts = new int[Math.Max(Steps + 1, stepStarts.Length * 2)];

        var (row, active) = (0, sentences.Count);
        for (var step = 0; step < Steps; step++)
        {
            while (sentences[active - 1].Count <= step) active--;
            stepStarts[step] = row;
            row += active;
        }

        stepStarts[Steps] = row;
    }

    /// <summary>The row of a sentence's step, counted from its first word or, for reading backwards, from its last.</summary>
    public int RowOf(int sentence, int step) => stepStarts[step] + sentence;

    /// <summary>How many sentences still have words at a step.</summary>
    public int ActiveAt(int step) => stepStarts[step + 1] - stepStarts[step];

    /// <summary>The first row of a step.</summary>
    public int StartOf(int step) => stepStarts[step];
}
