namespace Hearsay.Claims;

/// <summary>A statement that tells what became of something foretold.</summary>
/// <param name="Statement">Its index.</param>
/// <param name="Likeness">How like it is to the statement that foretold.</param>
/// <param name="IsMiss">Whether it did not come about.</param>
/// <param name="IsLate">Whether it came late.</param>
internal readonly record struct FoundOutcome(int Statement, double Likeness, bool IsMiss, bool IsLate);
