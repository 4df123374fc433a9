using System.Globalization;
using System.Text;

namespace Hearsay.Exports;

/// <summary>Where places are, as the user's own list says. Hearsay guesses no places.</summary>
public sealed class Gazetteer
{
    private const int MostPlaces = 1_000_000;
    private const int LongestLine = 10_000;

    private readonly Dictionary<string, GazetteerPlace> places;

    private Gazetteer(Dictionary<string, GazetteerPlace> places) => this.places = places;

    /// <summary>Reads a list: a place a line, as name, latitude and longitude in degrees (WGS 84) between tabs; further columns, empty lines and lines that begin with # are passed over.</summary>
    /// <param name="reader">The list.</param>
    /// <exception cref="HearsayException">A line is no place, or there are too many; the message names the line.</exception>
    public static Gazetteer Read(TextReader reader)
    {
        var places = new Dictionary<string, GazetteerPlace>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > LongestLine) throw Broken(number, $"has {line.Length.ToString(CultureInfo.InvariantCulture)} characters");
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;

            var place = Place(line.TrimStart('\uFEFF').Split('\t'), number);

            // The first of two of one name: lists put the larger place first.
            places.TryAdd(KeyOf(place.Name), place);
            if (places.Count > MostPlaces) throw Broken(number, $"is one place more than {MostPlaces.ToString("#,0", CultureInfo.InvariantCulture)}");
        }

        return new Gazetteer(places);
    }

    /// <summary>The place of a name; case, marks on letters and composition do not matter.</summary>
    public GazetteerPlace? Find(string name) => places.GetValueOrDefault(KeyOf(name));

    /// <summary>The place of the first of several names that is known.</summary>
    public GazetteerPlace? FindFirst(IEnumerable<string> names) => names.Select(Find).FirstOrDefault(place => place is not null);

    private static GazetteerPlace Place(string[] columns, int line)
    {
        if (columns.Length < 3) throw Broken(line, $"has {columns.Length.ToString(CultureInfo.InvariantCulture)} columns");

        var (name, latitude, longitude) = (columns[0].Trim(), Degrees(columns[1]), Degrees(columns[2]));
        return (name.Length, latitude, longitude) switch
        {
            (0, _, _) => throw Broken(line, "has no name"),
            (_, >= -90 and <= 90, >= -180 and <= 180) => new GazetteerPlace(name, latitude.Value, longitude.Value),
            _ => throw Broken(line, $"says {columns[1].Trim()} and {columns[2].Trim()}; latitudes lie between -90 and 90, longitudes between -180 and 180"),
        };
    }

    private static decimal? Degrees(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static string KeyOf(string name) => new(
    [
        .. ExportText.OnOneLine(name).Trim().Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant),
    ]);

    private static HearsayException Broken(int line, string found) => new(
        HearsayError.BrokenGazetteer,
        $"Line {line.ToString(CultureInfo.InvariantCulture)} of the gazetteer {found}. Expected a place a line: name, latitude, longitude, between tabs.");
}
