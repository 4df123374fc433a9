namespace Hearsay.Claims;

/// <summary>What tells how something foretold turned out.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="IsMiss">Whether it tells that it did not come about.</param>
/// <param name="IsLate">Whether it tells that it came about, but after its day.</param>
internal sealed record Outcome(Statement Statement, bool IsMiss, bool IsLate = false);
