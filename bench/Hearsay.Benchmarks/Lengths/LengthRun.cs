using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.Lengths;

/// <summary>Shows that time grows with the length of a text and no faster.</summary>
internal static class LengthRun
{
    private const int LeastCharacters = 4_000_000;

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000];
    private static readonly IAnnotator[] Annotators = [new TokenAnnotator(), new TagAnnotator(), new DependencyAnnotator(), new MentionAnnotator()];

    public static string Measure(Arguments arguments)
    {
        var running = Running(arguments);
        Measure(running, Lengths[1]);

        var table = new StringBuilder("| characters | texts | words |");
        foreach (var annotator in Annotators) table.Append(CultureInfo.InvariantCulture, $" {annotator.Writes.ToString().ToLowerInvariant()} |");
        table.Append(" bytes a word |\n|---:|---:|---:|").Append(string.Concat(Annotators.Select(_ => "---:|"))).Append("---:|\n");
        foreach (var length in Lengths)
        {
            var (texts, words, times, bytes) = Measure(running, length);
            table.Append(CultureInfo.InvariantCulture, $"| {length:N0} | {texts} | {words:N0} |");
            foreach (var time in times) table.Append(CultureInfo.InvariantCulture, $" {time.TotalMicroseconds / words:F2} |");
            table.Append(CultureInfo.InvariantCulture, $" {(double)bytes / words:N0} |\n");
        }

        return table.ToString();
    }

    private static (int Texts, long Words, TimeSpan[] Times, long Bytes) Measure(string running, int length)
    {
        var articles = Enumerable.Range(0, running.Length / length)
            .Select(i => new AnnotatedArticle { Article = new Article { Id = "", Text = running.Substring(i * length, length), Language = "en" } }).ToList();
        var times = new TimeSpan[Annotators.Length];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var process = Process.GetCurrentProcess();
        for (var layer = 0; layer < Annotators.Length; layer++)
        {
            process.Refresh();
            var start = process.TotalProcessorTime;
            for (var i = 0; i < articles.Count; i++) articles[i] = Annotators[layer].Annotate(articles[i]);

            process.Refresh();
            times[layer] = process.TotalProcessorTime - start;
        }

        return (articles.Count, articles.Sum(article => (long)article.Tokens.Count), times, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static string Running(Arguments arguments)
    {
        var text = new StringBuilder();
        foreach (var reading in new ArticleReader().Read(arguments.Paths))
        {
            if (reading.Article is not { IsAnnotatable: true } article) continue;

            text.Append(article.Text).Append("\n\n");
            if (text.Length >= LeastCharacters) break;
        }

        return text.ToString();
    }
}
