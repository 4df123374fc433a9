using Hearsay.Annotations.Mentions;

namespace Hearsay.Claims.Identities;

/// <summary>Joins the bodies, places and other things of a story's articles.</summary>
internal sealed class BodyResolver(IReadOnlyList<Actor> actors, ActorGroups groups)
{
    private const int MostAlike = 40;
    private const int MostNames = 30;
    private const int MostDoubted = 4;

    private readonly Dictionary<(string Surface, MentionType Type), BodyName?> names = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Index, BodyName Name)>> bySkeleton = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> general = new(StringComparer.Ordinal);

    public void Resolve()
    {
        var acronyms = new List<(int Index, BodyName Name)>();
        for (var i = 0; i < actors.Count; i++)
        {
            if (actors[i].Type == MentionType.Person || NameOf(actors[i].Name, actors[i].Type) is not { } name) continue;

            if (name.IsAcronym && KnownNames.CanonicalOf(name.Surface) == name.Surface && CountryNames.OfName(name.Surface) is null) acronyms.Add((i, name));
            else JoinByName(i, name);
        }

        foreach (var (index, name) in acronyms) JoinAcronym(index, name);
        foreach (var index in general.Values.SelectMany(list => list)) DoubtGeneral(index);
    }

    // A long story has few names, each in many articles.
    private BodyName? NameOf(string surface, MentionType type)
    {
        if (!names.TryGetValue((surface, type), out var name)) names[(surface, type)] = name = BodyName.Of(surface, type);
        return name;
    }

    private void JoinByName(int index, BodyName name)
    {
        // A capital is a place in one article and a government in the next: only persons are kept apart from the rest.
        JoinByKey(index, name, name.IsListed ? "known by both names" : "same words");
        if (name.Skeleton.Length > 0) JoinBySpelling(index, name);

        foreach (var alias in actors[index].Aliases.Take(MostNames).Select(alias => NameOf(alias, actors[index].Type)).OfType<BodyName>())
        {
            if (alias.IsAcronym) ListOf(byAcronym, alias.Surface).Add(index);
            else if (alias.WordCount != 1 || KnownNames.KindOf(alias.Surface) != KnownKind.None) JoinByKey(index, alias, "alias");
        }

        if (Initials(name.Surface) is { Length: > 1 } initials) ListOf(byInitials, initials).Add(index);
        if (name.General.Length > 0) ListOf(general, name.General).Add(index);
    }

    private void JoinByKey(int index, BodyName name, string why)
    {
        if (!byKey.TryGetValue(name.Key, out var earlier)) byKey[name.Key] = index;
        else if (AreApart(earlier, index)) groups.Doubt(earlier, index);
        else groups.Join(earlier, index, why, evenInOneArticle: true);
    }

    private bool AreApart(int one, int other) =>
        actors[one].Roles.Count > 0 && actors[other].Roles.Count > 0 && new RoleSet(actors[one].Roles).IsAgainst(new RoleSet(actors[other].Roles));

    private void JoinBySpelling(int index, BodyName name)
    {
        var alike = bySkeleton.TryGetValue(name.Skeleton, out var list) ? list : bySkeleton[name.Skeleton] = [];
        foreach (var (earlier, other) in alike)
        {
            if (groups.Find(earlier) == groups.Find(index) && name.Key == other.Key) return;
            if (actors[earlier].Type == actors[index].Type && !AreApart(earlier, index) && name.IsSpellingOf(other) && groups.Join(earlier, index, "spelling")) break;
        }

        if (alike.Count < MostAlike) alike.Add((index, name));
    }

    /// <summary>An acronym is a body's where an article gives it to it, and no article gives it to another.</summary>
    private void JoinAcronym(int index, BodyName name)
    {
        var given = (byAcronym.GetValueOrDefault(name.Surface) ?? []).Select(groups.Find).Distinct().ToList();
        if (given is not [var only] || !groups.Join(only, index, "acronym"))
        {
            foreach (var one in given.Take(MostDoubted)) groups.Doubt(one, index);
            if (given.Count == 0)
            {
                foreach (var one in (byInitials.GetValueOrDefault(name.Surface) ?? []).Take(MostDoubted)) groups.Doubt(one, index);
            }

            JoinByKey(index, name, "same name");
        }
    }

    /// <summary>The defence ministry, where there is a Ukrainian one.</summary>
    private void DoubtGeneral(int index)
    {
        if (NameOf(actors[index].Name, actors[index].Type) is { } name && byKey.TryGetValue(name.General, out var bare)) groups.Doubt(bare, index);
    }

    private static string Initials(string surface) =>
        string.Concat(surface.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Take(MostAlike).Select(word => word[0]));

    private static List<int> ListOf(Dictionary<string, List<int>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
