using Hearsay.Claims;
using Hearsay.Decisions;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Deciding;

/// <summary>What a visitor is deciding on: a story, or a claim, actor or amount of it.</summary>
/// <param name="View">The story.</param>
/// <param name="Subject">What sort of thing.</param>
/// <param name="Id">Its id or, of an amount, its place; the story's id for the story.</param>
public sealed record DecisionForm(StoryView View, DecisionSubject Subject, string Id)
{
    /// <summary>The claim, where it is one.</summary>
    public Claim? Claim => Subject == DecisionSubject.Claim ? View.Claim(Id) : null;

    /// <summary>The actor, where it is one.</summary>
    public StoryActor? Actor => Subject == DecisionSubject.Actor ? View.Actor(Id) : null;

    /// <summary>The place of the amount, where it is one.</summary>
    public Citation? Amount =>
        Subject == DecisionSubject.Figure && Place.Parse(Id) is { } place && View.Annotated(place.Article) is { } article && article.Quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(place.Span)) is { } amount
            ? new Citation(place.Article, amount.Span)
            : null;

    /// <summary>What it rests on; <see langword="null"/> where the story has no such thing.</summary>
    public DecisionTarget? Target => Subject switch
    {
        DecisionSubject.Claim => Claim is { } claim ? DecisionEvidence.Of(claim) : null,
        DecisionSubject.Actor => Actor is { } actor ? DecisionEvidence.Of(View.Ledger, actor) : null,
        DecisionSubject.Figure => Amount is { } amount ? DecisionEvidence.Of(View.Ledger, amount) : null,
        _ => DecisionEvidence.Of(View.Story),
    };

    /// <summary>Reads what an address or a form names.</summary>
    internal static DecisionForm Of(StoryView view, Func<string, string?> value) =>
        value("claim") is { } claim ? new DecisionForm(view, DecisionSubject.Claim, claim)
        : value("actor") is { } actor ? new DecisionForm(view, DecisionSubject.Actor, actor)
        : value("figure") is { } figure ? new DecisionForm(view, DecisionSubject.Figure, figure)
        : new DecisionForm(view, DecisionSubject.Story, view.Story.Id);

    /// <summary>The targets of what the form asks for.</summary>
    /// <exception cref="HearsayException">Something that was named is not there.</exception>
    internal IReadOnlyList<DecisionTarget> Targets(DecisionKind kind, IFormCollection form, StoryView? other)
    {
        var target = Target ?? throw Unknown("What was to be decided on is not there any more.");
        switch (kind)
        {
            case DecisionKind.Merge:
                return [target, Other(form["with"].ToString().Trim(), other)];
            case DecisionKind.Split:
                var parts = form["part"].OfType<string>().Select(AddressId.Read).ToHashSet(StringComparer.Ordinal);
                return parts.Count > 0 ? Parts(parts) : throw Unknown("Nothing was chosen to be taken out.");
            default:
                return [target];
        }
    }

    private DecisionTarget Other(string id, StoryView? other) => Subject switch
    {
        DecisionSubject.Claim when View.Claim(id) is { } claim && id != Id => DecisionEvidence.Of(claim),
        DecisionSubject.Actor when View.Actor(id) is { } actor && id != Id => DecisionEvidence.Of(View.Ledger, actor),
        DecisionSubject.Story when other is not null && other.Story.Id != View.Story.Id => DecisionEvidence.Of(other.Story),
        _ => throw Unknown($"'{id}' is no other {Subject.ToString().ToLowerInvariant()} that this can be merged with."),
    };

    private IReadOnlyList<DecisionTarget> Parts(HashSet<string> parts)
    {
        if (Claim is { } claim)
        {
            var (taken, left) = (claim.Assertions.Where(assertion => parts.Contains(assertion.Id)).ToList(), claim.Assertions.Where(assertion => !parts.Contains(assertion.Id)).ToList());
            return taken.Count > 0 && left.Count > 0 ? [DecisionEvidence.Of(View.Ledger, taken), DecisionEvidence.Of(View.Ledger, left)] : throw Unknown("Something must be taken out, and something left.");
        }

        if (Actor is { } actor)
        {
            DecisionTarget[] both = [DecisionEvidence.Of(View.Ledger, actor, parts.Contains), DecisionEvidence.Of(View.Ledger, actor, article => !parts.Contains(article))];
            return both.All(part => part.Evidence.Count > 0) ? both : throw Unknown("Something must be taken out, and something left.");
        }

        var (articles, rest) = (View.Story.Articles.Where(parts.Contains).ToList(), View.Story.Articles.Where(article => !parts.Contains(article)).ToList());
        return articles.Count > 0 && rest.Count > 0
            ? [DecisionEvidence.Of(View.Article(articles[0])?.Article.Title ?? articles[0], articles), DecisionEvidence.Of(View.Story.Title, rest)]
            : throw Unknown("Something must be articles out, and something left.");
    }

    private static HearsayException Unknown(string message) => new(HearsayError.UnknownTarget, $"{message} Nothing was changed.");
}
