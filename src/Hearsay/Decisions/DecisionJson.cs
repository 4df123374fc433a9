using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Hearsay.Decisions;

/// <summary>How decisions are written down: one JSON object each, the same in archives, exports and evidence packs.</summary>
public static class DecisionJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The decision without its id, which is made from these bytes.</summary>
    public static byte[] Write(Decision decision)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Writing))
        {
            json.WriteStartObject();
            WriteKeys(json, decision);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The decision's keys, into an object that was begun.</summary>
    public static void WriteKeys(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("kind", Word(decision.Kind));
        json.WriteString("subject", Word(decision.Subject));
        json.WriteStartArray("targets");
        foreach (var target in decision.Targets)
        {
            json.WriteStartObject();
            json.WriteString("label", target.Label);
            json.WriteStartArray("evidence");
            foreach (var citation in target.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("article", citation.Article);
                json.WriteNumber("start", citation.Span.Start);
                json.WriteNumber("end", citation.Span.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("field", decision.Correction is { } correction ? Word(correction.Field) : null);
        json.WriteString("value", decision.Correction?.Value);
        json.WriteString("note", decision.Note);
        json.WriteString("undoes", decision.Undoes);
        json.WriteString("by", decision.Signed.By);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(decision.Signed.At));
        json.WriteString("from", decision.Signed.From);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It did not.</exception>
    public static Decision Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <summary>Reads the object that <see cref="WriteKeys"/> wrote into; other keys are passed over.</summary>
    /// <exception cref="JsonException">A key is missing or holds what it can't.</exception>
    public static Decision Read(JsonElement json)
    {
        try
        {
            return new Decision
            {
                Kind = Parse<DecisionKind>(Text(json, "kind")),
                Subject = Parse<DecisionSubject>(Text(json, "subject")),
                Targets = [.. json.GetProperty("targets").EnumerateArray().Select(ReadTarget)],
                Correction = Text(json, "field") is { } field ? new Correction(Parse<CorrectedField>(field), Text(json, "value") ?? throw new JsonException("A correction has a value.")) : null,
                Note = Text(json, "note"),
                Undoes = Text(json, "undoes"),
                Signed = new Signature(
                    Text(json, "by") ?? "",
                    InstantPattern.ExtendedIso.Parse(Text(json, "at") ?? "").Value,
                    Text(json, "from") ?? ""),
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException("A decision was expected.", exception);
        }
    }

    /// <summary>The word for one of the kinds, subjects or fields: <c>reject</c>, <c>claim</c>, <c>standing</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static DecisionTarget ReadTarget(JsonElement json) => new(
        [.. json.GetProperty("evidence").EnumerateArray().Select(citation => new Citation(
            Text(citation, "article") ?? "",
            new TextSpan(citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32())))],
        Text(json, "label") ?? "");

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    private static T Parse<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && Word(value) == word ? value : throw new JsonException($"“{word}” is no {typeof(T).Name}.");
}
