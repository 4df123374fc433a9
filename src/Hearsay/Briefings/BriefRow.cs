namespace Hearsay.Briefings;

/// <summary>One row of a line.</summary>
public sealed record BriefRow
{
    internal BriefRow(IReadOnlyList<BriefPart> parts, bool isDetail = false)
    {
        Parts = parts;
        IsDetail = isDetail;
    }

    /// <summary>What it is made of, in reading order.</summary>
    public IReadOnlyList<BriefPart> Parts { get; }

    /// <summary>Whether it explains the row above: origins, carriers, reasons.</summary>
    public bool IsDetail { get; }
}
