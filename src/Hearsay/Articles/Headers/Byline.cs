namespace Hearsay.Articles.Headers;

/// <summary>What a byline names.</summary>
/// <param name="People">The reporters, in order, each once.</param>
/// <param name="Outlet">The outlet or agency named beside them.</param>
/// <param name="IsWhole">Whether the words were a byline and nothing else.</param>
internal sealed record Byline(IReadOnlyList<string> People, string? Outlet, bool IsWhole);
