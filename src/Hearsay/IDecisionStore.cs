using Hearsay.Decisions;

namespace Hearsay;

/// <summary>What the engine asks of a store for analysts' decisions and the audit log. Both are only ever appended.</summary>
public interface IDecisionStore
{
    /// <summary>Appends a decision and its line of the audit log, both or neither; one that is there already is passed over.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> AppendDecisionAsync(Decision decision, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Every decision, undone ones too, in the order in which they were taken.</summary>
    Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken);

    /// <summary>Appends a line to the audit log.</summary>
    Task AppendAuditAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The audit log, the newest lines first.</summary>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(int limit, CancellationToken cancellationToken);
}
