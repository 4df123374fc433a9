namespace Hearsay.Annotations.Tokens;

/// <summary>A sentence, or a headline that stands for one.</summary>
/// <param name="Span">From its first token to its last.</param>
/// <param name="FirstToken">Index of its first token in the article's tokens.</param>
/// <param name="TokenCount">How many tokens it has, at least one.</param>
/// <param name="Block">Index of the block it stands in; a sentence never crosses blocks.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Block);
