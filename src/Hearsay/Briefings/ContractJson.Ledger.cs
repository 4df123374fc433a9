using System.Globalization;
using System.Text.Json;
using Hearsay.Annotations.Times;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Dossiers;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    /// <summary>Everything that stories hold, reconciled, as <c>hearsay ledger</c> prints it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="ledgers">The stories.</param>
    /// <param name="dossiers">The dossier of each, in the same order, where it has one; none where left out.</param>
    public static void WriteLedger(Utf8JsonWriter json, IReadOnlyList<StoryLedger> ledgers, IReadOnlyList<Dossier?>? dossiers = null)
    {
        json.WriteStartObject();
        json.WriteObjects("stories", ledgers.Select((ledger, index) => (ledger, dossier: dossiers?[index])), story =>
        {
            json.WriteLedgerKeys(story.ledger);
            json.WriteDossier(story.ledger, story.dossier);
        });
        json.WriteEndObject();
    }

    private static void WriteLedgerKeys(this Utf8JsonWriter json, StoryLedger ledger)
    {
        json.WriteString("id", ledger.Story.Id);
        json.WriteString("title", ledger.Story.Title);
        if (ledger.Story.FoundTitle is { } foundTitle) json.WriteString("foundTitle", foundTitle);
        json.WriteDay("from", ledger.Story.From);
        json.WriteDay("to", ledger.Story.To);
        json.WriteObjects("articles", ledger.Articles, article =>
        {
            json.WriteArticleKeys(article.Article, withText: false);
            json.WriteBoolean("annotated", article.Article.IsAnnotatable);
        });
        json.WriteStartObject("copies");
        json.WriteCopyKeys(ledger.Copies);
        json.WriteEndObject();
        json.WriteObjects("origins", ledger.Origins, origin =>
        {
            json.WriteString("id", origin.Id);
            json.WriteString("name", origin.Name);
            json.WriteString("kind", origin.Kind.Word());
        });
        json.WriteObjects("claims", ledger.Claims, json.WriteClaimKeys);
        json.WriteObjects("figures", ledger.Figures, json.WriteFigureKeys);
        json.WriteObjects("forecasts", ledger.Forecasts, forecast =>
        {
            json.WriteString("assertion", forecast.Assertion);
            json.WriteString("speaker", forecast.Speaker);
            json.WriteDay("made", forecast.Made);
            json.WriteDays("due", forecast.Due);
            json.WriteString("verdict", forecast.Verdict.Word());
            json.WriteStrings("outcome", forecast.Outcome);
        });
        json.WriteObjects("positions", ledger.Positions, position =>
        {
            json.WriteString("actor", position.Actor);
            json.WriteString("target", position.Target);
            json.WriteString("stance", position.Stance.Word());
            json.WriteDay("since", position.Since);
            json.WriteStrings("assertions", position.Assertions);
        });
        json.WriteObjects("wording", ledger.Wording, json.WriteWordingKeys);
        json.WriteObjects("timeline", ledger.Timeline, entry =>
        {
            json.WriteDay("date", entry.Days.First);
            json.WriteDay("end", entry.Days.IsDay ? null : entry.Days.Last);
            json.WriteString("text", entry.Text);
            json.WriteBoolean("forecast", entry.IsForecast);
            json.WriteDay("said", entry.Said);
            json.WriteStrings("assertions", entry.Assertions);
        });
        json.WriteObjects("actors", ledger.Actors, actor =>
        {
            json.WriteString("id", actor.Id);
            json.WriteString("name", actor.Name);
            json.WriteString("type", actor.Type.Word());
            json.WriteStrings("aliases", actor.Aliases);
            json.WriteStrings("roles", actor.Roles);
            json.WriteStrings("members", actor.Members);
            json.WriteStrings("mayBe", actor.MayBe);
            json.WriteObjects("joined", actor.Joined, joined =>
            {
                json.WriteString("name", joined.Name);
                json.WriteString("why", joined.Why);
            });
            if (actor.Decisions.Count == 0 && actor.ApartFrom.Count == 0) return;

            if (actor.FoundName is { } foundName) json.WriteString("foundName", foundName);
            json.WriteStrings("apartFrom", actor.ApartFrom);
            json.WriteStrings("decisions", actor.Decisions);
        });
        json.WriteObjects("rejected", ledger.Rejected, json.WriteClaimKeys);
        json.WriteObjects("decisions", ledger.Decisions, decision =>
        {
            json.WriteDecisionKeys(decision);
            json.WriteBoolean("found", !ledger.Lost.Contains(decision.Id));
        });
    }

    private static void WriteDecisionKeys(this Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("id", decision.Id);
        DecisionJson.WriteKeys(json, decision);
    }

    private static void WriteClaimKeys(this Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("text", claim.Text);
        json.WriteString("article", claim.Citation.Article);
        json.WriteSpanKeys(claim.Citation.Span);
        json.WriteString("standing", claim.Standing.Word());
        json.WriteNumber("origins", claim.Origins.Count);
        json.WriteStrings("originIds", claim.Origins);
        json.WriteNumber("unknownOrigins", claim.UnknownOrigins);
        json.WriteNumber("carriers", claim.Carriers);
        json.WriteDay("first", claim.First);
        json.WriteDay("last", claim.Last);
        json.WriteObjects("assertions", claim.Assertions, assertion =>
        {
            json.WriteString("id", assertion.Id);
            json.WriteString("article", assertion.Citation.Article);
            json.WriteSpanKeys(assertion.Citation.Span);
            json.WriteString("speaker", assertion.Speaker);
            json.WriteString("voice", assertion.Voice.Word());
            json.WriteStrings("via", assertion.Via);
            json.WriteString("attribution", assertion.Attribution);
            json.WriteString("force", assertion.Force.Word());
            json.WriteString("polarity", assertion.Polarity.Word());
            json.WriteDay("said", assertion.Said);
            json.WriteDays("about", assertion.About);
            json.WriteObjects("quantities", assertion.Quantities, json.WriteQuantityKeys);
            json.WriteString("origin", assertion.Origin);
        });
        json.WriteObjects("relations", claim.Relations, relation =>
        {
            json.WriteString("to", relation.To);
            json.WriteString("kind", relation.Kind.Word());
            json.WriteString("why", relation.Why);
        });
        if (claim.Decisions.Count == 0) return;

        if (claim.FoundStanding is { } found) json.WriteString("foundStanding", found.Word());
        if (claim.CorrectedText is { } text) json.WriteString("correctedText", text);
        json.WriteStrings("decisions", claim.Decisions);
    }

    private static void WriteFigureKeys(this Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("id", figure.Id);
        json.WriteString("measure", figure.Measure);
        json.WriteString("unit", figure.Unit);
        json.WriteString("scope", figure.Scope);
        json.WriteString("of", figure.Of);
        json.WriteString("verdict", figure.Verdict.Word());
        json.WriteObjects("pairs", figure.Pairs, pair =>
        {
            json.WriteNumber("a", pair.A);
            json.WriteNumber("b", pair.B);
            json.WriteString("verdict", pair.Verdict.Word());
            json.WriteString("why", pair.Why);
        });
        json.WriteObjects("values", figure.Values, value =>
        {
            json.WriteNumber("low", value.Low);
            json.WriteNumber("high", value.High);
            json.WriteString("bound", value.Bound.Word());
            json.WriteStrings("assertions", value.Assertions);
            json.WriteObjects("citations", value.Citations, citation =>
            {
                json.WriteString("article", citation.Article);
                json.WriteSpanKeys(citation.Span);
            });
            json.WriteStrings("articles", value.Articles);
            json.WriteDay("asOf", value.AsOf);
            if (value.Decisions.Count > 0) json.WriteStrings("decisions", value.Decisions);
        });
    }

    private static void WriteWordingKeys(this Utf8JsonWriter json, Wording wording)
    {
        json.WriteString("referent", wording.Referent);
        json.WriteStartObject("articles");
        foreach (var (article, terms) in wording.Articles.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteObjects(article, terms, term =>
            {
                json.WriteSpanKeys(term.Span);
                json.WriteString("term", term.Term);
                json.WriteString("device", term.Device.Word());
                json.WriteString("voice", term.Voice.Word());
            });
        }

        json.WriteEndObject();
    }

    // One day is written as a day, more as TIMEX3-like halves of an interval: programs that read only days read the first.
    private static void WriteDays(this Utf8JsonWriter json, string key, DayRange? days)
    {
        json.WriteDay(key, days?.First);
        if (days is { IsDay: false } range) json.WriteString(string.Create(CultureInfo.InvariantCulture, $"{key}End"), NodaTime.Text.LocalDatePattern.Iso.Format(range.Last));
    }
}
