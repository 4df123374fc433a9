using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Hearsay.Storage.Serialization;

/// <summary>A day or an instant as the ISO 8601 string of its pattern.</summary>
internal sealed class NodaPatternJsonConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"A {typeof(T).Name} is a string.");

        var written = reader.GetString()!;
        return pattern.Parse(written).TryGetValue(default, out var value)
            ? value
            : throw new JsonException($"“{written}” is no {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(pattern.Format(value));
}
