using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Briefings;

/// <summary>Writes what the commands print under <c>--json</c>: the objects whose schemas stand in <c>docs/schema/</c>.</summary>
/// <remarks>The same objects always give the same bytes: keys in a fixed order, numbers as written, no white space.</remarks>
public static partial class ContractJson
{
    /// <summary>How the writers given to this class should be set: text stays readable, one object a line.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    private static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteSpanKeys(span);
        json.WriteEndObject();
    }

    private static void WriteSpanKeys(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteSpan(this Utf8JsonWriter json, string key, TextSpan? span)
    {
        json.WritePropertyName(key);
        if (span is { } value) json.WriteSpan(value);
        else json.WriteNullValue();
    }

    private static void WriteList<T>(this Utf8JsonWriter json, string key, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    internal static void WriteObjects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> values, Action<T> writeKeys) =>
        json.WriteList(key, values, value =>
        {
            json.WriteStartObject();
            writeKeys(value);
            json.WriteEndObject();
        });

    private static void WriteStrings(this Utf8JsonWriter json, string key, IEnumerable<string> values) =>
        json.WriteList(key, values, json.WriteStringValue);

    private static void WriteSpans(this Utf8JsonWriter json, string key, IEnumerable<TextSpan> spans) =>
        json.WriteList(key, spans, json.WriteSpan);

    private static void WriteDay(this Utf8JsonWriter json, string key, LocalDate? day) =>
        json.WriteString(key, day is { } value ? LocalDatePattern.Iso.Format(value) : null);

    private static void WriteTime(this Utf8JsonWriter json, string key, PublicationTime? time) =>
        json.WriteString(key, time?.ToString());

    private static void WriteNumber(this Utf8JsonWriter json, string key, decimal? number)
    {
        // 12.0 and 12 are one number and must give the same bytes.
        if (number is { } value) json.WriteNumber(key, value / 1.000000000000000000000000000000000m);
        else json.WriteNull(key);
    }
}
