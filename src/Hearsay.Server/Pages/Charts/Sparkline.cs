using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Stories;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Hearsay.Server.Pages.Charts;

/// <summary>How much was published on a story, day by day or, for a long one, by equal stretches of days.</summary>
public static class Sparkline
{
    private const int Width = 132;
    private const int Height = 26;
    private const int MostBars = 44;

    /// <summary>Draws it; nothing for a story without a dated article.</summary>
    public static MarkupString Of(StorySummary story)
    {
        if (story.Days.Count == 0) return default;

        var (first, last) = (story.Days[0].Day, story.Days[^1].Day);
        var days = Period.DaysBetween(first, last) + 1;
        var stretch = (days + MostBars - 1) / MostBars;
        var bars = new int[(days + stretch - 1) / stretch];
        foreach (var (day, articles) in story.Days) bars[Period.DaysBetween(first, day) / stretch] += articles;

        var (most, step) = (bars.Max(), (double)Width / Math.Max(bars.Length, 7));
        var label = string.Create(CultureInfo.InvariantCulture, $"{story.Articles} articles, at most {most} {(stretch == 1 ? "a day" : $"in {stretch} days")}");
        var drawing = new Drawing(Width, Height, label);
        drawing.Line(0, Height - 1, step * bars.Length, Height - 1, "axis");
        for (var bar = 0; bar < bars.Length; bar++)
        {
            if (bars[bar] == 0) continue;

            var height = Math.Max(3, (Height - 3) * (double)bars[bar] / most);
            drawing.Rectangle(bar * step, Height - 1 - height, Math.Max(1, Math.Min(step - 1, 12)), height, "bar", $"{EnglishDays.Of(first.PlusDays(bar * stretch))}: {bars[bar].ToString(CultureInfo.InvariantCulture)}");
        }

        return drawing.ToMarkup("sparkline");
    }
}
