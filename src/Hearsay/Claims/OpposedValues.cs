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
    // By whose word they are, where that is known.
    private readonly ILookup<string, (FigureValue Value, Statement Statement)> known = figure.Values
        .SelectMany(value => value.Assertions.Select(id => (Value: value, Statement: statementOf(id))))
        .Where(given => given.Statement.Assertion.Origin is not null)
        .ToLookup(given => given.Statement.Assertion.Origin!, StringComparer.Ordinal);

    /// <summary>How a claim that gives one value stands to an earlier one that gives another.</summary>
    /// <param name="one">The earlier value.</param>
    /// <param name="earlier">Statements of one claim that give it.</param>
    /// <param name="other">The later value.</param>
    /// <param name="later">Statements of another claim that give that.</param>
    public RelationKind KindOf(
        FigureValue one, IEnumerable<Statement> earlier, FigureValue other, IEnumerable<Statement> later)
    {
        if (earlier.All(statement => Gives(statement, other)) || later.All(statement => Gives(statement, one))) return RelationKind.Updates;

        // Those of one source and day, or of one outlet, stand to others in one way.
        List<Statement> others = [.. later.DistinctBy(KeyOf)];
        var areOfTwo = false;
        foreach (var own in earlier.DistinctBy(KeyOf))
        {
            foreach (var theirs in others.Where(theirs => AreOfTwo(own, theirs)))
            {
                areOfTwo = true;
                if (!IsTakenBack(one, own, theirs) && !IsTakenBack(other, theirs, own)) return RelationKind.Conflicts;
            }
        }

        return areOfTwo ? RelationKind.Updates : RelationKind.Undecided;
    }

    private (string? Origin, NodaTime.LocalDate? Said, Voice Voice, string? Carrier) KeyOf(Statement statement) => (
        statement.Assertion.Origin,
        statement.Assertion.Said,
        statement.Assertion.Voice,
        statement.Assertion.Origin is null ? carrierOf(statement.Article.Article.Id) : null);

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
        own.Assertion.Origin is { } origin && known[origin].Any(since => since.Value != value
            && since.Statement.Assertion.Said > own.Assertion.Said && since.Statement.Assertion.Said <= theirs.Assertion.Said);
}
