namespace Hearsay.Server.Views;

/// <summary>Knows whether anybody waits for an answer, so that work ahead stands back.</summary>
internal sealed class Visits(TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    // A page is followed by the files it needs, a reader by the next click.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private int underWay;
    private long ended = time.GetTimestamp();

    /// <summary>Called when a request begins.</summary>
    public void Begin() => Interlocked.Increment(ref underWay);

    /// <summary>Called when it ends.</summary>
    public void End()
    {
        Interlocked.Exchange(ref ended, time.GetTimestamp());
        Interlocked.Decrement(ref underWay);
    }

    /// <summary>Waits until there was no request for a while.</summary>
    public async Task WaitForRestAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref underWay) > 0 || time.GetElapsedTime(Interlocked.Read(ref ended)) < Rest)
        {
            await Task.Delay(Between, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
