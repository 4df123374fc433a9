using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Annotations.Models;

/// <summary>Products of matrices and the curves of neurons, in plain vectorised C#.</summary>
/// <remarks>
/// Matrices are row by row. Every sum is taken over its terms in their order, one fused multiply-add each, whatever the width of the
/// machine's vectors: lanes hold different sums and never parts of one. So results are the same to the last bit on every processor,
/// and a product over many rows is the same as over each row by itself.
/// </remarks>
internal static unsafe class Kernels
{
    private const int Lanes = 16;

    /// <summary><c>c += a × b</c>, where a has <paramref name="rows"/> × <paramref name="inner"/> and b <paramref name="inner"/> × <paramref name="columns"/> numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddProduct(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        if (a.Length < rows * inner || b.Length < inner * columns || c.Length < rows * columns)
        {
            throw new ArgumentException($"{rows} × {inner} × {columns} do not fit {a.Length}, {b.Length} and {c.Length} numbers.", nameof(a));
        }

        fixed (float* pa = a, pb = b, pc = c)
        {
            var wide = columns / (4 * Lanes) * (4 * Lanes);
            for (var column = 0; column < wide; column += 4 * Lanes)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4) FourRows(pa + (row * inner), pb + column, pc + (row * columns) + column, inner, columns, columns);
                for (; row < rows; row++) OneRow(pa + (row * inner), pb + column, pc + (row * columns) + column, inner, columns);
            }

            var narrow = wide;
            for (; narrow + Lanes <= columns; narrow += Lanes)
            {
                for (var row = 0; row < rows; row++) OneVector(pa + (row * inner), pb + narrow, pc + (row * columns) + narrow, inner, columns);
            }

            for (; narrow < columns; narrow++)
            {
                for (var row = 0; row < rows; row++)
                {
                    var sum = pc[(row * columns) + narrow];
                    for (var k = 0; k < inner; k++) sum = MathF.FusedMultiplyAdd(pa[(row * inner) + k], pb[(k * columns) + narrow], sum);
                    pc[(row * columns) + narrow] = sum;
                }
            }
        }
    }

    /// <summary>The hyperbolic tangent of each number, in place.</summary>
    public static void Tanh(Span<float> numbers)
    {
        fixed (float* p = numbers)
        {
            var i = 0;
            for (; i + Lanes <= numbers.Length; i += Lanes) Tanh(Vector512.Load(p + i)).Store(p + i);
            for (; i < numbers.Length; i++) p[i] = Tanh(Vector512.Create(p[i])).ToScalar();
        }
    }

    /// <summary>One step of a long short-term memory (Hochreiter and Schmidhuber 1997, with a forget gate).</summary>
    /// <param name="gates">Sums of the four gates, each <paramref name="size"/> wide: input, forget, output, candidate. Changed to what the gates let through.</param>
    /// <param name="cell">What is remembered; changed.</param>
    /// <param name="hidden">What the step puts out.</param>
    /// <param name="size">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RememberStep(float* gates, float* cell, float* hidden, int size)
    {
        for (var i = 0; i < size; i += Lanes)
        {
            var input = Sigmoid(Vector512.Load(gates + i));
            var forget = Sigmoid(Vector512.Load(gates + size + i));
            var output = Sigmoid(Vector512.Load(gates + (2 * size) + i));
            var candidate = Tanh(Vector512.Load(gates + (3 * size) + i));
            var memory = Vector512.FusedMultiplyAdd(forget, Vector512.Load(cell + i), input * candidate);
            input.Store(gates + i);
            forget.Store(gates + size + i);
            output.Store(gates + (2 * size) + i);
            candidate.Store(gates + (3 * size) + i);
            memory.Store(cell + i);
            (output * Tanh(memory)).Store(hidden + i);
        }
    }

    /// <summary>The same step where nobody asks for the gates afterwards, with three divisions in the place of five.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RememberQuickly(float* gates, float* cell, float* hidden, int size)
    {
        var one = Vector512<float>.One;
        for (var i = 0; i < size; i += Lanes)
        {
            var input = one + Exponential(-Vector512.Load(gates + i));
            var forget = one + Exponential(-Vector512.Load(gates + size + i));
            var output = one + Exponential(-Vector512.Load(gates + (2 * size) + i));
            var candidate = Vector512.Load(gates + (3 * size) + i);
            var fresh = Exponential(-(candidate + candidate));
            var memory = (Vector512.Load(cell + i) / forget) + ((one - fresh) / (input * (one + fresh)));
            memory.Store(cell + i);
            var squashed = Exponential(-(memory + memory));
            ((one - squashed) / (output * (one + squashed))).Store(hidden + i);
        }
    }

    /// <summary>The largest of some numbers; the first of several that are as large.</summary>
    public static int IndexOfLargest(ReadOnlySpan<float> numbers)
    {
        var largest = float.NegativeInfinity;
        var i = 0;
        if (numbers.Length >= Lanes)
        {
            var lanes = Vector512.Create(numbers);
            for (i = Lanes; i + Lanes <= numbers.Length; i += Lanes) lanes = Vector512.Max(lanes, Vector512.Create(numbers.Slice(i, Lanes)));
            for (var lane = 0; lane < Lanes; lane++) largest = MathF.Max(largest, lanes[lane]);
        }

        for (; i < numbers.Length; i++) largest = MathF.Max(largest, numbers[i]);

        return Math.Max(0, numbers.IndexOf(largest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exponential(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Vector512.Create(2f), Sigmoid(x + x), Vector512.Create(-1f));

    /// <summary>eˣ to a few units of the last place: 2 to the power of the nearest whole number, times a polynomial of what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exponential(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-80f)), Vector512.Create(80f));

        // Adding and taking away 3 · 2²² rounds to a whole number.
        var rounder = Vector512.Create(12582912f);
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), rounder);
        var whole = shifted - rounder;
        var rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(2.12194440e-4f), rest);

        var sum = Vector512.Create(1.3888889e-3f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3333333e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1666667e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666667e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.5f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);

        var power = Vector512.ConvertToInt32(whole) << 23;
        return (sum.AsInt32() + power).AsSingle();
    }

    /// <summary>Adds the products of four rows and 64 columns.</summary>
    /// <param name="a">The first row's numbers, the others' behind them.</param>
    /// <param name="b">The first 64 weights.</param>
    /// <param name="c">Where the first row's sums stand.</param>
    /// <param name="inner">How many numbers a row has.</param>
    /// <param name="stride">How far on the next row's weights stand.</param>
    /// <param name="columns">How far on the next row's sums stand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FourRows(float* a, float* b, float* c, int inner, int stride, int columns)
    {
        float* a0 = a, a1 = a + inner, a2 = a + (2 * inner), a3 = a + (3 * inner);
        float* c0 = c, c1 = c + columns, c2 = c + (2 * columns), c3 = c + (3 * columns);
        var s00 = Vector512.Load(c0);
        var s01 = Vector512.Load(c0 + Lanes);
        var s02 = Vector512.Load(c0 + (2 * Lanes));
        var s03 = Vector512.Load(c0 + (3 * Lanes));
        var s10 = Vector512.Load(c1);
        var s11 = Vector512.Load(c1 + Lanes);
        var s12 = Vector512.Load(c1 + (2 * Lanes));
        var s13 = Vector512.Load(c1 + (3 * Lanes));
        var s20 = Vector512.Load(c2);
        var s21 = Vector512.Load(c2 + Lanes);
        var s22 = Vector512.Load(c2 + (2 * Lanes));
        var s23 = Vector512.Load(c2 + (3 * Lanes));
        var s30 = Vector512.Load(c3);
        var s31 = Vector512.Load(c3 + Lanes);
        var s32 = Vector512.Load(c3 + (2 * Lanes));
        var s33 = Vector512.Load(c3 + (3 * Lanes));
        for (var k = 0; k < inner; k++, b += stride)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Lanes);
            var b2 = Vector512.Load(b + (2 * Lanes));
            var b3 = Vector512.Load(b + (3 * Lanes));
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

    /// <summary>The same for one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OneRow(float* a, float* b, float* c, int inner, int stride)
    {
        var s0 = Vector512.Load(c);
        var s1 = Vector512.Load(c + Lanes);
        var s2 = Vector512.Load(c + (2 * Lanes));
        var s3 = Vector512.Load(c + (3 * Lanes));
        for (var k = 0; k < inner; k++, b += stride)
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

    /// <summary>The same for one row and 16 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OneVector(float* a, float* b, float* c, int inner, int stride)
    {
        var sum = Vector512.Load(c);
        for (var k = 0; k < inner; k++, b += stride) sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), sum);
        sum.Store(c);
    }
}
