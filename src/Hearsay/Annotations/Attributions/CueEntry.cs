namespace Hearsay.Annotations.Attributions;

/// <summary>A cue of <c>cues.lexicon</c>.</summary>
/// <param name="Head">Its first word in dictionary form: <c>call</c> of <c>call for</c>.</param>
/// <param name="Tail">The words that follow the head: <c>for</c>.</param>
/// <param name="Force">What is done by it.</param>
/// <param name="Frames">What may follow it; <see cref="CueFrames.None"/> for nouns and adverbs.</param>
/// <param name="Links">For nouns: the words that lead to what is said.</param>
internal sealed record CueEntry(string Head, IReadOnlyList<string> Tail, Force Force, CueFrames Frames, IReadOnlyList<string> Links)
{
    /// <summary>Whether any of these may follow it.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
