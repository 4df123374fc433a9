namespace Hearsay.Training.Syntax;

/// <summary>A word of a treebank: what is written and what its annotators said of it. Heads are counted from 1; 0 is the root.</summary>
internal sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation);
