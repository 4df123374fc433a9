using Hearsay.Annotations;
using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>What every section of a brief looks things up in: articles by number, assertions, actors and origins by id, and the words of a citation.</summary>
internal sealed class BriefContext
{
    private readonly Dictionary<string, BriefArticle> articles;
    private readonly Dictionary<string, AnnotatedArticle> annotated;
    private readonly Dictionary<string, Assertion> assertions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claimsByAssertion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoryActor> actors;
    private readonly Dictionary<string, Origin> origins;

    public BriefContext(StoryLedger ledger, BriefOptions options)
    {
        Ledger = ledger;
        Options = options;
        Told = new ToldOnce(this);
        Articles = [.. ledger.Articles.Select((article, index) => new BriefArticle(index + 1, article.Article))];
        articles = Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        annotated = ledger.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        actors = ledger.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        origins = ledger.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        foreach (var claim in ledger.Claims)
        {
            claims.TryAdd(claim.Id, claim);
            foreach (var assertion in claim.Assertions)
            {
                assertions.TryAdd(assertion.Id, assertion);
                claimsByAssertion.TryAdd(assertion.Id, claim);
            }
        }
    }

    /// <summary>What the brief is made from.</summary>
    public StoryLedger Ledger { get; }

    /// <summary>How long it may be.</summary>
    public BriefOptions Options { get; }

    /// <summary>What the lines so far have said.</summary>
    public ToldOnce Told { get; }

    /// <summary>The story's articles, numbered.</summary>
    public IReadOnlyList<BriefArticle> Articles { get; }

    /// <summary>The numbered article with an id, where it is one of the story's.</summary>
    public BriefArticle? Article(string id) => articles.GetValueOrDefault(id);

    /// <summary>An article with its annotations.</summary>
    public AnnotatedArticle? Annotated(string id) => annotated.GetValueOrDefault(id);

    /// <summary>An assertion of any claim.</summary>
    public Assertion? Assertion(string id) => assertions.GetValueOrDefault(id);

    /// <summary>The assertions with these ids, those unknown left out.</summary>
    public IReadOnlyList<Assertion> Assertions(IEnumerable<string> ids) => [.. ids.Select(Assertion).OfType<Assertion>()];

    /// <summary>The claim an assertion belongs to.</summary>
    public Claim? ClaimOf(string assertion) => claimsByAssertion.GetValueOrDefault(assertion);

    /// <summary>A claim by id.</summary>
    public Claim? Claim(string id) => claims.GetValueOrDefault(id);

    /// <summary>An actor of the story.</summary>
    public StoryActor? Actor(string? id) => id is null ? null : actors.GetValueOrDefault(id);

    /// <summary>An origin of the story.</summary>
    public Origin? Origin(string? id) => id is null ? null : origins.GetValueOrDefault(id);

    /// <summary>The words of a citation, without marks at their ends that belong to the sentence around them; <see langword="null"/> where it points outside the story.</summary>
    public QuotePart? Quote(Citation citation) =>
        Article(citation.Article) is { } article && !citation.Span.IsEmpty && citation.Span.End <= article.Article.Text.Length
            ? new QuotePart(article, QuoteSpans.Tidy(article.Article.Text, citation.Span))
            : null;

    /// <summary>Where something is written: the first place in each article; <see langword="null"/> where all lie outside the story.</summary>
    public CitationsPart? Cite(IEnumerable<Citation> citations)
    {
        var cited = citations
            .Select(citation => (Article: Article(citation.Article), Quote: Quote(citation)))
            .Where(place => place.Article is not null)
            .GroupBy(place => place.Article!.Number)
            .OrderBy(group => group.Key)
            .Select(group => new BriefCitation(group.First().Article!, group.Select(place => place.Quote?.Span).FirstOrDefault(span => span is not null)))
            .ToList();
        return cited.Count > 0 ? new CitationsPart(cited) : null;
    }

    /// <summary>The numbers of whole articles.</summary>
    public CitationsPart? CiteArticles(IEnumerable<string> ids)
    {
        var cited = ids.Select(Article).OfType<BriefArticle>().DistinctBy(article => article.Number).OrderBy(article => article.Number).ToList();
        return cited.Count > 0 ? new CitationsPart([.. cited.Select(article => new BriefCitation(article, Span: null))]) : null;
    }

    /// <summary>Words the ledger gives as an article's own, found again in that article: at the places given if they stand there, else anywhere in these articles.</summary>
    /// <returns>The words as a quotation without marks, or as a name where no article has them to the letter.</returns>
    public BriefPart Find(string words, IEnumerable<Citation> near)
    {
        if (words.Length == 0) return LabelPart.Named(words);

        var places = near.Where(citation => Quote(citation) is not null).ToList();
        foreach (var whole in (bool[])[false, true])
        {
            foreach (var place in places)
            {
                var article = articles[place.Article];
                var (start, length) = whole ? (0, article.Article.Text.Length) : (place.Span.Start, place.Span.Length);
                var found = article.Article.Text.IndexOf(words, start, length, StringComparison.Ordinal);
                if (found >= 0) return new QuotePart(article, new TextSpan(found, found + words.Length)) { IsBare = true };
            }
        }

        return LabelPart.Named(words);
    }
}
