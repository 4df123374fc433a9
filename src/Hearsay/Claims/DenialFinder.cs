using Hearsay.Annotations.Attributions;

namespace Hearsay.Claims;

/// <summary>Finds what a denial denies: statements that say the same thing, in any article; else what stands near it in its own.</summary>
/// <remarks>Who denies something says what he denies, or points back to it; a mere negation must be far more like it.</remarks>
internal sealed class DenialFinder(StoryContext story, ClaimLinker linker, ILookup<string, Statement> byArticle)
{
    // Of the words that tell what is denied.
    private const double DeniesAt = 0.34;
    private const double NegatesAt = 0.62;

    // Whole statements are less alike than what is denied is to one of them.
    private const double LooksAt = 0.15;

    // Less like than the most alike, a statement is hardly meant, unless it says most of what is denied.
    private const double NearlyAsLike = 0.7;
    private const double Most = 0.6;
    private const int FewestShared = 2;

    // Others who say what is denied.
    private const double AlsoAt = 0.35;
    private const int FewestSharedAlso = 3;

    // How much of what is denied a statement must say where it stands near.
    private const double CoversAt = 0.5;
    private const double CoversPhraseAt = 0.35;
    private const double CoversClauseAt = 0.24;

    private const int Reach = AnsweredBefore.Reach;
    private const int FarReach = AnsweredBefore.FarReach;

    private static readonly StatementSearch Denials = new("denials", LooksAt);
    private static readonly StatementSearch Negations = new("negations", NegatesAt);

    private readonly AnsweredBefore answered = new(byArticle);
    private readonly DenialSubjects subjects = new(story);

    // What no statement can deny, whoever speaks, is never looked at.
    private bool[] CanBeDenied => field ??= linker.Mark(other => IsAffirmed(other)
        && (IsTold(other) || (other.IsForecast && !other.IsTitle)) && other.Denial is null && !other.Reading.IsSupposed(other));

    /// <summary>What a statement denies, and by what this is known.</summary>
    public IEnumerable<(Statement Denied, string Why)> Find(Statement statement)
    {
        if (statement.Denial is { } denial) return Denied(statement, denial).Distinct().Select(denied => (denied, "denied"));
        if (Upheld(statement) is { Count: > 0 } denied) return denied.Select(other => (other, "told after denying it"));
        if (Opposed(statement) is { Count: > 0 } opposed) return opposed.Select(other => (other, "told against it"));
        if (statement.IsForecast || statement.IsTitle || statement.Assertion is { Polarity: Polarity.Affirmed } or { Force: Force.Denies }) return [];
        if (statement.Reading.NegatedPartOf(statement) is not { } negated) return [];

        return linker.Recall(Negations, statement, one => FindNegated(one, negated), other => CanBeDeniedBy(statement, other)).Select(found => (found.Statement, found.Why));
    }

    private IEnumerable<(Statement Statement, RelationKind Kind, string Why)> FindNegated(Statement statement, TextSpan negated)
    {
        var alike = MostAlike(linker.FindAnyLike(statement, NegatesAt, CanBeDenied, other => CanBeDeniedBy(statement, other))
            .Where(pair => pair.SharedWords >= FewestShared
                && !IsNegated(pair.Statement) && IsNegatedIn(statement, negated, pair.Statement)));
        return alike is null ? [] : [(alike, RelationKind.Denies, "the same thing, negated")];
    }

    // The other affirms, of the same, just what is negated: "was not far off when he said that it burns" does not negate that it burns.
    private bool IsNegatedIn(Statement statement, TextSpan negated, Statement other) =>
        linker.Compare([.. WordsOf(statement, negated)], other) is { SharedWords: > 0 } compared && compared.Cover >= CoversAt
        && !subjects.AreOthers(statement, statement.Span, other);

    /// <summary>What a statement stands against because its source has just denied it.</summary>
    /// <remarks><c>They denied it. "Every bar is in those walls," their director said.</c></remarks>
    private IReadOnlyList<Statement> Upheld(Statement statement) =>
        byArticle[statement.Article.Article.Id]
            .Where(other => other.Denial is { IsMereDoubt: false } denial && DenialFollowers.Upholds(statement, other, denial))
            .Take(1)
            .SelectMany(other => Denied(other, other.Denial!))
            .Distinct()
            .Where(denied => AnsweredBefore.IsAnothers(statement, denied) && !GiveAmounts(statement, denied))
            .ToList();

    // "Not so, said Marl: every gate was shut": what was said just before the words of contradiction.
    private IReadOnlyList<Statement> Opposed(Statement statement)
    {
        if (statement.Reading.ObjectionOf(statement) is not { } words) return [];

        var (assertion, denial) = (statement.Assertion, new Denial(null));
        var objection = statement with { Assertion = assertion with { Citation = assertion.Citation with { Span = words } } };
        return
        [
            .. answered.Find(objection, denial, other => CanBeAnswered(statement, denial, other))
                .Where(denied => AnsweredBefore.IsAnothers(statement, denied) && !GiveAmounts(statement, denied))
                .SelectMany(before => AlsoSaid(statement, before).Prepend(before))
                .Distinct(),
        ];
    }

    // Somebody said it, and not what he himself would do.
    private bool CanBeAnswered(Statement statement, Denial denial, Statement other) =>
        other.Assertion.Voice == Voice.Attributed && other.Assertion.Force is not (Force.Intends or Force.Promises)
        && CanBePointedAt(statement, denial, other);

    // Where both give amounts, the figures tell whether these exclude each other.
    private static bool GiveAmounts(Statement one, Statement other) =>
        one.Assertion.Quantities.Count > 0 && other.Assertion.Quantities.Count > 0;

    private IEnumerable<Statement> Denied(Statement statement, Denial denial)
    {
        if (denial.Said is not { } said)
        {
            return answered.Find(statement, denial, other => CanBePointedAt(statement, denial, other))
                .SelectMany(before => AlsoSaid(statement, before).Prepend(before));
        }

        IReadOnlyList<string> doers = denial.Subject is { } subject ? StatementFeatures.Of(story, statement, subject) : [];
        IReadOnlyList<string> features =
            [.. WordsOf(statement, said).Union(doers.Where(StatementFeatures.IsActor), StringComparer.Ordinal)];
        var alike = linker.Recall(Denials, statement, _ => Alike(statement, said, features, doers).Select(other => (other, RelationKind.Denies, "denied")),
                other => CanBeDeniedBy(statement, other) && IsOfSubject(doers, other))
            .Select(found => found.Statement).ToList();
        if (alike.Count == 0 && !denial.IsMereDoubt && Near(statement, denial, features) is { } near) alike = [near];
        return alike.Count == 0 ? [] : [.. alike, .. AlsoSaid(statement, alike[0]).Where(other => IsOfSubject(doers, other))];
    }

    private IEnumerable<string> WordsOf(Statement statement, TextSpan said) =>
        StatementFeatures.Of(story, statement, said).Where(feature => !DenialWords.IsLeast(feature));

    /// <summary>The statements of any article that say what is denied, the most alike first.</summary>
    private List<Statement> Alike(Statement statement, TextSpan said, IReadOnlyList<string> features, IReadOnlyList<string> doers)
    {
        var like = linker.FindAnyLike(statement, LooksAt, CanBeDenied, other => CanBeDeniedBy(statement, other) && IsOfSubject(doers, other))
            .Select(pair => (pair.Statement, Compared: linker.Compare(features, pair.Statement)))
            .Where(pair => pair.Compared.Likeness >= DeniesAt && pair.Compared.SharedWords >= FewestShared
                && !subjects.AreOthers(statement, said, pair.Statement))
            .OrderByDescending(pair => pair.Compared.Likeness).ThenBy(pair => pair.Statement.Index)
            .ToList();
        return
        [
            .. like.Where(pair => pair.Compared.Likeness >= like[0].Compared.Likeness * NearlyAsLike || pair.Compared.Cover >= Most)
                .Select(pair => pair.Statement),
        ];
    }

    // Who denies having done it was said to have done it himself.
    private static bool IsOfSubject(IReadOnlyList<string> doers, Statement other) =>
        doers.Count == 0 || doers.Any(other.Features.Features.Contains);

    /// <summary>Other statements that say what is denied.</summary>
    private IEnumerable<Statement> AlsoSaid(Statement statement, Statement denied) =>
        linker.FindLike(denied, AlsoAt)
            .Where(pair => pair.SharedWords >= FewestSharedAlso && CanBeMeantToo(statement, denied, pair.Statement))
            .Select(pair => pair.Statement);

    // What is said after it, or gives another number, is not what was denied.
    private bool CanBeMeantToo(Statement statement, Statement denied, Statement other) =>
        IsTold(other) && AnsweredBefore.IsAnothers(statement, other) && other.Denial is null && HaveOneSense(denied, other)
        && !AreApart(statement, other) && !(other.Assertion.Said > statement.Assertion.Said)
        && !ClaimLinker.HaveOtherAmounts(denied, other);

    // Both affirmed, or both negated as often.
    private static bool HaveOneSense(Statement one, Statement other) =>
        one.IsForecast == other.IsForecast
        && one.Negations == other.Negations;

    private static bool AreApart(Statement one, Statement other) =>
        one.Assertion.About is { } days && other.Assertion.About is { } otherDays && !days.Overlaps(otherDays);

    /// <summary>What a denial answers in its own article: what says most of what is denied, the nearer the less of it.</summary>
    private Statement? Near(Statement statement, Denial denial, IReadOnlyList<string> features) =>
        byArticle[statement.Article.Article.Id]
            .Select(other => (Statement: other, Away: AnsweredBefore.SentencesBetween(statement, other)))
            .Where(pair => pair.Away <= FarReach && !pair.Statement.Span.Overlaps(statement.Span) && IsAffirmed(pair.Statement)
                && AnsweredBefore.IsAnothers(statement, pair.Statement) && CanBeMeant(statement, pair.Statement))
            .Select(pair => (pair.Statement, pair.Away, Compared: linker.Compare(features, pair.Statement)))
            .Where(pair => pair.Compared.SharedWords > SharedUnits(statement, pair.Statement)
                && pair.Compared.Cover >= CoverAsked(statement, denial, pair.Statement, pair.Away))
            .OrderByDescending(pair => pair.Compared.Cover).ThenBy(pair => pair.Away).ThenBy(pair => pair.Statement.Index)
            .Select(pair => pair.Statement)
            .FirstOrDefault()
        ?? (BackReference.TakesUp(statement)
            ? answered.Before(statement, Reach).Where(other => CanBeDeniedBy(statement, other)).MaxBy(other => other.Span.Start)
            : null);

    private static double CoverAsked(Statement statement, Denial denial, Statement other, int away) =>
        away > Reach || other.Index > statement.Index ? CoversAt : denial.IsClause ? CoversClauseAt : CoversPhraseAt;

    private static Statement? MostAlike(IEnumerable<LikeStatement> alike)
    {
        LikeStatement? most = null;
        foreach (var pair in alike)
        {
            if (most is not { } known || LikeStatement.MostAlikeFirst(pair, known) < 0) most = pair;
        }

        return most?.Statement;
    }

    private bool CanBeDeniedBy(Statement denial, Statement other) =>
        IsAffirmed(other) && CanBeMeant(denial, other) && !AreApart(denial, other);

    private bool CanBeMeant(Statement denial, Statement other) =>
        (IsTold(other) || (denial.IsForecast && other.IsForecast && !other.IsTitle))
        && !SpeaksForItself(denial, other) && other.Denial is null && !other.Reading.IsSupposed(other);

    private static bool IsAffirmed(Statement other) => other.Reading.IsAffirmed(other);

    // A negation behind the first clause does not make a statement negated, but what it says may be the very same.
    private static bool IsNegated(Statement other) => other.Negations > 0;

    private static bool IsTold(Statement other) =>
        !other.IsForecast && !other.IsTitle
        && other.Assertion.Force is Force.Asserts or Force.Alleges or Force.Admits or Force.Perceives or Force.Blames or Force.Warns;

    private bool CanBePointedAt(Statement statement, Denial denial, Statement other) =>
        !other.IsTitle && !SpeaksForItself(statement, other) && other.Denial is null && !BackReference.IsAside(other)
        && (!denial.IsOfPart || IsAccused(statement, other))
        && (denial.IsSuch
            ? IsAffirmed(other)
            : IsTold(other) || other.IsForecast || other.Assertion.Force is Force.Intends or Force.Predicts);

    // Whoever speaks, or is spoken of, is in the accusation.
    private static bool IsAccused(Statement statement, Statement other) =>
        (statement.Assertion.Speaker is { } speaker && other.Features.Features.Contains("@" + speaker))
        || statement.Features.Features.Any(feature => StatementFeatures.IsActor(feature) && other.Features.Features.Contains(feature));

    // That both speak of talers says nothing.
    private static int SharedUnits(Statement one, Statement other) =>
        one.Assertion.Quantities.Select(quantity => quantity.Unit).Distinct(StringComparer.Ordinal)
            .Count(unit => other.Assertion.Quantities.Any(quantity => quantity.Unit == unit));

    // Negations inside one article's own narration tell a course of events; they deny nothing.
    private bool SpeaksForItself(Statement one, Statement other) =>
        one.Article == other.Article && one.Assertion.Speaker == other.Assertion.Speaker
        && !(one.Assertion.Voice == Voice.Outlet && one.Denial is not null);
}
