using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>What was found for statements of a story in its last ledger, as far as no article that came since touches it.</summary>
/// <remarks>
/// A search hangs on a statement and those that are like it. What it found stays where the statement has not changed, none that changed is so like
/// it, before or now, and none of its features has become too common to be looked up: it would find the same again.
/// </remarks>
/// <param name="stayed">What stayed of the last ledger.</param>
/// <param name="index">The weights of all statements, all added.</param>
internal sealed class KeptFindings(StayedStatements stayed, StatementIndex index)
{
    private readonly bool[] becameCommon = index.CommonSince(stayed.Before.Index);

    private readonly List<Statement> changedBefore =
        [.. stayed.Changed.Where(statement => statement.Index < stayed.Before.Statements.Count).Select(statement => stayed.Before.Statements[statement.Index])];

    /// <summary>What a search found for a statement, or <see langword="null"/> where that must be asked.</summary>
    /// <param name="search">The search.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="isWanted">Which of those like it count for the search; all where left out.</param>
    public IReadOnlyList<Finding>? Find(StatementSearch search, Statement statement, Predicate<Statement>? isWanted) =>
        stayed.Before.Findings.Found.GetValueOrDefault((search, statement.Index)) is { } found && IsAsItWas(statement) && !IsTouched(search, statement, isWanted) ? found : null;

    /// <summary>What became of what a statement foretold, told by statements that stayed; <see langword="null"/> where all must be asked.</summary>
    public IReadOnlyList<FoundOutcome>? FindOutcomes(Statement forecast, DayRange? due) =>
        stayed.Before.Findings.Outcomes.GetValueOrDefault((forecast.Index, due)) is { } found && IsAsItWas(forecast)
            ? [.. found.Where(outcome => stayed.Has(outcome.Statement))] : null;

    /// <summary>The changed statements that are like one.</summary>
    /// <param name="statement">One that stayed.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="isWanted">Which of these are asked for.</param>
    public List<LikeStatement> FindAnyChangedLike(Statement statement, double atLeast, Predicate<Statement> isWanted) =>
        index.FindAnyLikeAmong(statement, atLeast, stayed.Changed, isWanted);

    private bool IsAsItWas(Statement statement) => stayed.Has(statement.Index) && !index.HasAny(statement, becameCommon);

    private bool IsTouched(StatementSearch search, Statement statement, Predicate<Statement>? isWanted)
    {
        // The features of those that were there are the same.
        if (search.IsForWhole) return stayed.Changed.Any(other => index.HasAllOf(other, statement));

        return index.FindAnyLikeAmong(statement, search.LooksAt, stayed.Changed, isWanted).Count > 0
            || (changedBefore.Count > 0
                && stayed.Before.Index.FindAnyLikeAmong(stayed.Before.Statements[statement.Index], search.LooksAt, changedBefore, isWanted).Count > 0);
    }
}
