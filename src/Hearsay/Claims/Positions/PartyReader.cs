using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <summary>Which party somebody's <c>her party</c> is, where the article tells it beside her name: <c>chairwoman of the Green
/// Path</c>, <c>Lida Horn of the Citizens' Bloc</c>.</summary>
internal sealed class PartyReader(AnnotatedArticle article)
{
    private const int FarthestBody = 4;

    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "party", "union", "group", "company", "association", "movement", "league", "alliance", "organisation", "organization",
        "club", "federation", "guild", "society", "institute", "trust", "bank", "firm", "chamber", "committee", "council",
    };

    /// <summary>The body of a name that is somebody's own; <see langword="null"/> where no name is told.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="body">The noun for it, in its dictionary form.</param>
    public StandHolder? Of(StandHolder owner, string body)
    {
        if (!Named.Contains(body) || (owner.Actor ?? owner.Speech?.Speaker) is not { } person) return null;

        var bodies = article.Actors.Where(actor => actor.Type == MentionType.Organization).ToList();
        var roles = article.Actors.FirstOrDefault(actor => actor.Id == person)?.Roles ?? [];
        return (bodies.Find(one => roles.Any(role => role.Contains(one.Name, StringComparison.Ordinal)))?.Id
            ?? WithNoun(person, body) ?? BesideName(person, body)) is { } found
            ? StandHolder.Of(found) : null;
    }

    // "Lida Horn, who heads the Dockers' Union": the body of that noun in a sentence that names her.
    private string? WithNoun(string person, string body) => article.Mentions
        .Where(mention => mention.Actor == person)
        .Select(mention => article.SentenceAt(mention.Span.Start)).OfType<int>().Distinct()
        .SelectMany(sentence => article.Mentions.Where(other => other.Type == MentionType.Organization
            && article.Sentences[sentence].Span.Contains(other.Span)
            && other.Span.Of(article.Text).Split(' ').Contains(body, StringComparer.OrdinalIgnoreCase)))
        .Select(mention => mention.Actor).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    // "Lida Horn of the Citizens' Bloc".
    private string? BesideName(string person, string body) => article.Mentions.Where(mention => mention.Actor == person)
        .Select(mention => article.TokensIn(mention.Span).End)
        .Where(next => next < article.Tokens.Count && article.Tokens[next].Form is "of" or "from")
        .Select(next => article.Mentions.FirstOrDefault(other => (other.Type == MentionType.Organization
                || body == "party" && other.Type != MentionType.Person && article.Tokens[next + 1].Is("the"))
            && article.TokensIn(other.Span).First is var first && first > next && first < next + FarthestBody)?.Actor)
        .FirstOrDefault(found => found is not null);
}
