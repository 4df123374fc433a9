using Hearsay.Annotations;
using Hearsay.Briefings;
using Hearsay.Briefings.Sections;
using Hearsay.Claims;
using Hearsay.Stories;

namespace Hearsay.Server.Views;

/// <summary>A story's ledger with what pages look up in it. Made once, shown many times.</summary>
public sealed class StoryView
{
    // The rest stands under tabs of its own, one click away.
    private static readonly BriefOptions Lengths = new() { TimelineEntries = 10, Figures = 8, Forecasts = 5, SingleFigures = 4, Wordings = 3, Positions = 5, Denials = 4 };

    private readonly Dictionary<string, BriefArticle> articles;
    private readonly Dictionary<string, AnnotatedArticle> annotated;
    private readonly Dictionary<string, Assertion> assertions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claimsByAssertion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoryActor> actors;
    private readonly Dictionary<string, Origin> origins;
    private readonly ILookup<string, Assertion> assertionsByArticle;
    private readonly ILookup<string, (Claim Claim, ClaimRelation Relation)> relationsTo;

    internal StoryView(StoryLedger ledger, string version)
    {
        Ledger = ledger;
        Version = version;
        Brief = BriefWriter.Write(ledger, Lengths);
        articles = Brief.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        annotated = ledger.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        actors = ledger.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        origins = ledger.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        foreach (var claim in ledger.Claims.Concat(ledger.Rejected))
        {
            claims.TryAdd(claim.Id, claim);
            foreach (var assertion in claim.Assertions)
            {
                assertions.TryAdd(assertion.Id, assertion);
                claimsByAssertion.TryAdd(assertion.Id, claim);
            }
        }

        relationsTo = ledger.Claims.SelectMany(claim => claim.Relations, (claim, relation) => (claim, relation)).ToLookup(pair => pair.relation.To, StringComparer.Ordinal);
        assertionsByArticle = assertions.Values.ToLookup(assertion => assertion.Citation.Article, StringComparer.Ordinal);
    }

    /// <summary>Everything found.</summary>
    public StoryLedger Ledger { get; }

    /// <summary>The story.</summary>
    public Story Story => Ledger.Story;

    /// <summary>Its brief.</summary>
    public Brief Brief { get; }

    /// <summary>Changes whenever the pages of this story may.</summary>
    public string Version { get; }

    /// <summary>The numbered article with an id, where it is one of the story's.</summary>
    public BriefArticle? Article(string id) => articles.GetValueOrDefault(id);

    /// <summary>An article with its annotations.</summary>
    public AnnotatedArticle? Annotated(string id) => annotated.GetValueOrDefault(id);

    /// <summary>A claim by id.</summary>
    public Claim? Claim(string id) => claims.GetValueOrDefault(id);

    /// <summary>The claim an assertion belongs to.</summary>
    public Claim? ClaimOf(string assertion) => claimsByAssertion.GetValueOrDefault(assertion);

    /// <summary>Claims that a relation is noted at to this one, with that relation.</summary>
    public IEnumerable<(Claim Claim, ClaimRelation Relation)> RelationsTo(Claim claim) => relationsTo[claim.Id];

    /// <summary>The assertions with these ids, those unknown left out.</summary>
    public IEnumerable<Assertion> Assertions(IEnumerable<string> ids) => ids.Select(assertions.GetValueOrDefault).OfType<Assertion>();

    /// <summary>An actor of the story.</summary>
    public StoryActor? Actor(string? id) => id is null ? null : actors.GetValueOrDefault(id);

    /// <summary>An origin of the story.</summary>
    public Origin? Origin(string? id) => id is null ? null : origins.GetValueOrDefault(id);

    /// <summary>Whose words an assertion is, as shown beside it.</summary>
    public string SpeakerName(Assertion assertion) =>
        Actor(assertion.Speaker)?.Name
        ?? (assertion.Voice == Voice.Outlet ? $"{Article(assertion.Citation.Article)?.Article.Outlet ?? "the outlet"} in its own voice" : "speaker not told");

    /// <summary>The assertion that a stretch of an article belongs to: the one that shares most of it.</summary>
    public Assertion? AssertionAt(Citation citation) =>
        assertionsByArticle[citation.Article]
            .Where(assertion => assertion.Citation.Span.Overlaps(citation.Span))
            .OrderByDescending(assertion => Shared(assertion.Citation.Span, citation.Span))
            .ThenBy(assertion => assertion.Citation.Span.Length)
            .FirstOrDefault();

    /// <summary>The words of a citation without what belongs to the sentence around them; <see langword="null"/> where it points outside the story.</summary>
    public QuotePart? Quote(Citation citation)
    {
        if (Article(citation.Article) is not { } article || citation.Span.IsEmpty || citation.Span.End > article.Article.Text.Length) return null;

        var text = article.Article.Text;
        return new QuotePart(article, QuoteSpans.WithoutThat(text, QuoteSpans.Tidy(text, citation.Span)));
    }

    /// <summary>The article's number in the story; 0 where it is not one of the story's.</summary>
    public int Number(string article) => Article(article)?.Number ?? 0;

    private static int Shared(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
