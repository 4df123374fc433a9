using System.Text.Json;
using Hearsay.Decisions;
using NodaTime.Text;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    /// <summary>One decision, as <c>hearsay decide</c> prints it when it was taken.</summary>
    public static void WriteDecision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteDecisionKeys(decision);
        json.WriteEndObject();
    }

    /// <summary>Every decision, as <c>hearsay decide list</c> prints them.</summary>
    /// <param name="json">Where.</param>
    /// <param name="book">The decisions.</param>
    /// <param name="lost">Ids of those whose words are no longer read as what was decided on.</param>
    public static void WriteDecisions(Utf8JsonWriter json, DecisionBook book, IReadOnlySet<string> lost)
    {
        json.WriteStartObject();
        json.WriteObjects("decisions", book.Log, decision =>
        {
            json.WriteDecisionKeys(decision);
            json.WriteBoolean("undone", book.Undone.Contains(decision.Id));
            json.WriteBoolean("found", !lost.Contains(decision.Id));
        });
        json.WriteEndObject();
    }

    /// <summary>The audit log, as <c>hearsay decide audit</c> prints it.</summary>
    public static void WriteAudit(Utf8JsonWriter json, IReadOnlyList<AuditEntry> entries)
    {
        json.WriteStartObject();
        json.WriteObjects("audit", entries, entry =>
        {
            json.WriteString("at", InstantPattern.ExtendedIso.Format(entry.Signed.At));
            json.WriteString("by", entry.Signed.By);
            json.WriteString("from", entry.Signed.From);
            json.WriteString("action", entry.Action);
            json.WriteString("details", entry.Details);
        });
        json.WriteEndObject();
    }
}
