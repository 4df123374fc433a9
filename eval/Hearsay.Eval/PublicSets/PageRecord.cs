namespace Hearsay.Eval.PublicSets;

/// <summary>A saved page: what must and must not be in its main text, and what is known of it.</summary>
internal sealed record PageRecord
{
    public string File { get; init; } = "";
    public string? Title { get; init; }
    public string? Author { get; init; }
    public string? Date { get; init; }
    public IReadOnlyList<string> With { get; init; } = [];
    public IReadOnlyList<string> Without { get; init; } = [];
}
