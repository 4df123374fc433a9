using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Tokens;

/// <summary>How much what stands around it speaks for a border of sentences: a sum of small weights, learned from English treebanks.</summary>
internal sealed class SentenceModel
{
    /// <summary>The version of the file's contents that is read.</summary>
    public const int Version = 1;

    /// <summary>The table has two to the power of this many places.</summary>
    public const int PlaceBits = 16;

    private static readonly Lazy<SentenceModel> Loaded = new(() => new SentenceModel(ModelFile.Open(typeof(ModelFile), "sentences.model", Version)));

    private readonly sbyte[] weights;
    private readonly bool[] candidates;
    private readonly float unit;

    /// <summary>Reads the weights out of a file.</summary>
    /// <exception cref="HearsayException">Parts are missing.</exception>
    public SentenceModel(ModelFile file)
    {
        weights = file.Part<sbyte>("weights").ToArray();
        unit = file.Part<float>("unit")[0];
        candidates = new bool[WordShapes.Most * WordShapes.Most];
        foreach (var pair in file.Part<ushort>("candidates")) candidates[pair] = true;
    }

    /// <summary>The model that the engine brings, read at the first call.</summary>
    public static SentenceModel Instance => Loaded.Value;

    /// <summary>Two shapes as one number.</summary>
    public static int Pair(WordShape left, WordShape right) => ((int)left * WordShapes.Most) + (int)right;

    /// <summary>Whether sentences end between words of these shapes often enough to look closer.</summary>
    public bool IsCandidate(WordShape left, WordShape right) => candidates[Pair(left, right)];

    /// <summary>The logarithm of the odds that a sentence ends behind the word.</summary>
    public float Score(BorderReader reader, int index)
    {
        Span<int> places = stackalloc int[BorderReader.FeatureCount];
        reader.Features(index, places);
        var sum = 0;
        foreach (var place in places) sum += weights[place];

        return sum * unit;
    }
}
