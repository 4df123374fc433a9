using Hearsay.Cli.Inputs;

namespace Hearsay.Cli.Tests.Inputs;

public class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_what_came_in(int threads)
    {
        var results = InOrder.Select(Enumerable.Range(0, 500), threads, Slowly, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 500), results);

        static int Slowly(int number)
        {
            // The earlier of two takes longer.
            Thread.SpinWait(number % 2 == 0 ? 20_000 : 10);
            return number;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_comes_out_in_its_place(int threads)
    {
        using var results = InOrder.Select(Enumerable.Range(0, 100), threads, number => 10 / (number - 5), TestContext.Current.CancellationToken).GetEnumerator();

        for (var i = 0; i < 5; i++) Assert.True(results.MoveNext());
        Assert.Throws<DivideByZeroException>(() => results.MoveNext());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_of_the_source_comes_out(int threads) =>
        Assert.Throws<InvalidOperationException>(() => InOrder.Select(FailingSource(), threads, number => number, TestContext.Current.CancellationToken).ToList());

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Only_a_few_are_taken_ahead(int threads)
    {
        var taken = 0;
        using var results = InOrder.Select(Counted(), threads, number => number, TestContext.Current.CancellationToken).GetEnumerator();

        results.MoveNext();
        Assert.InRange(Volatile.Read(ref taken), 1, 50);

        IEnumerable<int> Counted()
        {
            while (true) yield return Interlocked.Increment(ref taken);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_interruption_stops_it(int threads)
    {
        using var interruption = new CancellationTokenSource();
        using var results = InOrder.Select(Enumerable.Range(0, int.MaxValue), threads, number => number, interruption.Token).GetEnumerator();

        results.MoveNext();
        interruption.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (results.MoveNext())
            {
            }
        });
    }

    private static IEnumerable<int> FailingSource()
    {
        yield return 1;
        throw new InvalidOperationException("the source fails");
    }
}
