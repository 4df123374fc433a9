using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Storage.Serialization;

/// <summary>A span as two numbers, <c>[12,17]</c>: an article has thousands of them.</summary>
internal sealed class TextSpanJsonConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A span is an array of two numbers.");

        var start = ReadOffset(ref reader);
        var end = ReadOffset(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray) throw new JsonException("A span has two numbers.");
        if (start < 0 || end < start) throw new JsonException($"A span runs forward from 0; found [{start},{end}].");

        return new TextSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int ReadOffset(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var offset)
            ? offset
            : throw new JsonException("A span's ends are whole numbers.");
}
