using System.Diagnostics;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.EndToEnd;

/// <summary>Leads articles of files through the whole pipeline once and times each stage.</summary>
/// <remarks>Annotators are timed a second time one by one, so these rows are a breakdown of the row above them and no part of the whole.</remarks>
internal static class EndToEndRun
{
    private static readonly IAnnotator[] Annotators =
        [new TokenAnnotator(), new MentionAnnotator(), new TimeAnnotator(), new QuantityAnnotator(), new AttributionAnnotator()];

    public static EndToEndResult Measure(Arguments arguments)
    {
        var stages = new List<Stage>();
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = arguments.Threads });

        var articles = Time("read", () => new ArticleReader().Read(arguments.Paths).Select(reading => reading.Article).OfType<Article>().Take(arguments.Limit).ToList());
        WarmUp(pipeline, articles);
        var annotated = Time("annotate", () => pipeline.Annotate(articles, CancellationToken.None));
        TimeAnnotators(articles, arguments.Threads, stages);
        var copies = Time("copies", () => pipeline.FindCopies(annotated));
        var stories = Time("stories", () => pipeline.GroupIntoStories(annotated, copies));
        var dated = Time("date the undated", () => pipeline.DateUndated(stories, annotated));
        var ledgers = Time("reconcile", () => pipeline.Reconcile(stories, dated, copies, CancellationToken.None));

        using var process = Process.GetCurrentProcess();
        return new EndToEndResult(
            articles.Count,
            articles.Sum(article => CountWords(article.Text)),
            arguments.Threads,
            annotated.Sum(article => article.Failures.Count),
            $"{annotated.Sum(article => article.Attributions.Count)} attributions, {copies.Pairs.Count} copied pairs, {stories.Count} stories of which the largest has {stories.Select(story => story.Articles.Count).DefaultIfEmpty().Max()} articles, {ledgers.Sum(ledger => ledger.Claims.Count)} claims",
            stages,
            process.PeakWorkingSet64);

        T Time<T>(string name, Func<T> stage)
        {
            var watch = Stopwatch.StartNew();
            var result = stage();
            stages.Add(new Stage(name, watch.Elapsed));
            return result;
        }
    }

    // What is measured is the rate of a long run, not the compiler; a cold start is measured by itself.
    private static void WarmUp(LedgerPipeline pipeline, List<Article> articles) => pipeline.Annotate([.. articles.Take(100)], CancellationToken.None);

    private static void TimeAnnotators(List<Article> articles, int threads, List<Stage> stages)
    {
        IReadOnlyList<AnnotatedArticle> layered = [.. articles.Where(article => article.IsAnnotatable).Select(article => new AnnotatedArticle { Article = article })];
        foreach (var annotator in Annotators)
        {
            var watch = Stopwatch.StartNew();
            layered = [.. layered.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(article => Apply(annotator, article))];
            stages.Add(new Stage($"annotate: {char.ToLowerInvariant(annotator.Writes.ToString()[0])}{annotator.Writes.ToString()[1..]}", watch.Elapsed));
        }
    }

    // As in the pipeline, a failing annotator does not stop the run; its failures were counted there.
    private static AnnotatedArticle Apply(IAnnotator annotator, AnnotatedArticle article)
    {
        try
        {
            return annotator.Annotate(article);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return article;
        }
    }

    private static long CountWords(string text)
    {
        var (words, isInWord) = (0L, false);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (!isSpace && !isInWord) words++;
            isInWord = !isSpace;
        }

        return words;
    }
}
