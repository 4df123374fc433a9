using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hearsay.Articles;
using NodaTime.Text;

namespace Hearsay.Exports;

/// <summary>JSON that may be shown, logged or put into a page: words are exact, and what could steer a reader or close a tag is escaped.</summary>
internal static class ExportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(Settings()), Indented = true, NewLine = "\n" };

    /// <summary>Writes one JSON value and a line end.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options)) write(json);

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a string where there is one; no key where there is none.</summary>
    public static void WriteIfAny(this Utf8JsonWriter json, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(key, value);
    }

    /// <summary>When an article was published, as ISO 8601: a day, or an instant with its offset.</summary>
    public static string? Iso(PublicationTime? time) => time?.ToString();

    /// <summary>A day as ISO 8601.</summary>
    public static string? Iso(NodaTime.LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : null;

    private static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u202A', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidCharacter('\uFEFF');
        return settings;
    }
}
