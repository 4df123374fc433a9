namespace Hearsay.Annotations;

/// <summary>An annotator that could not do its work on one article.</summary>
/// <param name="Layer">The layer that is missing.</param>
/// <param name="Reason">What went wrong, or which layer was missing.</param>
public sealed record AnnotationFailure(Layer Layer, string Reason);
