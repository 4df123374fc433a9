namespace Hearsay.Articles.Credits;

/// <summary>A dateline where it stands: <c>KYIV, Sept 29 (Reuters) —</c>.</summary>
/// <param name="Place">The place as written.</param>
/// <param name="Published">The day, where it has a year.</param>
/// <param name="DayAndMonth">The day where it has no year.</param>
/// <param name="Agency">The agency between brackets, by its short name.</param>
/// <param name="AgencySpan">The brackets and what they hold.</param>
internal sealed record FoundDateline(string? Place, PublicationTime? Published, (int Month, int Day)? DayAndMonth, string? Agency, TextSpan? AgencySpan);
