using System.Collections.Concurrent;
using Hearsay.Stories;
using Microsoft.Extensions.Caching.Memory;

namespace Hearsay.Server.Views;

/// <summary>Reconciles stories when they are asked for, each once, and keeps those that were asked for last.</summary>
/// <remarks>A story that got other articles is another entry, so nothing that is shown is ever older than the archive.</remarks>
internal sealed class StoryViews(ILedgerStore store, ServerOptions options) : IDisposable
{
    private static readonly string Program = typeof(LedgerPipeline).Module.ModuleVersionId.ToString("n")[..8];

    // One thread a story: many stories at once, each on all threads, would wait for each other.
    private readonly Ledger ledger = new(store, new LedgerPipeline(new LedgerOptions { Threads = 1 }));
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.ArticlesInMemory });
    private readonly ConcurrentDictionary<string, Lazy<Task<StoryView>>> underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The story with exactly this id; <see langword="null"/> where the archive has none.</summary>
    public async Task<StoryView?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is { } story
            ? await ReconcileAsync(story, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>What changes when a story's articles or the program do.</summary>
    public static string VersionOf(Story story) => ContentId.Of([Program, story.Title, .. story.Articles]);

    /// <summary>What changes when an article or the program does.</summary>
    public static string VersionOf(Articles.Article article) => ContentId.Of(Program, article.Id);

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        kept.Dispose();
        turns.Dispose();
    }

    private async Task<StoryView> ReconcileAsync(Story story, CancellationToken cancellationToken)
    {
        var version = VersionOf(story);
        var key = $"{story.Id}/{version}";
        if (kept.TryGetValue(key, out StoryView? view)) return view!;

        var made = underWay.GetOrAdd(key, _ => new Lazy<Task<StoryView>>(() => MakeAsync(story, version, key)));
        return await made.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Not ended by the visitor who asked first: others may wait for the same story.
    private async Task<StoryView> MakeAsync(Story story, string version, string key)
    {
        try
        {
            await turns.WaitAsync(stopping.Token).ConfigureAwait(false);
            try
            {
                using var timed = Telemetry.Reconcile(story.Id, story.Articles.Count);
                var view = new StoryView(await ledger.ReconcileAsync(story, stopping.Token).ConfigureAwait(false), version);
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
}
