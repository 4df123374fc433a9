namespace Hearsay.Annotations.Models;

/// <summary>Where words stand in relation to each other: near words are used alike. Counted over news by <c>train/</c>, each a row of small numbers.</summary>
internal sealed class WordVectors
{
    /// <summary>How many numbers a word has.</summary>
    public const int Width = 64;

    /// <summary>The version of the file's contents that is read.</summary>
    public const int Version = 1;

    private static readonly Lazy<WordVectors> Loaded = new(() => new WordVectors(ModelFile.Open(typeof(WordVectors), "words.model", Version)));

    private readonly SmallTable table;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> rows;

    /// <summary>Reads the vectors out of a file.</summary>
    /// <exception cref="HearsayException">Parts are missing.</exception>
    public WordVectors(ModelFile file)
    {
        var words = file.Lines("words");
        var byWord = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++) byWord.Add(words[i], i);

        rows = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        table = SmallTable.Read(file, "vectors");
    }

    /// <summary>The vectors that the engine brings, read at the first call.</summary>
    public static WordVectors Instance => Loaded.Value;

    /// <summary>The row of a folded word, or -1.</summary>
    public int RowOf(ReadOnlySpan<char> folded) => rows.TryGetValue(folded, out var row) ? row : -1;

    /// <summary>Writes a word's numbers; zeros for the row -1.</summary>
    public void Copy(int row, Span<float> into) => table.Copy(row, into);
}
