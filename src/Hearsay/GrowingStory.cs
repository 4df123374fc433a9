using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay;

/// <summary>One story to which articles are added as they come.</summary>
/// <remarks>
/// An article is annotated, its statements and terms are read, and it is set beside those it may share text with, once. What hangs on all articles together
/// (who is who, which statements are one claim) is settled with each ledger that is asked for, and taken from the last one only where nothing that it
/// hangs on has changed: so it is the same, byte for byte, as if all had been given at once, in whatever order they came. Not for several threads at once.
/// </remarks>
public sealed class GrowingStory
{
    private readonly LedgerPipeline pipeline;
    private readonly DecisionBook? decisions;
    private readonly ArticleReadings readings = new();
    private readonly SortedDictionary<string, AnnotatedArticle> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, PublicationTime? Published), AnnotatedArticle> dated = [];
    private readonly CopyIndex copies;
    private readonly WholeStory story = new(new StoryWeights());

    /// <summary>Makes one without articles.</summary>
    /// <param name="options">How the ledger is made; all articles are one story, whatever they say there.</param>
    public GrowingStory(LedgerOptions? options = null)
    {
        pipeline = new LedgerPipeline((options ?? new LedgerOptions()) with { OneStory = true });
        decisions = options?.Decisions;
        copies = new CopyIndex(id => articles[id]);
    }

    /// <summary>How many articles there are.</summary>
    public int Count => articles.Count;

    /// <summary>Adds an article; one that is there already is passed over.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(Article article) => !articles.ContainsKey(article.Id) && Add(pipeline.Annotate(article));

    /// <summary>Adds an article that is annotated already.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(AnnotatedArticle article)
    {
        if (!articles.TryAdd(article.Article.Id, article)) return false;

        copies.Add(article);
        story.Add(article);
        return true;
    }

    /// <summary>The ledger of the articles so far, or <see langword="null"/> while there is none.</summary>
    public StoryLedger? Reconcile()
    {
        if (articles.Count == 0) return null;

        var told = (decisions ?? DecisionBook.Empty).Apply([story.Tell()]);
        return Reconciler.Reconcile(told[0], LedgerPipeline.DateUndated(told, [.. articles.Values], Dated), copies.Report(), readings, decisions);
    }

    // An article whose day its fellows tell is read with that day once.
    private AnnotatedArticle Dated(Article article)
    {
        if (!dated.TryGetValue((article.Id, article.Published), out var known)) dated[(article.Id, article.Published)] = known = pipeline.Annotate(article);
        return known;
    }
}
