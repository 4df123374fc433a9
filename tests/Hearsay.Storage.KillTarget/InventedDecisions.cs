using System.Globalization;
using Hearsay.Decisions;
using NodaTime;

namespace Hearsay.Storage.KillTarget;

/// <summary>Decisions about invented articles.</summary>
public static class InventedDecisions
{
    /// <summary>A note; another number is another note.</summary>
    public static Decision Note(int number) => new()
    {
        Kind = DecisionKind.Note,
        Subject = DecisionSubject.Claim,
        Targets = [new DecisionTarget([new Citation("n1", new TextSpan(number, number + 9))], "Some words")],
        Note = string.Create(CultureInfo.InvariantCulture, $"Note {number}."),
        Signed = new Signature("Ilse Maren", Instant.FromUtc(2031, 5, 2, 9, 0).Plus(Duration.FromSeconds(number)), "test"),
    };

    /// <summary>Its line of the audit log.</summary>
    public static AuditEntry Entry(Decision decision) => new(decision.Signed, "note claim", decision.Id);
}
