namespace Hearsay.Annotations.Attributions;

/// <summary>The parts of a draft as spans of text.</summary>
internal sealed record DraftSpans(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content)
{
    /// <summary>From the first word of any part to the last.</summary>
    public TextSpan Whole { get; } = Source.Concat(Cue).Concat(Content).Aggregate((all, span) => all.Union(span));

    /// <summary>Whether source and cue of <paramref name="other"/> stand in one span of this one's content.</summary>
    public bool Holds(DraftSpans other) =>
        !ReferenceEquals(this, other) && Content.Any(span => other.Cue.All(span.Contains) && (other.Cue.Count > 0
            || other.Content.All(span.Contains)));
}
