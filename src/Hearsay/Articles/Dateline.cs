using NodaTime;

namespace Hearsay.Articles;

/// <summary>Where and when a report says it was filed: <c>KYIV, Sept 29 (Reuters) —</c>.</summary>
/// <param name="Place">The place as written.</param>
/// <param name="Date">The day, where it is given and can be told.</param>
public sealed record Dateline(string Place, LocalDate? Date);
