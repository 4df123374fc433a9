namespace Hearsay.Claims;

/// <summary>The statements of one article, to be asked which stand at a place.</summary>
internal sealed class StatementsByPlace
{
    private readonly Statement[] statements;

    // The last end of a statement and of all before it.
    private readonly int[] ends;

    /// <summary>Orders the statements of one article.</summary>
    public StatementsByPlace(Statement[] statements)
    {
        this.statements = statements;
        Array.Sort(statements, (one, other) => one.Span.CompareTo(other.Span));
        ends = new int[statements.Length];
        for (var index = 0; index < ends.Length; index++) ends[index] = Math.Max(statements[index].Span.End, index == 0 ? 0 : ends[index - 1]);
    }

    /// <summary>The statements that may overlap a span: all that do are among them.</summary>
    public ReadOnlySpan<Statement> Around(TextSpan span)
    {
        var (first, high) = (0, statements.Length);
        while (first < high)
        {
            var middle = (first + high) >>> 1;
            if (ends[middle] <= span.Start) first = middle + 1;
            else high = middle;
        }

        var end = first;
        while (end < statements.Length && statements[end].Span.Start < span.End) end++;
        return statements.AsSpan(first, end - first);
    }
}
