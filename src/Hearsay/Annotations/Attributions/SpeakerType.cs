namespace Hearsay.Annotations.Attributions;

/// <summary>What sort of speaker an attribution has.</summary>
public enum SpeakerType
{
    /// <summary>A person with a name.</summary>
    Named,

    /// <summary>Somebody who is described but not named: <c>a senior official</c>.</summary>
    Anonymous,

    /// <summary>A body that speaks as one: <c>the ministry</c>, <c>Moscow</c>, <c>Western officials</c> as a camp.</summary>
    Institution,

    /// <summary>A report, a poll, a photograph.</summary>
    Document,

    /// <summary>An outlet or an agency.</summary>
    Media,

    /// <summary>The article does not tell.</summary>
    Unknown,
}
