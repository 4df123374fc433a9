namespace Hearsay.Articles.Blocks;

/// <summary>Cuts a text into the lines that are its blocks.</summary>
internal static class LineCutter
{
    private const int WidestWrap = 100;

    /// <summary>The lines that hold something, without white space around them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Stop after so many.</param>
    public static List<TextSpan> Lines(string text, int most = int.MaxValue)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length && lines.Count < most;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029\u0085\f");
            var end = length < 0 ? text.Length : start + length;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>The paragraphs from a place on: lines, or, in a text wrapped at a fixed width, what stands between empty lines.</summary>
    public static List<TextSpan> Paragraphs(string text, int from)
    {
        var lines = Lines(text).Where(line => line.End > from).ToList();
        if (lines.Count > 0 && lines[0].Start < from)
        {
            lines[0] = new TextSpan(from, lines[0].End).Trim(text);
        }

        if (!IsWrapped(text, lines))
        {
            return lines;
        }

        var paragraphs = new List<TextSpan>();
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && !HasEmptyLine(text, paragraphs[^1].End, line.Start))
            {
                paragraphs[^1] = paragraphs[^1].Union(line);
            }
            else
            {
                paragraphs.Add(line);
            }
        }

        return paragraphs;
    }

    // Wrapped by an editor or a mail program: no long line, empty lines between paragraphs, and most lines end in mid-sentence.
    private static bool IsWrapped(string text, List<TextSpan> lines)
    {
        if (lines.Count < 4 || lines.Exists(line => line.Length > WidestWrap))
        {
            return false;
        }

        var (joined, middle) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!HasEmptyLine(text, lines[i].End, lines[i + 1].Start))
            {
                joined++;
                middle += lines[i].Length >= 45 && !Prose.HasStop(lines[i].In(text)) ? 1 : 0;
            }
        }

        return joined * 2 >= lines.Count && middle * 3 >= joined * 2;
    }

    private static bool HasEmptyLine(string text, int end, int start) => text.AsSpan(end, start - end).Count('\n') > 1;
}
