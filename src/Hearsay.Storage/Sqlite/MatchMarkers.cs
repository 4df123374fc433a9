namespace Hearsay.Storage.Sqlite;

/// <summary>Two characters that a text does not hold, for FTS5 to put around what it found.</summary>
/// <remarks>FTS5 knows its matches in bytes of UTF-8; counting the code units between the marks gives offsets that are exact in any script.</remarks>
internal sealed record MatchMarkers(char Open, char Close)
{
    private const char Last = '\uD7FF';

    /// <summary>Markers that do not stand in <paramref name="text"/>; <see langword="null"/> for a text that holds nearly every character there is.</summary>
    public static MatchMarkers? NotIn(string text) =>
        FirstAbsent(text, from: '\u0001') is { } open && FirstAbsent(text, (char)(open + 1)) is { } close ? new MatchMarkers(open, close) : null;

    /// <summary>Where the matches stand in the text without its marks.</summary>
    public IReadOnlyList<TextSpan> FindSpans(string marked)
    {
        var spans = new List<TextSpan>();
        var (start, marks) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Open) start = i - marks++;
            else if (marked[i] == Close) spans.Add(new TextSpan(start, i - marks++));
        }

        return spans;
    }

    private static char? FirstAbsent(string text, char from)
    {
        for (var candidate = from; candidate <= Last; candidate++)
        {
            if (!text.Contains(candidate, StringComparison.Ordinal)) return candidate;
        }

        return null;
    }
}
