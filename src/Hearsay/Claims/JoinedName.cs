namespace Hearsay.Claims;

/// <summary>A name under which an article has an actor, and the evidence that it is this one.</summary>
/// <param name="Name">The name: <c>Qaddafi</c>.</param>
/// <param name="Why">The evidence: <c>spelling</c>, <c>acronym</c>, <c>surname of the only bearer</c>.</param>
public sealed record JoinedName(string Name, string Why);
