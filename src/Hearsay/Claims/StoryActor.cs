using Hearsay.Annotations.Mentions;

namespace Hearsay.Claims;

/// <summary>One actor over all articles of a story.</summary>
/// <param name="Id">Unique in the story: <c>a1</c>, by order of first mention.</param>
/// <param name="Name">The fullest name any article uses, or how an unnamed speaker is described.</param>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Aliases">Every other name, in order of first use.</param>
/// <param name="Roles">Offices the articles give it.</param>
/// <param name="Members">Which actor of which article it is, as <c>article id/actor id</c>; of who is only
/// described, the attribution, or the words as <c>article id/wSTART-END</c>.</param>
public sealed record StoryActor(
    string Id, string Name, MentionType Type, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, IReadOnlyList<string> Members)
{
    /// <summary>Actors that may be the same one, and are kept apart for want of evidence.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> MayBe { get; init; } = [];

    /// <summary>The differing names under which articles have it, and why each is taken for it.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<JoinedName> Joined { get; init; } = [];

    /// <summary>Actors that an analyst told it from: surely not the same, however alike their names.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> ApartFrom { get; init; } = [];

    /// <summary>The name that the machine found, where an analyst gave another.</summary>
    /// <value>Defaults to <see langword="null"/>: <see cref="Name"/> is the articles'.</value>
    public string? FoundName { get; init; }

    /// <summary>Ids of the analysts' decisions about it.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}
