using System.Text.Json;

namespace Hearsay.Eval.PublicSets;

/// <summary>A saved page: what must and must not be in its main text, and what is known of it.</summary>
internal sealed record PageRecord
{
    public string File { get; init; } = "";
    public string? Title { get; init; }
    /// <summary>One string, or a list of them.</summary>
    public JsonElement? Author { get; init; }
    public string? Date { get; init; }
    public IReadOnlyList<string> With { get; init; } = [];
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Everybody named.</summary>
    public IEnumerable<string> Authors() => Author switch
    {
        { ValueKind: JsonValueKind.String } one => Split(one.GetString()!),
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().SelectMany(name => Split(name.GetString() ?? "")),
        _ => [],
    };

    private static IEnumerable<string> Split(string authors) =>
        authors.Split([";", ",", " and ", " und "], StringSplitOptions.RemoveEmptyEntries).Where(author => !string.IsNullOrWhiteSpace(author));
}
