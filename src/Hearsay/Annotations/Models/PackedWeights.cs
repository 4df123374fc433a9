using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Annotations.Models;

/// <summary>Weights laid out in the order in which a product reads them: 64 columns at a time, row after row.</summary>
/// <remarks>Sums are taken as in <see cref="Kernels.AddProduct"/>, with the same result to the last bit.</remarks>
internal sealed unsafe class PackedWeights : IDisposable
{
    private const int Lanes = 16;
    private const int Panel = 4 * Lanes;

    private readonly float* packed;
    private readonly int inner;
    private readonly int columns;

    /// <summary>Packs a matrix.</summary>
    /// <param name="weights">Its numbers, row by row.</param>
    /// <param name="columns">A multiple of 16.</param>
    public PackedWeights(ReadOnlySpan<float> weights, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Lanes, 0);
        (inner, this.columns) = (weights.Length / columns, columns);
        packed = (float*)NativeMemory.AlignedAlloc((nuint)(weights.Length * sizeof(float)), Panel);
        var to = packed;
        for (var left = 0; left < columns; left += Panel)
        {
            var width = Math.Min(Panel, columns - left);
            for (var row = 0; row < inner; row++, to += width) weights.Slice((row * columns) + left, width).CopyTo(new Span<float>(to, width));
        }
    }

    ~PackedWeights() => Dispose();

    /// <summary>How many numbers go in.</summary>
    public int Inner => inner;

    /// <summary>How many numbers come out.</summary>
    public int Columns => columns;

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(packed);
        GC.SuppressFinalize(this);
    }

    /// <summary><c>c += a × weights</c> for some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddProduct(ReadOnlySpan<float> a, Span<float> c, int rows)
    {
        if (a.Length < rows * inner || c.Length < rows * columns)
        {
            throw new ArgumentException($"{rows} × {inner} × {columns} do not fit {a.Length} and {c.Length} numbers.", nameof(a));
        }

        fixed (float* pa = a, pc = c)
        {
            var weights = packed;
            for (var left = 0; left < columns; left += Panel)
            {
                var width = Math.Min(Panel, columns - left);
                var row = 0;
                if (width == Panel)
                {
                    for (; row + 4 <= rows; row += 4) FourRows(pa + (row * inner), weights, pc + (row * columns) + left);
                    for (; row < rows; row++) OneRow(pa + (row * inner), weights, pc + (row * columns) + left);
                }

                for (; row < rows; row++)
                {
                    for (var lane = 0; lane < width; lane += Lanes) OneVector(pa + (row * inner), weights + lane, pc + (row * columns) + left + lane, width);
                }

                weights += inner * width;
            }
        }

        GC.KeepAlive(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FourRows(float* a, float* b, float* c)
    {
        float* a0 = a, a1 = a + inner, a2 = a + (2 * inner), a3 = a + (3 * inner);
        float* c0 = c, c1 = c + columns, c2 = c + (2 * columns), c3 = c + (3 * columns);
        Vector512<float> s00 = Vector512.Load(c0), s01 = Vector512.Load(c0 + Lanes), s02 = Vector512.Load(c0 + (2 * Lanes)), s03 = Vector512.Load(c0 + (3 * Lanes));
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + Lanes), s12 = Vector512.Load(c1 + (2 * Lanes)), s13 = Vector512.Load(c1 + (3 * Lanes));
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + Lanes), s22 = Vector512.Load(c2 + (2 * Lanes)), s23 = Vector512.Load(c2 + (3 * Lanes));
        Vector512<float> s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + Lanes), s32 = Vector512.Load(c3 + (2 * Lanes)), s33 = Vector512.Load(c3 + (3 * Lanes));
        for (var k = 0; k < inner; k++, b += Panel)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + Lanes), b2 = Vector512.Load(b + (2 * Lanes)), b3 = Vector512.Load(b + (3 * Lanes));
            var x = Vector512.Create(a0[k]);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(a1[k]);
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(a2[k]);
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(a3[k]);
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
        }

        s00.Store(c0);
        s01.Store(c0 + Lanes);
        s02.Store(c0 + (2 * Lanes));
        s03.Store(c0 + (3 * Lanes));
        s10.Store(c1);
        s11.Store(c1 + Lanes);
        s12.Store(c1 + (2 * Lanes));
        s13.Store(c1 + (3 * Lanes));
        s20.Store(c2);
        s21.Store(c2 + Lanes);
        s22.Store(c2 + (2 * Lanes));
        s23.Store(c2 + (3 * Lanes));
        s30.Store(c3);
        s31.Store(c3 + Lanes);
        s32.Store(c3 + (2 * Lanes));
        s33.Store(c3 + (3 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void OneRow(float* a, float* b, float* c)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + Lanes), s2 = Vector512.Load(c + (2 * Lanes)), s3 = Vector512.Load(c + (3 * Lanes));
        for (var k = 0; k < inner; k++, b += Panel)
        {
            var x = Vector512.Create(a[k]);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lanes), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (2 * Lanes)), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (3 * Lanes)), s3);
        }

        s0.Store(c);
        s1.Store(c + Lanes);
        s2.Store(c + (2 * Lanes));
        s3.Store(c + (3 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void OneVector(float* a, float* b, float* c, int width)
    {
        var sum = Vector512.Load(c);
        for (var k = 0; k < inner; k++, b += width) sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), sum);
        sum.Store(c);
    }
}
