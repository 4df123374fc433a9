using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Whom a word means that somebody takes a stand on: <c>the minister</c> in whom the prime minister has confidence is not
/// herself.</content>
internal sealed partial class TargetReader
{
    // A noun never means the one who is its clause's subject: then it is another of that office, the one named last.
    private string? PersonMeant(int node)
    {
        if (Person(node) is not { } person || article.Tokens[node].Upos != PartOfSpeech.Noun || IsName(node)
            || VerbAbove(node) is not (>= 0 and var verb) || holders.Subject(verb) is not (>= 0 and var subject)
            || subject >= node || Person(subject) != person) return Person(node);

        return article.Mentions.Where(mention => mention.Span.End < article.Tokens[node].Span.Start && mention.Actor != person
                && mention.Type == MentionType.Person && HoldsOffice(mention.Actor, article.Tokens[node].Lemma))
            .OrderByDescending(mention => mention.Span.Start).FirstOrDefault()?.Actor;
    }

    // "No election will be held. She demanded one.": the last thing that was not pointed at.
    private StandTarget? LastIndefinite(int before)
    {
        for (var token = before - 1; token >= 0 && token > before - FarthestThing; token--)
        {
            if (article.Tokens[token].Upos != PartOfSpeech.Noun || !tree.IsKnown(token) || IsName(token)
                || tree.Child(token, "det") is not (>= 0 and var determiner)
                || article.Tokens[determiner].Form.ToLowerInvariant() is not ("a" or "an" or "no" or "any" or "another")
                || article.Tokens[token].Xpos != "NN") continue;

            var thing = Named(token, KindOf(token));
            if (IsMatter(thing, token)) return thing;
        }

        return null;
    }

    private bool HoldsOffice(string actor, string office) => article.Actors.FirstOrDefault(one => one.Id == actor) is { } bearer
        && bearer.Roles.Any(role => role.Contains(office, StringComparison.OrdinalIgnoreCase));

    private int VerbAbove(int node)
    {
        for (var (step, at) = (0, tree.Head(node)); step < WordsBefore && at >= 0; step++, at = tree.Head(at))
        {
            if (article.Tokens[at].Upos == PartOfSpeech.Verb) return at;
        }

        return -1;
    }
}
