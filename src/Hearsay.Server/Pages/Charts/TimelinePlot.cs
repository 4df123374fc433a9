using Hearsay.Briefings;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Each event by two days: when it happened or is due, and when it was first told. What lies right of the slanting line was told before it came.</summary>
public static class TimelinePlot
{
    private const double Width = 720;
    private const double Left = 92;
    private const double Right = 40;
    private const double Top = 14;
    private const double Bottom = 34;

    // Background of years ago would press the story itself into a corner.
    private const int DaysOfMargin = 45;

    /// <summary>Draws it; nothing where no event has both days.</summary>
    public static MarkupString Of(StoryView view, Func<int, string> addressOf)
    {
        var entries = view.Ledger.Timeline.Select((entry, index) => (Entry: entry, Index: index)).Where(pair => pair.Entry.Said is not null).ToList();
        if (entries.Count == 0) return default;

        var (firstSaid, lastSaid) = (entries.Min(pair => pair.Entry.Said!.Value), entries.Max(pair => pair.Entry.Said!.Value));
        var shown = entries.Where(pair => pair.Entry.Days.First >= firstSaid.PlusDays(-DaysOfMargin) && pair.Entry.Days.First <= lastSaid.PlusDays(DaysOfMargin)).ToList();
        if (shown.Count == 0) return default;

        var height = Top + Bottom + Math.Clamp(Period.DaysBetween(firstSaid, lastSaid) * 16, 90, 300);
        var (firstDay, lastDay) = (LocalDate.Min(firstSaid, shown.Min(pair => pair.Entry.Days.First)), LocalDate.Max(lastSaid, shown.Max(pair => pair.Entry.Days.First)));
        var across = new DayScale(firstDay, lastDay, Left, Width - Left - Right);
        var down = new DayScale(firstSaid, lastSaid, Top, height - Top - Bottom);

        var drawing = new Drawing(Width, height, $"{shown.Count} events by the day they happened or are due, and the day they were told");
        foreach (var (at, name) in across.Ticks(6)) drawing.Line(at, Top - 6, at, height - Bottom + 6, "grid").Words(at, height - 14, name, "tick middle");
        foreach (var (at, name) in down.Ticks(5)) drawing.Line(Left - 6, at, Width - Right + 6, at, "grid").Words(Left - 12, at + 4, name, "tick end");

        // The day itself: what is told on the day it happens.
        drawing.Line(across.At(firstSaid), down.At(firstSaid), across.At(lastSaid), down.At(lastSaid), "sameday");
        foreach (var (place, group) in shown
            .GroupBy(pair => (pair.Entry.Days.First, pair.Entry.Said!.Value, pair.Entry.IsForecast))
            .Select(group => (group.Key, group.ToList())))
        {
            var first = group[0].Entry;
            var tip = $"{EnglishDays.Of(first.Days)}, told {EnglishDays.Of(place.Value)}: {(group.Count > 1 ? $"{group.Count} events, " : "")}{Drawing.Cut(first.Text, 90)}";
            drawing.Link(addressOf(group[0].Index), tip, link =>
                link.Circle(across.At(place.First), down.At(place.Value), Math.Min(9, 4 + group.Count), place.IsForecast ? "ring" : "dot", tip));
        }

        return drawing.ToMarkup("chart");
    }
}
