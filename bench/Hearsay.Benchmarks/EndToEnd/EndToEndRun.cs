using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Benchmarks.EndToEnd;

/// <summary>Leads articles of files through the whole pipeline once and times each stage.</summary>
/// <remarks>Annotators are timed a second time one by one, so these rows are a breakdown of the row above them and no part of the whole.</remarks>
internal static class EndToEndRun
{
    private static readonly IAnnotator[] Annotators =
        [new TokenAnnotator(), new TagAnnotator(), new MentionAnnotator(), new TimeAnnotator(), new QuantityAnnotator(), new AttributionAnnotator()];

    public static EndToEndResult Measure(Arguments arguments)
    {
        var stages = new List<Stage>();
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = arguments.Threads });

        var articles = Time("read", () => new ArticleReader().Read(arguments.Paths).Select(reading => reading.Article).OfType<Article>().Take(arguments.Limit).ToList());
        WarmUp(pipeline, articles);
        var annotated = Time("annotate", () => pipeline.Annotate(articles, CancellationToken.None));
        TimeAnnotators(articles, arguments.Threads, stages);
        Time("text to JSON", () => WriteJson(pipeline, articles, arguments.Threads));
        var copies = Time("copies", () => pipeline.FindCopies(annotated));
        var stories = Time("stories", () => pipeline.GroupIntoStories(annotated, copies));
        var dated = Time("date the undated", () => pipeline.DateUndated(stories, annotated));
        var failed = new ConcurrentBag<string>();
        var ledgers = Time("reconcile", () => Reconcile(stories, dated, copies, arguments.Threads, failed));
        foreach (var failure in failed.Order(StringComparer.Ordinal)) Console.Error.WriteLine(failure);

        using var process = Process.GetCurrentProcess();
        return new EndToEndResult(
            articles.Count,
            articles.Sum(article => CountWords(article.Text)),
            arguments.Threads,
            annotated.Sum(article => article.Failures.Count),
            $"{annotated.Sum(article => article.Attributions.Count)} attributions, {copies.Pairs.Count} copied pairs, {stories.Count} stories of which the largest has {stories.Select(story => story.Articles.Count).DefaultIfEmpty().Max()} articles, {ledgers.Sum(ledger => ledger.Claims.Count)} claims, {failed.Count} stories that could not be reconciled",
            stages,
            process.PeakWorkingSet64);

        T Time<T>(string name, Func<T> stage)
        {
            stages.Add(Stage.Of(name, stage, out var result));
            return result;
        }
    }

    // What is measured is the rate of a long run. The runtime compiles methods anew while it learns how they are used: only after some
    // thousands of articles is it done, and ten times as fast as at the first. A cold start is measured by itself.
    private static void WarmUp(LedgerPipeline pipeline, List<Article> articles)
    {
        var some = articles.Take(1000).ToList();
        for (var pass = 0; pass < 4; pass++) pipeline.Annotate(some, CancellationToken.None);
    }

    /// <summary>What <c>hearsay annotate --json</c> does with an article once it is read; bytes written.</summary>
    private static long WriteJson(LedgerPipeline pipeline, List<Article> articles, int threads) =>
        articles.AsParallel().WithDegreeOfParallelism(threads).Sum(article =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer)) ContractJson.WriteAnnotatedArticle(json, pipeline.Annotate(article), withTokens: false);
            return (long)buffer.WrittenCount;
        });

    private static void TimeAnnotators(List<Article> articles, int threads, List<Stage> stages)
    {
        IReadOnlyList<AnnotatedArticle> layered = [.. articles.Where(article => article.IsAnnotatable).Select(article => new AnnotatedArticle { Article = article })];
        foreach (var annotator in Annotators)
        {
            var layer = annotator.Writes.ToString().ToLowerInvariant();
            stages.Add(Stage.Of<IReadOnlyList<AnnotatedArticle>>(
                $"annotate: {layer}",
                () => [.. layered.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(article => Apply(annotator, article))],
                out layered));
        }

        // No part of the row above: the pipeline parses what is asked for.
        TimeParsing("all sentences", isWanted: null);
        TimeParsing("sentences with a figure or quotation", HasFigureOrQuotation);

        void TimeParsing(string which, Func<AnnotatedArticle, Sentence, bool>? isWanted)
        {
            var parser = new DependencyAnnotator(isWanted);
            stages.Add(Stage.Of<IReadOnlyList<AnnotatedArticle>>(
                $"parse: {which}",
                () => [.. layered.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(article => Apply(parser, article))],
                out _));
        }
    }

    // Story by story, so that one that fails is named and the others are measured all the same.
    private static List<StoryLedger> Reconcile(
        IReadOnlyList<Story> stories, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, int threads, ConcurrentBag<string> failed)
    {
        var byId = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        return [.. stories.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(ReconcileOne).OfType<StoryLedger>()];

        StoryLedger? ReconcileOne(Story story)
        {
            try
            {
                return Reconciler.Reconcile(story, [.. story.Articles.Concat(story.Guests).Select(id => byId[id])], copies);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failed.Add($"story of {string.Join(", ", story.Articles)}: {exception.GetType().Name} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Hearsay.", StringComparison.Ordinal))?.Trim()}");
                return null;
            }
        }
    }

    private static bool HasFigureOrQuotation(AnnotatedArticle article, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            if (article.Tokens[i].Upos == PartOfSpeech.Num || article.Tokens[i].Form is "“" or "”" or "\"") return true;
        }

        return false;
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
