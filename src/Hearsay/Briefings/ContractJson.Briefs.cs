using System.Text.Json;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    /// <summary>Briefs, as <c>hearsay brief --format json</c> prints them.</summary>
    public static void WriteBriefs(Utf8JsonWriter json, IReadOnlyList<Brief> briefs)
    {
        json.WriteStartObject();
        json.WriteObjects("briefs", briefs, json.WriteBriefKeys);
        json.WriteEndObject();
    }

    private static void WriteBriefKeys(this Utf8JsonWriter json, Brief brief)
    {
        json.WriteString("story", brief.Story);
        json.WriteStartObject("title");
        json.WritePartKeys(brief.Title);
        json.WriteEndObject();
        json.WriteObjects("summary", brief.Summary, json.WriteRowKeys);
        json.WriteObjects("sections", brief.Sections, section =>
        {
            json.WriteString("id", section.Id);
            json.WriteString("heading", section.Heading);
            json.WriteNumber("leftOut", section.LeftOut);
            json.WriteObjects("lines", section.Lines, line =>
            {
                json.WriteString("id", line.Anchor);
                json.WriteList("articles", line.Articles, json.WriteNumberValue);
                json.WriteObjects("head", line.Head, json.WritePartKeys);
                json.WriteObjects("rows", line.Rows, json.WriteRowKeys);
                json.WriteString("mark", line.Mark?.Words);
            });
        });
        json.WriteObjects("articles", brief.Articles, article =>
        {
            json.WriteNumber("number", article.Number);
            json.WriteArticleKeys(article.Article, withText: false);
        });
    }

    private static void WriteRowKeys(this Utf8JsonWriter json, BriefRow row)
    {
        json.WriteBoolean("detail", row.IsDetail);
        json.WriteObjects("parts", row.Parts, json.WritePartKeys);
    }

    private static void WritePartKeys(this Utf8JsonWriter json, BriefPart part)
    {
        switch (part)
        {
            case QuotePart quote:
                json.WriteString("kind", "quote");
                json.WriteString("text", quote.Text);
                json.WriteNumber("article", quote.Article.Number);
                json.WriteSpanKeys(quote.Span);
                break;
            case HeadlinePart headline:
                json.WriteString("kind", "headline");
                json.WriteString("text", headline.Text);
                json.WriteNumber("article", headline.Article.Number);
                break;
            case CitationsPart cited:
                json.WriteString("kind", "citations");
                json.WriteObjects("citations", cited.Citations, citation =>
                {
                    json.WriteNumber("article", citation.Article.Number);
                    if (citation.Span is { } span) json.WriteSpanKeys(span);
                });
                break;
            case AnalystPart words:
                json.WriteString("kind", "analyst");
                json.WriteString("text", words.Text);
                json.WriteString("by", words.By);
                break;
            default:
                json.WriteString("kind", "label");
                json.WriteString("text", part.Text);
                break;
        }
    }
}
