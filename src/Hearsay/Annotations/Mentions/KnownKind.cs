namespace Hearsay.Annotations.Mentions;

/// <summary>What a list holds a name to be.</summary>
internal enum KnownKind
{
    None,
    Place,
    Town,
    People,
    Organisation,
    Seat,
    Other,
    NoName,
}
