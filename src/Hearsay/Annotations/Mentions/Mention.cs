namespace Hearsay.Annotations.Mentions;

/// <summary>A name: <c>Katrin Lowe</c>, <c>Lowe</c>, <c>the Ministry</c> without its article.</summary>
/// <param name="Span">The name without title, role or determiner.</param>
/// <param name="Type">What kind of thing it names.</param>
/// <param name="Actor">Id of the <see cref="Mentions.Actor"/> it names, in this article.</param>
public sealed record Mention(TextSpan Span, MentionType Type, string Actor);
