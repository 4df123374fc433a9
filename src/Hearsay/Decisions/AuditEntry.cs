namespace Hearsay.Decisions;

/// <summary>One line of an archive's audit log: that something was changed, by whom, when and from where.</summary>
/// <param name="Signed">Who, when, from where.</param>
/// <param name="Action">What was done: <c>reject claim</c>, <c>add</c>.</param>
/// <param name="Details">What it was done to: the decision's id, how many articles.</param>
public sealed record AuditEntry(Signature Signed, string Action, string Details);
