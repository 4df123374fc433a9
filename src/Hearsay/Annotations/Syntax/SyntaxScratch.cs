namespace Hearsay.Annotations.Syntax;

/// <summary>Numbers that a thread works with, kept from article to article.</summary>
internal sealed class SyntaxScratch
{
    [ThreadStatic]
    private static SyntaxScratch? ofThread;

    private readonly float[][] buffers = new float[Enum.GetValues<Use>().Length][];

    /// <summary>What the numbers are for; each use has a stretch of its own.</summary>
    public enum Use
    {
        /// <summary>What words bring to the gates, by direction and step.</summary>
        Gates,

        /// <summary>The first layer's output.</summary>
        First,

        /// <summary>The second layer's output, a row for the root in front of each sentence.</summary>
        Second,

        /// <summary>What one step works with.</summary>
        Work,

        /// <summary>Scores of tags or heads.</summary>
        Scores,
    }

    /// <summary>This thread's.</summary>
    public static SyntaxScratch OfThread => ofThread ??= new SyntaxScratch();

    /// <summary>So many numbers, whatever stands in them.</summary>
    public Span<float> Take(Use use, int count)
    {
        ref var buffer = ref buffers[(int)use];
        if (buffer is null || buffer.Length < count) buffer = GC.AllocateUninitializedArray<float>((int)Math.Min(Array.MaxLength, Math.Max(4096, count * 3L / 2)));

        return buffer.AsSpan(0, count);
    }
}
