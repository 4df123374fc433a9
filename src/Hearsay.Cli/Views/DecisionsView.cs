using Hearsay.Decisions;
using NodaTime.Text;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Decisions and the audit log, as people read them.</summary>
internal static class DecisionsView
{
    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm' UTC'");

    /// <summary>Every decision, in the order in which they were taken.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="book">The decisions.</param>
    /// <param name="lost">Ids of those that change nothing any more.</param>
    public static void Write(IAnsiConsole screen, DecisionBook book, IReadOnlySet<string> lost)
    {
        foreach (var decision in book.Log)
        {
            Write(screen, decision, book.Undone.Contains(decision.Id) ? "undone" : lost.Contains(decision.Id) ? "no longer found" : null);
        }
        if (book.Log.Count > 0) return;

        screen.Write(Layout.Plain("Nothing was decided yet.", Layout.Quiet));
        screen.WriteLine();
    }

    /// <summary>One decision.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="state">Why it does not hold; <see langword="null"/> where it does.</param>
    public static void Write(IAnsiConsole screen, Decision decision, string? state)
    {
        var what = decision.Undoes is { } undone ? $"undo {undone}" : $"{DecisionJson.Word(decision.Kind)} {DecisionJson.Word(decision.Subject)}";
        screen.Write(Layout.Plain(state is null ? what : $"{what} ({state})", state is null ? Layout.Strong : Layout.Quiet));
        screen.WriteLine();
        foreach (var target in decision.Targets) screen.WriteIndented(Layout.Plain($"“{target.Label}”"));
        if (decision.Correction is { } correction) screen.WriteIndented(Layout.Plain($"{DecisionJson.Word(correction.Field)}: {correction.Value}"));
        if (decision.Note is { } note) screen.WriteIndented(Layout.Plain($"note: {note}"));
        screen.WriteIndented(Layout.Plain($"{decision.Id} · {decision.Signed.By} · {Minutes.Format(decision.Signed.At)} · {decision.Signed.From}", Layout.Quiet));
    }

    /// <summary>The audit log, the newest lines first.</summary>
    public static void Write(IAnsiConsole screen, IReadOnlyList<AuditEntry> entries)
    {
        foreach (var entry in entries)
        {
            screen.Write(Layout.Plain($"{Minutes.Format(entry.Signed.At)} · {entry.Signed.By} · {entry.Signed.From} · {entry.Action} · {entry.Details}"));
            screen.WriteLine();
        }
    }
}
