using Hearsay.Stories;

namespace Hearsay;

/// <summary>Keeps the stories of an archive up to date: new articles are set against what is there, and only the stories around them are written anew.</summary>
/// <remarks>
/// Between calls the stream stays in memory; where the archive was changed by somebody else meanwhile, or by another process, it is read again from
/// its traces. Articles themselves are read only while they are placed.
/// </remarks>
/// <param name="store">The archive.</param>
internal sealed class StoryKeeper(ILedgerStore store)
{
    // So many annotated articles are held in memory at once.
    private const int MostAtOnce = 2_000;
    private const int TracesAtOnce = 10_000;

    private Kept? kept;

    private sealed record Kept(StoryPlacer Placer, long Revision);

    /// <summary>Places every article that no story holds yet.</summary>
    /// <param name="pipeline">How copies are found and what was decided.</param>
    /// <param name="reopened">Articles on which something else was decided than before: their stories are taken apart and put together again.</param>
    /// <param name="cancellationToken">Stops between one lot and the next: what was placed stays so.</param>
    public async Task PlaceAsync(LedgerPipeline pipeline, IReadOnlyCollection<string> reopened, CancellationToken cancellationToken)
    {
        var isReopened = reopened.Count == 0;
        while (true)
        {
            var unplaced = await store.FindUnplacedAsync(cancellationToken).ConfigureAwait(false);
            if (unplaced.Count == 0 && isReopened) return;

            // Whoever comes second while this one works reads the traces for himself.
            Kept? stream = Interlocked.Exchange(ref kept, null) ?? await RestoreAsync(cancellationToken).ConfigureAwait(false);
            foreach (var lot in unplaced.Chunk(MostAtOnce).DefaultIfEmpty([]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                stream = await PlaceAsync(stream, pipeline, lot, isReopened ? [] : reopened, cancellationToken).ConfigureAwait(false);

                // Somebody else was quicker: from the beginning, with what he wrote.
                if (stream is null) break;

                isReopened = true;
            }

            kept = stream;
        }
    }

    private async Task<Kept?> PlaceAsync(Kept stream, LedgerPipeline pipeline, string[] lot, IReadOnlyCollection<string> reopened, CancellationToken cancellationToken)
    {
        var (placer, revision) = stream;
        var constraints = pipeline.Constraints;
        var articles = await store.ReadArticlesAsync(lot, cancellationToken).ConfigureAwait(false);
        placer.Take(articles, constraints);
        placer.Tie(await store.ReadCopiesAsync(cancellationToken).ConfigureAwait(false));
        placer.Reopen(reopened);

        var placement = placer.Settle(constraints);
        var words = await store.ReadStoryWordsAsync(placer.WordsMissing(placement), cancellationToken).ConfigureAwait(false);
        var changes = placer.Tell(placement, words) ?? StoryChanges.Nothing with { IsAnew = true };
        if (!await store.ChangeStoriesAsync(changes, revision, cancellationToken).ConfigureAwait(false)) return null;

        // What can't be read is made anew from the articles.
        return changes.IsAnew ? null : stream with { Revision = revision + 1 };
    }

    private async Task<Kept> RestoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var revision = await store.ReadStoryRevisionAsync(cancellationToken).ConfigureAwait(false);
            var placer = await ReadPlacerAsync(cancellationToken).ConfigureAwait(false);
            if (await store.ReadStoryRevisionAsync(cancellationToken).ConfigureAwait(false) != revision) continue;
            if (placer is not null) return new Kept(placer, revision);

            // Traces of another version, or damaged ones: the articles are all there.
            await store.ChangeStoriesAsync(StoryChanges.Nothing with { IsAnew = true }, revision, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StoryPlacer?> ReadPlacerAsync(CancellationToken cancellationToken)
    {
        var placer = new StoryPlacer(new StoryWeights());
        for (var from = 0; ; from += TracesAtOnce)
        {
            var traces = await store.ReadStoryTracesAsync(from, TracesAtOnce, cancellationToken).ConfigureAwait(false);
            if (!traces.All(placer.Restore)) return null;
            if (traces.Count < TracesAtOnce) break;
        }

        placer.Restore(await store.ReadTermCountsAsync(cancellationToken).ConfigureAwait(false));
        return placer.Restore(await store.ReadStoriesAsync(cancellationToken).ConfigureAwait(false)) ? placer : null;
    }
}
