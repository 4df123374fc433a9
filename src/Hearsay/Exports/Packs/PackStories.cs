using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Exports.Packs;

/// <summary>The way from what a pack holds to its ledger; the same when a pack is made and when it is checked.</summary>
internal static class PackStories
{
    /// <summary>The stories as they were found, as <c>hearsay stories --json</c> writes them.</summary>
    public static byte[] Write(IReadOnlyList<Story> stories) => PackJson.Write(json => ContractJson.WriteStories(json, DecisionBook.Empty.Apply(stories)));

    /// <summary>The stories again.</summary>
    /// <exception cref="JsonException">The bytes are no stories.</exception>
    public static IReadOnlyList<Story> Read(ReadOnlyMemory<byte> bytes) => PackJson.Read<IReadOnlyList<Story>>(bytes, json =>
        [.. json.GetProperty("stories").EnumerateArray().Select(story => new Story(
            PackJson.Text(story, "id") ?? "",
            PackJson.Text(story, "title") ?? "",
            PackJson.Day(story, "from"),
            PackJson.Day(story, "to"),
            PackJson.Texts(story, "articles"),
            PackJson.Texts(story, "terms"),
            story.GetProperty("reasons").EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetString() ?? "", StringComparer.Ordinal))
        {
            Posts = story.TryGetProperty("posts", out var posts) ? [.. posts.EnumerateArray().Select(Post)] : [],
        })]);

    /// <summary>The ledgers of the stories, from the articles' texts on.</summary>
    public static IReadOnlyList<StoryLedger> Reconcile(IReadOnlyList<Story> stories, IReadOnlyList<Article> articles, DecisionBook decisions, CancellationToken cancellationToken)
    {
        var pipeline = new LedgerPipeline().With(decisions);
        var annotated = pipeline.Annotate(articles, cancellationToken).ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        return [.. stories.SelectMany(story =>
        {
            IReadOnlyList<AnnotatedArticle> own = [.. story.Articles.Concat(story.Guests).Select(id => annotated[id])];
            var dated = pipeline.DateUndated([story], own);
            return pipeline.Reconcile([story], dated, pipeline.FindCopies(dated), cancellationToken);
        })];
    }

    private static StoryPost Post(JsonElement post) => new(
        PackJson.Text(post, "article") ?? "",
        new TextSpan(post.GetProperty("start").GetInt32(), post.GetProperty("end").GetInt32()),
        PackArticle.Time(post, "date"),
        PackJson.Text(post, "head"));

    /// <summary>The ledgers, as <c>hearsay ledger --json</c> writes them.</summary>
    public static byte[] WriteLedger(IReadOnlyList<StoryLedger> ledgers) => PackJson.Write(json => ContractJson.WriteLedger(json, ledgers));
}
