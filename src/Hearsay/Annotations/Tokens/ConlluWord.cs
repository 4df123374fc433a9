namespace Hearsay.Annotations.Tokens;

/// <summary>A syntactic word of a CoNLL-U file and where it stands.</summary>
/// <param name="Span">Its place in the text; the whole multiword token's where it can't be cut out of it.</param>
/// <param name="Form">The word as the file gives it.</param>
/// <param name="Lemma">Its dictionary form as the file gives it.</param>
/// <param name="Part">0 for a token of one word, else which word of its multiword token it is, from 1.</param>
/// <param name="Surface">The token as written: the multiword token's form for each of its words.</param>
public readonly record struct ConlluWord(TextSpan Span, string Form, string Lemma, int Part, string Surface);
