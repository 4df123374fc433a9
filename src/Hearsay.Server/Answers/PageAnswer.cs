using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>A stretch of a list.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="Next">To be handed back as <c>after</c>; <see langword="null"/> at the end of the list.</param>
[Description("A stretch of a list.")]
public sealed record PageAnswer<T>(
    IReadOnlyList<T> Items,
    [property: Description("Hand it back as `after` for the next stretch; null at the end of the list. A stretch may be empty and not the last.")] string? Next);
