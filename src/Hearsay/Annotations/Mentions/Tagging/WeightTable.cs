using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>What features bring to each label, a byte each. A feature lies in one of two rows, if it has weights at all, and is known by a check.</summary>
/// <param name="checks">For each row the check of its feature; 0 where the row is free.</param>
/// <param name="weights">For each row a weight for each label but outside.</param>
/// <param name="scale">What a weight of one stands for.</param>
internal sealed class WeightTable(ushort[] checks, sbyte[] weights, float scale)
{
    /// <summary>The table for the first look has 2 to this power rows.</summary>
    public const int FirstBits = 17;

    /// <summary>The table for the second look has 2 to this power rows.</summary>
    public const int SecondBits = 11;

    private readonly int bits = BitOperations.Log2((uint)checks.Length);

    /// <summary>The two rows in which a feature may lie.</summary>
    public static (int One, int Other) RowsOf(uint feature, int bits) => ((int)(feature & ((1u << bits) - 1)), (int)((feature ^ 1) & ((1u << bits) - 1)));

    /// <summary>What tells a feature from others in its rows; never 0.</summary>
    public static ushort CheckOf(uint feature) => (ushort)(feature >> 16 | 1);

    public static WeightTable Read(ModelFile file, string name) =>
        new([.. file.Part<ushort>(name + " checks")], [.. file.Part<sbyte>(name + " weights")], file.Part<float>(name + " scale")[0]);

    public void Write(ModelFileWriter file, string name) =>
        file.Add<ushort>(name + " checks", checks).Add<sbyte>(name + " weights", weights).Add<float>(name + " scale", [scale]);

    /// <summary>Adds what the features of a word bring to its labels.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<float> scores)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(weights);
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var feature in features)
        {
            var (row, other) = RowsOf(feature, bits);
            var check = CheckOf(feature);
            if (checks[row] != check)
            {
                if (checks[other] != check) continue;

                row = other;
            }

            var (wideLow, wideHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref start, (nint)row * NameLabels.Inner)));
            low += wideLow;
            high += wideHigh;
        }

        var inner = scores.Slice(1, NameLabels.Inner);
        for (var k = 0; k < 8; k++)
        {
            inner[k] += low[k] * scale;
            inner[k + 8] += high[k] * scale;
        }
    }
}
