using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Finds statements that say all that another says, and more closely when, where or how many.</summary>
/// <remarks>
/// Every word, actor and day of the wider statement stands in the closer one, of another article, and no amount of it is lost: that is rare, and sure.
/// What more words alone tell, without a day, a place or an amount, is no closer account of the same.
/// </remarks>
internal sealed class RefinementFinder(StoryContext story, ClaimLinker linker)
{
    // Contained whole, the wider statement is this like the closer one where that is no more than ten times as heavy.
    private const double LeastLikeness = 0.3;
    private const int FewestWords = 3;

    private static readonly StatementSearch Search = new("refinements", LeastLikeness, IsForWhole: true);

    /// <summary>The statements that refine one, with what they add: <c>a day, an amount</c>; the most alike first.</summary>
    public IEnumerable<(Statement Closer, string Adds)> Find(Statement wider)
    {
        var words = wider.Features.Features.Count(feature => !StatementFeatures.IsActor(feature));
        return wider.IsTitle || words < FewestWords ? [] : linker.Recall(Search, wider, FindAnew).Select(found => (found.Statement, found.Why));
    }

    private IEnumerable<(Statement Closer, RelationKind Kind, string Adds)> FindAnew(Statement wider)
    {
        foreach (var (closer, _, _) in linker.FindWhole(wider, LeastLikeness))
        {
            if (!AreComparable(wider, closer) || !KeepsAmounts(wider, closer)) continue;

            var adds = string.Join(", ", Details(wider, closer));
            if (adds.Length > 0) yield return (closer, RelationKind.Refines, adds);
        }
    }

    private static bool AreComparable(Statement wider, Statement closer) =>
        !closer.IsTitle
        && closer.Article != wider.Article
        && closer.Assertion.Polarity == wider.Assertion.Polarity
        && closer.Negations == wider.Negations
        && closer.Assertion.Force == wider.Assertion.Force
        && closer.IsForecast == wider.IsForecast
        && (wider.Assertion.About is not { } days || (closer.Assertion.About is { } own && days.First <= own.First && own.Last <= days.Last));

    private static bool KeepsAmounts(Statement wider, Statement closer) =>
        wider.Assertion.Quantities.All(amount => closer.Assertion.Quantities.Any(own => own.Unit == amount.Unit && IsKept(amount, own)));

    private static bool IsKept(Quantity amount, Quantity own) =>
        (amount.Low, amount.High, amount.Bound) == (own.Low, own.High, own.Bound) || IsCloser(amount, own);

    // "about 40" and "41", "87" and "87.05".
    private static bool IsCloser(Quantity amount, Quantity own) =>
        own.Bound == QuantityBound.Exact && amount.IsCompatibleWith(own) && (amount.Bound == QuantityBound.About || (amount.Low != own.Low && amount.IsRoundingOf(own)));

    private IEnumerable<string> Details(Statement wider, Statement closer)
    {
        if (closer.Assertion.About is { } own && !(wider.Assertion.About is { } days && Length(days) <= Length(own))) yield return own.IsDay ? "a day" : "a time";
        if (closer.Features.Features.Any(feature => IsPlace(feature) && !wider.Features.Features.Contains(feature))) yield return "a place";
        if (wider.Assertion.Quantities.Any(amount => closer.Assertion.Quantities.Any(closerAmount => closerAmount.Unit == amount.Unit && IsCloser(amount, closerAmount)))) yield return "a closer amount";
        else if (wider.Assertion.Quantities.Count == 0 && closer.Assertion.Quantities.Count > 0) yield return "an amount";
    }

    private bool IsPlace(string feature) => StatementFeatures.IsActor(feature) && story.Actor(feature[1..]).Type == MentionType.Location;

    private static int Length(DayRange days) => Period.DaysBetween(days.First, days.Last);
}
