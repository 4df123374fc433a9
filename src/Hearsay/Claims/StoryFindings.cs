using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>What was found for the statements of a story among all others while its ledger was made; the next ledger keeps what still holds.</summary>
internal sealed class StoryFindings
{
    /// <summary>What each search found for a statement, by its index.</summary>
    public Dictionary<(StatementSearch Search, int Statement), IReadOnlyList<Finding>> Found { get; } = [];

    /// <summary>What became of what a statement foretold, by its index and when that was due.</summary>
    public Dictionary<(int Forecast, DayRange? Due), IReadOnlyList<FoundOutcome>> Outcomes { get; } = [];

    /// <summary>The amounts in order, each with the number of the group to which rules took it.</summary>
    public IReadOnlyList<(FigureObservation Amount, int Group)> Groups { get; set; } = [];
}

/// <summary>A statement that a search found for another one.</summary>
/// <param name="Statement">Its index.</param>
/// <param name="Kind">How it stands to the other one.</param>
/// <param name="Why">By what this is known.</param>
internal readonly record struct Finding(int Statement, RelationKind Kind, string Why);

/// <summary>A statement that tells what became of something foretold.</summary>
/// <param name="Statement">Its index.</param>
/// <param name="Likeness">How like it is to the statement that foretold.</param>
/// <param name="IsMiss">Whether it did not come about.</param>
/// <param name="IsLate">Whether it came late.</param>
internal readonly record struct FoundOutcome(int Statement, double Likeness, bool IsMiss, bool IsLate);

/// <summary>A search among all statements for those that stand to one in some way.</summary>
/// <param name="Name">Tells it from others.</param>
/// <param name="LooksAt">The least likeness at which a statement counts for what is found.</param>
/// <param name="IsForWhole">Whether only statements count that have every feature of the one.</param>
internal sealed record StatementSearch(string Name, double LooksAt, bool IsForWhole = false);
