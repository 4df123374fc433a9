using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>What every step of the reconciliation looks things up in: the story's articles, its actors, and which articles count as one carrier.</summary>
internal sealed class StoryContext
{
    private readonly Dictionary<string, AnnotatedArticle> articlesById;
    private readonly Dictionary<string, string> actorIdByMember;
    private readonly Dictionary<string, StoryActor> actorsById;
    private readonly Dictionary<string, string> carrierByArticle;

    public StoryContext(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies)
    {
        Story = story;
        Copies = copies;
        articlesById = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        Articles = [.. story.Articles.Select(id => articlesById[id])];
        Actors = StoryActorResolver.Resolve(Articles);
        actorIdByMember = Actors
            .SelectMany(actor => actor.Members, (actor, member) => (member, actor.Id))
            .ToDictionary(pair => pair.member, pair => pair.Id, StringComparer.Ordinal);
        actorsById = Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        carrierByArticle = Articles.ToDictionary(article => article.Article.Id, article => article.Article.Id, StringComparer.Ordinal);
        foreach (var group in copies.Groups.Select(group => group.Articles).Concat(copies.Versions.Select(chain => chain.Articles)))
        {
            var carrier = group.Where(carrierByArticle.ContainsKey).Select(id => carrierByArticle[id]).Order(StringComparer.Ordinal).FirstOrDefault();
            var merged = group.Where(carrierByArticle.ContainsKey).Select(id => carrierByArticle[id]).ToHashSet(StringComparer.Ordinal);
            foreach (var id in carrierByArticle.Where(pair => merged.Contains(pair.Value)).Select(pair => pair.Key).ToList()) carrierByArticle[id] = carrier!;
        }
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>Its articles, in its order.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles { get; }

    /// <summary>Which of them are copies.</summary>
    public CopyReport Copies { get; }

    /// <summary>Who acts and speaks in them.</summary>
    public IReadOnlyList<StoryActor> Actors { get; }

    /// <summary>The article with an id.</summary>
    public AnnotatedArticle Article(string id) => articlesById[id];

    /// <summary>The words of a citation.</summary>
    public string Text(Citation citation) => citation.Span.Of(articlesById[citation.Article].Text);

    /// <summary>The story's actor behind an article's.</summary>
    public string? ActorOf(AnnotatedArticle article, string? actor) =>
        actor is null ? null : actorIdByMember.GetValueOrDefault($"{article.Article.Id}/{actor}");

    /// <summary>A story's actor by id.</summary>
    public StoryActor Actor(string id) => actorsById[id];

    /// <summary>What an article counts as where carriers are counted: a copied text, and all versions of one article, count once.</summary>
    public string CarrierOf(string article) => carrierByArticle[article];

    /// <summary>The newest day any article of the story was published.</summary>
    public NodaTime.LocalDate? Newest => Articles.Max(article => article.Article.Published?.Day);
}
