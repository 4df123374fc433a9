namespace Hearsay.Annotations.Mentions;

/// <summary>What kind of thing a name names.</summary>
public enum MentionType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: a party, a court, a company, a ministry, an agency.</summary>
    Organization,

    /// <summary>A place: a country, a town, a river, a building.</summary>
    Location,

    /// <summary>A name of another kind: a nationality, an event, a law, a work.</summary>
    Miscellaneous,
}
