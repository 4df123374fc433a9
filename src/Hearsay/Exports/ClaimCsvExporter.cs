using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Exports;

/// <summary>Writes a row for each claim: its words and where they stand, how it stands, who says it and who carries it.</summary>
internal sealed class ClaimCsvExporter : ILedgerExporter
{
    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var writer = ExportText.Writer(output);
        var csv = new CsvWriter(writer);
        csv.Write(
            "story", "claim", "text", "standing", "found_standing", "rejected", "corrected_text", "origins", "unknown_origins", "carriers", "first", "last",
            "speakers", "outlets", "article", "start", "end", "url", "assertions", "decisions");
        foreach (var index in ledgers.Select(ledger => new LedgerIndex(ledger)))
        {
            foreach (var (claim, isRejected) in index.Claims) Write(csv, index, claim, isRejected);
        }
    }

    private static void Write(CsvWriter csv, LedgerIndex index, Claim claim, bool isRejected) => csv.Write(
        index.Ledger.Story.Id,
        claim.Id,
        CsvWriter.Words(claim.Text),
        claim.Standing.Word(),
        claim.FoundStanding?.Word(),
        isRejected ? "yes" : "no",
        CsvWriter.Words(claim.CorrectedText),
        CsvWriter.Words(claim.Origins.Select(origin => index.Origin(origin)?.Name)),
        Number(claim.UnknownOrigins),
        Number(claim.Carriers),
        Day(claim.First),
        Day(claim.Last),
        CsvWriter.Words(claim.Assertions.Select(index.SpeakerOf)),
        CsvWriter.Words(claim.Assertions.Select(assertion => index.Article(assertion.Citation.Article).Article.Outlet)),
        CsvWriter.Words(claim.Citation.Article),
        Number(claim.Citation.Span.Start),
        Number(claim.Citation.Span.End),
        CsvWriter.Words(index.Article(claim.Citation.Article).Article.Url),
        Number(claim.Assertions.Count),
        string.Join("; ", claim.Decisions));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : null;
}
