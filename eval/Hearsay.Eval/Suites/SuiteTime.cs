using System.Text.Json;

namespace Hearsay.Eval.Suites;

/// <summary>A time that a case of the suite expects, whichever of its forms it was written in.</summary>
/// <param name="Kind">Its type there: <c>date</c>, <c>timerange</c>, <c>set</c>.</param>
/// <param name="Words">The words it stands in.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Readings">What it may mean; several where the suite leaves past or future, morning or evening open.</param>
internal sealed record SuiteTime(string Kind, string Words, int Start, IReadOnlyList<SuiteReading> Readings)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Words.Length;

    /// <summary>The times a case expects.</summary>
    public static List<SuiteTime> Of(SuiteCase suiteCase) => [.. suiteCase.Results.Select(Of)];

    private static SuiteTime Of(JsonElement result)
    {
        var kind = Text(result, "Type") ?? Text(result, "TypeName") ?? "";
        var value = result.TryGetProperty("Value", out var parsed) ? parsed : result.TryGetProperty("Resolution", out var resolved) ? resolved : default;
        var readings = value.ValueKind != JsonValueKind.Object ? []
            : value.TryGetProperty("values", out var values) ? values.EnumerateArray().Select(Listed).ToList()
            : Parsed(value);
        return new SuiteTime(kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..], Text(result, "Text") ?? "", result.TryGetProperty("Start", out var start) ? start.GetInt32() : 0, readings);
    }

    private static SuiteReading Listed(JsonElement value) => new(
        Text(value, "timex") ?? "", Text(value, "Mod"), Text(value, "value"), Text(value, "start"), Text(value, "end"));

    private static List<SuiteReading> Parsed(JsonElement value) =>
    [
        .. new[] { "FutureResolution", "PastResolution" }
            .Where(name => value.TryGetProperty(name, out _))
            .Select(name => value.GetProperty(name))
            .Select(resolution => new SuiteReading(
                Text(value, "Timex") ?? "",
                Text(value, "Mod"),
                First(resolution, "date", "time", "dateTime", "duration", "set"),
                First(resolution, "startDate", "startTime", "startDateTime"),
                First(resolution, "endDate", "endTime", "endDateTime"))),
    ];

    private static string? First(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(element, name) is { } text) return text;
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
