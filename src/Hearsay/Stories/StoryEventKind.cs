namespace Hearsay.Stories;

/// <summary>What happened to a story after it was first told.</summary>
public enum StoryEventKind
{
    /// <summary>Another story turned out to be this one, and was joined to it; its id leads here now.</summary>
    Joined,

    /// <summary>A part of it turned out to be another story, and left.</summary>
    Parted,

    /// <summary>It was a part of another story until it left.</summary>
    PartedFrom,

    /// <summary>Articles of another story turned out to belong here.</summary>
    Moved,
}
