namespace Hearsay.Eval.Contract;

internal sealed record ActorRecord
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string? Type { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The name and every alias.</summary>
    public IEnumerable<string> Names() => [Name, .. Aliases];
}
