namespace Hearsay.Briefings;

/// <summary>Words of an analyst: a note, a corrected text. They stand only among the decisions, behind the analyst's name.</summary>
public sealed record AnalystPart : BriefPart
{
    internal AnalystPart(string by, string words) => (By, Text) = (by, words);

    /// <summary>Whose words they are.</summary>
    public string By { get; }

    /// <inheritdoc/>
    public override string Text { get; }
}
