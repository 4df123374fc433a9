using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Stories;

namespace Hearsay.Benchmarks.Streams;

/// <summary>Shows how the cost of placing one article grows with the articles that are there.</summary>
internal static class StreamRun
{
    private const int Measured = 1_000;
    private const int Lot = 100;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 300_000, 1_000_000];

    /// <summary>Articles one by one, each weighed, set beside its neighbours, and its stories settled.</summary>
    public static string Measure(Arguments arguments)
    {
        var (weights, counts, nothing) = (new StoryWeights(), new TermCounts(), StoryConstraints.None);
        var varied = new VariedTerms(arguments.Paths, arguments.Threads);
        var (stream, weigher) = (new StoryStream(weights), new TermWeigher(weights, counts));
        var table = new StringBuilder("| live articles | stories | µs an article | articles a second | heap, MiB | process, MiB |\n|---:|---:|---:|---:|---:|---:|\n");
        var count = 0;
        foreach (var size in Sizes.Where(size => size <= arguments.Limit))
        {
            // Filled in lots, which takes less time.
            while (count < size - Measured)
            {
                for (var i = 0; i < Lot && count < size - Measured; i++) Add(varied[count++]);
                stream.Settle(nothing.Among(stream.NumberOf));
            }

            var next = Enumerable.Range(count, Measured).Select(number => varied[number]).ToList();
            var start = Work();
            foreach (var article in next)
            {
                Add(article);
                stream.Settle(nothing.Among(stream.NumberOf));
            }

            var each = (Work() - start) / Measured;
            count += Measured;
            var heap = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
            using var process = Process.GetCurrentProcess();
            Sample.Checked(stream, stream.Articles.Count == count);
            var row = string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {stream.Stories.Count():N0} | {each.TotalMicroseconds:N0} | {1 / each.TotalSeconds:N0} | {heap:N0} | {process.WorkingSet64 / 1048576.0:N0} |");
            Console.Error.WriteLine(row);
            table.Append(row).Append('\n');
        }

        return table.ToString();

        void Add(ArticleTerms article)
        {
            counts.Add(article.Terms);
            stream.Add(weigher.Weigh(article), nothing.Among(stream.NumberOf));
        }
    }

    private static TimeSpan Work()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
