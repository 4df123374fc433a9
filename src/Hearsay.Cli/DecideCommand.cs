using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;
using Hearsay.Decisions;
using Hearsay.Storage.Sqlite;
using NodaTime;

namespace Hearsay.Cli;

/// <summary><c>hearsay decide</c>: what an analyst thinks of what was found, kept apart from it.</summary>
internal sealed class DecideCommand
{
    private const string List = "list";
    private const string Audit = "audit";
    private const string From = "command line";
    private const int AuditLines = 1000;

    private static readonly string[] Kinds = [.. Enum.GetValues<DecisionKind>().Select(DecisionJson.Word)];
    private static readonly string[] Subjects = [.. Enum.GetValues<DecisionSubject>().Where(subject => subject != DecisionSubject.Decision).Select(DecisionJson.Word)];
    private static readonly string[] Fields = [.. Enum.GetValues<CorrectedField>().Select(DecisionJson.Word)];

    private readonly Argument<string> action = new("action") { HelpName = "action", Description = "accept, reject, correct, merge, split or note, followed by claim, story, actor or figure and what is meant; undo and a decision's id; list; audit." };
    private readonly Argument<string[]> names = new("targets")
    {
        Description = "claim, story, actor or figure; then ids or their beginnings, or words as ARTICLE:START-END. A split names the whole, then what to take out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> archive = new("--archive") { Description = "The archive.", HelpName = "FILE", Required = true };
    private readonly Option<string?> story = new("--story") { Description = "The story that claims or actors are of: its id or its beginning.", HelpName = "ID" };
    private readonly Option<string?> field = new("--field") { Description = "What to correct: a claim's standing or text, a figure's value, an actor's name, a story's title.", HelpName = "FIELD" };
    private readonly Option<string?> to = new("--to") { Description = "What to correct it to: disputed, 12, 12..15, >=12, <=900, ~15, a name.", HelpName = "VALUE" };
    private readonly Option<string?> note = new("--note") { Description = "Why, in your own words.", HelpName = "TEXT" };
    private readonly Option<string?> by = new("--by") { Description = "Who decides; the name of the account where left out.", HelpName = "NAME" };
    private readonly Option<bool> json = new("--json") { Description = "Write JSON, and nothing else, to standard output." };
    private readonly Terminal terminal;

    private DecideCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var decide = new DecideCommand(terminal);
        decide.action.AcceptOnlyFromAmong([.. Kinds, List, Audit]);
        decide.field.AcceptOnlyFromAmong(Fields);
        var command = new ExampleCommand("decide", "Accept, reject, correct, merge or split what was found. Nothing found is overwritten, and everything can be undone.")
        {
            Examples =
            [
                ("hearsay decide reject claim 3f2a91 --archive desk.hearsay --note \"A mistranslation.\"", "The claim counts for nothing from now on, and is listed apart."),
                ("hearsay decide merge actor a3 a17 --story 99f5 --archive desk.hearsay", "Two names are one actor, and one origin."),
                ("hearsay decide correct figure 8de9b8e5092d40aa:310-312 --field value --to 41 --archive desk.hearsay", "The number at these words was read wrongly."),
                ("hearsay decide undo 51c2 --archive desk.hearsay", "As if that decision had not been taken; `undo` can be undone as well."),
                ("hearsay decide list --archive desk.hearsay", "Every decision, by whom and when."),
            ],
            Arguments = { decide.action, decide.names },
            Options = { decide.archive, decide.story, decide.field, decide.to, decide.note, decide.by, decide.json },
        };
        command.Validators.Add(decide.Check);
        command.SetAction(decide.RunAsync);
        return command;
    }

    /// <summary>Signs for who sits at this terminal, now.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="by">Their name; that of the account where left out.</param>
    internal static Signature Sign(Terminal terminal, string? by) => new(by ?? Environment.UserName, Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()), From);

    private void Check(CommandResult result)
    {
        var (what, targets) = (result.GetValue(action), result.GetValue(names) ?? []);
        var isCorrection = what == DecisionJson.Word(DecisionKind.Correct);
        var problem = what switch
        {
            List or Audit => targets.Length > 0 ? $"`{what}` takes nothing behind it." : null,
            "undo" => targets.Length == 1 ? null : "Name one decision to undo: its id or its beginning.",
            _ when targets.Length < 2 || !Subjects.Contains(targets[0], StringComparer.Ordinal) => $"Name what it is about: {string.Join(", ", Subjects)}, then which.",
            _ when isCorrection && (result.GetValue(field) is null || result.GetValue(to) is null) => "A correction needs --field FIELD and --to VALUE.",
            _ when !isCorrection && (result.GetValue(field) ?? result.GetValue(to)) is not null => "--field and --to belong to `correct`.",
            "merge" => targets.Length >= 3 ? null : "Name at least two to merge.",
            "split" => targets.Length >= 3 ? null : "Name the whole, then what to take out of it.",
            _ => targets.Length == 2 ? null : "Name one at a time.",
        };
        if (problem is not null) result.AddError(problem);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = await Archive.OpenAsync(parsed.GetRequiredValue(archive), ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
        var ledger = new Ledger(store, new LedgerPipeline());
        switch (parsed.GetRequiredValue(action))
        {
            case List:
                var book = await ledger.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false);
                var lost = await ledger.FindLostDecisionsAsync(book, cancellationToken).ConfigureAwait(false);
                if (parsed.GetValue(json)) terminal.WriteJson(writer => ContractJson.WriteDecisions(writer, book, lost));
                else terminal.WriteScreen(screen => DecisionsView.Write(screen, book, lost));
                return ExitStatus.Done;
            case Audit:
                var entries = await store.ReadAuditAsync(AuditLines, cancellationToken).ConfigureAwait(false);
                if (parsed.GetValue(json)) terminal.WriteJson(writer => ContractJson.WriteAudit(writer, entries));
                else terminal.WriteScreen(screen => DecisionsView.Write(screen, entries));
                return ExitStatus.Done;
        }

        var decision = await DecideAsync(parsed, store, ledger, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(json)) terminal.WriteJson(writer => ContractJson.WriteDecision(writer, decision));
        else terminal.WriteScreen(screen => DecisionsView.Write(screen, decision, state: null));
        return ExitStatus.Done;
    }

    private async Task<Decision> DecideAsync(ParseResult parsed, SqliteLedgerStore store, Ledger ledger, CancellationToken cancellationToken)
    {
        var targets = parsed.GetRequiredValue(names);
        var signed = Sign(terminal, parsed.GetValue(by));
        var kind = Enum.Parse<DecisionKind>(parsed.GetRequiredValue(action), ignoreCase: true);
        if (kind == DecisionKind.Undo) return await ledger.UndoAsync(targets[0], parsed.GetValue(note), signed, cancellationToken).ConfigureAwait(false);

        var subject = Enum.Parse<DecisionSubject>(targets[0], ignoreCase: true);
        var found = await new DecisionTargets(store, ledger, parsed.GetValue(story)).FindAsync(kind, subject, [.. targets.Skip(1)], cancellationToken).ConfigureAwait(false);
        return await ledger.DecideAsync(
            new Decision
            {
                Kind = kind,
                Subject = subject,
                Targets = found,
                Correction = kind == DecisionKind.Correct ? Correction(parsed) : null,
                Note = parsed.GetValue(note),
                Signed = signed,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Correction Correction(ParseResult parsed)
    {
        var (what, value) = (Enum.Parse<CorrectedField>(parsed.GetValue(field)!, ignoreCase: true), parsed.GetValue(to)!);
        if (what == CorrectedField.Standing && !Enum.GetValues<Standing>().Select(ContractWords.Word).Contains(value, StringComparer.Ordinal))
        {
            throw new HearsayException(HearsayError.BadDecision, $"'{value}' is no standing. A claim is {string.Join(", ", Enum.GetValues<Standing>().Select(ContractWords.Word))}. Nothing was changed.");
        }

        return new Correction(what, value);
    }
}
