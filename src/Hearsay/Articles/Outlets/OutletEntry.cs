namespace Hearsay.Articles.Outlets;

/// <summary>An agency or outlet that the lexicon knows.</summary>
/// <param name="Name">Its full name without the article: <c>Associated Press</c>.</param>
/// <param name="ShortName">What credits and bylines call it: <c>AP</c>. Equals the name where there is no shorter one.</param>
/// <param name="IsAgency">Whether it sells its reports to other outlets, so that a text credited to it may be its copy.</param>
public sealed record OutletEntry(string Name, string ShortName, bool IsAgency);
