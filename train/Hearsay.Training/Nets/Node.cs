namespace Hearsay.Training.Nets;

/// <summary>What one step of a net puts out for a sentence: a row a word.</summary>
internal sealed class Node(int rows, int columns)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Value { get; } = new float[rows * columns];

    /// <summary>How the loss grows with each number.</summary>
    public float[] Gradient { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);
}
