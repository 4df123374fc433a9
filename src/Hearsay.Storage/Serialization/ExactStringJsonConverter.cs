using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Storage.Serialization;

/// <summary>Strings, kept to the code unit even where they hold half a surrogate pair, which JSON writers replace.</summary>
/// <remarks>Such a string is written as <c>{"utf16":"…"}</c>: its code units, little-endian, in Base64.</remarks>
internal sealed class ExactStringJsonConverter : JsonConverter<string>
{
    private const string CodeUnits = "utf16";

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null) return reader.GetString();

        if (reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(CodeUnits)
            && reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject)
        {
            return string.Create(bytes.Length / 2, bytes, static (chars, bytes) =>
            {
                for (var i = 0; i < chars.Length; i++) chars[i] = (char)(bytes[2 * i] | (bytes[2 * i + 1] << 8));
            });
        }

        throw new JsonException("A string was expected.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (StorableText.IsWellFormed(value))
        {
            writer.WriteStringValue(value);
            return;
        }

        var bytes = new byte[value.Length * 2];
        for (var i = 0; i < value.Length; i++) (bytes[2 * i], bytes[2 * i + 1]) = ((byte)value[i], (byte)(value[i] >> 8));

        writer.WriteStartObject();
        writer.WriteBase64String(CodeUnits, bytes);
        writer.WriteEndObject();
    }
}
