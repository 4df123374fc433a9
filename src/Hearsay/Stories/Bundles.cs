namespace Hearsay.Stories;

/// <summary>Articles that go together whatever their words say: an analyst said so, or they are copies or versions.</summary>
/// <remarks>Articles are named by their numbers. Only those that are tied to another take room.</remarks>
internal sealed class Bundles
{
    private readonly Dictionary<int, int> parents = [];
    private readonly Dictionary<int, HashSet<int>> apart = [];
    private readonly HashSet<int> decided = [];

    /// <summary>Takes in what an analyst decided; it goes before copies and versions, so it comes first.</summary>
    /// <param name="mustJoin">Pairs that belong to one story.</param>
    /// <param name="cannotJoin">Pairs that belong to different ones.</param>
    public Bundles(IEnumerable<(int A, int B)> mustJoin, IEnumerable<(int A, int B)> cannotJoin)
    {
        foreach (var (a, b) in cannotJoin.Where(pair => pair.A != pair.B))
        {
            SetApart(a, b);
            SetApart(b, a);
        }

        foreach (var (a, b) in mustJoin)
        {
            Tie(a, b);
            decided.UnionWith([a, b]);
        }
    }

    /// <summary>Whether any two articles are to be kept apart.</summary>
    public bool KeepsApart => apart.Count > 0;

    /// <summary>Whether an analyst decided where an article belongs.</summary>
    public bool IsDecided(int article) => decided.Contains(article);

    /// <summary>What all articles of one bundle have in common and no other has.</summary>
    public int KeyOf(int article)
    {
        var key = article;
        while (parents.TryGetValue(key, out var parent)) key = parent;

        // Whoever asks next finds it in one step.
        while (article != key) (parents[article], article) = (key, parents[article]);
        return key;
    }

    /// <summary>Whether an analyst decided that two bundles are not one story.</summary>
    public bool AreApart(int one, int other) =>
        apart.Count > 0 && apart.TryGetValue(KeyOf(one), out var others) && KeyOf(other) is var key && others.Any(article => KeyOf(article) == key);

    /// <summary>Makes one bundle of two, unless an analyst decided that they are not one story.</summary>
    /// <returns>Whether they are one now.</returns>
    public bool Tie(int one, int other)
    {
        if (AreApart(one, other)) return false;

        var (first, second) = (KeyOf(one), KeyOf(other));
        if (first == second) return true;

        // The earlier article leads, so that the order of ties does not show.
        if (first > second) (first, second) = (second, first);
        parents[second] = first;
        if (apart.TryGetValue(second, out var others))
        {
            foreach (var article in others) SetApart(first, article);
        }

        return true;
    }

    private void SetApart(int article, int other)
    {
        if (!apart.TryGetValue(article, out var others)) apart.Add(article, others = []);
        others.Add(other);
    }
}
