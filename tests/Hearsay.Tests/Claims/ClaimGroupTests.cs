using CsCheck;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class ClaimGroupTests
{
    private static readonly LocalDate Opening = new(2033, 9, 8);

    [Fact]
    public void The_mean_likeness_to_a_large_group_is_that_of_each_member_to_a_billionth() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var (group, index, statements) = Filled(seed, count: 60);

            foreach (var statement in statements.Skip(40)) Assert.Equal(group.MeanLikeness(statement), group.RoughLikeness(statement), 1e-9);
            Assert.Equal(group.Members.Average(member => index.Likeness(statements[50], member)), group.MeanLikeness(statements[50]));
        }, iter: 20);

    [Fact]
    public void A_statement_is_excluded_where_any_member_excludes_it() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var (group, _, statements) = Filled(seed, count: 60);

            foreach (var statement in statements) Assert.Equal(group.Members.Any(member => ClaimLinker.Excludes(member, statement)), group.Excludes(statement));
        }, iter: 20);

    // The first two thirds, as far as none of them excludes another.
    private static (ClaimGroup Group, StatementIndex Index, Statement[] All) Filled(int seed, int count)
    {
        var random = new Random(seed);
        Statement[] statements = [.. Enumerable.Range(0, count).Select(number => Of(number, random))];
        var index = new StatementIndex(statements, new FeatureNumbers());
        var group = new ClaimGroup(index);
        foreach (var statement in statements.Take(count * 2 / 3))
        {
            if (!group.Members.Any(member => ClaimLinker.Excludes(member, statement))) group.Add(statement);
        }

        return (group, index, statements);
    }

    private static Statement Of(int number, Random random)
    {
        var day = Opening.PlusDays(random.Next(3));
        Quantity[] amounts = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Quantity(new TextSpan(0, 1), random.Next(11, 14), null, random.Next(2) == 0 ? "person" : "house", QuantityBound.AtLeast)
        {
            Decimals = 0,
        }).Select(amount => random.Next(3) == 0 ? amount with { High = amount.Low, Bound = QuantityBound.Exact } : amount)];
        var assertion = new Assertion(
            $"s{number}", new Citation("a", new TextSpan(0, 1)), Speaker: null, Voice.Outlet, Via: [], Attribution: null, Force.Asserts,
            random.Next(20) == 0 ? Polarity.Negated : Polarity.Affirmed, Opening.PlusDays(3), random.Next(2) == 0 ? null : new DayRange(day, day.PlusDays(random.Next(2))), amounts, Origin: null);
        var features = Enumerable.Range(0, 8).Select(_ => $"w{random.Next(20)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Statement(number, null!, assertion, new StatementFeatures([.. features]), IsForecast: false, IsTitle: false);
    }
}
