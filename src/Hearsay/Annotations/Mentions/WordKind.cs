namespace Hearsay.Annotations.Mentions;

/// <summary>What a word, in any case, tells of the name it stands in or beside; the sections of <c>name-words.lexicon</c>.</summary>
[Flags]
internal enum WordKind
{
    None = 0,
    OrganisationHead = 1 << 0,
    BeforeOf = 1 << 1,
    PlaceHead = 1 << 2,
    PlaceNoun = 1 << 3,
    OrganisationNoun = 1 << 4,
    EventHead = 1 << 5,
    Role = 1 << 6,
    RoleModifier = 1 << 7,
    Title = 1 << 8,
    Calendar = 1 << 9,
    Particle = 1 << 10,
    Speech = 1 << 11,
    PlaceBefore = 1 << 12,
    PlacePreposition = 1 << 13,
    PeoplePossession = 1 << 14,
    Numbered = 1 << 15,
    Generation = 1 << 16,
    OrganisationFirst = 1 << 17,
    PersonNoun = 1 << 18,
    PowerNoun = 1 << 19,
    Reaching = 1 << 20,
}
