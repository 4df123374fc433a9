using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Who held what of one thing, day by day: a row for each actor. Shape says the stance, colour repeats it.</summary>
public static class PositionPlot
{
    private const double Width = 640;
    private const double Left = 210;
    private const double Right = 44;
    private const double RowHeight = 26;
    private const double Top = 8;
    private const double Bottom = 26;

    /// <summary>Draws it; nothing where all was said on one day, or no day is known.</summary>
    public static MarkupString Of(StoryView view, IReadOnlyList<Position> positions, Func<Citation, string> addressOf)
    {
        // Actors that are kept apart for want of evidence may share a name; the lines below the picture tell them apart.
        var rows = positions.GroupBy(position => view.Actor(position.Actor)?.Name ?? "not told", StringComparer.Ordinal).ToList();
        var said = positions.SelectMany(position => view.Assertions(position.Assertions)).Select(assertion => assertion.Said).OfType<LocalDate>().ToList();
        if (said.Distinct().Count() < 2) return default;

        var height = Top + Bottom + rows.Count * RowHeight;
        var across = new DayScale(said.Min(), said.Max(), Left, Width - Left - Right);
        var drawing = new Drawing(Width, height, $"Positions of {rows.Count} actors by day");
        foreach (var (at, name) in across.Ticks(4)) drawing.Line(at, Top, at, height - Bottom + 4, "grid").Words(at, height - 8, name, "tick middle");
        for (var row = 0; row < rows.Count; row++)
        {
            var middle = Top + row * RowHeight + RowHeight / 2;
            var name = rows[row].Key;
            drawing.Line(Left, middle, Width - Right, middle, "axis").Words(Left - 12, middle + 4, name, "name end", most: 28);
            foreach (var position in rows[row])
            {
                foreach (var assertion in view.Assertions(position.Assertions).Where(assertion => assertion.Said is not null))
                {
                    var tip = $"{name} {position.Stance.Word()} {Format.Target(position.Target)}, {EnglishDays.Of(assertion.Said!.Value)}";
                    drawing.Link(addressOf(assertion.Citation), tip, link => Mark(link, across.At(assertion.Said!.Value), middle, position.Stance, tip));
                }
            }
        }

        return drawing.ToMarkup("chart");
    }

    private static void Mark(Drawing drawing, double x, double y, Stance stance, string tip)
    {
        const double Size = 5;
        // Two stances of one day must not hide each other.
        y += stance switch { Stance.Supports => -5, Stance.Rejects => 5, _ => 0 };
        _ = stance switch
        {
            Stance.Supports => drawing.Polygon([(x, y - Size), (x + Size, y + Size - 1), (x - Size, y + Size - 1)], "supports", tip),
            Stance.Rejects => drawing.Polygon([(x, y + Size), (x + Size, y - Size + 1), (x - Size, y - Size + 1)], "rejects", tip),
            _ => drawing.Rectangle(x - Size + 1, y - Size + 1, 2 * Size - 2, 2 * Size - 2, "neutral", tip),
        };
    }
}
