namespace Hearsay.Annotations.Mentions;

/// <summary>Who or what the names of one article name.</summary>
/// <param name="Id">Unique in the article: <c>a1</c>, by order of first mention.</param>
/// <param name="Name">The fullest name the article uses.</param>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Aliases">Every other name the article uses for it, in order of first use.</param>
/// <param name="Roles">Offices the article gives it, as written: <c>Harbour Board spokesman</c>.</param>
public sealed record Actor(string Id, string Name, MentionType Type, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles);
