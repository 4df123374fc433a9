namespace Hearsay.Eval.Gold;

/// <summary>A quote that can't be given a place, or that could have two.</summary>
internal sealed record GoldProblem(string Story, string File, string Quote, string What);
