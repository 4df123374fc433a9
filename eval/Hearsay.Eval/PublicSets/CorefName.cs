using Hearsay.Annotations.Mentions;

namespace Hearsay.Eval.PublicSets;

/// <summary>A name cut out of a coreference mention.</summary>
/// <param name="Span">The name.</param>
/// <param name="Entity">Whom it names, by the gold's number.</param>
internal sealed record CorefName(NamedSpan Span, string Entity);
