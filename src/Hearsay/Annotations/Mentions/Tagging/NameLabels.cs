namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>What a word is to a name: outside, or at the beginning, inside, at the end or all of a name of one type.</summary>
/// <remarks>0 is outside; 1 + 4 × type + place, the place being 0 for the first word, 1 inside, 2 for the last, 3 for the only one.</remarks>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Count = 17;
    public const int Inner = Count - 1;
    public const int First = 0;
    public const int Inside = 1;
    public const int Last = 2;
    public const int Only = 3;

    /// <summary>Every label.</summary>
    public const uint All = (1u << Count) - 1;

    private const uint Closed = 1 | (0b1100u << 1) | (0b1100u << 5) | (0b1100u << 9) | (0b1100u << 13);
    private const uint MayFollowClosed = 1 | (0b1001u << 1) | (0b1001u << 5) | (0b1001u << 9) | (0b1001u << 13);

    /// <summary>The label of a place in a name of a type.</summary>
    public static int Of(MentionType type, int place) => 1 + (4 * (int)type) + place;

    public static MentionType TypeOf(int label) => (MentionType)((label - 1) >> 2);

    public static int PlaceOf(int label) => (label - 1) & 3;

    /// <summary>Whether no name is left open behind the label.</summary>
    public static bool IsClosed(int label) => (Closed >> label & 1) != 0;

    /// <summary>The labels that may stand after a label.</summary>
    public static uint After(int label) => IsClosed(label) ? MayFollowClosed : 0b0110u << (1 + (4 * (int)TypeOf(label)));

    /// <summary>The labels of one type.</summary>
    public static uint OfType(MentionType type) => 0b1111u << (1 + (4 * (int)type));

    /// <summary>Adds the names that a run's labels spell out.</summary>
    /// <param name="labels">Labels in an order that may be.</param>
    /// <param name="first">Index of the run's first word.</param>
    /// <param name="names">Where they go.</param>
    public static void AddSpans(ReadOnlySpan<byte> labels, int first, List<NamedSpan> names)
    {
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == Outside) continue;

            var place = PlaceOf(labels[i]);
            if (place is First or Only) start = i;
            if (place is Last or Only) names.Add(new NamedSpan(first + start, first + i + 1, TypeOf(labels[i])));
        }
    }
}
