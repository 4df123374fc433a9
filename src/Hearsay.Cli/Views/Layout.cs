using Hearsay.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Hearsay.Cli.Views;

/// <summary>What all views share: how wide is wide, and foreign text that can't be taken for markup or control the terminal.</summary>
internal static class Layout
{
    /// <summary>From here on a table has room for all its columns.</summary>
    private const int Wide = 130;

    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Said = new(Color.Aqua);

    /// <summary>Whether there is room for many columns.</summary>
    public static bool IsWide(this IAnsiConsole screen) => screen.Profile.Width >= Wide;

    /// <summary>Foreign text on one line, as it stands.</summary>
    public static Text Plain(string? text, Style? style = null) => new(Printable.Line(text ?? ""), style);

    /// <summary>Writes something with white space at its left.</summary>
    public static void WriteIndented(this IAnsiConsole screen, IRenderable content, int columns = 2) =>
        screen.Write(new Padder(content, new Padding(columns, 0, 0, 0)));

    /// <summary>Columns with two blanks between, and nothing drawn.</summary>
    public static Grid Columns(int count)
    {
        var grid = new Grid { Expand = false };
        for (var i = 0; i < count; i++) grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, i == count - 1 ? 0 : 2, 0), NoWrap = i < count - 1 });

        return grid;
    }
}
