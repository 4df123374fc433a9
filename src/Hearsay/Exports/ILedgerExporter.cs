using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes ledgers in a format that other programs read.</summary>
/// <remarks>The same ledgers give the same bytes. Text is UTF-8 without a byte order mark. Nothing an article holds can act as markup, formula or control.</remarks>
public interface ILedgerExporter
{
    /// <summary>Writes the ledgers, one after another, as one whole.</summary>
    void Export(IReadOnlyList<StoryLedger> ledgers, Stream output);
}
