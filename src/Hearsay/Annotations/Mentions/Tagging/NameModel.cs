using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Weights that say what each feature of a word speaks for, learned from texts in which people marked the names.</summary>
internal sealed class NameModel
{
    /// <summary>The version of the file's contents that is read.</summary>
    public const int Version = 1;

    private static readonly Lazy<NameModel> Loaded = new(() => new NameModel(ModelFile.Open(typeof(ModelFile), "names.model", Version)));

    private readonly WeightTable first;
    private readonly WeightTable second;
    private readonly float[] lean;

    /// <summary>Reads a model out of a file.</summary>
    /// <exception cref="HearsayException">Parts are missing.</exception>
    public NameModel(ModelFile file)
    {
        first = WeightTable.Read(file, "first");
        second = WeightTable.Read(file, "second");
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
        first.Add(features, scores);
    }

    /// <summary>Adds what the rest of the article says.</summary>
    public void AddSecond(ReadOnlySpan<uint> features, Span<float> scores) => second.Add(features, scores);
}
