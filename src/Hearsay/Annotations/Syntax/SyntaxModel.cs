using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Syntax;

/// <summary>The weights of the net that tags and parses, trained by <c>train/</c> on treebanks; shared by all threads.</summary>
internal sealed class SyntaxModel
{
    /// <summary>The version of the file's contents that is read.</summary>
    public const int Version = 1;

    private static readonly Lazy<SyntaxModel> Loaded = new(() => new SyntaxModel(ModelFile.Open(typeof(ModelFile), "syntax.model", Version), WordVectors.Instance));

    private readonly WordVectors vectors;
    private readonly WordInputReader inputs;
    private readonly SmallTable words;
    private readonly SmallTable endings;
    private readonly SmallTable longEndings;
    private readonly SmallTable beginnings;
    private readonly SmallTable shapes;
    private readonly Dense first;
    // Frequent words come again and again; what they bring to the first layer does not depend on their neighbours.
    private readonly FormCache known = new();

    /// <summary>Reads the weights out of a file.</summary>
    /// <exception cref="HearsayException">Parts are missing.</exception>
    public SyntaxModel(ModelFile file, WordVectors vectors)
    {
        this.vectors = vectors;
        inputs = new WordInputReader(vectors, file.Lines("words.forms"));
        words = SmallTable.Read(file, "words");
        endings = SmallTable.Read(file, "endings");
        longEndings = SmallTable.Read(file, "longEndings");
        beginnings = SmallTable.Read(file, "beginnings");
        shapes = SmallTable.Read(file, "shapes");
        first = Dense.Read(file, "first");
        FirstMemory = ReadMemory(file, "first");
        Tag = Dense.Read(file, "tag");
        Tags = [.. file.Lines("tags").Select(WordTag.Parse)];
        Second = Dense.Read(file, "second");
        SecondMemory = ReadMemory(file, "second");
        Root = [.. file.Part<float>("root")];
        Relation = new RelationWeights(file);
        Arc = new ArcWeights(file);
    }

    /// <summary>The model that the engine brings, read at the first call.</summary>
    public static SyntaxModel Instance => Loaded.Value;

    /// <summary>Reads words in their context; tags are told from what it puts out.</summary>
    public MemoryLayer FirstMemory { get; }

    /// <summary>From the first layer's output to a score for each tag.</summary>
    public Dense Tag { get; }

    /// <summary>What the scores are of.</summary>
    public IReadOnlyList<WordTag> Tags { get; }

    /// <summary>From the first layer's output to the second's gates.</summary>
    public Dense Second { get; }

    /// <summary>Reads the first layer's output in its context; heads and relations are told from what it puts out.</summary>
    public MemoryLayer SecondMemory { get; }

    /// <summary>What stands for the root among the second layer's outputs.</summary>
    public float[] Root { get; }

    /// <summary>Which word depends on which.</summary>
    public ArcWeights Arc { get; }

    /// <summary>How.</summary>
    public RelationWeights Relation { get; }

    /// <summary>What a word by itself brings to the gates of the first layer, as <see cref="HalfNumbers"/>: forwards, then backwards.</summary>
    public ReadOnlySpan<ushort> GatesOf(string form)
    {
        if (known.Find(form) is { } gates) return gates;

        gates = Compute(form);
        known.Keep(form, gates);
        return gates;
    }

    private ushort[] Compute(string form)
    {
        Span<float> input = stackalloc float[first.Inputs];
        var word = inputs.Read(form);
        var at = 0;
        vectors.Copy(word.Vector, input);
        at += WordVectors.Width;
        Put(words, word.Word, input, ref at);
        Put(endings, word.Ending, input, ref at);
        Put(longEndings, word.LongEnding, input, ref at);
        Put(beginnings, word.Beginning, input, ref at);
        Put(shapes, word.Shape, input, ref at);

        Span<float> gates = stackalloc float[first.Outputs];
        first.Apply(input, gates, 1);
        return HalfNumbers.Pack(gates);
    }

    private static void Put(SmallTable table, int row, Span<float> input, ref int at)
    {
        table.Copy(row, input[at..]);
        at += table.Width;
    }

    private static MemoryLayer ReadMemory(ModelFile file, string name)
    {
        var forward = file.Part<float>(name + ".forward");
        return new MemoryLayer(forward, file.Part<float>(name + ".backward"), (int)Math.Sqrt(forward.Length / 4));
    }
}
