namespace Hearsay.Annotations.Mentions;

/// <summary>Decides which candidates are names and of what kind: one kind for one name in an article.</summary>
internal sealed class NameTyper(MarkedText text)
{
    private const int EnoughForName = 8;
    private const int EnoughForWeak = 45;
    private const int OfNamesake = 50;
    private const int OfCountry = 60;
    private const int OfNeighbour = 20;
    private const int EnoughAlone = 20;
    private const int EnoughToLend = 30;

    private readonly Dictionary<string, Evidence> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The names, in order, each with the kind it has everywhere in the article.</summary>
    public List<NamedSpan> Decide(IReadOnlyList<NameCandidate> candidates)
    {
        var reader = new EvidenceReader(text);
        foreach (var candidate in candidates)
        {
            var key = KeyOf(candidate);
            sums[key] = sums.GetValueOrDefault(key) + reader.Weigh(candidate);
            if (!candidate.IsWeak) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        ShareInLists(candidates);

        var partsOfPersons = new HashSet<string>(StringComparer.Ordinal);
        var firstsOfOrganizations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Length < 2) continue;

            var evidence = sums[KeyOf(candidate)];
            if (evidence.Type == MentionType.Person)
            {
                partsOfPersons.Add(text.Tokens[candidate.End - 1].Form);
                if (candidate.Length > 2) partsOfPersons.Add(text.SpanOf(candidate.First + 1, candidate.End).Of(text.Text));
            }
            else if (evidence.Type == MentionType.Organization && candidate.Known == KnownKind.None && !text.Is(candidate.First, WordKind.OrganisationHead))
            {
                firstsOfOrganizations.Add(text.Tokens[candidate.First].Form);
            }
        }

        var names = new List<NamedSpan>();
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var key = KeyOf(candidate);
            var evidence = sums[key];
            var count = Math.Max(1, counts.GetValueOrDefault(key));
            if (partsOfPersons.Contains(key) && candidate.Known is KnownKind.None or KnownKind.Town or KnownKind.NoName) evidence += new Evidence(OfNamesake * count, 0, 0, 0);
            if (partsOfPersons.Contains(key) && candidate.Known == KnownKind.Place && evidence.Person > evidence.Location - (OfCountry * count)) evidence += new Evidence(OfCountry * count, 0, 0, 0);
            if (candidate.Length == 1 && firstsOfOrganizations.Contains(key) && candidate.Known == KnownKind.None) evidence += new Evidence(0, OfNamesake / 2 * count, 0, 0);

            if (IsBareHead(candidate) ? !heads.Contains(key) : !IsName(candidate, key, evidence)) continue;

            names.Add(new NamedSpan(candidate.First, candidate.End, IsBareHead(candidate) ? MentionType.Organization : evidence.Type));
            if (evidence.Type == MentionType.Organization && candidate.Length > 1) AddHeads(candidate, heads);
        }

        return names;
    }

    /// <summary>In a list of places, an unknown name is one as well.</summary>
    private void ShareInLists(IReadOnlyList<NameCandidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var key = KeyOf(candidate);
            if (candidate.Known != KnownKind.None || candidate.IsWeak || sums[key].Best > EnoughAlone) continue;

            if (AreListed(candidates, i - 1)) Lend(candidates[i - 1], key);
            if (AreListed(candidates, i)) Lend(candidates[i + 1], key);
        }
    }

    /// <summary>Whether a name and the next are parts of a list; two with a comma between them may be a name and its apposition.</summary>
    private bool AreListed(IReadOnlyList<NameCandidate> candidates, int first) =>
        IsLink(candidates, first)
        && (text.Tokens[candidates[first].End].Form is not "," || candidates[first + 1].First > candidates[first].End + 1
            || IsLink(candidates, first - 1) || IsLink(candidates, first + 1));

    private bool IsLink(IReadOnlyList<NameCandidate> candidates, int first) =>
        first >= 0 && first + 1 < candidates.Count && text.IsListMark(candidates[first].End, candidates[first + 1].First);

    private void Lend(NameCandidate neighbour, string key)
    {
        var evidence = sums[KeyOf(neighbour)];
        if (evidence.Best >= EnoughToLend && evidence.Type != MentionType.Miscellaneous) sums[key] += Evidence.For(evidence.Type, OfNeighbour);
    }

    private bool IsName(NameCandidate candidate, string key, Evidence evidence)
    {
        if (candidate.IsWeak) return counts.ContainsKey(key) ? evidence.Best >= EnoughForName : evidence.Best >= EnoughForWeak;

        return evidence.Best >= EnoughForName;
    }

    private void AddHeads(NameCandidate candidate, HashSet<string> heads)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (text.Is(i, WordKind.OrganisationHead)) heads.Add(text.Tokens[i].Form);
        }
    }

    /// <summary>The Commission by itself names nothing unless a commission was named before.</summary>
    private bool IsBareHead(NameCandidate candidate) =>
        candidate is { Length: 1, Known: KnownKind.None }
        && text.Is(candidate.First, WordKind.OrganisationHead | WordKind.PlaceHead | WordKind.EventHead | WordKind.Role | WordKind.RoleModifier)
        && !candidate.FollowsRole
        && !NameWords.IsFirstName(text.Tokens[candidate.First].Form);

    private string KeyOf(NameCandidate candidate) => text.SpanOf(candidate.First, candidate.End).Of(text.Text);
}
