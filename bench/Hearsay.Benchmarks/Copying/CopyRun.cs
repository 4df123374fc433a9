using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;

namespace Hearsay.Benchmarks.Copying;

/// <summary>Shows what it takes to find the copies of one more article against an index of any size, and what the index takes.</summary>
internal static class CopyRun
{
    private const int Measured = 1_000;
    private static readonly int[] Sizes = [1_000, 10_000, 30_000, 100_000];

    public static string Measure(Arguments arguments)
    {
        var sources = new ArticleReader().Read(arguments.Paths).Select(reading => reading.Article).OfType<Article>().ToList();
        var texts = new Dictionary<string, AnnotatedArticle>(StringComparer.Ordinal);
        var index = new CopyIndex(id => texts[id]);
        var (kept, bytes) = (new List<(string Id, byte[] Kept)>(), 0L);
        using var coverage = VariedCoverage.Make(sources).GetEnumerator();

        var table = new StringBuilder("| articles | articles/s of work | µs an article | bytes kept an article | groups | report, s | restart, s | memory, bytes an article |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in Sizes.Where(size => size <= arguments.Limit))
        {
            while (kept.Count < size - Measured) Add();

            var batch = Enumerable.Range(0, Measured).Select(_ => Next()).ToList();
            var start = Work();
            foreach (var article in batch) Keep(article);
            var work = Work() - start;

            start = Work();
            var groups = index.ReportGroups().Groups.Count;
            var report = Work() - start;

            var before = GC.GetTotalMemory(forceFullCollection: true);
            start = Work();
            var again = CopyIndex.Restore(id => texts[id], kept)!;
            var restart = Work() - start;
            var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
            Sample.Checked(again, again.Count == size && groups > size / 25);
            Console.Error.WriteLine($"{size:N0} articles: {Measured / work.TotalSeconds:N0}/s");
            table.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {Measured / work.TotalSeconds:N0} | {work.TotalMicroseconds / Measured:N0} | {bytes / size:N0} | {groups:N0} | {report.TotalSeconds:F2} | {restart.TotalSeconds:F2} | {memory / size:N0} |\n");
        }

        return table.ToString();

        void Add() => Keep(Next());

        AnnotatedArticle Next()
        {
            coverage.MoveNext();
            texts.Add(coverage.Current.Article.Id, coverage.Current);
            return coverage.Current;
        }

        void Keep(AnnotatedArticle article)
        {
            kept.Add((article.Article.Id, index.Add(article)));
            bytes += kept[^1].Kept.Length;
        }
    }

    private static TimeSpan Work()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
