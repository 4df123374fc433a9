namespace Hearsay.Annotations.Mentions;

/// <summary>Words that stand for an actor without naming it: <c>he</c>, <c>the spokesman</c>, <c>the company</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Actor">Id of the <see cref="Mentions.Actor"/> they stand for.</param>
/// <param name="Kind">Which sort of words they are.</param>
public sealed record Reference(TextSpan Span, string Actor, ReferenceKind Kind);
