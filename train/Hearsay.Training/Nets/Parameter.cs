namespace Hearsay.Training.Nets;

/// <summary>A table of numbers that training changes.</summary>
/// <remarks>Each worker adds to gradients of its own, so that sums are taken in the same order however the workers run.</remarks>
internal sealed class Parameter
{
    /// <summary>Makes one, filled with random numbers as Glorot and Bengio (2010) do, or with zeros.</summary>
    /// <param name="name">Its name in the model's file.</param>
    /// <param name="rows">How many inputs, or how many entries a table to look up has.</param>
    /// <param name="columns">How many outputs.</param>
    /// <param name="random">Where the numbers come from; <see langword="null"/> fills with zeros.</param>
    /// <param name="isTable">Whether rows are looked up one by one; such a table is changed only where it was looked up.</param>
    public Parameter(string name, int rows, int columns, Random? random, bool isTable = false)
    {
        (Name, Rows, Columns, IsTable) = (name, rows, columns, isTable);
        Value = new float[rows * columns];
        Gradients = [.. Enumerable.Range(0, Workers).Select(_ => new float[rows * columns])];
        Touched = [.. Enumerable.Range(0, Workers).Select(_ => new HashSet<int>())];
        Mean = new float[rows * columns];
        Square = new float[rows * columns];
        var width = isTable ? MathF.Sqrt(3f / columns) * 0.5f : MathF.Sqrt(6f / (rows + columns));
        if (random is null) return;

        for (var i = 0; i < Value.Length; i++) Value[i] = ((2 * random.NextSingle()) - 1) * width;
    }

    /// <summary>How many share the work. A fixed number: another one would add up in another order.</summary>
    public const int Workers = 2;

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsTable { get; }

    public float[] Value { get; }

    /// <summary>What each worker found, since the last step.</summary>
    public float[][] Gradients { get; }

    /// <summary>The rows each worker looked up since the last step.</summary>
    public HashSet<int>[] Touched { get; }

    public float[] Mean { get; }

    public float[] Square { get; }
}
