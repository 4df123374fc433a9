using System.Text.Json;

namespace Hearsay.Eval.Contract;

internal sealed record AttributionRecord
{
    public string? Id { get; init; }
    public IReadOnlyList<TextSpan> Source { get; init; } = [];
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];
    public IReadOnlyList<TextSpan> Content { get; init; } = [];
    public string? Kind { get; init; }
    public string? Speaker { get; init; }
    public string? SpeakerType { get; init; }
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>The attribution this one is nested in: an id where found, an index in gold.</summary>
    public JsonElement? Within { get; init; }

    public string? Force { get; init; }

    /// <summary>Whether it stands in another's content. Only outermost ones are scored beside the public set, which has no others.</summary>
    public bool IsNested() => Within is { ValueKind: not JsonValueKind.Null };
}
