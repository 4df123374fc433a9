using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Finds names in sentences that are in capitals throughout: those that the rest of the article, or the lists, know.</summary>
internal sealed class ShoutedNames(MarkedText text)
{
    private const int MostWords = 5;
    private const int Known = 60;

    private readonly Dictionary<string, MentionType> known = new(StringComparer.Ordinal);

    /// <summary>Adds the names of the shouted sentences to those found elsewhere; all in order of place.</summary>
    public List<NamedSpan> AddTo(List<NamedSpan> names)
    {
        if (!text.ShoutedSentences.Contains(true)) return names;

        foreach (var name in names)
        {
            known.TryAdd(text.SpanOf(name.First, name.End).Of(text.Text).ToUpperInvariant(), name.Type);
            if (name.Type == MentionType.Person) known.TryAdd(text.Tokens[name.End - 1].Form.ToUpperInvariant(), name.Type);
        }

        var all = new List<NamedSpan>(names);
        for (var i = 0; i < text.Article.Sentences.Count; i++)
        {
            if (text.ShoutedSentences[i]) FindIn(text.Article.Sentences[i], all);
        }

        all.Sort((one, other) => one.First.CompareTo(other.First));
        return all;
    }

    private void FindIn(Sentence sentence, List<NamedSpan> names)
    {
        var end = sentence.FirstToken + sentence.TokenCount;
        for (var i = sentence.FirstToken; i < end;)
        {
            var name = Longest(i, end);
            if (name is { } found) names.Add(found);
            i = name?.End ?? i + 1;
        }
    }

    private NamedSpan? Longest(int first, int end)
    {
        for (var stop = Math.Min(end, first + MostWords); stop > first; stop--)
        {
            var surface = text.SpanOf(first, stop).In(text.Text);
            if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surface, out var type)) return new NamedSpan(first, stop, type, Known);
            if (TypeInLists(surface) is { } listed) return new NamedSpan(first, stop, listed, Known);
        }

        return null;
    }

    private static MentionType? TypeInLists(ReadOnlySpan<char> surface) => CommonWords.Contains(surface) ? null : KnownNames.KindOf(surface) switch
    {
        KnownKind.Place or KnownKind.Town => MentionType.Location,
        KnownKind.Organisation or KnownKind.Seat => MentionType.Organization,
        KnownKind.People => MentionType.Miscellaneous,
        _ => null,
    };
}
