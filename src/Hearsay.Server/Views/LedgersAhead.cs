using Hearsay.Stories;
using Microsoft.Extensions.Hosting;

namespace Hearsay.Server.Views;

/// <summary>Makes the ledgers of the newest stories, and the facts of all, before anybody asks: one after another and only while nobody
/// waits.</summary>
internal sealed class LedgersAhead(ILedgerStore store, StoryViews views, Visits visits, ServerOptions options, TimeProvider time) : BackgroundService
{
    private const int StoriesAPage = 100;
    private const int MostLedgers = 10_000;

    // Another process may add to the archive as well, so that it has to be looked at.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Cache is null) return;

        StoryViews.Stamp? done = null;
        while (true)
        {
            try
            {
                // To list the stories of a large archive takes a second, in which the first visitor comes.
                await visits.WaitForRestAsync(stoppingToken).ConfigureAwait(false);
                var now = (await views.ReadCatalogAsync(stoppingToken).ConfigureAwait(false)).Stamp;
                if (now != done) await PrepareAsync(stoppingToken).ConfigureAwait(false);
                done = now;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                options.Log?.Invoke($"Ledgers could not be made ahead: {exception}");
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (after, seen) = ((string?)null, 0);
        do
        {
            var page = await store.ReadStoryPageAsync(StoryFilter.All, after, StoriesAPage, cancellationToken).ConfigureAwait(false);
            foreach (var story in page.Stories)
            {
                await visits.WaitForRestAsync(cancellationToken).ConfigureAwait(false);
                await views.PrepareAsync(story.Id, keepsLedger: seen < MostLedgers, cancellationToken).ConfigureAwait(false);
                seen++;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
