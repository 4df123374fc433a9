using Hearsay.Briefings;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Origins at the left, channels in the middle, the articles that carry it at the right.</summary>
public static class LineagePicture
{
    private const double RowHeight = 22;
    private const double Top = 22;
    private const double LetterWidth = 6.6;
    private const int LongestName = 26;
    private const int LongestChannel = 16;
    private const int MostRows = 14;

    // Between two columns; the words of the middle one stand over its squares.
    private const double Gap = 56;

    // As wide as a small screen shows with its words still to be read.
    private const double Broad = 400;

    /// <summary>Draws it; nothing where there is only one way.</summary>
    public static MarkupString Of(StoryView view, Lineage lineage, Func<string, string> addressOf)
    {
        if (lineage.Ways.Count < 2) return default;

        var (origins, channels, carriers) = (lineage.Origins.Take(MostRows).ToList(), lineage.Channels.Take(MostRows).ToList(), lineage.Carriers.Take(MostRows).ToList());
        var rows = Math.Max(origins.Count, Math.Max(channels.Count, carriers.Count));
        var height = Top + rows * RowHeight + 4;
        var names = carriers.ToDictionary(carrier => carrier, carrier => NameOf(view.Article(carrier)!), StringComparer.Ordinal);
        var originsAt = 8 + WidthOf(origins.Append("origins"));
        var (channelsAt, carriersAt) = (originsAt + Gap, originsAt + (channels.Count > 0 ? 2 * Gap : Gap));
        var label = $"{lineage.Origins.Count(origin => origin != Lineage.NotTold)} known origins, {lineage.Channels.Count} channels, {lineage.Carriers.Count} articles that carry it";
        var width = carriersAt + 8 + WidthOf(names.Values.Append("carriers"));
        var drawing = new Drawing(width, height, label);
        drawing.Words(originsAt, 12, "origins", "column end").Words(carriersAt, 12, "carriers", "column");
        if (channels.Count > 0) drawing.Words(channelsAt, 12, "through", "column middle");

        foreach (var (origin, channel, carrier) in lineage.Ways)
        {
            var (from, through, to) = (RowOf(origins, origin), channel is null ? null : RowOf(channels, channel), RowOf(carriers, carrier));
            if (from is null || to is null) continue;

            var kind = origin == Lineage.NotTold ? "way unknown" : "way";
            if (through is { } middle)
            {
                drawing.Curve(originsAt + 12, from.Value, channelsAt - 6, middle, kind).Curve(channelsAt + 6, middle, carriersAt - 12, to.Value, kind);
            }
            else
            {
                drawing.Curve(originsAt + 12, from.Value, carriersAt - 12, to.Value, kind);
            }
        }

        foreach (var origin in origins)
        {
            var y = RowOf(origins, origin)!.Value;
            drawing.Circle(originsAt + 8, y, 5, origin == Lineage.NotTold ? "ring" : "dot").Words(originsAt - 4, y + 4, origin, "name end", LongestName);
        }

        foreach (var channel in channels)
        {
            var y = RowOf(channels, channel)!.Value;
            drawing.Rectangle(channelsAt - 5, y - 5, 10, 10, "channel").Words(channelsAt, y - 8, channel, "tick middle", LongestChannel);
        }

        foreach (var carrier in carriers)
        {
            var (y, name) = (RowOf(carriers, carrier)!.Value, names[carrier]);
            drawing.Link(addressOf(carrier), name, link => link.Circle(carriersAt - 8, y, 5, "ring").Words(carriersAt + 4, y + 4, name, "name", LongestName));
        }

        return drawing.ToMarkup(width > Broad ? "chart lineage broad" : "chart lineage");

        // Shorter columns are spread over the height of the longest.
        double? RowOf(List<string> column, string value) =>
            column.IndexOf(value) is >= 0 and var row ? Top + (row + 0.5) * rows * RowHeight / column.Count : null;
    }

    private static string NameOf(BriefArticle article) => $"[{article.Number}] {article.Article.Outlet ?? "outlet not told"}";

    private static double WidthOf(IEnumerable<string> names) => LetterWidth * names.Max(name => Math.Min(LongestName, name.Length));
}
