namespace Hearsay.Eval.Gold;

internal sealed record GoldAttribution
{
    public string File { get; init; } = "";
    public IReadOnlyList<Quote> Source { get; init; } = [];
    public IReadOnlyList<Quote> Cue { get; init; } = [];
    public IReadOnlyList<Quote> Content { get; init; } = [];
    public string? Kind { get; init; }
    public string? Speaker { get; init; }
    public string? SpeakerType { get; init; }
    public IReadOnlyList<string> Via { get; init; } = [];
    public int? Within { get; init; }
    public string? Force { get; init; }
}
