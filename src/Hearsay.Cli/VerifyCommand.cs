using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay verify</c>: whether an archive or an evidence pack is as it was written.</summary>
internal static class VerifyCommand
{
    private const int StartBytes = 4;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Description = "The archive, or an evidence pack: which it is, its bytes tell.", Arity = ArgumentArity.ZeroOrOne };
        var archive = new Option<string?>("--archive") { Description = "The same, as the other commands take it.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write JSON, and nothing else, to standard output." };
        var command = new ExampleCommand("verify", "Check every hash and every span of an archive, or an evidence pack that somebody gave you.")
        {
            Examples =
            [
                ("hearsay verify desk.hearsay", "Says that all is well, or names every article that is not as it was written."),
                ("hearsay verify evidence.zip", "Checks hashes and quoted words, and makes the ledger again from the articles."),
            ],
        };
        command.Add(file);
        command.Add(archive);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == (result.GetValue(archive) is null)) result.AddError("Name one archive or pack to check.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file) ?? parsed.GetValue(archive)!;
            return IsPack(path)
                ? VerifyPack(path, parsed.GetValue(json), terminal, cancellationToken)
                : await VerifyArchiveAsync(path, parsed.GetValue(json), terminal, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> VerifyArchiveAsync(string path, bool isJson, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var store = await Archive.OpenAsync(path, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
        var problems = await store.VerifyAsync(cancellationToken).ConfigureAwait(false);
        if (isJson)
        {
            WriteJson(problems, terminal);
        }
        else
        {
            using var text = terminal.OpenText();
            foreach (var problem in problems) text.WriteLine(Printable.Line($"{problem.Article ?? "archive"}: {problem.Message}"));
            if (problems.Count == 0) text.WriteLine(Printable.Line($"{path} is as it was written: every hash and every span fits."));
        }

        return problems.Count == 0 ? ExitStatus.Done : ExitStatus.SomeRefused;
    }

    private static int VerifyPack(string path, bool isJson, Terminal terminal, CancellationToken cancellationToken)
    {
        var report = EvidencePack.Verify(ReadPack(path), cancellationToken);
        foreach (var note in report.Notes) terminal.Tell(note);
        if (isJson) WriteJson([.. report.Problems.Select(problem => new IntegrityProblem(Article: null, problem))], terminal);
        else WritePack(report, path, terminal);

        return report.Problems.Count == 0 ? ExitStatus.Done : ExitStatus.SomeRefused;
    }

    private static void WritePack(PackReport report, string path, Terminal terminal)
    {
        using var text = terminal.OpenText();
        foreach (var problem in report.Problems) text.WriteLine(Printable.Line(problem));
        if (report.Problems.Count == 0)
        {
            var ledger = report.Notes.Count == 0 ? "; the ledger was made again from them, byte for byte" : "";
            text.WriteLine(Printable.Line(string.Create(CultureInfo.InvariantCulture,
                $"{path} is as it was written: {report.Articles:#,0} articles, {report.Quotes:#,0} quoted spans, {report.Decisions:#,0} decisions{ledger}.")));
        }

        text.WriteLine($"SHA-256 {report.Sha256}: compare it with the one its maker told you.");
    }

    private static bool IsPack(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[StartBytes];
            return EvidencePack.IsPack(start.AsSpan(0, file.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The archive says what is wrong with it.
            return false;
        }
    }

    private static byte[] ReadPack(string path)
    {
        if (new FileInfo(path).Length > Array.MaxLength) throw new NothingOpenedException(new HearsayException(HearsayError.TooLarge, $"{path} is larger than 2 GiB, which no pack is."));

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (IOException exception)
        {
            throw new NothingOpenedException(new HearsayException(HearsayError.Unreadable, $"{path} can't be read to its end.", exception));
        }
    }

    private static void WriteJson(IReadOnlyList<IntegrityProblem> problems, Terminal terminal) =>
        terminal.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("problems");
            foreach (var problem in problems) Write(json, problem);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, IntegrityProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("article", problem.Article);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
