using System.Globalization;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Places where they are: circles on a net of degrees, as large as they are named often. No coasts: nothing is known but the
/// user's own list.</summary>
internal static class PlaceMap
{
    private const double Width = 760;
    private const double LeastHeight = 220;
    private const double MostHeight = 520;
    private const double Margin = 46;
    private const double LetterWidth = 6.6;
    private const int MostLetters = 28;

    private static readonly double[] Steps = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 45, 90];

    /// <summary>The picture; nothing where no place is known.</summary>
    /// <param name="places">The places, the one named most often first.</param>
    /// <param name="address">Where a place leads.</param>
    public static MarkupString Of(IReadOnlyList<StoryPlace> places, Func<StoryPlace, string> address)
    {
        var known = places.Where(place => place.At is not null).ToList();
        if (known.Count == 0) return default;

        var net = Net.Around([.. known.Select(place => ((double)place.At!.Longitude, (double)place.At.Latitude))]);
        var drawing = new Drawing(Width, net.Height, $"{Format.Count(known.Count, "place")} where the gazetteer has them");
        foreach (var (at, name) in net.Meridians())
        {
            drawing.Line(at, 0, at, net.Height - Margin / 2, "grid").Words(at, net.Height - 6, name, "tick middle");
        }
        foreach (var (at, name) in net.Parallels()) drawing.Line(0, at, Width, at, "grid").Words(4, at - 4, name, "tick");

        var (labels, most) = (new List<(double Left, double Top, double Right, double Bottom)>(), known[0].Mentions.Count);
        // The largest lie below; their names come first, and those that would cover another are left to the list.
        foreach (var place in known)
        {
            var (x, y) = net.At((double)place.At!.Longitude, (double)place.At.Latitude);
            var radius = 4 + 7 * Math.Sqrt((double)place.Mentions.Count / most);
            var tip = $"{place.Actor.Name}: {Format.Count(place.Mentions.Count, "mention")}";
            drawing.Link(address(place), tip, link => link.Circle(x, y, radius, "dot place", tip));

            var words = Drawing.Cut(place.Actor.Name, MostLetters);
            var wide = words.Length * LetterWidth;
            var isLeft = x + radius + wide > Width - 4;
            var left = isLeft ? x - radius - 4 - wide : x + radius + 4;
            var box = (Left: left, Top: y - 8, Right: left + wide, Bottom: y + 8);
            if (labels.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)) continue;

            labels.Add(box);
            drawing.Words(isLeft ? x - radius - 4 : left, y + 4, words, isLeft ? "end" : "", MostLetters);
        }

        return drawing.ToMarkup("map");
    }

    /// <summary>Degrees as points of the picture; a degree of longitude is as long as it is in the middle of it.</summary>
    private sealed record Net(double West, double South, double East, double North, double Scale, double Height, double Squeeze, bool IsAcrossDateLine)
    {
        public static Net Around(IReadOnlyList<(double Longitude, double Latitude)> points)
        {
            // Where they lie on both sides of the date line, the west counts on beyond it.
            var isAcross = points.Max(point => point.Longitude) - points.Min(point => point.Longitude) > 180;
            var longitudes = points.Select(point => Unrolled(point.Longitude, isAcross)).ToList();
            var (west, east) = Wide(longitudes.Min(), longitudes.Max());
            var (south, north) = Wide(points.Min(point => point.Latitude), points.Max(point => point.Latitude));
            var squeeze = Math.Max(0.1, Math.Cos((south + north) / 2 * Math.PI / 180));
            var scale = Math.Min((Width - 2 * Margin) / ((east - west) * squeeze), (MostHeight - 2 * Margin) / (north - south));
            return new Net(west, south, east, north, scale, Math.Max(LeastHeight, (north - south) * scale + 2 * Margin), squeeze, isAcross);
        }

        public (double X, double Y) At(double longitude, double latitude) => (
            Width / 2 + (Unrolled(longitude, IsAcrossDateLine) - (West + East) / 2) * Squeeze * Scale,
            Height / 2 - (latitude - (South + North) / 2) * Scale);

        public IEnumerable<(double At, string Name)> Meridians() =>
            Lines(West, East, Width / Squeeze / Scale).Select(degree => (At(degree, 0).X, Name((degree + 540) % 360 - 180, "E", "W"))).Where(line => line.X is > Margin and < Width - Margin / 2);

        public IEnumerable<(double At, string Name)> Parallels() =>
            Lines(South, North, Height / Scale).Where(degree => Math.Abs(degree) <= 90).Select(degree => (At(West, degree).Y, Name(degree, "N", "S"))).Where(line => line.Y > 16 && line.Y < Height - Margin / 2);

        private static double Unrolled(double longitude, bool isAcross) => isAcross && longitude < 0 ? longitude + 360 : longitude;

        private static (double Low, double High) Wide(double low, double high)
        {
            const double Least = 0.4;
            var more = Math.Max(0, Least - (high - low)) / 2;
            return (low - more, high + more);
        }

        private static IEnumerable<double> Lines(double low, double high, double shown)
        {
            const int Most = 6;
            var step = Array.Find(Steps, step => shown / step <= Most) is > 0 and var found ? found : Steps[^1];
            var (first, last) = ((low + high - shown) / 2, (low + high + shown) / 2);
            for (var line = Math.Ceiling(first / step); line * step <= last; line++) yield return line * step;
        }

        private static string Name(double degree, string after, string before) =>
            string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(degree):0.##}°{(degree > 0.001 ? after : degree < -0.001 ? before : "")}");
    }
}
