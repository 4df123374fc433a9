using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds what a denial denies: a statement that says the same thing, in any article; else what stands just before it in its own.</summary>
/// <remarks>Who denies something says what he denies, or points back to it; a mere negation must be far more like what it would contradict.</remarks>
internal sealed class DenialFinder(ClaimLinker linker, ILookup<string, Statement> byArticle)
{
    private const double DeniesAt = 0.34;
    private const double NegatesAt = 0.62;
    private const int FewestShared = 2;

    // A denial stands within so many sentences of what it denies.
    private const int Reach = 2;

    /// <summary>What a statement denies, and by what this is known; <see langword="null"/> where it denies nothing that is told.</summary>
    public (Statement Denied, string Why)? Find(Statement statement)
    {
        if (statement.IsForecast || statement.IsTitle) return null;
        if (DenialWords.PointBack(statement)) return JustBefore(statement) is { } before ? (before, "denied") : null;
        if (statement.Assertion.Polarity != Polarity.Negated) return null;

        var isDenial = statement.Assertion.Force == Force.Denies;
        var alike = MostAlike(linker.FindAnyLike(statement, isDenial ? DeniesAt : NegatesAt).Where(pair => pair.SharedWords >= FewestShared && CanBeDeniedBy(statement, pair.Statement) && (isDenial || !IsNegated(pair.Statement))));
        return (alike ?? (isDenial ? Beside(statement) : null)) is { } denied ? (denied, isDenial ? "denied" : "the same thing, negated") : null;
    }

    private static Statement? MostAlike(IEnumerable<LikeStatement> alike)
    {
        LikeStatement? most = null;
        foreach (var pair in alike)
        {
            if (most is not { } known || LikeStatement.MostAlikeFirst(pair, known) < 0) most = pair;
        }

        return most?.Statement;
    }

    private static bool CanBeDeniedBy(Statement denial, Statement other) =>
        other.Assertion.Polarity == Polarity.Affirmed && IsTold(other) && !SpeaksForItself(denial, other)
        && !(denial.Assertion.About is { } days && other.Assertion.About is { } otherDays && !days.Overlaps(otherDays));

    // A negation behind the first clause does not make a statement negated, but what it says may be the very same.
    private static bool IsNegated(Statement other) => Modality.CountNegations(other.Article, other.Span) > 0;

    private static bool IsTold(Statement other) =>
        !other.IsForecast && !other.IsTitle && other.Assertion.Force is Force.Asserts or Force.Alleges or Force.Admits or Force.Perceives or Force.Blames or Force.Warns;

    /// <summary>What a denial answers in its own article: the statement close before it that shares the most with it; what shares nothing, if it says <c>it</c> or <c>such</c> of it.</summary>
    private Statement? Beside(Statement denial)
    {
        var before = Before(denial).Where(other => CanBeDeniedBy(denial, other)).ToList();
        return before
            .Where(other => linker.SharedWords(denial, other) > SharedUnits(denial, other))
            .OrderByDescending(other => linker.Likeness(denial, other))
            .ThenBy(other => SentencesBetween(other, denial))
            .FirstOrDefault()
            ?? (DenialWords.TakesUp(denial) ? before.MaxBy(other => other.Span.Start) : null);
    }

    /// <summary>What a denial points back to: what was said before it in the words it names it by, <c>charged</c> of a charge; else the last that somebody else said.</summary>
    private Statement? JustBefore(Statement denial)
    {
        var before = Before(denial).Where(other => IsTold(other) && !SpeaksForItself(denial, other) && !DenialWords.PointBack(other)).OrderByDescending(other => other.Span.Start).ToList();
        return before.Find(other => DenialWords.IsNamedBy(denial, other)) ?? before.FirstOrDefault();
    }

    private IEnumerable<Statement> Before(Statement denial) => byArticle[denial.Article.Article.Id].Where(other => other.Span.End <= denial.Span.Start && IsAnswered(denial, other));

    // That both speak of talers says nothing.
    private static int SharedUnits(Statement one, Statement other) =>
        one.Assertion.Quantities.Select(quantity => quantity.Unit).Distinct(StringComparer.Ordinal).Count(unit => other.Assertion.Quantities.Any(quantity => quantity.Unit == unit));

    private static bool IsAnswered(Statement denial, Statement other) =>
        other != denial && (other.Assertion.Speaker is null || other.Assertion.Speaker != denial.Assertion.Speaker) && (other.Assertion.Origin is null || other.Assertion.Origin != denial.Assertion.Origin)
        && SentencesBetween(other, denial) <= Reach && !other.Span.Overlaps(denial.Span);

    private static int SentencesBetween(Statement one, Statement other) =>
        one.Article.SentenceAt(one.Span.Start) is { } first && other.Article.SentenceAt(other.Span.Start) is { } second ? Math.Abs(first - second) : int.MaxValue;

    // Negations inside one article's own narration tell a course of events; they deny nothing.
    private static bool SpeaksForItself(Statement one, Statement other) =>
        one.Article == other.Article && one.Assertion.Speaker == other.Assertion.Speaker && !(one.Assertion.Voice == Voice.Outlet && DenialWords.PointBack(one));
}
