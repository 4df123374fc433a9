using System.Collections.Concurrent;
using Hearsay.Articles;
using Hearsay.Claims;

namespace Hearsay.Tests;

/// <summary>The sample stories and those of <c>eval/stories</c>, read once.</summary>
internal static class Samples
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Article>>> Articles = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<StoryLedger>> Ledgers = new(StringComparer.Ordinal);

    /// <summary>Every folder with a story.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["samples/vote", "samples/flood", "samples/trial", "eval/stories/border", "eval/stories/mine"];

    /// <summary>The articles of a folder, in order of path.</summary>
    public static IReadOnlyList<Article> Read(string folder) => Articles.GetOrAdd(folder, _ => new(() =>
        [.. new ArticleReader().Read([Repository.PathOf(folder)]).Select(reading => reading.Article).OfType<Article>()])).Value;

    /// <summary>The ledger of a folder, as one story.</summary>
    public static StoryLedger Ledger(string folder) => Ledgers.GetOrAdd(folder, _ => new(() =>
        new LedgerPipeline(new LedgerOptions { OneStory = true, Threads = 1 }).Run(Read(folder), CancellationToken.None)[0])).Value;
}
