using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Spellings;

namespace Hearsay.Claims.Identities;

/// <summary>Joins the persons of a story's articles.</summary>
internal sealed class PersonResolver
{
    /// <summary>Of the people with one family name, how many of the latest are looked at.</summary>
    private const int MostNamesakes = 40;

    private const int MostDoubted = 4;
    private const int EnoughArticles = 2;

    private readonly IReadOnlyList<Actor> actors;
    private readonly ActorGroups groups;
    private readonly Dictionary<int, (PersonName Name, RoleSet Roles)> persons = [];
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);

    public PersonResolver(IReadOnlyList<Actor> actors, ActorGroups groups)
    {
        (this.actors, this.groups) = (actors, groups);
        for (var i = 0; i < actors.Count; i++)
        {
            if (actors[i].Type == MentionType.Person && PersonName.Of(actors[i]) is { } name) persons[i] = (name, new RoleSet([.. actors[i].Roles, .. name.Titles]));
        }
    }

    public void Resolve()
    {
        foreach (var index in Ordered(isBare: false)) JoinFull(index);
        foreach (var index in Ordered(isBare: true)) JoinBare(index);
    }

    private List<int> Ordered(bool isBare) => [.. persons.Where(pair => pair.Value.Name.IsBare == isBare).Select(pair => pair.Key).Order()];

    private void JoinFull(int index)
    {
        var (name, roles) = persons[index];
        var doubted = 0;
        foreach (var earlier in Candidates(name).Distinct().Take(MostNamesakes).ToList())
        {
            var (other, otherRoles) = persons[earlier];
            var (identity, why) = PersonJudge.Judge(name, roles, other, otherRoles);
            if (identity == Identity.Same && groups.Join(earlier, index, why)) break;
            if (identity != Identity.Different && doubted++ < MostDoubted) groups.Doubt(earlier, index);
        }

        foreach (var key in KeysOf(name)) Remember(key, index, name);
    }

    private IEnumerable<int> Candidates(PersonName name) => KeysOf(name).SelectMany(key => byKey.GetValueOrDefault(key) is { } list ? list.AsEnumerable().Reverse() : []);

    /// <summary>Under what a person is looked for: all words in any order; the consonants of all; the family name's; the first two words.</summary>
    private static IEnumerable<string> KeysOf(PersonName name)
    {
        yield return name.Sorted;
        yield return $"all: {Spelling.Skeleton(name.Joined)}";
        yield return $"last: {Spelling.Skeleton(name.Last)}";
        if (name.Words.Length == 2) yield return $"two: {name.Sorted}";
        if (name.Words.Length > 2) yield return $"two: {string.Join(' ', name.Words.Take(2).Order(StringComparer.Ordinal))}";
        if (name.Words.Length is 2 or 3) yield return $"wg: {Spelling.Chinese(name.Plain)}";
    }

    // One of a group that is spelled alike is enough: a thousand articles on one person stay one entry.
    private void Remember(string key, int index, PersonName name)
    {
        if (!byKey.TryGetValue(key, out var list)) byKey[key] = list = [];
        if (list.Count > 0 && list.Skip(Math.Max(0, list.Count - 3)).Any(known => groups.Find(known) == groups.Find(index) && persons[known].Name.Joined == name.Joined)) return;

        list.Add(index);
        if (list.Count > 2 * MostNamesakes) list.RemoveRange(0, MostNamesakes);
    }

    private void JoinBare(int index)
    {
        var (name, roles) = persons[index];
        var full = (byKey.GetValueOrDefault($"last: {Spelling.Skeleton(name.Last)}") ?? [])
            .Where(known => PersonJudge.IsSurname(name, persons[known].Name))
            .GroupBy(groups.Find)
            .Select(group => (First: group.First(), Agrees: group.Any(known => persons[known].Roles.AgreesWith(roles)), IsAgainst: group.Any(known => persons[known].Roles.IsAgainst(roles)), IsSpelled: group.Any(known => persons[known].Name.Last == name.Last)))
            .Take(MostNamesakes)
            .ToList();

        var agreeing = full.Where(one => one.Agrees).ToList();
        var isJoined = agreeing is [var holder] && groups.Join(holder.First, index, "surname and office");
        if (!isJoined && full is [{ IsAgainst: false, IsSpelled: true } only] && groups.ArticleCount(only.First) >= EnoughArticles)
        {
            isJoined = groups.Join(only.First, index, "surname of the only bearer");
        }

        if (isJoined) return;

        foreach (var one in full.Take(MostDoubted)) groups.Doubt(one.First, index);
        if (full.Count < 2) JoinSingle(index, name, roles);
    }

    /// <summary>A single word in both articles: Pope Francis; Madonna.</summary>
    private void JoinSingle(int index, PersonName name, RoleSet roles)
    {
        var key = $"bare: {Spelling.Skeleton(name.Last)}";
        foreach (var earlier in byKey.GetValueOrDefault(key)?.AsEnumerable().Reverse().Take(MostNamesakes).ToList() ?? [])
        {
            var (other, otherRoles) = persons[earlier];
            if (!PersonJudge.IsSurname(name, other)) continue;

            var isSure = !roles.IsAgainst(otherRoles) && (name.Last == other.Last || roles.AgreesWith(otherRoles));
            if (isSure && groups.Join(earlier, index, "spelling")) break;
            groups.Doubt(earlier, index);
        }

        Remember(key, index, name);
    }
}
