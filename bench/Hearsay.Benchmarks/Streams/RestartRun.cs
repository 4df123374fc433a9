using System.Diagnostics;
using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;

namespace Hearsay.Benchmarks.Streams;

/// <summary>Fills an archive through the stream, and measures how soon a new program places the next article.</summary>
internal static class RestartRun
{
    private const int Size = 100_000;
    private const int Lot = 500;

    /// <summary>What writing costs, and how long the first article of a new program waits.</summary>
    public static async Task<string> MeasureAsync(Arguments arguments)
    {
        var (varied, size) = (new VariedTerms(arguments.Paths, arguments.Threads), Math.Min(Size, arguments.Limit));
        var path = arguments.Archive ?? Path.Combine(Path.GetTempPath(), $"hearsay-bench-stories-{size}.hearsay");
        foreach (var old in (string[])[path, $"{path}-wal", $"{path}-shm"]) File.Delete(old);

        var clock = new Stopwatch();
        await using (var store = await SqliteLedgerStore.OpenAsync(path))
        {
            var placer = new StoryPlacer(new StoryWeights());
            for (var first = 0; first < size; first += Lot)
            {
                var lot = Enumerable.Range(first, Lot).Select(number => varied[number]).ToList();
                await store.AppendAsync([.. lot.Select(article => new AnnotatedArticle { Article = article.Article })], CancellationToken.None);

                clock.Start();
                placer.Take(lot, StoryConstraints.None);
                var placement = placer.Settle(StoryConstraints.None);
                var words = await store.ReadStoryWordsAsync(placer.WordsMissing(placement), CancellationToken.None);
                await store.ChangeStoriesAsync(placer.Tell(placement, words)!, first / Lot, CancellationToken.None);
                clock.Stop();
            }
        }

        var waited = Stopwatch.StartNew();
        await using (var store = await SqliteLedgerStore.OpenAsync(path))
        {
            var one = new Article { Id = "the-next", Text = "Two ferries collided in fog off Kesh harbour.", Language = "en" };
            await new Ledger(store, new LedgerPipeline()).AddAsync([ArticleReading.Of(one)], progress: null, CancellationToken.None);
            Sample.Checked(store, await store.FindStoryOfAsync(one.Id, CancellationToken.None) is not null);
        }

        var told = string.Create(CultureInfo.InvariantCulture, $"{size:N0} articles placed and written in lots of {Lot}: {clock.Elapsed.TotalMicroseconds / size:N0} µs each by the clock. {new FileInfo(path).Length / (double)size:N0} bytes of archive each, without their texts. Restart, until the next article is placed: {waited.Elapsed.TotalSeconds:N1} s.");
        if (arguments.Archive is null) File.Delete(path);
        return told;
    }
}
