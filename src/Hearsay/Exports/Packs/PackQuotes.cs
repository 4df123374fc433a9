using Hearsay.Claims;

namespace Hearsay.Exports.Packs;

/// <summary>Every stretch of an article that a line of the ledger rests on, with its words and where they stand in the article's file.</summary>
internal static class PackQuotes
{
    /// <summary>The quotations as JSON Lines.</summary>
    /// <param name="ledgers">The ledgers.</param>
    /// <param name="fileOf">The file of an article's text.</param>
    public static byte[] Write(IReadOnlyList<StoryLedger> ledgers, Func<string, string> fileOf)
    {
        using var lines = new MemoryStream();
        foreach (var ledger in ledgers)
        {
            var texts = ledger.Articles.ToDictionary(article => article.Article.Id, article => (article.Text, Points: new CodePoints(article.Text)), StringComparer.Ordinal);
            foreach (var (kind, id, citation) in Citations(ledger))
            {
                if (!texts.TryGetValue(citation.Article, out var article) || citation.Span.IsEmpty || citation.Span.End > article.Text.Length) continue;

                lines.Write(Line(ledger, kind, id, citation, fileOf(citation.Article), article.Text, article.Points));
            }
        }

        return lines.ToArray();
    }

    /// <summary>Where a span's bytes stand in an article's file.</summary>
    public static (int First, int Count) Bytes(string file, TextSpan span, CodePoints points) => file.EndsWith(PackArticle.CodeUnits, StringComparison.Ordinal)
        ? (2 * span.Start, 2 * span.Length)
        : (points.ByteOf(span.Start), points.ByteOf(span.End) - points.ByteOf(span.Start));

    private static byte[] Line(StoryLedger ledger, string kind, string id, Citation citation, string file, string text, CodePoints points) => PackJson.Write(json =>
    {
        var (first, count) = Bytes(file, citation.Span, points);
        json.WriteStartObject();
        json.WriteString("story", ledger.Story.Id);
        json.WriteString("kind", kind);
        json.WriteString("id", id);
        json.WriteString("article", citation.Article);
        json.WriteString("file", file);
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteNumber("firstByte", first);
        json.WriteNumber("bytes", count);
        json.WriteString("words", citation.Span.Of(text));
        json.WriteEndObject();
    });

    private static IEnumerable<(string Kind, string Id, Citation Citation)> Citations(StoryLedger ledger)
    {
        foreach (var claim in ledger.Claims.Concat(ledger.Rejected))
        {
            yield return ("claim", claim.Id, claim.Citation);
            foreach (var assertion in claim.Assertions) yield return ("assertion", assertion.Id, assertion.Citation);
        }

        foreach (var figure in ledger.Figures)
        {
            foreach (var citation in figure.Values.SelectMany(value => value.Citations)) yield return ("figure", figure.Id, citation);
        }

        foreach (var entry in ledger.Timeline) yield return ("timeline", entry.Assertions[0], entry.Citation);
        foreach (var wording in ledger.Wording)
        {
            foreach (var (article, terms) in wording.Articles.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                foreach (var term in terms) yield return ("wording", wording.Referent, new Citation(article, term.Span));
            }
        }

        foreach (var decision in ledger.Decisions)
        {
            foreach (var evidence in decision.Targets.SelectMany(target => target.Evidence)) yield return ("decision", decision.Id, evidence);
        }
    }
}
