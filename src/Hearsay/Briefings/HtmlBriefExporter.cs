using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Briefings.Layout;

namespace Hearsay.Briefings;

/// <summary>Shows briefs as one HTML file that needs nothing else: no script, no font, no picture, no network.</summary>
/// <remarks>
/// The articles stand in it whole, with the cited words marked, so that one click on a line shows its words in their place. On a wide screen
/// they stand beside the brief. Every line has an address: <c>#c3</c>; with several briefs in one file <c>#s2-c3</c> for the second's.
/// </remarks>
public sealed class HtmlBriefExporter : IBriefExporter
{
    /// <inheritdoc/>
    public void Export(IReadOnlyList<Brief> briefs, TextWriter writer)
    {
        var pages = briefs.Select((brief, index) => new HtmlBriefPage(brief, briefs.Count > 1 ? $"s{(index + 1).ToString(CultureInfo.InvariantCulture)}-" : "")).ToList();
        var title = briefs.Count == 1 ? briefs[0].Title.Text : $"{briefs.Count.ToString(CultureInfo.InvariantCulture)} stories";

        // Only this very style sheet is let in; whatever an article might smuggle past the escaping would still do nothing.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlStyle.Sheet)));
        writer.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Escape(VisibleText.OnOneLine(title))}</title>
            <style>{HtmlStyle.Sheet}</style>
            </head>
            <body>
            <main tabindex="0">

            """.ReplaceLineEndings("\n"));
        if (briefs.Count > 1) WriteContents(pages, writer);
        foreach (var page in pages) page.WriteBrief(writer);
        writer.Write("</main>\n<aside class=\"texts\" tabindex=\"0\" aria-label=\"The articles, with the cited words marked\">\n");
        foreach (var page in pages) page.WriteArticles(writer);
        writer.Write("</aside>\n</body>\n</html>\n");
    }

    private static void WriteContents(IReadOnlyList<HtmlBriefPage> pages, TextWriter writer)
    {
        writer.Write("<nav class=\"contents\" aria-label=\"Stories\"><ol>\n");
        foreach (var page in pages) writer.Write($"<li><a href=\"#{page.TopAnchor}\" dir=\"auto\">{page.Title}</a></li>\n");
        writer.Write("</ol></nav>\n");
    }
}
