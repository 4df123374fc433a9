using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>Tells whether a later word puts what was foretold on a later day, or calls it off: <c>the lock will open on 5 June</c>, and
/// then <c>the lock will not open before 9 June</c>.</summary>
internal static class NewDay
{
    /// <summary>The least likeness of a statement that sets another day.</summary>
    public const double AlikeAt = 0.20;

    // What somebody else foretells is his word alone, unless it is surely of the same.
    private const double AlikeOfOthersAt = 0.30;
    private const int FewestShared = 2;

    // "Within a month", said again a day later, sets no other day.
    private const double MostAlike = 0.85;

    // Farther off, it is hardly the same event.
    private const int MostDays = 400;

    /// <summary>Whether a statement that foretells sets another day than a forecast did.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="later">The other statement, and how like it is.</param>
    public static bool IsSet(Foretold forecast, DayRange due, LikeStatement later)
    {
        var (one, other) = (forecast.Statement, later.Statement);
        if (forecast.IsNegated || forecast.Lasts || one.Article == other.Article) return false;
        if (one.Assertion.Said is not { } made || other.Assertion.Said is not { } said || said <= made || said > due.Last) return false;
        if (ClaimLinker.AreOfOthers(one, other) || later.Likeness > MostAlike || !IsOfSource(one, later)) return false;
        if (later.SharedWords + ClaimLinker.SharedActors(one, other) < FewestShared) return false;

        var foretold = other.Reading.ForetoldOf(other);
        if (!IsOfOneEvent(forecast, foretold)) return false;

        return foretold.Due is { } day
            ? day.First > due.Last && day.First <= due.Last.PlusDays(MostDays)
            : foretold.IsNegated && later.Likeness >= AlikeOfOthersAt;
    }

    private static bool IsOfSource(Statement one, LikeStatement later) =>
        later.Likeness >= AlikeOfOthersAt || later.Statement.Assertion.Voice == Voice.Outlet
        || (one.Assertion.Speaker is { } speaker && speaker == later.Statement.Assertion.Speaker);

    private static bool IsOfOneEvent(Foretold one, Foretold other) =>
        (one.Verb is { } verb && verb == other.Verb) || one.Kinds.Any(other.Kinds.Contains);
}
