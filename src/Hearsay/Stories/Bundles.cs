using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Articles that go together whatever their words say: an analyst said so, or they are copies or versions.</summary>
internal sealed class Bundles
{
    private readonly Dictionary<string, string> parents;
    private readonly Dictionary<string, HashSet<string>> apart = new(StringComparer.Ordinal);

    /// <summary>Ties articles together.</summary>
    /// <param name="ids">Ids of all articles.</param>
    /// <param name="copies">Copies and versions.</param>
    /// <param name="constraints">What an analyst decided; it goes before copies and versions.</param>
    public Bundles(IEnumerable<string> ids, CopyReport copies, StoryConstraints constraints)
    {
        parents = ids.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var (a, b) in constraints.CannotJoin.Where(pair => parents.ContainsKey(pair.A) && parents.ContainsKey(pair.B) && pair.A != pair.B))
        {
            SetApart(a, b);
            SetApart(b, a);
        }

        foreach (var (a, b) in constraints.MustJoin) Tie(a, b);
        foreach (var group in copies.Groups) TieAll(group.Articles);
        foreach (var chain in copies.Versions) TieAll(chain.Articles);
    }

    /// <summary>What all articles of one bundle have in common and no other has.</summary>
    public string KeyOf(string id)
    {
        if (!parents.ContainsKey(id)) return id;

        while (parents[id] != id) id = parents[id] = parents[parents[id]];
        return id;
    }

    /// <summary>Whether an analyst decided that two bundles are not one story.</summary>
    public bool AreApart(string one, string other) =>
        apart.Count > 0 && apart.TryGetValue(KeyOf(one), out var others) && others.Any(id => KeyOf(id) == KeyOf(other));

    /// <summary>Makes one bundle of two, unless an analyst decided that they are not one story.</summary>
    /// <returns>Whether they are one now.</returns>
    public bool Tie(string one, string other)
    {
        if (!parents.ContainsKey(one) || !parents.ContainsKey(other) || AreApart(one, other)) return false;

        var (first, second) = (KeyOf(one), KeyOf(other));
        if (first == second) return true;

        // The smaller id leads, so that the order of ties does not show.
        if (string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        parents[second] = first;
        if (apart.TryGetValue(second, out var others))
        {
            foreach (var id in others) SetApart(first, id);
        }

        return true;
    }

    private void TieAll(IReadOnlyList<string> ids)
    {
        foreach (var id in ids.Skip(1)) Tie(ids[0], id);
    }

    private void SetApart(string id, string other)
    {
        if (!apart.TryGetValue(id, out var others)) apart.Add(id, others = new HashSet<string>(StringComparer.Ordinal));
        others.Add(other);
    }
}
