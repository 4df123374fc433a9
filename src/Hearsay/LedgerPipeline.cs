using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay;

/// <summary>The whole way of a set of articles, from text to reconciled stories. Each step is one room.</summary>
public sealed class LedgerPipeline
{
    // What PLINQ allows at the most.
    private const int MostThreads = 512;

    private readonly LedgerOptions options;
    private readonly AnnotationPipeline annotators;

    /// <summary>Makes a pipeline.</summary>
    public LedgerPipeline(LedgerOptions? options = null)
    {
        this.options = options ?? new LedgerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.Threads, 1, nameof(options));
        annotators = new AnnotationPipeline(
        [
            new TokenAnnotator(),
            new TagAnnotator(),
            .. this.options.ParsesAll ? [new DependencyAnnotator()] : Array.Empty<IAnnotator>(),
            new MentionAnnotator(),
            new TimeAnnotator(),
            new QuantityAnnotator(),
            .. this.options.ParsesAll ? Array.Empty<IAnnotator>() : [new DependencyAnnotator(SentencesToParse.IsWanted)],
            new AttributionAnnotator(),
        ]);
    }

    private LedgerPipeline(LedgerOptions options, AnnotationPipeline annotators) => (this.options, this.annotators) = (options, annotators);

    /// <summary>What is settled about which articles go together.</summary>
    internal StoryConstraints Constraints => new()
    {
        MustJoin = [.. options.Constraints.MustJoin, .. options.Decisions.Constraints.MustJoin],
        CannotJoin = [.. options.Constraints.CannotJoin, .. options.Decisions.Constraints.CannotJoin],
    };

    /// <summary>Whether all articles are one story, whatever they say.</summary>
    internal bool IsOneStory => options.OneStory;

    /// <summary>The same pipeline, which respects these decisions.</summary>
    public LedgerPipeline With(DecisionBook decisions) => new(options with { Decisions = decisions }, annotators);

    /// <summary>Articles in, reconciled stories out.</summary>
    public IReadOnlyList<StoryLedger> Run(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var annotated = Annotate(articles, cancellationToken);
        var copies = FindCopies(annotated);
        var stories = GroupIntoStories(annotated, copies);
        var dated = DateUndated(stories, annotated);

        return Reconcile([.. stories.Where(story => !story.IsRejected)], dated, copies, cancellationToken);
    }

    /// <summary>One article with every layer of annotations.</summary>
    public AnnotatedArticle Annotate(Article article) => annotators.Annotate(article);

    /// <summary>Articles with every layer of annotations, in the order given.</summary>
    public IReadOnlyList<AnnotatedArticle> Annotate(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        [.. articles.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(options.Threads, MostThreads)).WithCancellation(cancellationToken).Select(Annotate)];

    /// <summary>The articles that were out by a day, as if the later ones had never been written.</summary>
    /// <param name="day">The day, its evening included.</param>
    /// <param name="articles">The articles, annotated.</param>
    /// <returns>
    /// Those published by that day in the text they have here: one that its outlet changed later is left out, since what it said before is not known. An undated
    /// one is among them where those that are dated, and its own words, date it by that day; else it is left out, since nothing tells that it was there.
    /// </returns>
    public IReadOnlyList<AnnotatedArticle> KnownBy(LocalDate day, IReadOnlyList<AnnotatedArticle> articles)
    {
        var there = articles.Where(article => DayOf(article.Article) is not { } known || known <= day).ToList();
        if (there.TrueForAll(article => DayOf(article.Article) is not null)) return there;

        var dated = DateUndated(GroupIntoStories(there, FindCopies(there)), there);
        return [.. there.Where((article, index) => (DayOf(article.Article) ?? DayOf(dated[index].Article)) is { } known && known <= day)];

        static LocalDate? DayOf(Article article) => article.Updated is { } updated && !(article.Published?.Day > updated.Day) ? updated.Day : article.Published?.Day;
    }

    /// <summary>Which text came from where.</summary>
    public CopyReport FindCopies(IReadOnlyList<AnnotatedArticle> articles) => new CopyFinder().Find(articles);

    /// <summary>Which articles are on one event.</summary>
    public IReadOnlyList<Story> GroupIntoStories(IReadOnlyList<AnnotatedArticle> articles, CopyReport copies) => options.Decisions.Apply((articles.Count, options.OneStory) switch
    {
        (0, _) => [],
        (_, true) => [new StoryGrouper().GroupAsOne(articles)],
        _ => new StoryGrouper().Group(articles, copies, Constraints),
    });

    /// <summary>The articles again, those without a day dated by their fellow reports where these fix it, and read anew with that day.</summary>
    public IReadOnlyList<AnnotatedArticle> DateUndated(IReadOnlyList<Story> stories, IReadOnlyList<AnnotatedArticle> articles) => DateUndated(stories, articles, Annotate);

    /// <summary>The same, where articles may have been read with their days before.</summary>
    internal static IReadOnlyList<AnnotatedArticle> DateUndated(IReadOnlyList<Story> stories, IReadOnlyList<AnnotatedArticle> articles, Func<Article, AnnotatedArticle> annotate)
    {
        var storyOf = stories.SelectMany(story => story.Articles, (story, id) => (story, id)).ToDictionary(pair => pair.id, pair => pair.story, StringComparer.Ordinal);
        var byId = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);

        // The posts of a page may be of many days, and of many stories: no fellow reports fix its day.
        return [.. articles.Select(article => article.Article is { Published: null, Posts.Count: 0 } ? Dated(article, storyOf[article.Article.Id]) : article)];

        AnnotatedArticle Dated(AnnotatedArticle article, Story story)
        {
            var fellows = story.Articles.Select(id => byId[id]).Where(fellow => fellow.Article.Published is not null).ToList();
            return ArticleDating.Infer(article, fellows) is { } inferred
                ? annotate(article.Article with { Published = inferred.Time, PublishedBasis = DateBasis.Inferred })
                : article;
        }
    }

    /// <summary>How many processors it may use.</summary>
    internal int Threads => Math.Min(options.Threads, MostThreads);

    /// <summary>The articles as the ledger of a story holds them: of each what belongs to the story, decisions on amounts respected.</summary>
    internal IEnumerable<AnnotatedArticle> Show(Story story, IReadOnlyList<AnnotatedArticle> articles)
    {
        var excerpts = new StoryExcerpts(story);
        return articles.Select(article => options.Decisions.Apply(excerpts.Of(article)));
    }

    /// <summary>Ids of the decisions about a story that change nothing any more.</summary>
    internal IReadOnlyList<string> FindLost(Story story, IReadOnlyList<AnnotatedArticle> articles) =>
        Reconciler.FindLost(options.Decisions.Apply([story])[0], articles, FindCopies(articles), options.Decisions);

    /// <summary>What each story's articles hold, set against each other, decisions respected.</summary>
    public IReadOnlyList<StoryLedger> Reconcile(
        IReadOnlyList<Story> stories, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, CancellationToken cancellationToken)
    {
        var byId = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        return [.. options.Decisions.Apply(stories)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(options.Threads, MostThreads)).WithCancellation(cancellationToken)
            .Select(story => Reconciler.Reconcile(story, [.. story.Articles.Concat(story.Guests).Select(id => byId[id])], copies, options.Decisions))];
    }
}
