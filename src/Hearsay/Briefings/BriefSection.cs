namespace Hearsay.Briefings;

/// <summary>Lines of one kind under a heading.</summary>
public sealed record BriefSection
{
    internal BriefSection(string id, string heading, IReadOnlyList<BriefLine> lines, int leftOut = 0)
    {
        Id = id;
        Heading = heading;
        Lines = lines;
        LeftOut = leftOut;
    }

    /// <summary>Its address in the brief: <c>timeline</c>.</summary>
    public string Id { get; }

    /// <summary>Its heading: <c>Timeline</c>.</summary>
    public string Heading { get; }

    /// <summary>Its lines, in order.</summary>
    public IReadOnlyList<BriefLine> Lines { get; }

    /// <summary>How many more lines the ledger has than the brief had room for.</summary>
    public int LeftOut { get; }
}
