namespace Hearsay.Briefings;

/// <summary>What the coverage of one story comes to: chosen, ordered, quoted, numbered.</summary>
/// <remarks>Made by <see cref="BriefWriter"/>, shown by an <see cref="IBriefExporter"/>. Nothing in it was written by anybody but its articles, save labels.</remarks>
public sealed record Brief
{
    internal Brief(string story, BriefPart title, IReadOnlyList<BriefRow> summary, IReadOnlyList<BriefSection> sections, IReadOnlyList<BriefArticle> articles)
    {
        Story = story;
        Title = title;
        Summary = summary;
        Sections = sections;
        Articles = articles;
    }

    /// <summary>The story's id.</summary>
    public string Story { get; }

    /// <summary>A headline or first words of its own articles, or a label where they have none.</summary>
    public BriefPart Title { get; }

    /// <summary>How many articles of how many outlets, over which days; which of them stand on their own; what could not be read. The first row is the counts.</summary>
    public IReadOnlyList<BriefRow> Summary { get; }

    /// <summary>What was found, section by section; none is empty.</summary>
    public IReadOnlyList<BriefSection> Sections { get; }

    /// <summary>Every article of the story, in order of number.</summary>
    public IReadOnlyList<BriefArticle> Articles { get; }
}
