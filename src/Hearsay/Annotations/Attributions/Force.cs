namespace Hearsay.Annotations.Attributions;

/// <summary>What a speaker does by saying something.</summary>
public enum Force
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says that it is so, and the article keeps its distance: <c>accused</c>, <c>claimed without evidence</c>.</summary>
    Alleges,

    /// <summary>Owns up to it.</summary>
    Admits,

    /// <summary>Says that it will be so.</summary>
    Predicts,

    /// <summary>Binds itself to do it.</summary>
    Promises,

    /// <summary>Plans to do it.</summary>
    Intends,

    /// <summary>Would like it.</summary>
    Wants,

    /// <summary>Says that somebody must do it.</summary>
    Demands,

    /// <summary>Puts it as a question.</summary>
    Asks,

    /// <summary>Makes it so by saying it: rules, orders, appoints.</summary>
    Decrees,

    /// <summary>Thinks that it is so.</summary>
    Believes,

    /// <summary>Does not think that it is so.</summary>
    Doubts,

    /// <summary>Sees, hears or finds that it is so.</summary>
    Perceives,

    /// <summary>Is for it.</summary>
    Supports,

    /// <summary>Is against it.</summary>
    Rejects,

    /// <summary>Does not say: <c>declined to comment on</c>.</summary>
    Declines,

    /// <summary>Says that it may go badly.</summary>
    Warns,

    /// <summary>Speaks well of it.</summary>
    Praises,

    /// <summary>Holds somebody at fault for it.</summary>
    Blames,
}
