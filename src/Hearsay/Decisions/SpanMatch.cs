namespace Hearsay.Decisions;

/// <summary>Finds again what a decision was about, where a later run drew its borders a little differently.</summary>
internal static class SpanMatch
{
    /// <summary>Of those that share at least half of the shorter span with the words, the one that shares the most of both; the first of equals.</summary>
    /// <returns><see langword="default"/> where none does.</returns>
    public static T? Best<T>(TextSpan words, IEnumerable<T> candidates, Func<T, TextSpan> spanOf)
    {
        var (best, bestShare) = (default(T), 0.0);
        foreach (var candidate in candidates)
        {
            var span = spanOf(candidate);
            var shared = Math.Min(span.End, words.End) - Math.Max(span.Start, words.Start);
            if (shared <= 0 || 2 * shared < Math.Min(span.Length, words.Length)) continue;

            var share = (double)shared / (span.Length + words.Length - shared);
            if (share > bestShare) (best, bestShare) = (candidate, share);
        }

        return best;
    }
}
