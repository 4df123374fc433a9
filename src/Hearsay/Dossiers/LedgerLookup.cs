using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;
using Hearsay.Claims;

namespace Hearsay.Dossiers;

/// <summary>Finds the words, claims and places behind the ids of a ledger.</summary>
internal sealed class LedgerLookup
{
    private const int SentencesBefore = 2;

    private readonly Dictionary<string, AnnotatedArticle> articles;
    private readonly Dictionary<string, (Assertion Assertion, Claim Claim)> assertions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> actorByMember;
    private readonly Dictionary<string, int> order;

    public LedgerLookup(StoryLedger ledger)
    {
        Ledger = ledger;
        articles = ledger.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        order = ledger.Articles.Select((article, index) => (article.Article.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        actorByMember = ledger.Actors.SelectMany(actor => actor.Members, (actor, member) => (actor.Id, member)).DistinctBy(pair => pair.member, StringComparer.Ordinal)
            .ToDictionary(pair => pair.member, pair => pair.Id, StringComparer.Ordinal);
        foreach (var claim in ledger.Claims)
        {
            foreach (var assertion in claim.Assertions) assertions.TryAdd(assertion.Id, (assertion, claim));
        }
    }

    /// <summary>The ledger.</summary>
    public StoryLedger Ledger { get; }

    /// <summary>An article of the story.</summary>
    public AnnotatedArticle? Article(string id) => articles.GetValueOrDefault(id);

    /// <summary>An assertion with its claim, where the ledger has it.</summary>
    public (Assertion Assertion, Claim Claim)? Assertion(string id) => assertions.TryGetValue(id, out var found) ? found : null;

    /// <summary>The assertions with these ids, those unknown left out.</summary>
    public IReadOnlyList<(Assertion Assertion, Claim Claim)> Assertions(IEnumerable<string> ids) =>
        [.. ids.Select(Assertion).OfType<(Assertion Assertion, Claim Claim)>()];

    /// <summary>The tokens of a citation; none where it points outside the story.</summary>
    public IReadOnlyList<Token> Tokens(Citation citation) => Article(citation.Article)?.WordsAndMarksIn(citation.Span) ?? [];

    /// <summary>The tokens of the sentences a citation stands in.</summary>
    public IReadOnlyList<Token> SentencesOf(Citation citation) =>
        Article(citation.Article) is { } article ? [.. article.SentencesIn(citation.Span).SelectMany(article.TokensOf)] : [];

    /// <summary>The same with the two sentences before, as far as the paragraph goes.</summary>
    public IReadOnlyList<Token> SentencesAround(Citation citation)
    {
        if (Article(citation.Article) is not { } article || article.SentenceAt(citation.Span.Start) is not { } own) return SentencesOf(citation);

        var first = own;
        while (first > 0 && own - first < SentencesBefore && article.Sentences[first - 1].Block == article.Sentences[own].Block) first--;
        return [.. Enumerable.Range(first, own - first).SelectMany(index => article.TokensOf(article.Sentences[index])), .. SentencesOf(citation)];
    }

    /// <summary>The tokens by which an article says who makes a statement; none where it is the outlet's own.</summary>
    public IEnumerable<Token> SpeakerOf(Assertion assertion) =>
        assertion.Attribution is { } id && Article(assertion.Citation.Article) is { } article && article.Attributions.FirstOrDefault(attribution => attribution.Id == id) is { } attribution
            ? attribution.Source.SelectMany(article.WordsAndMarksIn)
            : [];

    /// <summary>Citations in the story's order, then by place, none twice.</summary>
    public IReadOnlyList<Citation> InOrder(IEnumerable<Citation> citations) =>
        [.. citations.Distinct().OrderBy(citation => order.GetValueOrDefault(citation.Article, int.MaxValue)).ThenBy(citation => citation.Span)];

    /// <summary>The last place named in a span: the narrowest of <c>Valdria's Harrow Coast</c>.</summary>
    public (Citation Citation, string Actor)? PlaceIn(string articleId, TextSpan span)
    {
        if (Article(articleId) is not { } article) return null;

        var place = article.Mentions.LastOrDefault(mention => mention.Type == MentionType.Location && span.Overlaps(mention.Span));
        return place is not null && actorByMember.TryGetValue($"{articleId}/{place.Actor}", out var actor) ? (new Citation(articleId, place.Span), actor) : null;
    }
}
