namespace Hearsay.Eval.Gold;

internal sealed record GoldWording(string Referent, IReadOnlyDictionary<string, IReadOnlyList<GoldMark>> Articles);
