using Hearsay.Decisions;
using Hearsay.Dossiers;

namespace Hearsay.Exports;

/// <summary>What some formats need beyond the ledgers.</summary>
public sealed record ExportOptions
{
    /// <summary>Where places are; <c>geojson</c> needs it.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>Which dossier stands in briefs: <c>markdown</c> and <c>html</c>.</summary>
    /// <value>Defaults to the one that the story's own words choose.</value>
    public DossierChoice Dossier { get; init; } = DossierChoice.Fitting;

    /// <summary>The archive's decisions, undone ones too; <c>pack</c> keeps those about the articles it holds.</summary>
    /// <value>Defaults to none.</value>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;
}
