using Hearsay.Claims;
using Hearsay.Stories;

namespace Hearsay.Server.Views;

/// <summary>Finds stories by what their ledgers hold, looking at so many of them at a time.</summary>
internal sealed class StoryFinder(ILedgerStore store, StoryViews views)
{
    // Each may have to be reconciled first; the visitor asks for more where none of these fits.
    private const int MostLookedAt = 40;

    /// <summary>A stretch of the stories that fit.</summary>
    /// <param name="filter">What the archive itself can tell.</param>
    /// <param name="standing">A standing that one of the claims must have.</param>
    /// <param name="after">Where the stretch before ended.</param>
    /// <param name="limit">How many at the most; with a standing, there may be fewer, even none, and still a next stretch.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<StoryPage> FindAsync(StoryFilter filter, Standing? standing, string? after, int limit, CancellationToken cancellationToken)
    {
        if (standing is null)
        {
            return await views.ApplyAsync(await store.ReadStoryPageAsync(filter, after, limit, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        var page = await store.ReadStoryPageAsync(filter, after, MostLookedAt, cancellationToken).ConfigureAwait(false);
        var fitting = new List<StorySummary>();
        foreach (var story in page.Stories)
        {
            var view = await views.FindAsync(story.Id, cancellationToken).ConfigureAwait(false);
            if (view is not null && view.Ledger.Claims.Any(claim => claim.Standing == standing)) fitting.Add(story);
        }

        return await views.ApplyAsync(page with { Stories = fitting }, cancellationToken).ConfigureAwait(false);
    }
}
