using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Looks up what the parts of one ledger point to.</summary>
internal sealed class LedgerIndex
{
    private readonly Dictionary<string, AnnotatedArticle> articles;
    private readonly Dictionary<string, StoryActor> actors;
    private readonly Dictionary<string, Origin> origins;
    private readonly Dictionary<string, Assertion> assertions;
    private readonly Dictionary<string, StoryActor> owners = new(StringComparer.Ordinal);

    public LedgerIndex(StoryLedger ledger)
    {
        Ledger = ledger;
        articles = ledger.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        actors = ledger.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        origins = ledger.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        assertions = Claims.SelectMany(pair => pair.Claim.Assertions).DistinctBy(assertion => assertion.Id).ToDictionary(assertion => assertion.Id, StringComparer.Ordinal);
        foreach (var actor in ledger.Actors)
        {
            foreach (var member in actor.Members) owners.TryAdd(member, actor);
        }
    }

    public StoryLedger Ledger { get; }

    /// <summary>All claims, then the rejected ones.</summary>
    public IEnumerable<(Claim Claim, bool IsRejected)> Claims => Ledger.Claims.Select(claim => (claim, false)).Concat(Ledger.Rejected.Select(claim => (claim, true)));

    public AnnotatedArticle Article(string id) => articles[id];

    public StoryActor? Actor(string? id) => id is null ? null : actors.GetValueOrDefault(id);

    /// <summary>The story's actor who speaks in an attribution, named or described; <see langword="null"/> where the article does not tell.</summary>
    public StoryActor? SpeakerOf(AnnotatedArticle article, Attribution attribution) =>
        ActorOf(article, attribution.Speaker) ?? ActorOf(article, attribution.Id);

    /// <summary>The story's actor behind an article's.</summary>
    public StoryActor? ActorOf(AnnotatedArticle article, string? actor) => owners.GetValueOrDefault($"{article.Article.Id}/{actor}");

    public Origin? Origin(string? id) => id is null ? null : origins.GetValueOrDefault(id);

    public Assertion? Assertion(string id) => assertions.GetValueOrDefault(id);

    public string Words(Citation citation) => citation.Span.Of(articles[citation.Article].Text);

    /// <summary>Who makes an assertion: the actor's name, or the outlet in its own voice; <see langword="null"/> where the article does not tell.</summary>
    public string? SpeakerOf(Assertion assertion) =>
        assertion.Voice == Voice.Outlet ? articles[assertion.Citation.Article].Article.Outlet : Actor(assertion.Speaker)?.Name;
}
