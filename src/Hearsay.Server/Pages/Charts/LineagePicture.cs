using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Origins at the left, channels in the middle, the articles that carry it at the right.</summary>
public static class LineagePicture
{
    private const double Width = 640;
    private const double RowHeight = 22;
    private const double Top = 22;
    private const double OriginsAt = 200;
    private const double ChannelsAt = 340;
    private const double CarriersAt = 470;
    private const int MostRows = 14;

    /// <summary>Draws it; nothing where there is only one way.</summary>
    public static MarkupString Of(StoryView view, Lineage lineage, Func<string, string> addressOf)
    {
        if (lineage.Ways.Count < 2) return default;

        var (origins, channels, carriers) = (lineage.Origins.Take(MostRows).ToList(), lineage.Channels.Take(MostRows).ToList(), lineage.Carriers.Take(MostRows).ToList());
        var rows = Math.Max(origins.Count, Math.Max(channels.Count, carriers.Count));
        var height = Top + rows * RowHeight + 4;
        var label = $"{lineage.Origins.Count(origin => origin != Lineage.NotTold)} known origins, {lineage.Channels.Count} channels, {lineage.Carriers.Count} articles that carry it";
        var drawing = new Drawing(Width, height, label);
        drawing.Words(OriginsAt, 12, "origins", "column end").Words(CarriersAt, 12, "carriers", "column");
        if (channels.Count > 0) drawing.Words(ChannelsAt, 12, "through", "column middle");

        foreach (var (origin, channel, carrier) in lineage.Ways)
        {
            var (from, through, to) = (RowOf(origins, origin), channel is null ? null : RowOf(channels, channel), RowOf(carriers, carrier));
            if (from is null || to is null) continue;

            var kind = origin == Lineage.NotTold ? "way unknown" : "way";
            if (through is { } middle)
            {
                drawing.Curve(OriginsAt + 12, from.Value, ChannelsAt - 6, middle, kind).Curve(ChannelsAt + 6, middle, CarriersAt - 12, to.Value, kind);
            }
            else
            {
                drawing.Curve(OriginsAt + 12, from.Value, CarriersAt - 12, to.Value, kind);
            }
        }

        foreach (var origin in origins)
        {
            var y = RowOf(origins, origin)!.Value;
            drawing.Circle(OriginsAt + 8, y, 5, origin == Lineage.NotTold ? "ring" : "dot").Words(OriginsAt - 4, y + 4, origin, "name end", most: 30);
        }

        foreach (var channel in channels)
        {
            var y = RowOf(channels, channel)!.Value;
            drawing.Rectangle(ChannelsAt - 5, y - 5, 10, 10, "channel").Words(ChannelsAt, y - 8, channel, "tick middle", most: 24);
        }

        foreach (var carrier in carriers)
        {
            var (y, article) = (RowOf(carriers, carrier)!.Value, view.Article(carrier)!);
            var name = $"[{article.Number}] {article.Article.Outlet ?? "outlet not told"}";
            drawing.Link(addressOf(carrier), name, link => link.Circle(CarriersAt - 8, y, 5, "ring").Words(CarriersAt + 4, y + 4, name, "name", most: 24));
        }

        return drawing.ToMarkup("chart lineage");

        // Shorter columns stand in the middle of the longest.
        double? RowOf(List<string> column, string value) =>
            column.IndexOf(value) is >= 0 and var row ? Top + ((rows - column.Count) / 2.0 + row) * RowHeight + RowHeight / 2 : null;
    }
}
