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
