namespace Hearsay.Annotations.Mentions;

/// <summary>Decides which candidates are names and of what kind: one kind for one name in an article.</summary>
internal sealed class NameTyper(MarkedText text)
{
    private const int EnoughForName = 8;
    private const int EnoughForWeak = 45;
    private const int OfNamesake = 50;
    private const int OfAdjective = 60;
    private const int OfNoPlace = 7;
    private const int OfCountry = 60;
    private const int OfNeighbour = 20;
    private const int EnoughAlone = 20;
    private const int EnoughToLend = 30;

    private readonly Dictionary<string, Evidence> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> unmarked = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The names, in order, each with the kind it has everywhere in the article.</summary>
    public List<NamedSpan> Decide(IReadOnlyList<NameCandidate> candidates)
    {
        var reader = new EvidenceReader(text);
        foreach (var candidate in candidates)
        {
            var key = KeyOf(candidate);
            if (!sums.TryGetValue(key, out var sum)) order.Add(key);
            unmarked[key] = Evidence.Stronger(unmarked.GetValueOrDefault(key), reader.Unmarked(candidate));
            sums[key] = sum + reader.Weigh(candidate);
            if (!candidate.IsWeak) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        foreach (var key in order) sums[key] += unmarked[key];
        FindAdjectives(order);
        ShareInLists(candidates);

        var (partsOfPersons, firstsOfOrganizations) = PartsOfNames(candidates);
        var names = new List<NamedSpan>();
        var heads = new Dictionary<string, MentionType>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var key = KeyOf(candidate);
            var evidence = sums[key];
            var count = Math.Max(1, counts.GetValueOrDefault(key));
            if (partsOfPersons.Contains(key) && candidate.Known is KnownKind.None or KnownKind.Town or KnownKind.NoName) evidence += new Evidence(OfNamesake * count, 0, 0, 0);
            if (partsOfPersons.Contains(key) && candidate.Known == KnownKind.Place && evidence.Person > evidence.Location - (OfCountry * count)) evidence += new Evidence(OfCountry * count, 0, 0, 0);
            if (candidate.Length == 1 && firstsOfOrganizations.Contains(key) && candidate.Known == KnownKind.None && evidence.Location <= OfNoPlace) evidence += new Evidence(0, OfNamesake / 2 * count, 0, 0);

            var shortFor = ShortFor(candidate, heads);
            if (shortFor is null && (IsBareHead(candidate) || !IsName(candidate, key, evidence))) continue;

            names.Add(new NamedSpan(candidate.First, candidate.End, shortFor ?? evidence.Type, evidence.Lead));
            if (candidate.Length > 1 && evidence.Type is MentionType.Organization or MentionType.Location) AddHeads(candidate, evidence.Type, heads);
        }

        return names;
    }

    /// <summary>What a person, or an organisation, named in several words may be called by one of them.</summary>
    private (HashSet<string> OfPersons, HashSet<string> OfOrganizations) PartsOfNames(IReadOnlyList<NameCandidate> candidates)
    {
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

        return (partsOfPersons, firstsOfOrganizations);
    }

    /// <summary>Brennia and Brennian, Torvany and Torvan: the one is a country, the other its adjective.</summary>
    private void FindAdjectives(List<string> keys)
    {
        var sorted = keys.Where(key => !key.Contains(' ') && key.Length > 3 && !KnownAlready(key)).Order(StringComparer.Ordinal).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            var (shorter, longer) = (sorted[i - 1], sorted[i]);
            var ending = longer.StartsWith(shorter, StringComparison.Ordinal) ? longer[shorter.Length..] : "";
            var (place, people) = ending switch
            {
                "n" or "an" or "ian" or "ese" or "ish" or "i" => (shorter, longer),
                "y" or "a" or "ia" or "land" => (longer, shorter),
                _ => ("", ""),
            };
            if (place.Length == 0) continue;

            sums[place] += Evidence.For(MentionType.Location, OfAdjective);
            sums[people] += Evidence.For(MentionType.Miscellaneous, OfAdjective);
        }
    }

    private static bool KnownAlready(string key) => KnownNames.KindOf(key) != KnownKind.None || NameWords.IsFirstName(key);

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
        if (candidate is { IsWeak: true, Known: KnownKind.Town or KnownKind.Organisation } && !counts.ContainsKey(key) && text.IsHyphen(candidate.End)) return false;
        if (candidate.IsWeak) return counts.ContainsKey(key) ? evidence.Best >= EnoughForName : evidence.Best >= EnoughForWeak;

        return evidence.Best >= EnoughForName;
    }

    private void AddHeads(NameCandidate candidate, MentionType type, Dictionary<string, MentionType> heads)
    {
        var wanted = type == MentionType.Organization ? WordKind.OrganisationHead : WordKind.PlaceHead;
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (text.Is(i, wanted) || (i == candidate.End - 1 && type == MentionType.Organization)) heads[text.Tokens[i].Form] = type;
        }
    }

    /// <summary>The Commission, the Delta: a single word behind <c>the</c> that is the head of a longer name before.</summary>
    private MentionType? ShortFor(NameCandidate candidate, Dictionary<string, MentionType> heads) =>
        candidate is { Length: 1, FollowsRole: false }
        && candidate.First > 0
        && (text.IsForm(candidate.First - 1, "the") || (text.Is(candidate.First, WordKind.OrganisationHead) && !text.Opens(candidate.First)))
        && heads.TryGetValue(text.Tokens[candidate.First].Form, out var type) ? type : null;

    /// <summary>The Commission by itself names nothing unless a commission was named before.</summary>
    private bool IsBareHead(NameCandidate candidate) =>
        candidate is { Length: 1, Known: KnownKind.None }
        && text.Is(candidate.First, WordKind.OrganisationHead | WordKind.PlaceHead | WordKind.EventHead | WordKind.Role | WordKind.RoleModifier)
        && !candidate.FollowsRole
        && !NameWords.IsFirstName(text.Tokens[candidate.First].Form);

    private string KeyOf(NameCandidate candidate) => text.SpanOf(candidate.First, candidate.End).Of(text.Text);
}
