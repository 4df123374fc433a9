using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay;

/// <summary>The front door to an archive: add coverage, list its stories, reconcile one of them.</summary>
/// <param name="store">Where articles are kept.</param>
/// <param name="pipeline">How they are read.</param>
public sealed partial class Ledger(ILedgerStore store, LedgerPipeline pipeline)
{
    // Large enough to keep all processors at work, small enough that an interruption loses seconds.
    private const int BatchSize = 200;

    private readonly StoryKeeper stories = new(store);

    /// <summary>Annotates and keeps what is new, then places it among the archive's stories; those that nothing new is near are left as they are.</summary>
    /// <param name="readings">What was read; refused inputs are kept with their reasons.</param>
    /// <param name="progress">Told how many readings are done, after each batch.</param>
    /// <param name="cancellationToken">Stops between batches: the archive stays whole, and what was kept stays kept.</param>
    public async Task<AddReport> AddAsync(IEnumerable<ArticleReading> readings, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (added, known, rejections, done) = (0, 0, new List<ArticleRejection>(), 0);
        foreach (var batch in readings.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();

            var articles = batch.Select(reading => reading.Article).OfType<Article>().DistinctBy(article => article.Id, StringComparer.Ordinal).ToList();
            var there = await store.FindKnownAsync([.. articles.Select(article => article.Id)], cancellationToken).ConfigureAwait(false);
            var annotated = pipeline.Annotate([.. articles.Where(article => !there.Contains(article.Id))], cancellationToken);
            var appended = await store.AppendAsync(annotated, cancellationToken).ConfigureAwait(false);

            var refused = batch.Select(reading => reading.Rejection).OfType<ArticleRejection>().ToList();
            await store.AppendRejectionsAsync(refused, cancellationToken).ConfigureAwait(false);

            added += appended;
            known += articles.Count - appended;
            rejections.AddRange(refused);
            progress?.Report(done += batch.Length);
        }

        // An earlier run may have been killed between keeping its articles and placing them.
        await PlaceAsync([], cancellationToken).ConfigureAwait(false);
        return new AddReport(added, known, rejections);
    }

    /// <summary>The archive's stories, in order of their first day, then of id.</summary>
    public async Task<IReadOnlyList<Story>> ReadStoriesAsync(CancellationToken cancellationToken)
    {
        var decisions = await ReadDecisionsAsync(cancellationToken).ConfigureAwait(false);
        return decisions.Apply(await store.ReadStoriesAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the articles of one story hold, set against each other.</summary>
    /// <param name="story">The story's id, or as much of its beginning as tells it from the others.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="HearsayException">The archive has no such story, or several.</exception>
    public async Task<StoryLedger> ReconcileAsync(string story, CancellationToken cancellationToken)
    {
        var all = await store.ReadStoriesAsync(cancellationToken).ConfigureAwait(false);
        return await ReconcileAsync(FindStory(all, story), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the articles of one story hold, set against each other.</summary>
    /// <param name="story">A story of the archive.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<StoryLedger> ReconcileAsync(Story story, CancellationToken cancellationToken)
    {
        var articles = await store.ReadArticlesAsync([.. story.Articles, .. story.Guests], cancellationToken).ConfigureAwait(false);
        var decided = await ReadPipelineAsync(cancellationToken).ConfigureAwait(false);
        var dated = decided.DateUndated([story], articles);
        return decided.Reconcile([story], dated, decided.FindCopies(dated), cancellationToken)[0];
    }

    /// <summary>The articles of one story, in its order, and those of others that tell of it in some posts, as its ledger shows them: the undated
    /// ones dated by their fellows, of each only what belongs to the story, amounts as they were decided.</summary>
    /// <param name="story">A story of the archive.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<AnnotatedArticle>> ReadArticlesAsync(Story story, CancellationToken cancellationToken)
    {
        var articles = await store.ReadArticlesAsync([.. story.Articles, .. story.Guests], cancellationToken).ConfigureAwait(false);
        var decided = await ReadPipelineAsync(cancellationToken).ConfigureAwait(false);
        var byId = decided.Show(story, decided.DateUndated([story], articles)).ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        return [.. story.Articles.Concat(story.Guests).Select(id => byId[id])];
    }

    /// <summary>The one story whose id is, or was, or begins with, what was given.</summary>
    /// <param name="stories">The stories to choose from.</param>
    /// <param name="story">The story's id, or as much of its beginning as tells it from the others.</param>
    /// <exception cref="HearsayException">There is no such story, or there are several.</exception>
    public static Story FindStory(IReadOnlyList<Story> stories, string story)
    {
        var found = stories.Where(other => story.Length > 0 && other.FormerIds.Append(other.Id).Any(id => id.StartsWith(story, StringComparison.Ordinal))).Take(2).ToList();
        return found is [var only] ? only : throw new HearsayException(
            HearsayError.UnknownStory,
            $"{(found.Count == 0 ? "No story" : "More than one story")} has an id that begins with '{story}'. `hearsay stories --archive FILE` lists them.");
    }

    /// <summary>Every article with its annotations, in order of id.</summary>
    public async Task<IReadOnlyList<AnnotatedArticle>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var articles = new List<AnnotatedArticle>();
        await foreach (var article in store.ReadArticlesAsync(cancellationToken).ConfigureAwait(false)) articles.Add(article);

        return articles;
    }

    private async Task PlaceAsync(IReadOnlyCollection<string> reopened, CancellationToken cancellationToken)
    {
        var decided = await ReadPipelineAsync(cancellationToken).ConfigureAwait(false);
        if (!decided.IsOneStory)
        {
            await stories.PlaceAsync(decided, reopened, cancellationToken).ConfigureAwait(false);
            return;
        }

        // Kept as it was found; what was decided about it is laid over whenever it is read.
        var articles = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        await store.ReplaceStoriesAsync(DecisionBook.Empty.Apply(decided.GroupIntoStories(articles, await store.ReadCopiesAsync(cancellationToken).ConfigureAwait(false))), cancellationToken).ConfigureAwait(false);
    }
}
