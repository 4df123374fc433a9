using System.Globalization;
using Hearsay.Briefings.Layout;

namespace Hearsay.Briefings;

/// <summary>Shows briefs in a terminal.</summary>
public sealed class TextBriefExporter : IBriefExporter
{
    // Narrower gives no room for a quotation, wider is hard to read.
    private const int Narrowest = 40;
    private const int Widest = 160;

    private const int Indent = 2;
    private const int Gap = 2;

    // Heads up to this width (a number, a day) get a column of their own in any terminal; longer ones only in a wide one.
    private const int ShortHead = 16;
    private const int LongestHead = 28;
    private const int WideTerminal = 90;

    private readonly int width;
    private readonly bool useColor;

    /// <summary>Makes an exporter.</summary>
    /// <param name="width">Columns of the terminal; less than 40 counts as 40, more than 160 as 160.</param>
    /// <param name="useColor">Whether standings and verdicts are coloured by ANSI sequences.</param>
    public TextBriefExporter(int width, bool useColor)
    {
        this.width = Math.Clamp(width, Narrowest, Widest);
        this.useColor = useColor;
    }

    /// <inheritdoc/>
    public void Export(IReadOnlyList<Brief> briefs, TextWriter writer)
    {
        for (var index = 0; index < briefs.Count; index++)
        {
            if (index > 0) WriteLine(writer, $"\n{new string('─', width)}\n");
            Write(writer, briefs[index]);
        }
    }

    private void Write(TextWriter writer, Brief brief)
    {
        WriteHeader(writer, brief);
        foreach (var section in brief.Sections) Write(writer, section);
    }

    // The counts stand at the right of a title that leaves room for them.
    private void WriteHeader(TextWriter writer, Brief brief)
    {
        var title = LineWrapper.Wrap(PartText.Join([brief.Title]), width);
        var counts = brief.Summary.Count > 0 ? PartText.Join(brief.Summary[0].Parts) : "";
        var padding = width - DisplayWidth.Of(title[^1]) - DisplayWidth.Of(counts);
        var isBeside = title.Count == 1 && padding >= 2 * Gap;

        foreach (var line in title) WriteLine(writer, isBeside ? $"{line}{Spaces(padding)}{counts}" : line);
        foreach (var row in brief.Summary.Skip(isBeside ? 1 : 0))
        {
            var lines = LineWrapper.Wrap(PartText.Join(row.Parts), width, Indent);
            for (var index = 0; index < lines.Count; index++) WriteLine(writer, index == 0 ? lines[index] : $"{Spaces(Indent)}{lines[index]}");
        }
    }

    private void Write(TextWriter writer, BriefSection section)
    {
        WriteLine(writer, "");
        WriteLine(writer, section.Heading.ToUpperInvariant());

        var heads = section.Lines.Select(line => PartText.Join(line.Head)).ToList();
        var longest = heads.Max(DisplayWidth.Of);
        var column = longest <= ShortHead ? longest : width >= WideTerminal ? Math.Min(longest, LongestHead) : 0;
        foreach (var (line, head) in section.Lines.Zip(heads)) Write(writer, line, head, column);

        if (section.LeftOut > 0)
        {
            WriteLine(writer, $"{Spaces(Indent)}and {section.LeftOut.ToString(CultureInfo.InvariantCulture)} more in the ledger");
        }
    }

    private void Write(TextWriter writer, BriefLine line, string head, int column)
    {
        // Without a column the head stands above, and the rows a little further in.
        var left = column > 0 ? Indent + column + Gap : Indent + Gap;
        var headLines = head.Length == 0 ? [] : LineWrapper.Wrap(head, column > 0 ? column : width - Indent);
        var bodyLines = Body(line, width - left).ToList();
        if (column == 0 || headLines.Any(text => DisplayWidth.Of(text) > column))
        {
            foreach (var text in headLines) WriteLine(writer, $"{Spaces(Indent)}{text}");
            headLines = [];
            if (column == 0 && head.Length == 0) left = Indent;
        }

        for (var index = 0; index < Math.Max(headLines.Count, bodyLines.Count); index++)
        {
            var headText = index < headLines.Count ? headLines[index] : "";
            var body = index < bodyLines.Count ? bodyLines[index] : "";
            var padding = left - Indent - DisplayWidth.Of(headText);
            WriteLine(writer, $"{Spaces(Indent)}{headText}{Spaces(padding)}{body}".TrimEnd(' '));
        }
    }

    private IEnumerable<string> Body(BriefLine line, int room)
    {
        for (var index = 0; index < line.Rows.Count; index++)
        {
            var row = line.Rows[index];
            var first = row.IsDetail ? Indent : 0;
            var wrapped = LineWrapper.Wrap(PartText.Join(row.Parts), room - first, Indent);
            for (var at = 0; at < wrapped.Count; at++)
            {
                var text = $"{Spaces(first + (at > 0 ? Indent : 0))}{wrapped[at]}";
                if (index > 0 || at < wrapped.Count - 1 || line.Mark is not { } mark)
                {
                    yield return text;
                    continue;
                }

                var padding = room - DisplayWidth.Of(text) - DisplayWidth.Of(mark.Words);
                if (padding >= Gap)
                {
                    yield return $"{text}{Spaces(padding)}{Colored(mark)}";
                }
                else
                {
                    yield return text;
                    yield return $"{Spaces(room - DisplayWidth.Of(mark.Words))}{Colored(mark)}";
                }
            }
        }
    }

    private string Colored(BriefMark mark)
    {
        var color = mark.Tone switch
        {
            BriefTone.Holds => "32",
            BriefTone.Open => "33",
            BriefTone.Disputed => "31",
            _ => null,
        };
        return useColor && color is not null ? $"\u001b[{color}m{mark.Words}\u001b[0m" : mark.Words;
    }

    private static string Spaces(int count) => new(' ', Math.Max(0, count));

    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
