using System.CommandLine;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;

namespace Hearsay.Cli;

/// <summary><c>hearsay stories</c>: which articles are on one event.</summary>
internal static class StoriesCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var command = new ExampleCommand("stories", "Group articles into stories: one unfolding event each.")
        {
            Examples =
            [
                ("hearsay stories samples", "The stories in a folder, with their ids, days and articles."),
                ("hearsay stories --archive desk.hearsay", "The stories of an archive; their ids are what `hearsay brief` takes."),
            ],
        };
        input.AddWithArchiveAndDayTo(command, namesStory: false);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var coverage = await new CoverageSource(terminal, input).ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
            var stories = coverage.GroupIntoStories();
            if (parsed.GetValue(input.Json)) terminal.WriteJson(json => ContractJson.WriteStories(json, stories));
            else if (stories.Count > 0) terminal.WriteScreen(screen => StoriesView.Write(screen, stories, coverage.Articles));

            return coverage.Status;
        });
        return command;
    }
}
