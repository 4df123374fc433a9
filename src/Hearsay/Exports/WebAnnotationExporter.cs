using System.Text.Json;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using Hearsay.Claims;
using Hearsay.Decisions;
using NodaTime.Text;

namespace Hearsay.Exports;

/// <summary>Writes statements, amounts and analysts' decisions as an annotation collection after the W3C's Web Annotation Data Model.</summary>
/// <remarks>
/// Each target has a text quote selector and a text position selector. Positions count code points, as the model asks, into the text as Hearsay keeps it,
/// whose name is the source; the page it was published on is the scope.
/// </remarks>
internal sealed class WebAnnotationExporter : ILedgerExporter
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    // Code points of the text before and after, by which the quote is found should the text have moved.
    private const int Around = 32;

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        var annotations = ledgers.SelectMany(ledger => Annotations(new Target(new LedgerIndex(ledger)))).ToList();
        ExportJson.Write(output, json =>
        {
            var collection = ExportText.Urn("annotations", ContentId.Of([.. ledgers.Select(ledger => ledger.Story.Id)]));
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteString("id", collection);
            json.WriteString("type", "AnnotationCollection");
            json.WriteNumber("total", annotations.Count);
            json.WriteStartObject("first");
            json.WriteString("id", $"{collection}:page1");
            json.WriteString("type", "AnnotationPage");
            json.WriteString("partOf", collection);
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var write in annotations) write(json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static IEnumerable<Action<Utf8JsonWriter>> Annotations(Target target)
    {
        foreach (var (claim, isRejected) in target.Index.Claims)
        {
            foreach (var assertion in claim.Assertions) yield return json => WriteAssertion(json, target, claim, assertion, isRejected);
        }

        foreach (var figure in target.Index.Ledger.Figures)
        {
            foreach (var citation in figure.Values.SelectMany(value => value.Citations)) yield return json => WriteAmount(json, target, figure, citation);
        }

        foreach (var decision in target.Index.Ledger.Decisions) yield return json => WriteDecision(json, target, decision);
    }

    private static void WriteAssertion(Utf8JsonWriter json, Target target, Claim claim, Assertion assertion, bool isRejected)
    {
        Begin(json, "assertion", assertion.Id, "describing");
        json.WriteStartArray("body");
        WriteBody(json, isRejected ? "rejected" : claim.Standing.Word(), "classifying");
        if (target.Index.SpeakerOf(assertion) is { Length: > 0 } speaker) WriteBody(json, speaker, "identifying");
        json.WriteStartObject();
        json.WriteString("id", ExportText.Urn("claim", claim.Id));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WritePropertyName("target");
        target.Write(json, assertion.Citation);
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, Target target, Figure figure, Citation citation)
    {
        Begin(json, "amount", $"{citation.Article}/{citation.Span.Start}-{citation.Span.End}/{figure.Id}", "classifying");
        json.WriteStartArray("body");
        WriteBody(json, figure.Verdict.Word(), "classifying");
        if (figure.Measure.Length > 0) WriteBody(json, figure.Measure, "tagging");
        json.WriteEndArray();
        json.WritePropertyName("target");
        target.Write(json, citation);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, Target target, Decision decision)
    {
        Begin(json, "decision", decision.Id, decision.Kind == DecisionKind.Note ? "commenting" : "assessing");
        json.WriteStartObject("creator");
        json.WriteString("type", "Person");
        json.WriteString("name", decision.Signed.By);
        json.WriteEndObject();
        json.WriteString("created", InstantPattern.ExtendedIso.Format(decision.Signed.At));
        json.WriteStartArray("body");
        WriteBody(json, $"{DecisionJson.Word(decision.Kind)} {DecisionJson.Word(decision.Subject)}", "assessing");
        if (decision.Correction is { } correction) WriteBody(json, $"{DecisionJson.Word(correction.Field)}: {correction.Value}", "editing");
        if (target.Index.Ledger.Lost.Contains(decision.Id)) WriteBody(json, "no longer found", "classifying");
        if (decision.Note is { } note) WriteBody(json, note, "commenting");
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var evidence in decision.Targets.SelectMany(one => one.Evidence).Where(evidence => target.Has(evidence.Article))) target.Write(json, evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string kind, string id, string motivation)
    {
        json.WriteStartObject();
        json.WriteString("id", ExportText.Urn(kind, id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
    }

    private static void WriteBody(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    /// <summary>Writes targets into the articles of one story.</summary>
    private sealed class Target(LedgerIndex index)
    {
        private readonly Dictionary<string, CodePoints> points = index.Ledger.Articles.ToDictionary(article => article.Article.Id, article => new CodePoints(article.Text), StringComparer.Ordinal);

        public LedgerIndex Index { get; } = index;

        public bool Has(string article) => points.ContainsKey(article);

        /// <summary>The words of a citation; an empty span stands for the whole article.</summary>
        public void Write(Utf8JsonWriter json, Citation citation)
        {
            var article = Index.Article(citation.Article).Article;
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteString("source", ExportText.UrnOf(article.Id));
            json.WriteIfAny("scope", WebAddress.Of(article.Url));
            if (!citation.Span.IsEmpty) WriteSelectors(json, article.Text, citation.Span, points[article.Id]);
            json.WriteEndObject();
        }

        private static void WriteSelectors(Utf8JsonWriter json, string text, TextSpan span, CodePoints points)
        {
            var (start, end) = (ToBorder(text, span.Start), ToBorder(text, span.End));
            var (before, after) = (Step(text, start, -1), Step(text, end, 1));
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", text[start..end]);
            json.WriteString("prefix", text[before..start]);
            json.WriteString("suffix", text[end..after]);
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", points.PointOf(start));
            json.WriteNumber("end", points.PointOf(end));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        private static int Step(string text, int from, int direction)
        {
            for (var steps = 0; steps < Around && from + direction >= 0 && from + direction <= text.Length; steps++)
            {
                from += direction;
                if (ToBorder(text, from) != from) from += direction;
            }

            return from;
        }

        // Never between the halves of a pair.
        private static int ToBorder(string text, int unit) => unit > 0 && unit < text.Length && char.IsSurrogatePair(text[unit - 1], text[unit]) ? unit - 1 : unit;
    }
}
