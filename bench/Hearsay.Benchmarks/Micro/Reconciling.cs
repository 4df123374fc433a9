using BenchmarkDotNet.Attributes;
using Hearsay.Annotations;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Benchmarks.Micro;

/// <summary>One story of 15 articles, from annotated articles to its brief, step by step on one processor.</summary>
[MemoryDiagnoser]
public class Reconciling
{
    private readonly LedgerPipeline pipeline = new(new LedgerOptions { Threads = 1, OneStory = true });
    private readonly LedgerPipeline grouping = new(new LedgerOptions { Threads = 1 });
    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly CopyReport copies;
    private readonly IReadOnlyList<Story> stories;
    private readonly IReadOnlyList<StoryLedger> ledgers;

    public Reconciling()
    {
        articles = pipeline.Annotate(Sample.Story("vote"), CancellationToken.None);
        copies = pipeline.FindCopies(articles);
        stories = pipeline.GroupIntoStories(articles, copies);
        ledgers = pipeline.Reconcile(stories, articles, copies, CancellationToken.None);
    }

    [Benchmark]
    public CopyReport FindCopiesInOneStory()
    {
        var found = pipeline.FindCopies(articles);
        return Sample.Checked(found, found.Pairs.Count == copies.Pairs.Count && found.Pairs.Count > 0);
    }

    [Benchmark]
    public IReadOnlyList<Story> GroupFifteenArticles()
    {
        var found = grouping.GroupIntoStories(articles, copies);
        return Sample.Checked(found, found.Sum(story => story.Articles.Count) == articles.Count);
    }

    [Benchmark]
    public IReadOnlyList<StoryLedger> ReconcileOneStory()
    {
        var found = pipeline.Reconcile(stories, articles, copies, CancellationToken.None);
        return Sample.Checked(found, found[0].Claims.Count == ledgers[0].Claims.Count && found[0].Claims.Count > 0);
    }

    [Benchmark]
    public Brief WriteOneBrief()
    {
        var brief = BriefWriter.Write(ledgers[0]);
        return Sample.Checked(brief, brief.Sections.Count > 0);
    }
}
