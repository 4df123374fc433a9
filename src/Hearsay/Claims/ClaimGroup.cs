using System.Globalization;
using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>Statements that were found to say the same thing, while more are looked for.</summary>
/// <remarks>A statement comes to a group only where no member excludes it; so its members differ in nothing that excludes but days and amounts.</remarks>
internal sealed class ClaimGroup(StatementIndex index)
{
    // Fewer are asked one by one.
    private const int FewestAddedUp = 8;

    private readonly List<Statement> members = [];
    private readonly List<Statement> witnesses = [];
    private readonly HashSet<(DayRange? About, string Amounts)> witnessed = [];
    private readonly LikenessSum likenesses = new();

    // So many members are among the witnesses and likenesses; many claims of a story that grows are never asked.
    private int settled;

    /// <summary>The statements, in order.</summary>
    public IReadOnlyList<Statement> Members => members;

    /// <summary>Takes a statement in.</summary>
    public void Add(Statement statement) => members.Add(statement);

    /// <summary>The mean likeness to the members, which for many is what one by one would give to a billionth only.</summary>
    public double RoughLikeness(Statement statement)
    {
        if (members.Count < FewestAddedUp) return MeanLikeness(statement);

        Settle();
        return index.Likeness(statement, likenesses) / members.Count;
    }

    /// <summary>The mean likeness to the members.</summary>
    public double MeanLikeness(Statement statement) => members.Average(member => index.Likeness(statement, member));

    /// <summary>Whether some member can't say the same as the statement.</summary>
    public bool Excludes(Statement statement)
    {
        Settle();
        return witnesses.Exists(member => ClaimLinker.Excludes(member, statement));
    }

    private void Settle()
    {
        for (; settled < members.Count; settled++)
        {
            index.Add(likenesses, members[settled]);

            // Of the members that name the same days and amounts one tells whom all of them exclude.
            if (witnessed.Add((members[settled].Assertion.About, AmountsOf(members[settled])))) witnesses.Add(members[settled]);
        }
    }

    // All that is looked at when amounts are set side by side.
    private static string AmountsOf(Statement statement) => statement.Assertion.Quantities.Count == 0 ? "" : string.Join(
        '\n', statement.Assertion.Quantities.Select(amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Low}|{amount.High}|{amount.Bound}|{amount.Decimals}|{amount.Unit}")));
}
