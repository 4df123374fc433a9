using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>How a claim stands to another.</summary>
/// <param name="Kind"><c>conflicts</c>, <c>refines</c>, <c>updates</c>, <c>denies</c>, <c>outcome of</c>, <c>undecided</c>.</param>
/// <param name="Claim">Id of the other claim.</param>
/// <param name="Quote">The other claim's words.</param>
/// <param name="Why">The reason, in a few words and figures.</param>
[Description("How a claim stands to another.")]
public sealed record RelationAnswer(string Kind, string Claim, Quotation? Quote, string Why);
