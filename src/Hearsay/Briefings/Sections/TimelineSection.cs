using System.Globalization;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>What happened and is due, by day.</summary>
internal static class TimelineSection
{
    private const string Heading = "Timeline";

    /// <summary>Entries by day. Where there is room for a part of them, every day keeps what most articles tell of it.</summary>
    public static BriefSection? Write(BriefContext context)
    {
        var entries = context.Ledger.Timeline.Where(entry => context.Quote(entry.Citation) is not null).ToList();
        var said = new List<(TextLikeness Text, DayRange? Days)>();
        var shown = entries
            .Select((entry, index) => (entry, index, articles: Articles(context, entry)))
            .GroupBy(pair => pair.entry.Days)
            .SelectMany(day => day.OrderByDescending(pair => pair.articles).ThenBy(pair => pair.index).Select((pair, rank) => (pair.entry, pair.index, pair.articles, rank)))
            .OrderBy(pair => pair.rank)
            .ThenByDescending(pair => pair.articles)
            .ThenBy(pair => pair.index)

            // In nearly the same words of the same day, it is one to a reader.
            .Where(pair => TextLikeness.Of(context.Quote(pair.entry.Citation)!.Text, Polarity.Affirmed).AddIfNew(said, pair.entry.Days))
            .Take(context.Options.TimelineEntries)
            .OrderBy(pair => pair.entry.Days.First)
            .ThenBy(pair => pair.entry.Days.Last)
            .ThenBy(pair => pair.index)
            .Select(pair => pair.entry)
            .ToList();
        var lines = shown.Select((entry, index) => Line(
            context,
            $"t{(index + 1).ToString(CultureInfo.InvariantCulture)}",
            index > 0 && shown[index - 1].Days == entry.Days ? [] : [LabelPart.Of(EnglishDays.Of(entry.Days))],
            entry)).ToList();
        return lines.Count == 0 ? null : new BriefSection("timeline", Heading, lines, entries.Count - lines.Count);
    }

    private static BriefLine Line(BriefContext context, string anchor, IReadOnlyList<BriefPart> head, TimelineEntry entry)
    {
        var told = context.Assertions(entry.Assertions);
        var own = told.FirstOrDefault(assertion => assertion.Citation == entry.Citation) ?? told.FirstOrDefault(assertion => assertion.Citation.Article == entry.Citation.Article && assertion.Citation.Span.Overlaps(entry.Citation.Span));
        var row = context.Told.Row(entry.Citation, own, told.Select(assertion => assertion.Citation), Heading);
        var mark = entry.IsForecast
            ? new BriefMark(entry.Said is { } said ? $"foretold {EnglishDays.Of(said)}" : "foretold", BriefTone.Plain)
            : null;
        return new BriefLine(anchor, head, [row.Main()], mark);
    }

    private static int Articles(BriefContext context, TimelineEntry entry) =>
        context.Assertions(entry.Assertions).Select(assertion => assertion.Citation.Article).Distinct(StringComparer.Ordinal).Count();
}
