namespace Hearsay.Eval.Scorers;

/// <summary>A word of a CoNLL-U file, placed by the characters of the running text without its white space.</summary>
/// <param name="Start">Where its token begins.</param>
/// <param name="End">Where its token ends.</param>
/// <param name="Part">0 for a token of one word, else which word of its multiword token it is, from 1.</param>
/// <param name="Upos">Its part of speech; <c>_</c> where the file has none.</param>
/// <param name="Head">The index of its head among all words of the file; -1 for the root.</param>
/// <param name="Relation">Its relation to the head, without the subtype.</param>
internal readonly record struct SyntaxWord(int Start, int End, int Part, string Upos, int Head, string Relation)
{
    /// <summary>What two words must share to be one and the same.</summary>
    public (int Start, int End, int Part) Place => (Start, End, Part);
}
