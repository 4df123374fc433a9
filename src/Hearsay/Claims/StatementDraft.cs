namespace Hearsay.Claims;

/// <summary>A statement as far as its article alone tells: the same in whatever story the article stands.</summary>
/// <param name="Assertion">The assertion, without speaker and origin.</param>
/// <param name="Words">Its features besides actors.</param>
/// <param name="IsForecast">Whether it speaks of what is still to come when it is said.</param>
/// <param name="IsTitle">Whether it is a headline.</param>
internal sealed record StatementDraft(Assertion Assertion, IReadOnlyList<string> Words, bool IsForecast, bool IsTitle)
{
    /// <summary>What its words tell by themselves.</summary>
    public StatementReading Reading { get; } = new();
}
