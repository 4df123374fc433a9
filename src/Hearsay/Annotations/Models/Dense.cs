namespace Hearsay.Annotations.Models;

/// <summary>Weights and a bias: what a row of numbers brings to each of some outputs.</summary>
/// <param name="weights">A row for each input.</param>
/// <param name="bias">A number for each output.</param>
internal sealed class Dense(ReadOnlySpan<float> weights, float[] bias)
{
    private readonly PackedWeights packed = new(weights, bias.Length);

    /// <summary>How many numbers go in.</summary>
    public int Inputs => packed.Inner;

    /// <summary>How many numbers come out.</summary>
    public int Outputs => bias.Length;

    /// <summary>Reads the parts <c>name</c> and <c>name.bias</c> of a file.</summary>
    public static Dense Read(ModelFile file, string name) => new(file.Part<float>(name), [.. file.Part<float>(name + ".bias")]);

    /// <summary>Writes the outputs of some rows.</summary>
    public void Apply(ReadOnlySpan<float> rows, Span<float> outputs, int count)
    {
        for (var row = 0; row < count; row++) bias.CopyTo(outputs.Slice(row * Outputs, Outputs));
        packed.AddProduct(rows, outputs, count);
    }
}
