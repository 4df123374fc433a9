using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Annotations.Models;

/// <summary>Numbers with the first half of their bits (bfloat16): the range of a float, three digits, half the memory.</summary>
internal static class HalfNumbers
{
    /// <summary>Rounds to the nearest.</summary>
    public static ushort[] Pack(ReadOnlySpan<float> numbers)
    {
        var halves = new ushort[numbers.Length];
        for (var i = 0; i < halves.Length; i++)
        {
            var bits = BitConverter.SingleToUInt32Bits(numbers[i]);
            halves[i] = (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
        }

        return halves;
    }

    /// <summary>Writes them out as floats.</summary>
    public static void Unpack(ReadOnlySpan<ushort> halves, Span<float> numbers)
    {
        ref var from = ref MemoryMarshal.GetReference(halves);
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(numbers[..halves.Length]));
        var i = 0;
        for (; i + Vector256<ushort>.Count <= halves.Length; i += Vector256<ushort>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            (lower << 16).StoreUnsafe(ref to, (nuint)i);
            (upper << 16).StoreUnsafe(ref to, (nuint)(i + Vector256<uint>.Count));
        }

        for (; i < halves.Length; i++) numbers[i] = BitConverter.UInt32BitsToSingle((uint)halves[i] << 16);
    }
}
