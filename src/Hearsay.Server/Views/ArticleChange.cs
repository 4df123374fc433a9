using DiffPlex;
using DiffPlex.Chunkers;

namespace Hearsay.Server.Views;

/// <summary>What one text changed against another, word by word.</summary>
/// <param name="Old">Words only the other text has; empty where words were only added.</param>
/// <param name="New">Words only this text has, as a span of it; empty, at its place, where words were only left out.</param>
public sealed record ArticleChange(string Old, TextSpan New)
{
    // Texts beyond this are compared line by line: words would take too long.
    private const int LongestByWord = 200_000;

    private static readonly char[] Separators = [' ', '\n', '\r', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')'];

    /// <summary>Compares two texts.</summary>
    /// <param name="old">The earlier version, or the original.</param>
    /// <param name="text">The text that changed it.</param>
    public static IReadOnlyList<ArticleChange> Between(string old, string text)
    {
        IChunker chunker = old.Length + text.Length <= LongestByWord ? new DelimiterChunker(Separators) : new LineEndingsPreservingChunker();
        var difference = Differ.Instance.CreateDiffs(old, text, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var (oldStarts, newStarts) = (Starts(difference.PiecesOld), Starts(difference.PiecesNew));
        return [.. difference.DiffBlocks.Select(block => new ArticleChange(
            old[oldStarts[block.DeleteStartA]..oldStarts[block.DeleteStartA + block.DeleteCountA]],
            new TextSpan(newStarts[block.InsertStartB], newStarts[block.InsertStartB + block.InsertCountB])))];
    }

    private static int[] Starts(IReadOnlyList<string> pieces)
    {
        var starts = new int[pieces.Count + 1];
        for (var piece = 0; piece < pieces.Count; piece++) starts[piece + 1] = starts[piece] + pieces[piece].Length;

        return starts;
    }
}
