using System.Runtime.InteropServices;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Gives one name one kind throughout an article, and leaves titles and offices out of people's names.</summary>
internal sealed class NameAgreement(TaggedText text, float[] shares)
{
    private const int Count = NameLabels.Count;
    private const float OfRules = 0.2f;
    private const float OfLists = 1f;
    private const float OfRulesAlone = 2f;
    private const int Sure = 3;

    private readonly Dictionary<string, float[]> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionType> wholes = new(StringComparer.Ordinal);

    /// <summary>The names, cut and agreed upon, in order.</summary>
    /// <param name="names">What the model found.</param>
    /// <param name="ruled">What the rules found.</param>
    public List<NamedSpan> Agree(List<NamedSpan> names, IReadOnlyList<NamedSpan> ruled)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            name = Cut(name);
            AddTo(sums, KeyOf(name), name);
        }

        var all = WithSureRuled(names, ruled);
        foreach (ref var name in CollectionsMarshal.AsSpan(all)) name = name with { Type = TypeOf(name) };

        AgreeShortForms(all);
        return all;
    }

    private NamedSpan Cut(NamedSpan name)
    {
        var first = name.First;
        if (text.Text.IsForm(first, "the") && first + 1 < name.End) first++;
        if (name.Type is MentionType.Location or MentionType.Organization)
        {
            // "in Harrow Thursday": the day is when, not where. A person may be called May, a massacre Bloody Sunday.
            while (name.End - 1 > first && text.Text.Is(name.End - 1, WordKind.Calendar)) name = name with { End = name.End - 1 };
        }

        if (name.Type == MentionType.Person)
        {
            // Interior Minister Orme, Mr Orme
            while (first + 1 < name.End && text.Text.Is(first, WordKind.Title | WordKind.Role | WordKind.RoleModifier) && !text.Words[first].IsFirstName) first++;
        }

        return RuledPersonIn(name, first) is { } person ? name with { First = person, Type = MentionType.Person } : name with { First = first };
    }

    /// <summary>Hydrologist Orme Tallan, Deputy Premier Orme: where the rules see a person's name begin later and end with the model's.</summary>
    private int? RuledPersonIn(NamedSpan name, int first)
    {
        if (text.Ruled[first] != NameLabels.Outside) return null;

        for (var i = first + 1; i < name.End; i++)
        {
            if (text.Ruled[i] == NameLabels.Outside) continue;

            var isPerson = NameLabels.TypeOf(text.Ruled[i]) == MentionType.Person && text.Ruled[name.End - 1] is not NameLabels.Outside
                && NameLabels.PlaceOf(text.Ruled[name.End - 1]) is NameLabels.Last or NameLabels.Only;
            return isPerson ? i : null;
        }

        return null;
    }

    private void AddTo(Dictionary<string, float[]> to, string key, NamedSpan name)
    {
        if (!to.TryGetValue(key, out var sum)) to[key] = sum = new float[4];
        for (var type = 0; type < 4; type++)
        {
            var mass = 0f;
            for (var i = name.First; i < name.End; i++)
            {
                for (var place = 0; place < 4; place++) mass += shares[(i * Count) + 1 + (4 * type) + place];
            }

            sum[type] += mass / (name.End - name.First);
        }

        if (text.Ruled[name.First] is var ruled and not NameLabels.Outside) sum[(int)NameLabels.TypeOf(ruled)] += (IsUncounted(name) ? OfRulesAlone : IsListed(name) ? OfLists : OfRules) * text.Leads[name.First];
    }

    /// <summary>Adds what only the rules found, if they are sure of it, or the name stands elsewhere in the article.</summary>
    private List<NamedSpan> WithSureRuled(List<NamedSpan> names, IReadOnlyList<NamedSpan> ruled)
    {
        var all = new List<NamedSpan>(names.Count);
        var next = 0;
        foreach (var name in ruled)
        {
            while (next < names.Count && names[next].End <= name.First) all.Add(names[next++]);

            var isFree = next == names.Count || names[next].First >= name.End;
            if (!isFree || !(text.Leads[name.First] >= Sure || sums.ContainsKey(KeyOf(name)))) continue;

            AddTo(sums, KeyOf(name), name);
            all.Add(name);
        }

        while (next < names.Count) all.Add(names[next++]);
        return all;
    }

    private MentionType TypeOf(NamedSpan name)
    {
        var sum = sums[KeyOf(name)];
        return (MentionType)Array.IndexOf(sum, sum.Max());
    }

    /// <summary>Orme alone is the person Ada Orme, and the Delta the place Orlin Delta.</summary>
    private void AgreeShortForms(List<NamedSpan> names)
    {
        foreach (var name in names)
        {
            if (name.End - name.First > 1 && name.Type != MentionType.Miscellaneous) wholes.TryAdd(text.Words[name.End - 1].Form, name.Type);
        }

        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            var word = text.Words[name.First];
            if (name.End - name.First > 1 || !wholes.TryGetValue(word.Form, out var type)) continue;

            var isSurname = type == MentionType.Person && word.Known is KnownKind.None or KnownKind.Town;
            var isHead = text.Text.Is(name.First, type == MentionType.Location ? WordKind.PlaceHead : WordKind.OrganisationHead);
            if (type == MentionType.Person ? isSurname : isHead || IsUncounted(name)) name = name with { Type = type };
        }
    }

    /// <summary>Whether news did not have the name's words often enough to tell what they are: then the rules know as much as the model.</summary>
    private bool IsUncounted(NamedSpan name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (text.Words[i].HasCapital && text.Words[i].Counts.Kinds == 0) return true;
        }

        return false;
    }

    private bool IsListed(NamedSpan name) =>
        KnownNames.KindOf(text.Text.SpanOf(name.First, name.End).In(text.Text.Text)) is KnownKind.Place or KnownKind.Town or KnownKind.Organisation or KnownKind.Seat;

    private string KeyOf(NamedSpan name) => text.Text.SpanOf(name.First, name.End).Of(text.Text.Text);
}
