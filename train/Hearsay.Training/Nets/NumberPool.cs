using System.Numerics;

namespace Hearsay.Training.Nets;

/// <summary>Arrays of numbers that one worker uses again for each sentence; large ones would cost the collector more than the net costs.</summary>
internal sealed class NumberPool
{
    private readonly List<float[]>[] bySize = [.. Enumerable.Range(0, 32).Select(_ => new List<float[]>())];
    private readonly int[] taken = new int[32];

    /// <summary>At least so many zeros, until <see cref="TakeBack"/>.</summary>
    public float[] Take(int count)
    {
        var size = BitOperations.Log2((uint)Math.Max(count, 16) - 1) + 1;
        if (taken[size] == bySize[size].Count) bySize[size].Add(new float[1 << size]);

        var numbers = bySize[size][taken[size]++];
        numbers.AsSpan(0, count).Clear();
        return numbers;
    }

    /// <summary>Everything that was taken may be taken again.</summary>
    public void TakeBack() => Array.Clear(taken);
}
