namespace Hearsay.Stories;

/// <summary>How an article came to be in its story.</summary>
internal enum Arrival
{
    /// <summary>It is the first.</summary>
    Opened,

    /// <summary>It joined when it came.</summary>
    Joined,

    /// <summary>It had opened a story of its own that turned out to be a part of this one.</summary>
    Merged,

    /// <summary>It had joined another story and turned out to belong here.</summary>
    Moved,

    /// <summary>It is a digest, and most of what it says is on this story.</summary>
    Lodged,
}
