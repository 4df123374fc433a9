using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Briefings;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes a row for each attribution: who said what, by which words, in which article.</summary>
internal sealed class AttributionCsvExporter : ILedgerExporter
{
    private const string Gap = " … ";

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var writer = ExportText.Writer(output);
        var csv = new CsvWriter(writer);
        csv.Write(
            "story", "article", "outlet", "published", "attribution", "within", "source", "cue", "content", "kind", "speaker", "speaker_type", "via",
            "force", "polarity", "start", "end", "url");
        foreach (var index in ledgers.Select(ledger => new LedgerIndex(ledger)))
        {
            foreach (var article in index.Ledger.Articles)
            {
                foreach (var attribution in article.Attributions) Write(csv, index, article, attribution);
            }
        }
    }

    private static void Write(CsvWriter csv, LedgerIndex index, AnnotatedArticle annotated, Attribution attribution)
    {
        var article = annotated.Article;
        var whole = attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Aggregate((one, other) => one.Union(other));
        csv.Write(
            index.Ledger.Story.Id,
            CsvWriter.Words(article.Id),
            CsvWriter.Words(article.Outlet),
            article.Published?.ToString(),
            attribution.Id,
            attribution.Within,
            Words(attribution.Source),
            Words(attribution.Cue),
            Words(attribution.Content),
            attribution.Kind.Word(),
            CsvWriter.Words(index.SpeakerOf(annotated, attribution)?.Name),
            attribution.SpeakerType.Word(),
            CsvWriter.Words(attribution.Via.Select(actor => index.ActorOf(annotated, actor)?.Name)),
            attribution.Force.Word(),
            // A lone + or - is a formula to a spreadsheet.
            attribution.Polarity == Polarity.Affirmed ? "affirmed" : "negated",
            whole.Start.ToString(CultureInfo.InvariantCulture),
            whole.End.ToString(CultureInfo.InvariantCulture),
            CsvWriter.Words(article.Url));

        string Words(IReadOnlyList<TextSpan> spans) => CsvWriter.Words(string.Join(Gap, spans.Select(span => span.Of(article.Text))));
    }
}
