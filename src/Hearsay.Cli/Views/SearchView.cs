using Hearsay.Cli.Terminals;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Found articles, each with the line in which the words stand.</summary>
internal static class SearchView
{
    private static readonly Style Match = new(Color.Yellow, decoration: Decoration.Bold);

    public static void Write(IAnsiConsole screen, IReadOnlyList<SearchHit> hits)
    {
        foreach (var hit in hits)
        {
            screen.Write(Layout.Plain(CopiesView.Label(hit.Article), Layout.Strong));
            screen.WriteLine();
            screen.WriteIndented(Highlighted(hit.Article.Text, Excerpt.Of(hit)));
            screen.WriteIndented(Layout.Plain(hit.Article.Id, Layout.Quiet));
            screen.WriteLine();
        }
    }

    private static Paragraph Highlighted(string text, Excerpt excerpt)
    {
        var line = new Paragraph(excerpt.Span.Start > 0 ? "… " : "");
        var from = excerpt.Span.Start;
        foreach (var match in excerpt.Matches)
        {
            line.Append(Printable.Line(text[from..match.Start]));

            // Marked in letters as well: colour is not everywhere.
            line.Append($"[{Printable.Line(match.Of(text))}]", Match);
            from = match.End;
        }

        line.Append(Printable.Line(text[from..excerpt.Span.End]));
        return excerpt.Span.End < text.Length ? line.Append(" …") : line;
    }
}
