namespace Hearsay.Annotations.Attributions;

/// <summary>A cue in one of its written forms.</summary>
/// <param name="Entry">The cue.</param>
/// <param name="Kind">Which forms the written one may be.</param>
internal readonly record struct CueForm(CueEntry Entry, VerbForm Kind);
