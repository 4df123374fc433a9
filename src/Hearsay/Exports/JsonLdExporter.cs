using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using Hearsay.Claims;
using Hearsay.Decisions;
using NodaTime.Text;

namespace Hearsay.Exports;

/// <summary>Writes articles, quotations and claims in the words of schema.org, as JSON-LD.</summary>
/// <remarks>
/// A <c>ClaimReview</c> is somebody's verdict on a claim. Only an analyst passes one here: a standing says who carries a claim, not whether it is true,
/// and stands under a name of Hearsay's own.
/// </remarks>
internal sealed class JsonLdExporter : ILedgerExporter
{
    private const string Own = "hearsay";

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output) => ExportJson.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://schema.org");
        json.WriteStartObject();
        json.WriteString(Own, "urn:hearsay:term:");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
        foreach (var index in ledgers.Select(ledger => new LedgerIndex(ledger)))
        {
            foreach (var article in index.Ledger.Articles) WriteArticle(json, index, article.Article);
            foreach (var article in index.Ledger.Articles)
            {
                foreach (var attribution in article.Attributions.Where(attribution => attribution.Kind == AttributionKind.Direct && attribution.Content.Count > 0)) WriteQuotation(json, index, article, attribution);
            }

            foreach (var (claim, _) in index.Claims) WriteClaim(json, index, claim);
            foreach (var decision in index.Ledger.Decisions.Where(IsReview)) WriteReview(json, index, decision);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteArticle(Utf8JsonWriter json, LedgerIndex index, Article article)
    {
        Begin(json, "NewsArticle", ExportText.UrnOf(article.Id));
        json.WriteIfAny("url", WebAddress.Of(article.Url));
        json.WriteIfAny("headline", article.Title);
        json.WriteIfAny("datePublished", ExportJson.Iso(article.Published));
        json.WriteIfAny("dateModified", ExportJson.Iso(article.Updated));
        if (article.Language != "und") json.WriteIfAny("inLanguage", article.Language);
        if (article.Bylines.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Bylines) WriteNamed(json, "Person", author);
            json.WriteEndArray();
        }

        if (article.Outlet is { Length: > 0 } outlet)
        {
            json.WritePropertyName("publisher");
            WriteNamed(json, "NewsMediaOrganization", outlet);
        }

        json.WriteIfAny("dateline", article.Dateline?.Place);
        var original = index.Ledger.Copies.Groups.FirstOrDefault(group => group.Articles.Contains(article.Id))?.Original;
        if (original is not null && original != article.Id) WriteReference(json, "isBasedOn", ExportText.UrnOf(original));
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, LedgerIndex index, AnnotatedArticle article, Attribution attribution)
    {
        Begin(json, "Quotation", ExportText.Urn("quotation", $"{article.Article.Id}/{attribution.Id}"));
        json.WriteString("text", string.Join(" … ", attribution.Content.Select(span => span.Of(article.Text))));
        WriteReference(json, "isPartOf", ExportText.UrnOf(article.Article.Id));
        if (index.SpeakerOf(article, attribution) is { } speaker)
        {
            json.WritePropertyName("spokenByCharacter");
            WriteNamed(json, TypeOf(speaker.Type), speaker.Name);
        }

        WriteSpan(json, article.Article.Id, attribution.Content.Aggregate((one, other) => one.Union(other)));
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, LedgerIndex index, Claim claim)
    {
        Begin(json, "Claim", ExportText.Urn("claim", claim.Id));
        json.WriteString("text", claim.Text);
        json.WriteStartArray("appearance");
        foreach (var article in claim.Assertions.Select(assertion => assertion.Citation.Article).Distinct(StringComparer.Ordinal)) WriteReference(json, ExportText.UrnOf(article));
        json.WriteEndArray();
        WriteReference(json, "firstAppearance", ExportText.UrnOf(claim.Assertions[0].Citation.Article));
        var speakers = claim.Assertions.Select(assertion => index.Actor(assertion.Speaker)).OfType<StoryActor>().DistinctBy(actor => actor.Id).ToList();
        if (speakers.Count > 0)
        {
            // Who first makes a claim is its author; schema.org says so of `Claim`.
            json.WriteStartArray("author");
            foreach (var speaker in speakers) WriteNamed(json, TypeOf(speaker.Type), speaker.Name);
            json.WriteEndArray();
        }

        json.WriteString($"{Own}:standing", claim.Standing.Word());
        json.WriteNumber($"{Own}:origins", claim.Origins.Count);
        json.WriteNumber($"{Own}:carriers", claim.Carriers);
        WriteSpan(json, claim.Citation.Article, claim.Citation.Span);
        json.WriteEndObject();
    }

    private static bool IsReview(Decision decision) =>
        decision.Subject == DecisionSubject.Claim && decision is { Kind: DecisionKind.Accept or DecisionKind.Reject } or { Correction.Field: CorrectedField.Standing };

    private static void WriteReview(Utf8JsonWriter json, LedgerIndex index, Decision decision)
    {
        var reviewed = index.Claims.Select(pair => pair.Claim).FirstOrDefault(claim => claim.Decisions.Contains(decision.Id));
        var isLost = index.Ledger.Lost.Contains(decision.Id);
        if (reviewed is null && !isLost) return;

        Begin(json, "ClaimReview", ExportText.Urn("decision", decision.Id));
        json.WriteString("claimReviewed", reviewed?.Text ?? decision.Targets[0].Label);
        if (reviewed is not null) WriteReference(json, "itemReviewed", ExportText.Urn("claim", reviewed.Id));
        if (isLost) json.WriteBoolean($"{Own}:found", false);
        json.WritePropertyName("author");
        WriteNamed(json, "Person", decision.Signed.By);
        json.WriteString("datePublished", InstantPattern.ExtendedIso.Format(decision.Signed.At));
        json.WriteIfAny("reviewBody", decision.Note);
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", decision.Correction?.Value ?? (decision.Kind == DecisionKind.Accept ? "accepted" : "rejected"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Only persons and organizations speak in schema.org; a capital that speaks stands for a government.
    private static string TypeOf(MentionType type) => type == MentionType.Person ? "Person" : "Organization";

    private static void Begin(Utf8JsonWriter json, string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", id);
    }

    // Offsets into the text as Hearsay keeps it, in UTF-16 code units, as everywhere in its JSON.
    private static void WriteSpan(Utf8JsonWriter json, string article, TextSpan span)
    {
        json.WriteStartObject($"{Own}:span");
        json.WriteString($"{Own}:article", ExportText.UrnOf(article));
        json.WriteNumber($"{Own}:start", span.Start);
        json.WriteNumber($"{Own}:end", span.End);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string key, string id)
    {
        json.WritePropertyName(key);
        WriteReference(json, id);
    }

    private static void WriteReference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
