using System.Buffers;
using System.Text.Json;
using Hearsay.Briefings;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Exports.Packs;

/// <summary>How a pack's JSON is written and read.</summary>
internal static class PackJson
{
    /// <summary>One JSON value and a line end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, ContractJson.WriterOptions)) write(json);

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads one JSON value; whatever it lacks is one kind of failure.</summary>
    /// <exception cref="JsonException">The bytes are not what was expected.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or UnparsableValueException)
        {
            throw new JsonException("a key is missing or holds what it can't", exception);
        }
    }

    /// <summary>The lines of a JSON Lines file.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            if (end < 0) end = bytes.Length - 1;
            yield return bytes[..(end + 1)];
            bytes = bytes[(end + 1)..];
        }
    }

    public static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    public static IReadOnlyList<string> Texts(JsonElement json, string key) => [.. json.GetProperty(key).EnumerateArray().Select(text => text.GetString() ?? "")];

    public static LocalDate? Day(JsonElement json, string key) => Text(json, key) is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null;
}
