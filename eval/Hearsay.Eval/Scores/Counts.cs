namespace Hearsay.Eval.Scores;

/// <summary>What one measure has counted: right ones among the found, and among the gold.</summary>
/// <remarks>The two numbers of right ones differ only where shares are added up, as in BCubed.</remarks>
internal readonly record struct Counts(double RightOfFound, double Found, double RightOfGold, double Gold)
{
    public double Precision => Found == 0 ? 0 : RightOfFound / Found;

    public double Recall => Gold == 0 ? 0 : RightOfGold / Gold;

    /// <summary>The F1 of the two, in percent; 0 where nothing was right.</summary>
    public double Score => Precision + Recall == 0 ? 0 : 200 * Precision * Recall / (Precision + Recall);

    public static Counts operator +(Counts a, Counts b) =>
        new(a.RightOfFound + b.RightOfFound, a.Found + b.Found, a.RightOfGold + b.RightOfGold, a.Gold + b.Gold);
}
