namespace Hearsay.Claims;

/// <summary>Tells how two values of a figure that exclude each other set the claims against each other that give them.</summary>
/// <remarks>
/// Two claims stand against each other only where two sources do: whose word an amount is must be known, of both, or each is an outlet's
/// own. Whoever corrects a value, or gave another one himself in the meantime, no longer stands for it.
/// </remarks>
/// <param name="figure">The figure.</param>
/// <param name="statementOf">The statement of an assertion.</param>
/// <param name="carrierOf">The carrier of an article, by its id.</param>
internal sealed class OpposedValues(Figure figure, Func<string, Statement> statementOf, Func<string, string> carrierOf)
{
    /// <summary>How a claim that gives one value stands to an earlier one that gives another.</summary>
    /// <param name="one">The earlier value.</param>
    /// <param name="earlier">Statements of one claim that give it.</param>
    /// <param name="other">The later value.</param>
    /// <param name="later">Statements of another claim that give that.</param>
    public RelationKind KindOf(
        FigureValue one, IReadOnlyList<Statement> earlier, FigureValue other, IReadOnlyList<Statement> later)
    {
        if (earlier.All(statement => Gives(statement, other)) || later.All(statement => Gives(statement, one))) return RelationKind.Updates;

        var pairs = earlier.SelectMany(own => later.Select(theirs => (Own: own, Theirs: theirs)))
            .Where(pair => AreOfTwo(pair.Own, pair.Theirs))
            .ToList();
        if (pairs.Count == 0) return RelationKind.Undecided;

        return pairs.TrueForAll(pair => IsTakenBack(one, pair.Own, pair.Theirs) || IsTakenBack(other, pair.Theirs, pair.Own))
            ? RelationKind.Updates
            : RelationKind.Conflicts;
    }

    // Two sources that are known; or two outlets, each in its own voice.
    private bool AreOfTwo(Statement one, Statement other) =>
        one.Assertion.Origin is null && other.Assertion.Origin is null
            ? one.Assertion.Voice == Voice.Outlet && other.Assertion.Voice == Voice.Outlet
                && carrierOf(one.Article.Article.Id) != carrierOf(other.Article.Article.Id)
            : one.Assertion.Origin is { } origin && other.Assertion.Origin is { } otherOrigin && origin != otherOrigin;

    // "Seventeen were held, not 14".
    private static bool Gives(Statement statement, FigureValue value) =>
        statement.Assertion.Quantities.Any(quantity => quantity.Low == value.Low && quantity.High == value.High);

    // Its source gave another value since, before somebody else stood against it.
    private bool IsTakenBack(FigureValue value, Statement own, Statement theirs) =>
        figure.Values.Where(other => other != value).SelectMany(other => other.Assertions).Select(statementOf)
            .Any(since => since.Assertion.Origin == own.Assertion.Origin
                && since.Assertion.Said > own.Assertion.Said && since.Assertion.Said <= theirs.Assertion.Said);
}
