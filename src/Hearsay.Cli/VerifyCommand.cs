using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay verify</c>: whether an archive is as it was written.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Description = "The archive.", Arity = ArgumentArity.ZeroOrOne };
        var archive = new Option<string?>("--archive") { Description = "The same, as the other commands take it.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write JSON, and nothing else, to standard output." };
        var command = new ExampleCommand("verify", "Check every hash and every span of an archive.")
        {
            Examples = [("hearsay verify desk.hearsay", "Says that all is well, or names every article that is not as it was written.")],
        };
        command.Add(file);
        command.Add(archive);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == (result.GetValue(archive) is null)) result.AddError("Name one archive to check.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file) ?? parsed.GetValue(archive)!;
            await using var store = await Archive.OpenAsync(path, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            var problems = await store.VerifyAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) WriteJson(problems, terminal);
            else Write(problems, path, terminal);

            return problems.Count == 0 ? ExitStatus.Done : ExitStatus.SomeRefused;
        });
        return command;
    }

    private static void WriteJson(IReadOnlyList<IntegrityProblem> problems, Terminal terminal) =>
        terminal.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("article", problem.Article);
                json.WriteString("message", problem.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(IReadOnlyList<IntegrityProblem> problems, string path, Terminal terminal)
    {
        using var text = terminal.OpenText();
        foreach (var problem in problems) text.WriteLine(Printable.Line($"{problem.Article ?? "archive"}: {problem.Message}"));
        if (problems.Count == 0) text.WriteLine(Printable.Line($"{path} is as it was written: every hash and every span fits."));
    }
}
