using System.Globalization;
using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli.Inputs;

/// <summary>Finds what the arguments of <c>hearsay decide</c> name: by id or its beginning, or by the words, as <c>ARTICLE:START-END</c>.</summary>
internal sealed class DecisionTargets(SqliteLedgerStore store, Ledger ledger, string? story)
{
    private const int WholeId = 16;

    /// <summary>The targets of a decision; for a split the part taken out and what is left.</summary>
    /// <exception cref="HearsayException">Something named is not there, or could be several.</exception>
    public async Task<IReadOnlyList<DecisionTarget>> FindAsync(DecisionKind kind, DecisionSubject subject, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (kind == DecisionKind.Split) return await SplitAsync(subject, names[0], [.. names.Skip(1)], cancellationToken).ConfigureAwait(false);

        var targets = new List<DecisionTarget>();
        foreach (var name in names) targets.Add(await FindAsync(subject, name, cancellationToken).ConfigureAwait(false));

        return targets;
    }

    private async Task<DecisionTarget> FindAsync(DecisionSubject subject, string name, CancellationToken cancellationToken)
    {
        switch (subject)
        {
            case DecisionSubject.Story:
                return DecisionEvidence.Of((await FindStoryAsync(name, cancellationToken).ConfigureAwait(false)).Story);
            case DecisionSubject.Figure:
                return await FindAmountAsync(name, cancellationToken).ConfigureAwait(false);
            case DecisionSubject.Actor:
                var (whole, actor) = await FindActorAsync(name, cancellationToken).ConfigureAwait(false);
                return DecisionEvidence.Of(whole, actor);
            default:
                return DecisionEvidence.Of((await FindClaimAsync(name, cancellationToken).ConfigureAwait(false)).Claim);
        }
    }

    private async Task<IReadOnlyList<DecisionTarget>> SplitAsync(DecisionSubject subject, string name, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0) throw Unknown("A split names the whole and then what to take out of it: assertions of a claim, articles of a story or of an actor.");

        if (subject == DecisionSubject.Claim)
        {
            var (whole, claim) = await FindClaimAsync(name, cancellationToken).ConfigureAwait(false);
            var taken = parts.Select(part => claim.Assertions.FirstOrDefault(assertion => Fits(assertion, part)) ?? throw Unknown($"The claim has no assertion {part}.")).ToList();
            var left = claim.Assertions.Except(taken).ToList();
            return left.Count > 0 ? [DecisionEvidence.Of(whole, taken), DecisionEvidence.Of(whole, left)] : throw Unknown("Nothing would be left of the claim.");
        }

        if (subject == DecisionSubject.Story)
        {
            var whole = await FindStoryAsync(name, cancellationToken).ConfigureAwait(false);
            var found = whole.Story;
            var taken = parts.Select(part => Article(found.Articles, part)).ToList();
            var left = found.Articles.Except(taken, StringComparer.Ordinal).ToList();
            return left.Count > 0 ? [DecisionEvidence.Of(whole.Articles.First(article => article.Article.Id == taken[0]).Article.Title ?? taken[0], taken), DecisionEvidence.Of(found.Title, left)] : throw Unknown("Nothing would be left of the story.");
        }

        var (ofActor, actor) = await FindActorAsync(name, cancellationToken).ConfigureAwait(false);
        var articles = parts.Select(part => Article(ofActor.Story.Articles, part)).ToHashSet(StringComparer.Ordinal);
        DecisionTarget[] both = [DecisionEvidence.Of(ofActor, actor, articles.Contains), DecisionEvidence.Of(ofActor, actor, article => !articles.Contains(article))];
        return both.All(part => part.Evidence.Count > 0) ? both : throw Unknown($"{actor.Name} stands either in none of these articles or in no others; there is nothing to split.");
    }

    private Task<StoryLedger> FindStoryAsync(string name, CancellationToken cancellationToken) => ledger.ReconcileAsync(name, cancellationToken);

    private async Task<(StoryLedger Ledger, StoryActor Actor)> FindActorAsync(string name, CancellationToken cancellationToken)
    {
        var whole = await FindStoryAsync(story ?? throw Unknown("Which actor is meant is told by a story: name it with --story ID."), cancellationToken).ConfigureAwait(false);
        var found = whole.Actors.Where(actor => actor.Id == name).ToList();
        if (found.Count == 0) found = [.. whole.Actors.Where(actor => actor.Aliases.Prepend(actor.Name).Contains(name, StringComparer.OrdinalIgnoreCase))];

        return (whole, found.Count == 1 ? found[0] : throw Unknown($"{(found.Count == 0 ? "No actor" : "More than one actor")} of the story is called {name}; `hearsay ledger --json` lists them with their ids."));
    }

    private async Task<(StoryLedger Ledger, Claim Claim)> FindClaimAsync(string name, CancellationToken cancellationToken)
    {
        var place = Place(name);
        var found = new List<(StoryLedger Ledger, Claim Claim)>();
        foreach (var other in await ledger.ReadStoriesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (story is not null && !other.Id.StartsWith(story, StringComparison.Ordinal)) continue;
            if (place is { } words && !other.Articles.Contains(words.Article, StringComparer.Ordinal)) continue;

            var whole = await ledger.ReconcileAsync(other.Id, cancellationToken).ConfigureAwait(false);
            found.AddRange(whole.Claims.Concat(whole.Rejected)
                .Where(claim => claim.Id.StartsWith(name, StringComparison.Ordinal) || (place is not null && claim.Assertions.Any(assertion => Fits(assertion, name))))
                .Select(claim => (whole, claim)));
            if (found.Count > 0 && name.Length == WholeId) break;
        }

        return found.Count == 1
            ? found[0]
            : throw Unknown($"{(found.Count == 0 ? "No claim has" : "More than one claim has")} the id or the words {name}; `hearsay ledger --json` lists claims and where their words stand.");
    }

    private async Task<DecisionTarget> FindAmountAsync(string name, CancellationToken cancellationToken)
    {
        var place = Place(name) ?? throw Unknown($"An amount is named by its words, as ARTICLE:START-END; found {name}. `hearsay ledger --json` lists the citations of figures.");
        var articles = await store.ReadArticlesAsync([place.Article], cancellationToken).ConfigureAwait(false);
        var article = articles.Count > 0 ? articles[0] : throw Unknown($"The archive holds no article {place.Article}.");
        var amount = article.Quantities.Where(quantity => quantity.Span.Overlaps(place.Span)).ToList();
        if (amount.Count != 1) throw Unknown($"{(amount.Count == 0 ? "No amount was" : "More than one amount was")} read at {place.Span} of article {place.Article}.");

        return new DecisionTarget([new Citation(place.Article, amount[0].Span)], amount[0].Span.Of(article.Text));
    }

    private static bool Fits(Assertion assertion, string name) =>
        assertion.Id == name || (Place(name) is { } place && assertion.Citation.Article == place.Article && assertion.Citation.Span.Overlaps(place.Span));

    private static string Article(IReadOnlyList<string> articles, string name)
    {
        var found = articles.Where(article => article.StartsWith(name, StringComparison.Ordinal)).ToList();
        return found.Contains(name) ? name : found.Count == 1 ? found[0] : throw Unknown($"{(found.Count == 0 ? "No article" : "More than one article")} of the story has an id that begins with {name}.");
    }

    private static Citation? Place(string name)
    {
        var colon = name.LastIndexOf(':');
        var dash = name.LastIndexOf('-');
        return colon > 0 && dash > colon
            && int.TryParse(name.AsSpan(colon + 1, dash - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > start
            ? new Citation(name[..colon], new TextSpan(start, end))
            : null;
    }

    private static HearsayException Unknown(string message) => new(HearsayError.UnknownTarget, $"{message} Nothing was changed.");
}
