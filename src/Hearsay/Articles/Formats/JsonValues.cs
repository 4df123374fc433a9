using System.Text.Json;

namespace Hearsay.Articles.Formats;

/// <summary>Reads fields of JSON without throwing where they are missing or of another kind.</summary>
internal static class JsonValues
{
    /// <summary>The text of the first of these fields that holds some; an object gives its <c>name</c>, <c>value</c> or <c>@value</c>.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && TextOf(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The elements of an array field; a single value counts as an array of one.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>The words a value stands for.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.Text("name", "value", "@value", "@id"),
        JsonValueKind.Array => value.EnumerateArray().Select(TextOf).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
