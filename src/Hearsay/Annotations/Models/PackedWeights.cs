using System.Runtime.CompilerServices;

namespace Hearsay.Annotations.Models;

/// <summary>Weights laid out in the order in which a product reads them: 64 columns at a time, row after row.</summary>
/// <remarks>Sums are taken as in <see cref="Kernels.AddProduct"/>, with the same result to the last bit.</remarks>
internal sealed unsafe class PackedWeights
{
    private const int Lanes = 16;
    private const int Panel = 4 * Lanes;
    private const int Line = 64;

    // Pinned, so that rows keep standing on whole lines of the processor's cache.
    private readonly float[] packed;
    private readonly int start;
    private readonly int inner;
    private readonly int columns;

    /// <summary>Packs a matrix.</summary>
    /// <param name="weights">Its numbers, row by row.</param>
    /// <param name="columns">A multiple of 16.</param>
    public PackedWeights(ReadOnlySpan<float> weights, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Lanes, 0);
        (inner, this.columns) = (weights.Length / columns, columns);
        packed = GC.AllocateUninitializedArray<float>(weights.Length + Lanes, pinned: true);
        start = (int)((Line - ((nuint)Unsafe.AsPointer(ref packed[0]) % Line)) % Line) / sizeof(float);
        var to = packed.AsSpan(start);
        for (var left = 0; left < columns; left += Panel)
        {
            var width = Math.Min(Panel, columns - left);
            for (var row = 0; row < inner; row++, to = to[width..]) weights.Slice((row * columns) + left, width).CopyTo(to);
        }
    }

    /// <summary>How many numbers go in.</summary>
    public int Inner => inner;

    /// <summary>How many numbers come out.</summary>
    public int Columns => columns;

    /// <summary><c>c += a × weights</c> for some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddProduct(ReadOnlySpan<float> a, Span<float> c, int rows)
    {
        if (a.Length < rows * inner || c.Length < rows * columns)
        {
            throw new ArgumentException($"{rows} × {inner} × {columns} do not fit {a.Length} and {c.Length} numbers.", nameof(a));
        }

        fixed (float* pa = a, pc = c, first = packed)
        {
            var weights = first + start;
            for (var left = 0; left < columns; left += Panel)
            {
                var width = Math.Min(Panel, columns - left);
                var row = 0;
                if (width == Panel)
                {
                    for (; row + 4 <= rows; row += 4) Kernels.FourRows(pa + (row * inner), weights, pc + (row * columns) + left, inner, Panel, columns);
                    for (; row < rows; row++) Kernels.OneRow(pa + (row * inner), weights, pc + (row * columns) + left, inner, Panel);
                }

                for (; row < rows; row++)
                {
                    for (var lane = 0; lane < width; lane += Lanes) Kernels.OneVector(pa + (row * inner), weights + lane, pc + (row * columns) + left + lane, inner, width);
                }

                weights += inner * width;
            }
        }
    }
}
