using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using NodaTime.Text;

namespace Hearsay.Exports;

/// <summary>Writes a row for each place where a value of a figure is written.</summary>
internal sealed class FigureCsvExporter : ILedgerExporter
{
    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var writer = ExportText.Writer(output);
        var csv = new CsvWriter(writer);
        csv.Write(
            "story", "figure", "measure", "unit", "scope", "of", "verdict", "value", "low", "high", "bound", "as_of",
            "words", "speakers", "outlet", "article", "start", "end", "url", "decisions");
        foreach (var index in ledgers.Select(ledger => new LedgerIndex(ledger)))
        {
            foreach (var figure in index.Ledger.Figures)
            {
                foreach (var (number, value) in figure.Values.Index())
                {
                    foreach (var citation in value.Citations) Write(csv, index, figure, number, value, citation);
                }
            }
        }
    }

    private static void Write(CsvWriter csv, LedgerIndex index, Figure figure, int number, FigureValue value, Citation citation)
    {
        var article = index.Article(citation.Article).Article;
        var speakers = value.Assertions.Select(index.Assertion).OfType<Assertion>().Where(assertion => assertion.Citation.Article == citation.Article && assertion.Citation.Span.Contains(citation.Span));
        csv.Write(
            index.Ledger.Story.Id,
            figure.Id,
            CsvWriter.Words(figure.Measure),
            CsvWriter.Words(figure.Unit),
            CsvWriter.Words(figure.Scope),
            CsvWriter.Words(figure.Of),
            figure.Verdict.Word(),
            Number(number),
            Number(value.Low),
            Number(value.High),
            value.Bound.Word(),
            value.AsOf is { } day ? LocalDatePattern.Iso.Format(day) : null,
            CsvWriter.Words(index.Words(citation)),
            CsvWriter.Words(speakers.Select(index.SpeakerOf)),
            CsvWriter.Words(article.Outlet),
            CsvWriter.Words(article.Id),
            Number(citation.Span.Start),
            Number(citation.Span.End),
            CsvWriter.Words(article.Url),
            string.Join("; ", value.Decisions));
    }

    private static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
