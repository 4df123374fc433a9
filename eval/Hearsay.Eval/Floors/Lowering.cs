namespace Hearsay.Eval.Floors;

/// <summary>A floor that was lowered, or given up with its measure.</summary>
internal sealed record Lowering(string Room, string Measure, double From, double? To, string Reason);
