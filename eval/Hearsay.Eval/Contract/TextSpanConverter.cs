using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Eval.Contract;

/// <summary>Reads a span as the commands write it, <c>{"start":0,"end":4}</c>, and as the public sets do, <c>[0,4]</c>.</summary>
internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var span = json.RootElement;
        return span.ValueKind == JsonValueKind.Array
            ? new TextSpan(span[0].GetInt32(), span[1].GetInt32())
            : new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", value.Start);
        writer.WriteNumber("end", value.End);
        writer.WriteEndObject();
    }
}
