using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hearsay.Annotations.Models;

namespace Hearsay.Training.Words;

/// <summary>The arithmetic of one pair of words, <see cref="WordVectors.Width"/> numbers each.</summary>
internal static class SkipGram
{
    /// <summary>Moves the second word towards the first if they are near, else away, and collects how the first should move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(ReadOnlySpan<float> centre, Span<float> other, Span<float> gradient, bool isNear, float rate)
    {
        // Four sums of sixteen lanes, added up in one fixed order.
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < WordVectors.Width; i += 16) sum = Vector512.FusedMultiplyAdd(Vector512.Create(centre.Slice(i, 16)), Vector512.Create((ReadOnlySpan<float>)other.Slice(i, 16)), sum);
        var fit = 0f;
        for (var lane = 0; lane < 16; lane++) fit += sum[lane];

        var share = 1f / (1f + MathF.Exp(-Math.Clamp(fit, -8f, 8f)));
        var step = Vector512.Create(((isNear ? 1f : 0f) - share) * rate);
        for (var i = 0; i < WordVectors.Width; i += 16)
        {
            var before = Vector512.Create((ReadOnlySpan<float>)other.Slice(i, 16));
            Vector512.FusedMultiplyAdd(step, before, Vector512.Create((ReadOnlySpan<float>)gradient.Slice(i, 16))).CopyTo(gradient.Slice(i, 16));
            Vector512.FusedMultiplyAdd(step, Vector512.Create(centre.Slice(i, 16)), before).CopyTo(other.Slice(i, 16));
        }
    }

    public static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < from.Length; i += 16) (Vector512.Create(to.Slice(i, 16)) + Vector512.Create(from.Slice(i, 16))).CopyTo(to.Slice(i, 16));
    }
}
