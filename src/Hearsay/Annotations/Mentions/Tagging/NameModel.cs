using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Weights that say what each feature of a word speaks for, learned from texts in which people marked the names.</summary>
internal sealed class NameModel
{
    /// <summary>The version of the file's contents that is read.</summary>
    public const int Version = 1;

    private static readonly Lazy<NameModel> Loaded = new(() => new NameModel(ModelFile.Open(typeof(ModelFile), "names.model", Version)));

    private readonly sbyte[] weights;
    private readonly float scale;
    private readonly sbyte[] secondWeights;
    private readonly float secondScale;
    private readonly float[] lean;

    /// <summary>Reads a model out of a file.</summary>
    /// <exception cref="HearsayException">Parts are missing.</exception>
    public NameModel(ModelFile file)
    {
        weights = [.. file.Part<sbyte>("weights")];
        scale = file.Part<float>("scale")[0];
        secondWeights = [.. file.Part<sbyte>("second weights")];
        secondScale = file.Part<float>("second scale")[0];
        lean = [.. file.Part<float>("lean")];
        First = new LabelChain([.. file.Part<float>("moves")]);
        Second = new LabelChain([.. file.Part<float>("second moves")]);
        Counts = NameCounts.Read(file);
    }

    /// <summary>The model that the engine brings, read at the first call.</summary>
    public static NameModel Instance => Loaded.Value;

    public NameCounts Counts { get; }

    /// <summary>How labels follow each other at first sight.</summary>
    public LabelChain First { get; }

    /// <summary>How they do when the rest of the article is known.</summary>
    public LabelChain Second { get; }

    /// <summary>Writes the scores of all labels of a word.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        lean.CopyTo(scores);
        Add(features, weights, scale, scores[1..]);
    }

    /// <summary>Adds what the rest of the article says.</summary>
    public void AddSecond(ReadOnlySpan<uint> features, Span<float> scores) => Add(features, secondWeights, secondScale, scores[1..]);

    private static void Add(ReadOnlySpan<uint> features, sbyte[] table, float scale, Span<float> scores)
    {
        var mask = (uint)(table.Length / NameLabels.Inner) - 1;
        ref var start = ref MemoryMarshal.GetArrayDataReference(table);
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var feature in features)
        {
            var row = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, (nint)(feature & mask) * NameLabels.Inner));
            var (wideLow, wideHigh) = Vector128.Widen(row);
            low += wideLow;
            high += wideHigh;
        }

        for (var k = 0; k < 8; k++)
        {
            scores[k] += low[k] * scale;
            scores[k + 8] += high[k] * scale;
        }
    }
}
