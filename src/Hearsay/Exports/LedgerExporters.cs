using Hearsay.Briefings;

namespace Hearsay.Exports;

/// <summary>Every format that ledgers can be written in.</summary>
public static class LedgerExporters
{
    private static readonly (ExportFormat Format, Func<ExportOptions, ILedgerExporter> Make)[] All =
    [
        (new("markdown", "text/markdown; charset=utf-8", ".md", "The brief, as Markdown."), options => new BriefFileExporter(new MarkdownBriefExporter(), options.Dossier)),
        (new("html", "text/html; charset=utf-8", ".html", "The brief, as one page that needs nothing else."), options => new BriefFileExporter(new HtmlBriefExporter(), options.Dossier)),
        (new("csv-claims", "text/csv; charset=utf-8", ".csv", "A row for each claim."), _ => new ClaimCsvExporter()),
        (new("csv-figures", "text/csv; charset=utf-8", ".csv", "A row for each place where a figure's value is written."), _ => new FigureCsvExporter()),
        (new("csv-attributions", "text/csv; charset=utf-8", ".csv", "A row for each time an article gives somebody's words."), _ => new AttributionCsvExporter()),
        (new("json-ld", "application/ld+json", ".jsonld", "Articles, quotations, claims and analysts' reviews in the words of schema.org."), _ => new JsonLdExporter()),
        (new("web-annotation", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", ".jsonld", "Statements, amounts and decisions as W3C Web Annotations."), _ => new WebAnnotationExporter()),
        (new("graphml", "application/graphml+xml", ".graphml", "Who cites whom: origins, channels, carriers."), _ => new GraphMlExporter()),
        (new("bibtex", "application/x-bibtex; charset=utf-8", ".bib", "The articles, as BibTeX."), _ => new BibTexExporter()),
        (new("csl-json", "application/vnd.citationstyles.csl+json", ".json", "The articles, as CSL-JSON."), _ => new CslJsonExporter()),
        (new("geojson", "application/geo+json", ".geojson", "Places that a gazetteer knows, with where they are named."), options => new GeoJsonExporter(NeedsGazetteer(options))),
        (new("pack", "application/zip", ".zip", "An evidence pack that a stranger can check."), options => new EvidencePackExporter(options.Decisions)),
    ];

    /// <summary>The formats, in the order in which they are listed.</summary>
    public static IReadOnlyList<ExportFormat> Formats { get; } = [.. All.Select(entry => entry.Format)];

    /// <summary>What writes a format.</summary>
    /// <param name="name">The format's name.</param>
    /// <param name="options">What it may need.</param>
    /// <exception cref="HearsayException">There is no such format, or it needs what the options lack.</exception>
    public static ILedgerExporter Create(string name, ExportOptions? options = null)
    {
        var found = Array.Find(All, entry => entry.Format.Name == name);
        return found.Make is { } make
            ? make(options ?? new ExportOptions())
            : throw new HearsayException(HearsayError.BadExport, $"There is no format '{name}'. There are {string.Join(", ", Formats.Select(format => format.Name))}.");
    }

    private static Gazetteer NeedsGazetteer(ExportOptions options) =>
        options.Gazetteer ?? throw new HearsayException(HearsayError.BadExport, "GeoJSON needs a gazetteer, a file that says where places are: --gazetteer FILE, one place a line as name, latitude, longitude between tabs.");
}
