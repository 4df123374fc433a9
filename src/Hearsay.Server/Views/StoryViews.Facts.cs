using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Server.Views;

internal sealed partial class StoryViews
{
    private readonly SemaphoreSlim listing = new(initialCount: 1, maxCount: 1);
    private volatile Catalog? catalog;

    /// <summary>Every story of the archive with the version that its facts must be of. Read anew only when something was added or
    /// decided.</summary>
    public async Task<Catalog> ReadCatalogAsync(CancellationToken cancellationToken)
    {
        var stamp = new Stamp(
            await store.CountAsync(cancellationToken).ConfigureAwait(false),
            (await store.ReadAuditAsync(limit: 1, cancellationToken).ConfigureAwait(false)).FirstOrDefault());
        if (catalog is { } read && read.Stamp == stamp) return read;

        await listing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (catalog is { } since && since.Stamp == stamp) return since;

            var book = await ReadBookAsync(cancellationToken).ConfigureAwait(false);
            var stories = book.Apply(await store.ReadStoriesAsync(cancellationToken).ConfigureAwait(false));
            var anew = new Catalog(stamp, stories.ToDictionary(story => story.Id, story => VersionOf(story, book), StringComparer.Ordinal));
            index.Retain(anew.Versions);
            catalog = anew;
            return anew;
        }
        finally
        {
            listing.Release();
        }
    }

    /// <summary>Has the index hold the facts of a story as it is now.</summary>
    /// <returns>Whether its ledger had to be made for that.</returns>
    public async Task<bool> LearnAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is not { } found) return false;

        var book = await ReadBookAsync(cancellationToken).ConfigureAwait(false);
        var story = book.Apply([found])[0];
        var version = VersionOf(story, book);
        if (index.Has(story.Id, version)) return false;
        if (CacheFor(story, book) is { } cache && await RecallFactsAsync(cache, story, version, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await ReconcileAsync(story, book, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Has index and cache hold what a story's first visitor and whoever filters by it need. Nothing of its ledger stays in
    /// memory.</summary>
    /// <param name="id">The story.</param>
    /// <param name="keepsLedger">Whether the cache is to hold its ledger, and not only its facts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task PrepareAsync(string id, bool keepsLedger, CancellationToken cancellationToken)
    {
        if (await store.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is not { } found) return;

        var book = await ReadBookAsync(cancellationToken).ConfigureAwait(false);
        var story = book.Apply([found])[0];
        var version = VersionOf(story, book);
        if (CacheFor(story, book) is not { } cache)
        {
            if (!index.Has(story.Id, version))
            {
                index.Keep(story.Id, version, StoryFacts.Of(await MakeAsync(story, cancellationToken).ConfigureAwait(false)));
            }
            return;
        }

        var key = await KeyAsync(cache, story, version, cancellationToken).ConfigureAwait(false);
        var isKnown = index.Has(story.Id, version) || await RecallFactsAsync(cache, story, version, cancellationToken).ConfigureAwait(false);
        if (isKnown && (!keepsLedger || await cache.HasAsync(story, key, cancellationToken).ConfigureAwait(false))) return;

        var made = await MakeAsync(story, cancellationToken).ConfigureAwait(false);
        if (keepsLedger) await cache.KeepAsync(made, key, cancellationToken).ConfigureAwait(false);
        await KeepFactsAsync(cache, story, version, key, StoryFacts.Of(made), cancellationToken).ConfigureAwait(false);
    }

    // Stories that analysts decided on are few, and always made anew.
    private ILedgerCache? CacheFor(Story story, DecisionBook book) => About(story, book).Any() ? null : options.Cache;

    private Task<Claims.StoryLedger> MakeAsync(Story story, CancellationToken cancellationToken) =>
        Task.Run(() => ledger.ReconcileAsync(story, cancellationToken), cancellationToken);

    private async Task<bool> RecallFactsAsync(ILedgerCache cache, Story story, string version, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cache, story, version, cancellationToken).ConfigureAwait(false);
        if (await cache.FindFactsAsync(story, key, cancellationToken).ConfigureAwait(false) is not { } facts) return false;

        index.Keep(story.Id, version, facts);
        return true;
    }

    private async Task KeepFactsAsync(ILedgerCache cache, Story story, string version, string key, StoryFacts facts, CancellationToken cancellationToken)
    {
        index.Keep(story.Id, version, facts);
        await cache.KeepFactsAsync(story, facts, key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The archive's stories at one moment.</summary>
    /// <param name="Stamp">Changes whenever something is added or decided.</param>
    /// <param name="Versions">The version of each, by id.</param>
    public sealed record Catalog(Stamp Stamp, IReadOnlyDictionary<string, string> Versions);

    /// <summary>What tells two moments apart.</summary>
    public sealed record Stamp((int Articles, int Stories) Count, AuditEntry? Newest);
}
