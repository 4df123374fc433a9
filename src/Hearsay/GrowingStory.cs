using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Claims;

namespace Hearsay;

/// <summary>One story to which articles are added as they come.</summary>
/// <remarks>
/// An article is annotated, and its statements are read, once. What hangs on all articles together (who is who, which statements are one claim) is made
/// anew with each ledger that is asked for: so it is the same, byte for byte, as if all had been given at once, in whatever order they came.
/// Not for several threads at once.
/// </remarks>
/// <param name="options">How the ledger is made; all articles are one story, whatever they say there.</param>
public sealed class GrowingStory(LedgerOptions? options = null)
{
    private readonly LedgerPipeline pipeline = new((options ?? new LedgerOptions()) with { OneStory = true });
    private readonly StatementDrafts drafts = new();
    private readonly Dictionary<string, AnnotatedArticle> articles = new(StringComparer.Ordinal);

    /// <summary>How many articles there are.</summary>
    public int Count => articles.Count;

    /// <summary>Adds an article; one that is there already is passed over.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(Article article) => !articles.ContainsKey(article.Id) && Add(pipeline.Annotate(article));

    /// <summary>Adds an article that is annotated already.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(AnnotatedArticle article) => articles.TryAdd(article.Article.Id, article);

    /// <summary>The ledger of the articles so far, or <see langword="null"/> while there is none.</summary>
    public StoryLedger? Reconcile()
    {
        if (articles.Count == 0) return null;

        var all = articles.Values.OrderBy(article => article.Article.Id, StringComparer.Ordinal).ToList();
        var copies = pipeline.FindCopies(all);
        var stories = pipeline.GroupIntoStories(all, copies);
        return Reconciler.Reconcile(stories[0], pipeline.DateUndated(stories, all), copies, drafts, options?.Decisions);
    }
}
