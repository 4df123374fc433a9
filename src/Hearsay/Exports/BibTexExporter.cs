using System.Globalization;
using System.Text;
using Hearsay.Articles;
using Hearsay.Briefings.Layout;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes the articles as BibTeX, in UTF-8, for BibTeX 8 and Biber.</summary>
/// <remarks>What TeX would obey is written as a command that prints it; braces too, since BibTeX counts them even behind a backslash.</remarks>
internal sealed class BibTexExporter : ILedgerExporter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var writer = ExportText.Writer(output);
        foreach (var article in ledgers.SelectMany(ledger => ledger.Articles).Select(article => article.Article).DistinctBy(article => article.Id, StringComparer.Ordinal)) Write(writer, article);
    }

    private static void Write(TextWriter writer, Article article)
    {
        writer.Write($"@article{{{KeyOf(article)}");
        if (article.Bylines.Count > 0) Field("author", string.Join(" and ", article.Bylines.Select(AuthorOf)));
        Field("title", $"{{{Escape(ExportText.NameOf(article))}}}");
        if (article.Outlet is { Length: > 0 } outlet) Field("journal", $"{{{Escape(outlet)}}}");
        if (article.Published is { } published)
        {
            Field("year", published.Day.Year.ToString(CultureInfo.InvariantCulture));
            writer.Write($",\n  month = {Months[published.Day.Month - 1]}");
            Field("day", published.Day.Day.ToString(CultureInfo.InvariantCulture));
        }

        if (WebAddress.Of(article.Url) is { } address) Field("url", address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal));
        if (article.Language != "und") Field("language", Escape(article.Language));
        Field("note", Escape($"Hearsay article {article.Id}"));
        writer.Write("\n}\n\n");

        void Field(string name, string value) => writer.Write($",\n  {name} = {{{value}}}");
    }

    // Names are taken apart at "and" and at commas: those that hold one are kept whole by braces.
    private static string AuthorOf(string name)
    {
        var escaped = Escape(name);
        return name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? $"{{{escaped}}}" : escaped;
    }

    // Letters and digits of ASCII only: the outlet for people, the rest to make it unique.
    private static string KeyOf(Article article)
    {
        var outlet = new string([.. ExportText.OnOneLine(article.Outlet).Normalize(NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit).Take(20)]);
        var year = article.Published?.Day.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        return $"{(outlet.Length > 0 ? outlet.ToLowerInvariant() : "article")}{year}-{ContentId.Of(article.Id)[..8]}";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in ExportText.OnOneLine(text))
        {
            escaped.Append(letter switch
            {
                '\\' => "{\\textbackslash}",
                '{' => "{\\textbraceleft}",
                '}' => "{\\textbraceright}",
                '~' => "{\\textasciitilde}",
                '^' => "{\\textasciicircum}",
                '"' => "{\\textquotedbl}",
                '%' or '$' or '&' or '#' or '_' => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
