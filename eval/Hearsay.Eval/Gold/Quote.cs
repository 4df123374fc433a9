using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Eval.Gold;

/// <summary>Words of an article: written as a string where they stand once in it, else as <c>{"quote", "nth"}</c>.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record Quote(string Text, int? Nth)
{
    private sealed class Converter : JsonConverter<Quote>
    {
        public override Quote Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new Quote(reader.GetString()!, Nth: null);

            using var json = JsonDocument.ParseValue(ref reader);
            return new Quote(json.RootElement.GetProperty("quote").GetString()!, json.RootElement.TryGetProperty("nth", out var nth) ? nth.GetInt32() : null);
        }

        public override void Write(Utf8JsonWriter writer, Quote value, JsonSerializerOptions options) => throw new NotSupportedException("Gold is written by hand.");
    }
}
