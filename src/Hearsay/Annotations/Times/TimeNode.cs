namespace Hearsay.Annotations.Times;

/// <summary>A branching of <see cref="TimeGrammar"/>'s tree: the rules that end here and the elements that lead on.</summary>
internal sealed class TimeNode
{
    /// <summary>The rules whose pattern ends here.</summary>
    public List<TimeRule> Rules { get; } = [];

    /// <summary>The elements that lead on, in order of the rules that brought them.</summary>
    public List<Edge> Edges { get; } = [];

    /// <summary>The node behind an element; new where none leads there yet.</summary>
    public TimeNode Branch(TimeElement element)
    {
        foreach (var edge in Edges)
        {
            if (edge.Element.Notation == element.Notation) return edge.Node;
        }

        var node = new TimeNode();
        Edges.Add(new Edge(element, node));
        return node;
    }

    /// <summary>An element and the node behind it.</summary>
    internal readonly record struct Edge(TimeElement Element, TimeNode Node);
}
