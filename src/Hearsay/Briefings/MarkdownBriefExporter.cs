using System.Globalization;
using System.Text;
using Hearsay.Briefings.Layout;

namespace Hearsay.Briefings;

/// <summary>Shows briefs as Markdown (CommonMark), one bullet a line, with what articles wrote escaped.</summary>
public sealed class MarkdownBriefExporter : IBriefExporter
{
    // All of these may be escaped in CommonMark; dots, colons and at signs only where they would make a link.
    private const string Markup = "\\`*_[]<>#~|&!$^{}";

    /// <inheritdoc/>
    public void Export(IReadOnlyList<Brief> briefs, TextWriter writer)
    {
        for (var index = 0; index < briefs.Count; index++)
        {
            if (index > 0) WriteLine(writer, "\n---\n");
            Write(writer, briefs[index]);
        }
    }

    private static void Write(TextWriter writer, Brief brief)
    {
        WriteLine(writer, $"# {Show(brief.Title)}");
        WriteLine(writer, "");
        foreach (var row in brief.Summary) WriteLine(writer, $"- {Show(row.Parts)}");

        foreach (var section in brief.Sections)
        {
            WriteLine(writer, "");
            WriteLine(writer, $"## {section.Heading}");
            WriteLine(writer, "");
            foreach (var line in section.Lines) Write(writer, line);
            if (section.LeftOut > 0) WriteLine(writer, $"- and {section.LeftOut.ToString(CultureInfo.InvariantCulture)} more in the ledger");
        }
    }

    private static void Write(TextWriter writer, BriefLine line)
    {
        var mark = line.Mark is { } shown ? $" **{Escape(shown.Words)}**" : "";
        var heading = line.Head.Count > 0 ? $"**{Show(line.Head)}**" : "";

        // A head with several rows of equal rank is a bullet of its own; else it opens the first row.
        var isList = line.Rows.Count(row => !row.IsDetail) > 1;
        if (isList) WriteLine(writer, $"- {heading}{mark}");
        for (var index = 0; index < line.Rows.Count; index++)
        {
            var text = Show(line.Rows[index].Parts);
            if (isList || index > 0) WriteLine(writer, $"  - {text}");
            else WriteLine(writer, $"- {(heading.Length > 0 ? $"{heading} " : "")}{text}{mark}");
        }
    }

    private static string Show(IReadOnlyList<BriefPart> parts) => PartText.Join(parts, Show);

    private static string Show(BriefPart part) => Escape(PartText.Marked(part, VisibleText.OnOneLine(part.Text)));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (Markup.Contains(text[at], StringComparison.Ordinal) || MakesLink(text, at) || OpensList(text, at)) escaped.Append('\\');
            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    // http://…, www.…, name@host: some readers link these by themselves.
    private static bool MakesLink(string text, int at) => text[at] switch
    {
        ':' => at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/',
        '.' => at >= 3 && string.Compare(text, at - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0,
        '@' => true,
        _ => false,
    };

    // "- " and "1. " open a list inside a bullet.
    private static bool OpensList(string text, int at) => text[at] switch
    {
        '-' or '+' or '=' => at == 0,
        '.' or ')' => at > 0 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
