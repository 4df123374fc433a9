using System.Collections.Concurrent;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Stories;
using Microsoft.Extensions.Caching.Memory;

namespace Hearsay.Server.Views;

/// <summary>Reconciles stories when they are asked for, each once, and keeps those that were asked for last.</summary>
/// <remarks>A story that got other articles is another entry, so nothing that is shown is ever older than the archive.</remarks>
internal sealed partial class StoryViews(ILedgerStore store, ServerOptions options, StoryIndex index) : IDisposable
{
    private static readonly string Program = typeof(LedgerPipeline).Module.ModuleVersionId.ToString("n")[..8];

    // One thread a story: many stories at once, each on all threads, would wait for each other.
    private readonly Ledger ledger = new(store, new LedgerPipeline(new LedgerOptions { Threads = 1 }));
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.ArticlesInMemory });
    private readonly ConcurrentDictionary<string, Lazy<Task<StoryView>>> underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private readonly CancellationTokenSource stopping = new();
    private volatile BookAsOf? book;

    /// <summary>The story with exactly this id; <see langword="null"/> where the archive has none.</summary>
    public async Task<StoryView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is not { } found) return null;

        var book = await ReadBookAsync(cancellationToken).ConfigureAwait(false);
        return await ReconcileAsync(book.Apply([found])[0], book, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A list of stories with the titles that analysts gave them.</summary>
    public async Task<StoryPage> ApplyAsync(StoryPage page, CancellationToken cancellationToken)
    {
        var book = await ReadBookAsync(cancellationToken).ConfigureAwait(false);
        if (!book.About(DecisionSubject.Story).Any()) return page;

        var stories = new List<StorySummary>();
        foreach (var summary in page.Stories)
        {
            var story = await store.FindStoryAsync(summary.Id, cancellationToken).ConfigureAwait(false);
            stories.Add(story is null ? summary : summary with { Title = book.Apply([story])[0].Title });
        }

        return page with { Stories = stories };
    }

    /// <summary>What changes when an article or the program does.</summary>
    public static string VersionOf(Articles.Article article) => ContentId.Of(Program, article.Id);

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        kept.Dispose();
        turns.Dispose();
        listing.Dispose();
    }

    // The newest line of the audit log tells whether anything was decided since, also by another process.
    private async Task<DecisionBook> ReadBookAsync(CancellationToken cancellationToken)
    {
        var newest = await store.ReadAuditAsync(limit: 1, cancellationToken).ConfigureAwait(false);
        if (newest.Count == 0) return DecisionBook.Empty;
        if (book is { } read && read.Newest == newest[0]) return read.Book;

        var anew = await ledger.ReadDecisionsAsync(cancellationToken).ConfigureAwait(false);
        book = new BookAsOf(newest[0], anew);
        return anew;
    }

    private static string VersionOf(Story story, DecisionBook book) =>
        ContentId.Of([Program, story.Title, .. story.Articles, .. story.Posts.Select(post => $"{post.Article} {post.Span}"), .. About(story, book).Select(decision => decision.Id)]);

    private static IEnumerable<Decision> About(Story story, DecisionBook book)
    {
        var articles = story.Articles.Concat(story.Guests).ToHashSet(StringComparer.Ordinal);
        return book.InForce.Where(decision => decision.Articles.Any(articles.Contains));
    }

    // The same articles may have been annotated anew, or their archive made anew.
    private static async Task<string> KeyAsync(ILedgerCache cache, Story story, string version, CancellationToken cancellationToken) =>
        ContentId.Of(version, await cache.FingerprintAsync(story, cancellationToken).ConfigureAwait(false));

    private async Task<StoryView> ReconcileAsync(Story story, DecisionBook decided, CancellationToken cancellationToken)
    {
        var version = VersionOf(story, decided);
        var key = $"{story.Id}/{version}";
        if (kept.TryGetValue(key, out StoryView? view)) return view!;

        var made = underWay.GetOrAdd(key, _ => new Lazy<Task<StoryView>>(() => MakeAsync(story, version, key, CacheFor(story, decided))));
        return await made.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Not ended by the visitor who asked first: others may wait for the same story.
    private async Task<StoryView> MakeAsync(Story story, string version, string key, ILedgerCache? cache)
    {
        try
        {
            await turns.WaitAsync(stopping.Token).ConfigureAwait(false);
            try
            {
                using var timed = Telemetry.Reconcile(story.Id, story.Articles.Count);
                var view = new StoryView(await (cache is null ? ledger.ReconcileAsync(story, stopping.Token) : RecallAsync(cache, story, version)).ConfigureAwait(false), version);
                if (!index.Has(story.Id, version)) index.Keep(story.Id, version, StoryFacts.Of(view.Ledger));
                kept.Set(key, view, new MemoryCacheEntryOptions { Size = Math.Max(1, story.Articles.Count) });
                return view;
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            underWay.TryRemove(key, out _);
        }
    }

    private async Task<StoryLedger> RecallAsync(ILedgerCache cache, Story story, string version)
    {
        var key = await KeyAsync(cache, story, version, stopping.Token).ConfigureAwait(false);
        if (await cache.FindAsync(story, key, stopping.Token).ConfigureAwait(false) is { } found)
        {
            return found with { Story = story, Articles = await ledger.ReadArticlesAsync(story, stopping.Token).ConfigureAwait(false) };
        }

        var made = await ledger.ReconcileAsync(story, stopping.Token).ConfigureAwait(false);
        await cache.KeepAsync(made, key, stopping.Token).ConfigureAwait(false);
        await KeepFactsAsync(cache, story, version, key, StoryFacts.Of(made), stopping.Token).ConfigureAwait(false);
        return made;
    }

    private sealed record BookAsOf(AuditEntry Newest, DecisionBook Book);
}
