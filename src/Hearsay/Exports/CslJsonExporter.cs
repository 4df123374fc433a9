using Hearsay.Briefings.Layout;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes the articles as CSL-JSON, which reference managers and citation processors read.</summary>
internal sealed class CslJsonExporter : ILedgerExporter
{
    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output) => ExportJson.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var article in ledgers.SelectMany(ledger => ledger.Articles).Select(article => article.Article).DistinctBy(article => article.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("type", "article-newspaper");
            json.WriteString("title", ExportText.NameOf(article));
            json.WriteIfAny("container-title", article.Outlet);
            if (article.Bylines.Count > 0)
            {
                json.WriteStartArray("author");
                foreach (var name in article.Bylines)
                {
                    json.WriteStartObject();
                    json.WriteString("literal", name);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (article.Published is { } published)
            {
                json.WriteStartObject("issued");
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                json.WriteNumberValue(published.Day.Year);
                json.WriteNumberValue(published.Day.Month);
                json.WriteNumberValue(published.Day.Day);
                json.WriteEndArray();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteIfAny("publisher-place", article.Dateline?.Place);
            json.WriteIfAny("URL", WebAddress.Of(article.Url));
            if (article.Language != "und") json.WriteIfAny("language", article.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
