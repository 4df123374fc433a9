namespace Hearsay.Briefings.Layout;

/// <summary>Writes an article's text with the cited spans marked. Spans may stand in each other and may cross.</summary>
internal static class HtmlMarkedText
{
    /// <summary>Writes the text. A span that crosses the end of another is cut there: its first piece has the address, the rest is marked without one.</summary>
    public static void Write(TextWriter writer, string text, IEnumerable<TextSpan> spans, Func<TextSpan, string> anchorOf)
    {
        // At one start the longest first, so that marks nest.
        var waiting = new PriorityQueue<(TextSpan Span, TextSpan? Whole), (int Start, int LongestFirst)>();
        foreach (var span in spans.Distinct()) waiting.Enqueue((span, span), (span.Start, -span.End));

        var open = new Stack<TextSpan>();
        var at = 0;
        while (waiting.TryDequeue(out var next, out _))
        {
            var (span, whole) = next;
            CloseUpTo(span.Start);
            WriteText(span.Start);
            writer.Write(whole is { } addressed ? $"<mark id=\"{anchorOf(addressed)}\">" : "<mark>");
            if (open.Count > 0 && open.Peek().End < span.End)
            {
                var rest = new TextSpan(open.Peek().End, span.End);
                waiting.Enqueue((rest, null), (rest.Start, -rest.End));
                span = new TextSpan(span.Start, rest.Start);
            }

            open.Push(span);
        }

        CloseUpTo(text.Length);
        WriteText(text.Length);

        void CloseUpTo(int end)
        {
            while (open.Count > 0 && open.Peek().End <= end)
            {
                WriteText(open.Pop().End);
                writer.Write("</mark>");
            }
        }

        void WriteText(int end)
        {
            if (end > at) writer.Write(HtmlText.Escape(VisibleText.WithLines(text[at..end])));
            at = Math.Max(at, end);
        }
    }
}
