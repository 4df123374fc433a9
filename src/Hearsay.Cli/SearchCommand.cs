using System.CommandLine;
using System.Text.Json;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay search</c>: which articles of an archive hold some words.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("words") { Description = "Words that all must be there; a phrase in double quotation marks.", Arity = ArgumentArity.OneOrMore };
        var archive = new Option<string>("--archive") { Description = "The archive.", HelpName = "FILE", Required = true };
        var limit = new Option<int?>("--limit") { Description = $"How many articles at the most; {DefaultLimit} where left out.", HelpName = "N", CustomParser = result => WholeNumber.Parse(result, "--limit") };
        var json = new Option<bool>("--json") { Description = "Write JSON, and nothing else, to standard output." };
        var command = new ExampleCommand("search", "Find the articles of an archive that hold some words, the best first.")
        {
            Examples =
            [
                ("hearsay search flood warning --archive desk.hearsay", "Articles with both words, each with the line they stand in."),
                ("hearsay search '\"early warning\" dam' --archive desk.hearsay", "A phrase and a word."),
            ],
        };
        command.Add(words);
        command.Add(archive);
        command.Add(limit);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = string.Join(' ', parsed.GetRequiredValue(words));
            await using var store = await Archive.OpenAsync(parsed.GetRequiredValue(archive), ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            var hits = await store.SearchAsync(query, parsed.GetValue(limit) ?? DefaultLimit, cancellationToken).ConfigureAwait(false);

            if (parsed.GetValue(json)) terminal.WriteJson(writer => WriteHits(writer, hits));
            else if (hits.Count > 0) terminal.WriteScreen(screen => SearchView.Write(screen, hits));
            else terminal.Tell($"No article holds all of: {query}");

            return ExitStatus.Done;
        });
        return command;
    }

    private static void WriteHits(Utf8JsonWriter json, IReadOnlyList<SearchHit> hits)
    {
        json.WriteStartObject();
        json.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("id", hit.Article.Id);
            json.WriteString("path", hit.Article.Path);
            json.WriteString("url", hit.Article.Url);
            json.WriteString("title", hit.Article.Title);
            json.WriteString("outlet", hit.Article.Outlet);
            json.WriteString("published", hit.Article.Published?.ToString());
            json.WriteNumber("score", Math.Round(hit.Score, 6));
            json.WriteStartArray("matches");
            foreach (var match in hit.Matches) WriteSpan(json, match);
            json.WriteEndArray();
            json.WritePropertyName("excerpt");
            WriteSpan(json, Excerpt.Of(hit).Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }
}
