using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;

namespace Hearsay.Claims;

/// <summary>Joins the actors of a story's articles: one actor for all spellings of a name, with evidence.</summary>
/// <remarks>
/// Two article actors are one when a full name or alias of the one folds to the same form as one of the other and both are persons or neither is.
/// A surname alone joins only when the whole story has a single fuller name that ends in it: likeness of surname is no evidence by itself.
/// </remarks>
internal static class StoryActorResolver
{
    /// <summary>The story's actors, in order of first mention over the articles in order.</summary>
    public static IReadOnlyList<StoryActor> Resolve(IReadOnlyList<AnnotatedArticle> articles)
    {
        var members = articles
            .SelectMany(article => article.Actors.Select(actor => new Member($"{article.Article.Id}/{actor.Id}", actor)))
            .ToList();
        var groups = new DisjointSets(members.Count);
        JoinByFullName(members, groups);
        JoinBareSurnames(members, groups);

        return members
            .Select((member, index) => (member, group: groups.Find(index)))
            .GroupBy(pair => pair.group, pair => pair.member)
            .OrderBy(group => group.Key)
            .Select((group, index) => ToActor($"a{index + 1}", [.. group]))
            .ToList();
    }

    private static void JoinByFullName(List<Member> members, DisjointSets groups)
    {
        // A capital is a place in one article and a government in the next: only persons are kept apart from the rest.
        var firstWith = new Dictionary<(bool IsPerson, string Folded), int>();
        for (var index = 0; index < members.Count; index++)
        {
            foreach (var name in members[index].IdentifyingNames)
            {
                var key = (members[index].Actor.Type == MentionType.Person, NameFolding.Fold(name));
                if (key.Item2.Length == 0) continue;
                if (firstWith.TryGetValue(key, out var earlier)) groups.Join(earlier, index);
                else firstWith[key] = index;
            }
        }
    }

    private static void JoinBareSurnames(List<Member> members, DisjointSets groups)
    {
        var fullNames = members
            .Select((member, index) => (member.Actor, index))
            .Where(pair => pair.Actor.Type == MentionType.Person && pair.Actor.Name.Contains(' ', StringComparison.Ordinal))
            .ToLookup(pair => NameFolding.Fold(pair.Actor.Name).Split(' ')[^1], pair => groups.Find(pair.index));

        for (var index = 0; index < members.Count; index++)
        {
            var actor = members[index].Actor;
            if (actor.Type != MentionType.Person || actor.Name.Contains(' ', StringComparison.Ordinal)) continue;

            var candidates = fullNames[NameFolding.Fold(actor.Name)].Select(groups.Find).Distinct().ToList();
            if (candidates.Count == 1) groups.Join(candidates[0], index);
        }
    }

    private static StoryActor ToActor(string id, IReadOnlyList<Member> members)
    {
        // The fullest name, the one most articles use where several are as full.
        var name = members
            .GroupBy(member => member.Actor.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Split(' ').Length)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
        var aliases = members
            .SelectMany(member => member.Actor.Aliases.Prepend(member.Actor.Name))
            .Where(alias => alias != name)
            .Distinct(StringComparer.Ordinal);
        var roles = members.SelectMany(member => member.Actor.Roles).Distinct(StringComparer.OrdinalIgnoreCase);

        return new StoryActor(id, name, members[0].Actor.Type, [.. aliases], [.. roles], [.. members.Select(member => member.Key)]);
    }

    private sealed record Member(string Key, Actor Actor)
    {
        /// <summary>Names sure enough to identify by: for a person only full names, for anything else every name.</summary>
        public IEnumerable<string> IdentifyingNames => Actor.Type == MentionType.Person
            ? Actor.Aliases.Prepend(Actor.Name).Where(name => name.Contains(' ', StringComparison.Ordinal))
                .DefaultIfEmpty(Actor.Name)
            : Actor.Aliases.Prepend(Actor.Name);
    }
}
