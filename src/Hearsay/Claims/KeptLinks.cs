namespace Hearsay.Claims;

/// <summary>Which links of statements stay as they were in the last ledger of a story, now that articles have come behind the others.</summary>
/// <remarks>
/// A statement comes to its claim by what it is like among those before it. That stays where neither it nor any of these has changed or is new, and
/// the claims set beside it have the members they had. What can't be told is asked anew: the answer is the same, to the last bit, as without the last ledger.
/// </remarks>
internal sealed class KeptLinks
{
    private readonly StayedStatements stayed;

    // Statements that a changed one is like enough to bring to another claim.
    private readonly bool[] isStirred;

    // Claims that have another member than before, or a changed one.
    private readonly HashSet<int> changedClaims = [];

    /// <summary>Finds what the statements that changed may stir.</summary>
    /// <param name="stayed">What stayed.</param>
    /// <param name="statements">All statements of the story, in order.</param>
    /// <param name="index">Their weights.</param>
    /// <param name="asksAt">From which likeness on another statement counts for where one comes to; copies and ties are looked at one by one.</param>
    public KeptLinks(StayedStatements stayed, IReadOnlyList<Statement> statements, StatementIndex index, Func<Statement, double> asksAt)
    {
        this.stayed = stayed;
        isStirred = new bool[statements.Count];
        double[] atLeast = [.. statements.Select(asksAt)];
        foreach (var statement in stayed.Changed) index.MarkLike(statement, atLeast, isStirred);
    }

    /// <summary>The claim that a statement comes to as before, or <see langword="null"/> where that must be asked.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="original">What it is a copy of.</param>
    /// <param name="tied">Those that give one of its amounts.</param>
    public StatementLink? Find(Statement statement, int? original, IReadOnlyList<int> tied)
    {
        if (!stayed.Has(statement.Index) || isStirred[statement.Index]) return null;

        var link = stayed.Before.Links[statement.Index];
        return link.Original == original && link.Tied.SequenceEqual(tied) && (original is not { } first || stayed.Has(first))
            && tied.All(stayed.Has) && !link.Asked.Any(changedClaims.Contains)
            ? link : null;
    }

    /// <summary>Notes to which claim a statement came.</summary>
    public void Note(Statement statement, int claim)
    {
        var links = stayed.Before.Links;
        var last = statement.Index < links.Count ? links[statement.Index].Claim : claim;
        if (stayed.Has(statement.Index) && last == claim) return;

        changedClaims.Add(claim);
        changedClaims.Add(last);
    }
}
