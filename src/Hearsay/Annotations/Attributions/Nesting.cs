namespace Hearsay.Annotations.Attributions;

/// <summary>Tells which attribution stands in the content of which.</summary>
internal static class Nesting
{
    // More neighbours than a paragraph holds statements; keeps the search linear.
    private const int Reach = 40;

    /// <summary>For each attribution, in order of place, the index of the smallest one it stands in, or -1.</summary>
    public static int[] Find(IReadOnlyList<DraftSpans> spans)
    {
        var outer = new int[spans.Count];
        for (var inner = 0; inner < spans.Count; inner++)
        {
            outer[inner] = -1;
            for (var index = Math.Max(0, inner - Reach); index < Math.Min(spans.Count, inner + Reach); index++)
            {
                // Two that hold each other are no nest: the one that begins first is the outer.
                var holds = spans[index].Holds(spans[inner]) && !(spans[inner].Holds(spans[index]) && index > inner);
                if (holds && (outer[inner] < 0 || spans[index].Whole.Length < spans[outer[inner]].Whole.Length))
                {
                    outer[inner] = index;
                }
            }
        }

        return outer;
    }
}
