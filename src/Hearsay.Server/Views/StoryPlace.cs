using Hearsay.Annotations.Mentions;
using Hearsay.Claims;
using Hearsay.Exports;

namespace Hearsay.Server.Views;

/// <summary>A place that a story names.</summary>
/// <param name="Actor">It, among the story's actors.</param>
/// <param name="Mentions">Where its names stand, in the story's order.</param>
/// <param name="At">Where it is, as far as the user's gazetteer knows.</param>
public sealed record StoryPlace(StoryActor Actor, IReadOnlyList<Citation> Mentions, GazetteerPlace? At)
{
    /// <summary>Every place of a story, the one named most often first.</summary>
    /// <param name="ledger">The story.</param>
    /// <param name="gazetteer">Where places are, if anybody said so.</param>
    public static IReadOnlyList<StoryPlace> Of(StoryLedger ledger, Gazetteer? gazetteer)
    {
        var mentions = ledger.Articles
            .SelectMany(article => article.Mentions, (article, mention) => (Member: $"{article.Article.Id}/{mention.Actor}", Citation: new Citation(article.Article.Id, mention.Span)))
            .ToLookup(pair => pair.Member, pair => pair.Citation, StringComparer.Ordinal);
        var order = ledger.Articles.Select((article, index) => (article.Article.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return [.. ledger.Actors
            .Where(actor => actor.Type == MentionType.Location)
            .Select(actor => new StoryPlace(
                actor,
                [.. actor.Members.SelectMany(member => mentions[member]).OrderBy(citation => order[citation.Article]).ThenBy(citation => citation.Span.Start)],
                gazetteer?.FindFirst(actor.Aliases.Prepend(actor.Name))))
            .Where(place => place.Mentions.Count > 0)
            .OrderByDescending(place => place.Mentions.Count)];
    }
}
