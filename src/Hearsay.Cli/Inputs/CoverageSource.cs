using System.CommandLine;
using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Claims;
using Hearsay.Cli.Terminals;
using Hearsay.Decisions;
using Hearsay.Storage.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Cli.Inputs;

/// <summary>Gets what <c>copies</c>, <c>stories</c>, <c>ledger</c> and <c>brief</c> work on: from paths, storing nothing, or from an archive.</summary>
internal sealed class CoverageSource(Terminal terminal, InputOptions options)
{
    /// <summary>All articles, annotated.</summary>
    public async Task<Coverage> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var pipeline = PipelineOf(parsed);
        var coverage = parsed.GetValue(options.Archive) is { } archive
            ? await ReadArchiveAsync(archive, pipeline, parsed.GetValue(options.OneStory), cancellationToken).ConfigureAwait(false)
            : ReadPaths(parsed, pipeline, cancellationToken);
        if (parsed.GetValue(options.AsOf) is not { } day) return coverage;

        var known = coverage.KnownBy(day);
        TellLeftOut(day, coverage.Articles, known.Articles);
        return known;
    }

    /// <summary>Every story reconciled, or the one that was named.</summary>
    public async Task<(IReadOnlyList<StoryLedger> Ledgers, int Status)> ReconcileAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Archive) is { } archive && parsed.GetValue(options.Paths) is [var story])
        {
            if (parsed.GetValue(options.AsOf) is not null)
            {
                var known = (await ReadAsync(parsed, cancellationToken).ConfigureAwait(false)).WithStory(story);
                return (known.Reconcile(cancellationToken), known.Status);
            }

            await using var store = await Archive.OpenAsync(archive, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            var ledger = await new Ledger(store, PipelineOf(parsed)).ReconcileAsync(story, cancellationToken).ConfigureAwait(false);
            return ([ledger], ExitStatus.Done);
        }

        var coverage = await ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        return (coverage.Reconcile(cancellationToken), coverage.Status);
    }

    /// <summary>Every story reconciled, or the one whose id begins so, with every decision of the archive.</summary>
    /// <exception cref="HearsayException">No story, or more than one, has an id that begins so.</exception>
    public async Task<(IReadOnlyList<StoryLedger> Ledgers, DecisionBook Decisions, int Status)> ReconcileAsync(ParseResult parsed, string? story, CancellationToken cancellationToken)
    {
        var decisions = DecisionBook.Empty;
        if (parsed.GetValue(options.Archive) is { } archive)
        {
            await using var store = await Archive.OpenAsync(archive, ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            var ledger = new Ledger(store, PipelineOf(parsed));
            decisions = await ledger.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false);

            // Reads the articles of this story only.
            if (story is not null) return ([await ledger.ReconcileAsync(story, cancellationToken).ConfigureAwait(false)], decisions, ExitStatus.Done);
        }

        var coverage = await ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var chosen = story is null || coverage.Articles.Count == 0 ? coverage : coverage.WithStory(story);
        return (chosen.Reconcile(cancellationToken), decisions, coverage.Status);
    }

    private void TellLeftOut(LocalDate day, IReadOnlyList<AnnotatedArticle> all, IReadOnlyList<AnnotatedArticle> known)
    {
        var ids = known.Select(article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        var leftOut = all.Select(article => article.Article).Where(article => !ids.Contains(article.Id)).ToList();
        if (leftOut.Count == 0) return;

        var later = leftOut.Count(article => article.Published?.Day > day);
        var undated = leftOut.Count(article => article.Published is null && article.Updated is null);
        var reasons = new (int Count, string Why)[] { (later, "published later"), (leftOut.Count - later - undated, "changed later"), (undated, "undated") };
        var told = string.Join(", ", reasons.Where(reason => reason.Count > 0).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Count} {reason.Why}")));
        terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"As of {LocalDatePattern.Iso.Format(day)}, {leftOut.Count} of {all.Count} articles are left out: {told}."));
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
