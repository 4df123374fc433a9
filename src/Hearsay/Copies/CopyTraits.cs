namespace Hearsay.Copies;

/// <summary>What two articles are to each other by their words.</summary>
[Flags]
internal enum CopyTraits
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>One is a copy of the other, or both of a third.</summary>
    Copy = 1,

    /// <summary>They are so much alike that nothing many articles print could be the cause.</summary>
    PlainCopy = 2,

    /// <summary>One keeps most of the other's words, as a version does.</summary>
    KeepsMost = 4,

    /// <summary>They are one outlet's, of a day or two, and so much alike that one is a later version of the other whatever stands above it.</summary>
    Version = 8,
}
