using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Claims;

namespace Hearsay.Benchmarks.Ledgers;

/// <summary>Shows how the time for the ledger of one story grows with its articles.</summary>
internal static class LedgerRun
{
    private static readonly int[] Sizes = [50, 100, 200, 500, 1000, 2000];

    public static string Measure(Arguments arguments)
    {
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = 1, OneStory = true });
        var sample = pipeline.Annotate(Sample.Story("vote"), CancellationToken.None);
        var most = Math.Min(arguments.Limit, Sizes[^1]);
        var parallel = new LedgerPipeline(new LedgerOptions { Threads = arguments.Threads });
        var articles = parallel.Annotate(VariedStory.Make(sample, most), CancellationToken.None);

        // Compiled before anything is measured.
        for (var pass = 0; pass < 3; pass++) Ledger(pipeline, [.. articles.Take(Sizes[1])]);

        var table = new StringBuilder("| articles | assertions | claims | copies, s | reconcile, s | together, s | ms an article | one more, s |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var (ledger, copies, reconcile) = Ledger(pipeline, [.. articles.Take(size)]);
            Sample.Checked(ledger, ledger.Claims.Count > size);
            var whole = copies + reconcile;
            table.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {ledger.Claims.Sum(claim => claim.Assertions.Count):N0} | {ledger.Claims.Count:N0} | {copies.TotalSeconds:F2} | {reconcile.TotalSeconds:F2} | {whole.TotalSeconds:F2} | {whole.TotalMilliseconds / size:F2} | {OneMore(articles, size).TotalSeconds:F2} |\n");
        }

        return table.ToString();
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
