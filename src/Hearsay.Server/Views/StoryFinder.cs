using Hearsay.Stories;

namespace Hearsay.Server.Views;

/// <summary>Finds stories by what the archive tells of them and by what their ledgers hold.</summary>
internal sealed class StoryFinder(ILedgerStore store, StoryViews views, StoryIndex index)
{
    // Those whose ledgers must be made first cost the visitor a while each; of all others the index knows.
    private const int MostMade = 40;

    private const int StoriesAtOnce = 25;

    /// <summary>A stretch of the stories that fit.</summary>
    /// <param name="filter">What the archive itself can tell.</param>
    /// <param name="need">What their ledgers must hold.</param>
    /// <param name="after">Where the stretch before ended.</param>
    /// <param name="limit">How many at the most; there are fewer, even none, and still a next stretch only while ledgers have yet to be
    /// made.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<StoryPage> FindAsync(StoryFilter filter, StoryNeed need, string? after, int limit, CancellationToken cancellationToken)
    {
        if (need.IsEmpty)
        {
            return await views.ApplyAsync(await store.ReadStoryPageAsync(filter, after, limit, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        var wanted = new StoryIndex.Wanted(
            need.Standing,
            await ReadAsync(need.Actor, cancellationToken).ConfigureAwait(false),
            await ReadAsync(need.Place, cancellationToken).ConfigureAwait(false));
        var versions = (await views.ReadCatalogAsync(cancellationToken).ConfigureAwait(false)).Versions;
        var (fitting, unknown) = index.Find(versions, wanted);
        var candidates = filter with { Only = unknown.Count == 0 ? fitting : fitting.Concat(unknown).ToHashSet(StringComparer.Ordinal) };
        var (found, made) = (new List<StorySummary>(), 0);
        StoryPage page;
        do
        {
            page = await store.ReadStoryPageAsync(candidates, after, Math.Min(StoriesAtOnce, limit - found.Count), cancellationToken).ConfigureAwait(false);
            made += await LearnAsync(page.Stories.Where(story => unknown.Contains(story.Id)), cancellationToken).ConfigureAwait(false);
            if (page.Stories.Any(story => unknown.Contains(story.Id))) fitting = index.Find(versions, wanted).Fitting;
            found.AddRange(page.Stories.Where(story => fitting.Contains(story.Id)));
            after = page.Next;
        }
        while (after is not null && found.Count < limit && made < MostMade);

        return await views.ApplyAsync(page with { Stories = found }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> LearnAsync(IEnumerable<StorySummary> stories, CancellationToken cancellationToken)
    {
        var made = 0;
        foreach (var story in stories)
        {
            if (await views.LearnAsync(story.Id, cancellationToken).ConfigureAwait(false)) made++;
        }

        return made;
    }

    private async Task<NameQuery?> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        if (typed is null || typed.LastIndexOf('/') is not (> 0 and var slash)) return typed is null ? null : NameQuery.Typed(typed);

        var view = await views.FindAsync(AddressId.Read(typed[..slash]), cancellationToken).ConfigureAwait(false);
        return view?.Actor(AddressId.Read(typed[(slash + 1)..])) is { } actor ? new NameQuery(Words: null, [actor.Name, .. actor.Aliases]) : NameQuery.Typed(typed);
    }
}
