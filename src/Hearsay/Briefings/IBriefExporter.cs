namespace Hearsay.Briefings;

/// <summary>Shows briefs in one format.</summary>
/// <remarks>The same briefs give the same characters. Lines end in <c>\n</c>, whatever the writer's own setting. Nothing an article holds can act as markup or steer a terminal.</remarks>
public interface IBriefExporter
{
    /// <summary>Writes the briefs, one after another, as one whole.</summary>
    void Export(IReadOnlyList<Brief> briefs, TextWriter writer);
}
