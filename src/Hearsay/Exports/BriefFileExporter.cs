using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Exports;

/// <summary>Writes the briefs of ledgers to a file.</summary>
internal sealed class BriefFileExporter(IBriefExporter exporter, DossierChoice dossier) : ILedgerExporter
{
    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var writer = ExportText.Writer(output);
        exporter.Export([.. ledgers.Select(ledger => BriefWriter.Write(ledger, options: null, dossier.Write(ledger)))], writer);
    }
}
