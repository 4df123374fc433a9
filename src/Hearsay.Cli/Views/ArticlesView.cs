using System.Globalization;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>A table of articles; on a narrow screen, a list with two lines each.</summary>
internal static class ArticlesView
{
    public static void Write(IAnsiConsole screen, IReadOnlyList<ArticleRow> rows)
    {
        if (screen.IsWide()) WriteTable(screen, rows);
        else WriteList(screen, rows);

        screen.Write(Layout.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count:#,0} articles, {rows.Select(row => row.Outlet).Distinct(StringComparer.Ordinal).Count():#,0} outlets, {rows.Sum(row => row.Words):#,0} words"), Layout.Quiet));
        screen.WriteLine();
    }

    private static void WriteTable(IAnsiConsole screen, IReadOnlyList<ArticleRow> rows)
    {
        var table = new Table { Border = TableBorder.Horizontal, Expand = false };
        table.AddColumns(
            new TableColumn("Outlet"),
            new TableColumn("Day, known from") { NoWrap = true },
            new TableColumn("Headline"),
            new TableColumn("Lang."),
            new TableColumn("Words") { Alignment = Justify.Right },
            new TableColumn("Blocks"));
        foreach (var row in rows)
        {
            table.AddRow(
                Layout.Plain(row.Outlet, Layout.Strong), Layout.Plain(row.Day), Layout.Plain(row.Title), Layout.Plain(row.Language), Layout.Plain(Number(row.Words)), Layout.Plain(row.Blocks, Layout.Quiet));
        }

        screen.Write(table);
    }

    private static void WriteList(IAnsiConsole screen, IReadOnlyList<ArticleRow> rows)
    {
        foreach (var row in rows)
        {
            screen.Write(Layout.Plain($"{row.Outlet} · {row.Day} · {row.Language} · {Number(row.Words)} words", Layout.Strong));
            screen.WriteLine();
            screen.WriteIndented(Layout.Plain(row.Title));
            screen.WriteIndented(Layout.Plain(row.Blocks, Layout.Quiet));
        }

        screen.WriteLine();
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
