using System.Collections.Concurrent;

namespace Hearsay.Cli.Inputs;

/// <summary>Does work on several threads and hands the results over in the order of what came in.</summary>
internal static class InOrder
{
    // Enough to keep every thread at work while a slow one is waited for; small, since each may hold a whole file.
    private const int AheadPerThread = 4;

    /// <summary>The results in order. No more than a few per thread are in memory at once, however slowly they are taken.</summary>
    /// <param name="source">What comes in; taken by one thread at a time.</param>
    /// <param name="threads">How many work at once.</param>
    /// <param name="work">The work; must not hold state.</param>
    /// <param name="cancellationToken">Stops between two pieces of work.</param>
    public static IEnumerable<TResult> Select<TSource, TResult>(
        IEnumerable<TSource> source, int threads, Func<TSource, TResult> work, CancellationToken cancellationToken) =>
        threads == 1
            ? source.Select(piece =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return work(piece);
            })
            : SelectInParallel(source, threads, work, cancellationToken);

    private static IEnumerable<TResult> SelectInParallel<TSource, TResult>(
        IEnumerable<TSource> source, int threads, Func<TSource, TResult> work, CancellationToken cancellationToken)
    {
        using var pieces = source.GetEnumerator();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var results = new BlockingCollection<Task<TResult>>(threads * AheadPerThread);
        var turn = new Lock();
        var workers = new Task[threads];
        for (var i = 0; i < threads; i++) workers[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        try
        {
            foreach (var result in results.GetConsumingEnumerable(cancellationToken)) yield return result.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAll(workers, CancellationToken.None);
        }

        void Work()
        {
            while (Take() is { } taken)
            {
                try
                {
                    taken.Promise.SetResult(work(taken.Piece));
                }
                catch (Exception exception)
                {
                    taken.Promise.SetException(exception);
                }
            }
        }

        // Taking a piece and its place in the order is one step, hence under one lock.
        (TSource Piece, TaskCompletionSource<TResult> Promise)? Take()
        {
            lock (turn)
            {
                if (results.IsAddingCompleted) return null;

                var promise = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                try
                {
                    if (!stop.IsCancellationRequested && pieces.MoveNext() && Promise(promise)) return (pieces.Current, promise);
                }
                catch (Exception exception)
                {
                    promise.SetException(exception);
                    Promise(promise);
                }

                results.CompleteAdding();
                return null;
            }
        }

        bool Promise(TaskCompletionSource<TResult> promise)
        {
            try
            {
                results.Add(promise.Task, stop.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                // Nobody takes results any more.
                return false;
            }
        }
    }
}
