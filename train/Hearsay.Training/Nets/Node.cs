namespace Hearsay.Training.Nets;

/// <summary>What one step of a net puts out for a sentence: a row a word.</summary>
internal sealed class Node(int rows, int columns, float[] value, float[] gradient)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public Span<float> Value => value.AsSpan(0, Rows * Columns);

    /// <summary>How the loss grows with each number.</summary>
    public Span<float> Gradient => gradient.AsSpan(0, Rows * Columns);

    public Span<float> Row(int row) => value.AsSpan(row * Columns, Columns);

    public Span<float> GradientRow(int row) => gradient.AsSpan(row * Columns, Columns);
}
