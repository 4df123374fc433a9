namespace Hearsay.Annotations.Tokens;

/// <summary>A word or a mark, after the Universal Dependencies guidelines for English.</summary>
/// <param name="Span">Where it stands. The words of one multiword token (<c>don't</c>: <c>do</c> + <c>n't</c>) that can be cut are cut.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its dictionary form, in lower case but for names.</param>
public readonly record struct Token(TextSpan Span, string Form, string Lemma);
