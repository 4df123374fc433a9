using System.Globalization;
using System.Text;
using Hearsay.Benchmarks.ColdStarts;
using Hearsay.Benchmarks.Copying;
using Hearsay.Benchmarks.EndToEnd;
using Hearsay.Benchmarks.Ledgers;
using Hearsay.Benchmarks.Lengths;
using Hearsay.Benchmarks.Streams;

namespace Hearsay.Benchmarks;

/// <summary>Writes <c>docs/speed.md</c>: the figures, how they were measured, and on what machine.</summary>
internal static class SpeedPage
{
    private const string SingleCosts =
        "## Single costs\n\nBenchmarkDotNet on the samples; each benchmark checks its answer. `dotnet run -c Release --project bench/Hearsay.Benchmarks -- --filter '*'` measures them anew.\n\n";

    // A million takes longer than all the rest.
    private const int MostLive = 100_000;

    public static void Write(Arguments arguments)
    {
        var loading = FirstWords.Measure();
        var page = new StringBuilder("""
            # Speed

            `dotnet run -c Release --project bench/Hearsay.Benchmarks -- write FILE… --cold-start samples/vote` makes this page.

            """.ReplaceLineEndings("\n"));
        page.Append(CultureInfo.InvariantCulture, $"Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0:N0} GiB of memory, .NET {Environment.Version}.{Load()}\n");
        page.Append("""

            ## From end to end

            News articles from JSON Lines, led through the pipeline in one process, once annotating is warm (the
            runtime compiles methods anew over the first thousands of articles, which take up to ten times as long). *Seconds* are by the clock on the wall; *seconds of work* add up all processors and leave out what other programs took from them, so the rates are those
            of one processor. The annotators are timed a second time one by one: these rows break the row *annotate* down and are no part of the
            whole. The rows *parse* are no part of it either: sentences are parsed where a step asks for it. *Reconcile* covers every story; most of them are a single article here.


            """.ReplaceLineEndings("\n"));
        page.Append(EndToEndRun.Measure(arguments).ToMarkdown());

        page.Append("\n## Models\n\nFrom nothing to the first word, in a process that has not yet run the layer: reading and checking the models, and compiling the code. Milliseconds by the clock.\n\n").Append(loading);
        page.Append("\n## Length\n\nOne text of so many characters, made of the same articles: microseconds of work a word for each layer, and what was allocated a word. Flat means that time grows with the text and no faster.\n\n");
        page.Append(LengthRun.Measure(arguments));

        page.Append("\n## The ledger of one story\n\nArticles made of the sample `vote`, every second word of content and every second number exchanged by rule; annotated before the clock starts, one core, seconds of work. *One more*: from the last article to the ledger, when all others are known ([GrowingStory](../src/Hearsay/GrowingStory.cs)).\n\n");
        page.Append(LedgerRun.Measure(arguments));

        page.Append("\n## Copies\n\nArticles made of those given: in each round every word of four letters or more is another word, the same throughout, and the days a week later; one in ten is followed by an edited copy (every third paragraph cut, every ninth word changed). For the last 1,000 before each size: reading the words, choosing runs, looking up, reading the candidates' texts anew where they are not of the last few thousand, aligning, packing what is kept; texts in memory, one core, seconds of work. *Bytes kept*: what an archive keeps of an article for its copies. *Report*: groups, reuse and versions of all articles, asked for the first time. *Restart*: from the bytes kept to an index that answers. `dotnet run -c Release --project bench/Hearsay.Benchmarks -- copies FILE…` measures it anew.\n\n").Append(CopyRun.Measure(arguments));

        page.Append("\n## Stories as articles come\n\nArticles are placed one by one against those that are there: terms weighed, neighbours found, the stories around settled; seconds of work. Terms are those of 2,500 of the articles given, each word exchanged for one about as rare and each unlisted name for a new one, ten thousand articles a day. Reading and annotating, looking for copies and writing are not in it. `-- stories --data FILE…` goes on to a million, and measures writing and restart.\n\n");
        page.Append(StreamRun.Measure(arguments with { Limit = Math.Min(arguments.Limit, MostLive) }));

        if (arguments.ColdStart is { } folder)
        {
            page.Append("\n## A cold start\n\nThe published command line, started anew for each run, from nothing to a printed brief of the folder `").Append(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))).Append("`: ");
            page.Append(ColdStart.Measure(folder, arguments).ToMarkdown());
        }

        var file = Path.Combine(Sample.Root, "docs", "speed.md");
        page.Append('\n').Append(SingleCosts);
        page.Append(MicroTables() ?? Kept(file) ?? "Not measured yet.\n");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, page.ToString());
    }

    // Times by the clock mean little on a machine that has other work, so the page says so.
    private static string Load() => File.Exists("/proc/loadavg")
        ? $" Load when measured, other programs included: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; above the number of cores, times by the clock are too long."
        : "";

    // Only the tables: what stands above them in the reports describes a machine more closely than a page should.
    private static string? MicroTables()
    {
        var folder = Path.Combine(Sample.Root, "BenchmarkDotNet.Artifacts", "results");
        var reports = Directory.Exists(folder) ? Directory.GetFiles(folder, "*-report-github.md").Order(StringComparer.Ordinal).ToList() : [];
        return reports.Count == 0
            ? null
            : string.Join('\n', reports.Select(report => string.Concat(File.ReadLines(report).Where(line => line.StartsWith('|')).Select(line => line + "\n"))));
    }

    /// <summary>What an earlier page says of single costs, where they were not measured anew.</summary>
    private static string? Kept(string file) =>
        File.Exists(file) && File.ReadAllText(file) is var before && before.IndexOf(SingleCosts, StringComparison.Ordinal) is >= 0 and var at
            ? before[(at + SingleCosts.Length)..]
            : null;
}
