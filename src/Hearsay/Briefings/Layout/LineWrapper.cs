using System.Globalization;

namespace Hearsay.Briefings.Layout;

/// <summary>Breaks text into lines by words, counted in columns. A word too long for a line is broken between characters, never inside one.</summary>
internal static class LineWrapper
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The lines, at least one.</summary>
    /// <param name="text">On one line; a no-break space holds words together and is shown as a space.</param>
    /// <param name="width">Columns of the first line.</param>
    /// <param name="hanging">Columns that later lines have fewer.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, int hanging = 0)
    {
        var lines = new List<string>();
        var (lineStart, lineWidth, lineEnd) = (0, 0, 0);
        foreach (var (start, end, columns) in Words(text))
        {
            var room = lines.Count == 0 ? width : width - hanging;
            var gap = lineWidth > 0 && start > lineEnd ? 1 : 0;
            if (lineWidth > 0 && lineWidth + gap + columns > room)
            {
                lines.Add(text[lineStart..lineEnd]);
                (lineWidth, gap, room) = (0, 0, width - hanging);
            }

            if (lineWidth == 0) lineStart = start;
            if (columns > room) (lineStart, lineWidth) = BreakWord(text, start, end, Math.Max(2, room), Math.Max(2, width - hanging), lines);
            else lineWidth += gap + columns;
            lineEnd = end;
        }

        lines.Add(text[lineStart..lineEnd]);
        return lines.ConvertAll(line => line.Replace(NoBreakSpace, ' '));
    }

    // What is left of the word opens the next line.
    private static (int Start, int Width) BreakWord(string text, int start, int end, int room, int laterRoom, List<string> lines)
    {
        var width = 0;
        for (var at = start; at < end;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var columns = DisplayWidth.OfCluster(text.AsSpan(at, length));
            if (width > 0 && width + columns > room)
            {
                lines.Add(text[start..at]);
                (start, width, room) = (at, 0, laterRoom);
            }

            width += columns;
            at += length;
        }

        return (start, width);
    }

    /// <summary>Stretches that are not broken if they can be helped. Wide characters stand without spaces between words, so each may open a line.</summary>
    private static IEnumerable<(int Start, int End, int Columns)> Words(string text)
    {
        var (start, columns) = (0, 0);
        var at = 0;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var cluster = text.AsSpan(at, length);
            var width = DisplayWidth.OfCluster(cluster);
            if (cluster is " ")
            {
                if (at > start) yield return (start, at, columns);
                (start, columns) = (at + length, 0);
            }
            else if (width == 2 && char.IsLetter(text, at))
            {
                if (at > start) yield return (start, at, columns);
                (start, columns) = (at, width);
            }
            else
            {
                columns += width;
            }

            at += length;
        }

        if (at > start) yield return (start, at, columns);
    }
}
