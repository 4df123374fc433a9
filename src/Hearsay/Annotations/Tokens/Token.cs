namespace Hearsay.Annotations.Tokens;

/// <summary>A word or a mark, after the Universal Dependencies guidelines for English.</summary>
/// <param name="Span">Where it stands. The words of one multiword token (<c>don't</c>: <c>do</c> + <c>n't</c>) that can be cut are cut.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its dictionary form, in lower case but for names.</param>
/// <param name="Upos">Its part of speech; <see cref="PartOfSpeech.None"/> before it is told.</param>
/// <param name="Xpos">Its tag in the Penn treebank, which tells tense, number and degree: <c>VBD</c>, <c>NNS</c>; <see langword="null"/> before it is told.</param>
public readonly record struct Token(TextSpan Span, string Form, string Lemma, PartOfSpeech Upos = PartOfSpeech.None, string? Xpos = null);
