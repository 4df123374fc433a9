namespace Hearsay.Annotations.Attributions;

/// <summary>What may follow or go with a cue, as <c>cues.lexicon</c> words it.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>Direct speech on either side; also a clause before it, set off by a comma.</summary>
    Speech = 1,

    /// <summary>A clause after it, with or without <c>that</c>.</summary>
    Clause = 2,

    /// <summary><c>vowed to …</c></summary>
    Infinitive = 4,

    /// <summary>A noun phrase after it.</summary>
    Object = 8,

    /// <summary>A hearer who is no part of what is said: <c>told reporters that …</c></summary>
    Hearer = 16,

    /// <summary>Its source follows, and must be a poll: <c>in a survey</c>.</summary>
    SourcePoll = 32,

    /// <summary>Counts without a source: <c>is expected to …</c></summary>
    Passive = 64,

    /// <summary>Its source follows: <c>according to …</c></summary>
    Source = 128,

    /// <summary>Its source follows, and must be a name: <c>per …</c></summary>
    SourceName = 256,

    /// <summary>A preposition and a noun with its owner between them, who is the source: <c>by the ministry's count</c>.</summary>
    Owner = 512,
}
