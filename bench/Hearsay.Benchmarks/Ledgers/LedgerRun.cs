using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Claims;

namespace Hearsay.Benchmarks.Ledgers;

/// <summary>Shows how the time for the ledger of one story grows with its articles.</summary>
internal static class LedgerRun
{
    private const int Compiling = 200;
    private const int CompilingPasses = 15;

    private static readonly int[] Sizes = [50, 100, 200, 500, 1000, 2000];

    public static string Measure(Arguments arguments)
    {
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = 1, OneStory = true });
        var sample = pipeline.Annotate(Sample.Story("vote"), CancellationToken.None);
        var most = Math.Min(arguments.Limit, Sizes[^1]);
        var parallel = new LedgerPipeline(new LedgerOptions { Threads = arguments.Threads });
        var articles = parallel.Annotate(VariedStory.Make(sample, most), CancellationToken.None);

        // The runtime compiles what runs often a second time, better, while it runs: all else is measured once that is over.
        var (_, firstCopies, firstReconcile) = Ledger(pipeline, [.. articles.Take(Compiling)]);
        for (var pass = 1; pass < CompilingPasses; pass++) Ledger(pipeline, [.. articles.Take(Compiling)]);

        var table = new StringBuilder("| articles | assertions | claims | copies, s | reconcile, s | together, s | ms an article | one more, s |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var (ledger, copies, reconcile) = Ledger(pipeline, [.. articles.Take(size)]);
            Sample.Checked(ledger, ledger.Claims.Count > size);
            var whole = copies + reconcile;
            table.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {ledger.Claims.Sum(claim => claim.Assertions.Count):N0} | {ledger.Claims.Count:N0} | {copies.TotalSeconds:F2} | {reconcile.TotalSeconds:F2} | {whole.TotalSeconds:F2} | {whole.TotalMilliseconds / size:F2} | {OneMore(articles, size).TotalSeconds:F2} |\n");
        }

        var cold = (firstCopies + firstReconcile).TotalSeconds;
        return table.Append(CultureInfo.InvariantCulture, $"\nAs the very first ledger of a process, {Math.Min(most, Compiling)} articles took {cold:F2} s.\n").ToString();
    }

    /// <summary>The time from the last article of a story to its ledger, all others known.</summary>
    private static TimeSpan OneMore(IReadOnlyList<AnnotatedArticle> articles, int size)
    {
        var story = new GrowingStory(new LedgerOptions { Threads = 1 });
        foreach (var article in articles.Take(size - 1)) story.Add(article);
        story.Reconcile();

        story.Add(articles[size - 1]);
        var start = Work();
        Sample.Checked(story.Reconcile(), story.Count == size);
        return Work() - start;
    }

    private static TimeSpan Work()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static (StoryLedger Ledger, TimeSpan Copies, TimeSpan Reconcile) Ledger(LedgerPipeline pipeline, IReadOnlyList<AnnotatedArticle> articles)
    {
        var start = Work();
        var copies = pipeline.FindCopies(articles);
        var stories = pipeline.GroupIntoStories(articles, copies);
        var middle = Work();
        var ledger = pipeline.Reconcile(stories, articles, copies, CancellationToken.None)[0];
        return (ledger, middle - start, Work() - middle);
    }
}
