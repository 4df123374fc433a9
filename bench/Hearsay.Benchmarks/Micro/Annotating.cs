using BenchmarkDotNet.Attributes;
using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.Micro;

/// <summary>One article of some 400 words, whole and layer by layer.</summary>
[MemoryDiagnoser]
public class Annotating
{
    private readonly LedgerPipeline pipeline = new(new LedgerOptions { Threads = 1 });
    private readonly Article article = Sample.Article("vote/01-radio-torvany.txt");
    private readonly IAnnotator tokens = new TokenAnnotator();
    private readonly IAnnotator tags = new TagAnnotator();
    private readonly IAnnotator dependencies = new DependencyAnnotator();
    private readonly IAnnotator mentions = new MentionAnnotator();
    private readonly IAnnotator times = new TimeAnnotator();
    private readonly IAnnotator quantities = new QuantityAnnotator();
    private readonly IAnnotator attributions = new AttributionAnnotator();
    private readonly AnnotatedArticle whole;

    public Annotating() => whole = pipeline.Annotate(article);

    [Benchmark(Baseline = true)]
    public AnnotatedArticle AnnotateOneArticle()
    {
        var found = pipeline.Annotate(article);
        return Sample.Checked(found, found.Failures.Count == 0 && found.Attributions.Count == whole.Attributions.Count);
    }

    [Benchmark]
    public AnnotatedArticle FindTokensInOneArticle() => Run(tokens, found => found.Tokens.Count == whole.Tokens.Count);

    [Benchmark]
    public AnnotatedArticle TagOneArticle() => Run(tags, found => found.Tokens[0].Upos != PartOfSpeech.None);

    [Benchmark]
    public AnnotatedArticle ParseOneArticle() => Run(dependencies, found => found.Dependencies.All(dependency => dependency.IsKnown));

    [Benchmark]
    public AnnotatedArticle FindNamesInOneArticle() => Run(mentions, found => found.Mentions.Count == whole.Mentions.Count);

    [Benchmark]
    public AnnotatedArticle FindTimesInOneArticle() => Run(times, found => found.Times.Count == whole.Times.Count);

    [Benchmark]
    public AnnotatedArticle FindQuantitiesInOneArticle() => Run(quantities, found => found.Quantities.Count == whole.Quantities.Count);

    [Benchmark]
    public AnnotatedArticle FindAttributionsInOneArticle() => Run(attributions, found => found.Attributions.Count == whole.Attributions.Count);

    private AnnotatedArticle Run(IAnnotator annotator, Func<AnnotatedArticle, bool> isRight)
    {
        var found = annotator.Annotate(whole);
        return Sample.Checked(found, isRight(found));
    }
}
