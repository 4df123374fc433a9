namespace Hearsay.Copies;

/// <summary>At how many chosen word runs two texts meet.</summary>
/// <param name="All">Wherever they stand.</param>
/// <param name="InLead">Those that stand in the lead of either.</param>
internal readonly record struct Meetings(int All, int InLead)
{
    /// <summary>One more.</summary>
    public Meetings Plus(bool isInLead) => new(All + 1, InLead + (isInLead ? 1 : 0));

    /// <summary>One less.</summary>
    public Meetings Minus(bool isInLead) => new(All - 1, InLead - (isInLead ? 1 : 0));
}
