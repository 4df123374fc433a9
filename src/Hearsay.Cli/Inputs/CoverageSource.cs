using System.CommandLine;
using Hearsay.Claims;
using Hearsay.Cli.Terminals;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli.Inputs;

/// <summary>Gets what <c>copies</c>, <c>stories</c>, <c>ledger</c> and <c>brief</c> work on: from paths, storing nothing, or from an archive.</summary>
internal sealed class CoverageSource(Terminal terminal, InputOptions options)
{
    /// <summary>All articles, annotated.</summary>
    public async Task<Coverage> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var pipeline = PipelineOf(parsed);
        return parsed.GetValue(options.Archive) is { } archive
            ? await ReadArchiveAsync(archive, pipeline, parsed.GetValue(options.OneStory), cancellationToken).ConfigureAwait(false)
            : ReadPaths(parsed, pipeline, cancellationToken);
    }

    /// <summary>Every story reconciled, or the one that was named.</summary>
    public async Task<(IReadOnlyList<StoryLedger> Ledgers, int Status)> ReconcileAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Archive) is { } archive && parsed.GetValue(options.Paths) is [var story])
        {
            await using var store = await Archive.OpenAsync(archive, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            var ledger = await new Ledger(store, PipelineOf(parsed)).ReconcileAsync(story, cancellationToken).ConfigureAwait(false);
            return ([ledger], ExitStatus.Done);
        }

        var coverage = await ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        return (coverage.Reconcile(cancellationToken), coverage.Status);
    }

    private LedgerPipeline PipelineOf(ParseResult parsed) => new(new LedgerOptions
    {
        Threads = options.Choose(parsed, keepsOrder: false).Threads,
        OneStory = parsed.GetValue(options.OneStory),
    });

    private static async Task<Coverage> ReadArchiveAsync(string archive, LedgerPipeline pipeline, bool isOneStory, CancellationToken cancellationToken)
    {
        await using var store = await Archive.OpenAsync(archive, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
        var ledger = new Ledger(store, pipeline);
        var decided = await ledger.ReadPipelineAsync(cancellationToken).ConfigureAwait(false);
        var articles = await ledger.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        var stories = isOneStory ? null : await ledger.ReadStoriesAsync(cancellationToken).ConfigureAwait(false);

        // An interrupted `add` leaves articles that no story holds yet: then the stories are made here.
        var areAllGrouped = stories?.Sum(story => story.Articles.Count) == articles.Count;
        return new Coverage(decided, articles, areAllGrouped ? stories : null, ExitStatus.Done);
    }

    private Coverage ReadPaths(ParseResult parsed, LedgerPipeline pipeline, CancellationToken cancellationToken)
    {
        var reader = new CoverageReader(terminal, options.Choose(parsed, keepsOrder: false), "Reading");
        var articles = reader.Select(pipeline.Annotate, cancellationToken).ToList();
        return new Coverage(pipeline, articles, KnownStories: null, reader.Status);
    }
}
