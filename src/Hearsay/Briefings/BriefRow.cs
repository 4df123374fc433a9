namespace Hearsay.Briefings;

/// <summary>One row of a line.</summary>
public sealed record BriefRow
{
    internal BriefRow(IReadOnlyList<BriefPart> parts, bool isDetail = false, bool isRest = false)
    {
        Parts = parts;
        IsDetail = isDetail;
        IsRest = isRest;
    }

    /// <summary>What it is made of, in reading order.</summary>
    public IReadOnlyList<BriefPart> Parts { get; }

    /// <summary>Whether it explains the row above: origins, carriers, reasons.</summary>
    public bool IsDetail { get; }

    /// <summary>Whether it only counts what is left out here and stands in the ledger: <c>against: 3 more</c>.</summary>
    public bool IsRest { get; }
}
