using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

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

    // Less like than the most alike, a statement is hardly meant, unless it says all that is denied.
    private const double NearlyAsLike = 0.7;
    private const double Whole = 0.9;
    private const int FewestShared = 2;

    // Others who say what is denied.
    private const double AlsoAt = 0.35;
    private const int FewestSharedAlso = 3;

    // How much of what is denied a statement must say where it stands near.
    private const double CoversAt = 0.5;
    private const double CoversPhraseAt = 0.35;
    private const double CoversClauseAt = 0.24;

    // A denial stands within so many sentences of what it denies.
    private const int Reach = 2;
    private const int FarReach = 8;

    // "30 March" says nothing.
    private const int FewestWords = 4;

    // Of many copies each is asked for by all others.
    private readonly Dictionary<int, Denial?> known = [];

    /// <summary>What a statement denies, and by what this is known.</summary>
    public IEnumerable<(Statement Denied, string Why)> Find(Statement statement)
    {
        if (Read(statement) is { } denial) return Denied(statement, denial).Distinct().Select(denied => (denied, "denied"));
        if (statement.IsForecast || statement.IsTitle || statement.Assertion is { Polarity: Polarity.Affirmed } or { Force: Force.Denies }) return [];

        var alike = MostAlike(linker.FindAnyLike(statement, NegatesAt)
            .Where(pair => pair.SharedWords >= FewestShared && CanBeDeniedBy(statement, pair.Statement) && !IsNegated(pair.Statement)));
        return alike is null ? [] : [(alike, "the same thing, negated")];
    }

    private Denial? Read(Statement statement)
    {
        if (!known.TryGetValue(statement.Index, out var denial)) known[statement.Index] = denial = DenialReader.Read(statement);
        return denial;
    }

    private IEnumerable<Statement> Denied(Statement statement, Denial denial)
    {
        if (denial.Said is not { } said) return JustBefore(statement, denial) is { } before ? [before, .. AlsoSaid(statement, before)] : [];

        IReadOnlyList<string> doers = denial.Subject is { } subject ? StatementFeatures.Of(story, statement, subject) : [];
        IReadOnlyList<string> features =
        [
            .. StatementFeatures.Of(story, statement, said).Where(feature => !DenialWords.IsLeast(feature))
                .Union(doers.Where(StatementFeatures.IsActor), StringComparer.Ordinal),
        ];
        var alike = Alike(statement, features, doers);
        if (alike.Count == 0 && !denial.IsMereDoubt && Near(statement, denial, features) is { } near) alike = [near];
        return alike.Count == 0 ? [] : [.. alike, .. AlsoSaid(statement, alike[0]).Where(other => IsOfSubject(doers, other))];
    }

    /// <summary>The statements of any article that say what is denied, the most alike first.</summary>
    private List<Statement> Alike(Statement statement, IReadOnlyList<string> features, IReadOnlyList<string> doers)
    {
        var like = linker.FindAnyLike(statement, LooksAt)
            .Where(pair => CanBeDeniedBy(statement, pair.Statement) && IsOfSubject(doers, pair.Statement))
            .Select(pair => (pair.Statement, Compared: linker.Compare(features, pair.Statement)))
            .Where(pair => pair.Compared.Likeness >= DeniesAt && pair.Compared.SharedWords >= FewestShared)
            .OrderByDescending(pair => pair.Compared.Likeness).ThenBy(pair => pair.Statement.Index)
            .ToList();
        return
        [
            .. like.Where(pair => pair.Compared.Likeness >= like[0].Compared.Likeness * NearlyAsLike || pair.Compared.Cover >= Whole)
                .Select(pair => pair.Statement),
        ];
    }

    // Who denies having done it was said to have done it himself.
    private static bool IsOfSubject(IReadOnlyList<string> doers, Statement other) =>
        doers.Count == 0 || doers.Intersect(other.Features.Features, StringComparer.Ordinal).Any();

    /// <summary>Other statements that say what is denied.</summary>
    private IEnumerable<Statement> AlsoSaid(Statement statement, Statement denied) =>
        linker.FindLike(denied, AlsoAt)
            .Where(pair => pair.SharedWords >= FewestSharedAlso && CanBeMeantToo(statement, denied, pair.Statement))
            .Select(pair => pair.Statement);

    // What is said after it, or gives another number, is not what was denied.
    private bool CanBeMeantToo(Statement statement, Statement denied, Statement other) =>
        IsTold(other) && IsAnothers(statement, other) && Read(other) is null && HaveOneSense(denied, other)
        && !AreApart(statement, other) && !(other.Assertion.Said > statement.Assertion.Said)
        && !ClaimLinker.HaveOtherAmounts(denied, other);

    // Both affirmed, or both negated as often.
    private static bool HaveOneSense(Statement one, Statement other) =>
        one.IsForecast == other.IsForecast
        && Modality.CountNegations(one.Article, one.Span) == Modality.CountNegations(other.Article, other.Span);

    private static bool AreApart(Statement one, Statement other) =>
        one.Assertion.About is { } days && other.Assertion.About is { } otherDays && !days.Overlaps(otherDays);

    /// <summary>What a denial answers in its own article: what says most of what is denied, the nearer the less of it.</summary>
    private Statement? Near(Statement statement, Denial denial, IReadOnlyList<string> features) =>
        byArticle[statement.Article.Article.Id]
            .Select(other => (Statement: other, Away: SentencesBetween(statement, other)))
            .Where(pair => pair.Away <= FarReach && !pair.Statement.Span.Overlaps(statement.Span) && IsAffirmed(pair.Statement)
                && IsAnothers(statement, pair.Statement) && CanBeMeant(statement, pair.Statement))
            .Select(pair => (pair.Statement, pair.Away, Compared: linker.Compare(features, pair.Statement)))
            .Where(pair => pair.Compared.SharedWords > SharedUnits(statement, pair.Statement)
                && pair.Compared.Cover >= CoverAsked(statement, denial, pair.Statement, pair.Away))
            .OrderByDescending(pair => pair.Compared.Cover).ThenBy(pair => pair.Away).ThenBy(pair => pair.Statement.Index)
            .Select(pair => pair.Statement)
            .FirstOrDefault()
        ?? (BackReference.TakesUp(statement)
            ? Before(statement, Reach).Where(other => CanBeDeniedBy(statement, other)).MaxBy(other => other.Span.Start)
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
        && !SpeaksForItself(denial, other) && Read(other) is null && !BackReference.IsSupposed(other);

    // "without warning", "who asked not to be named": the verb is not negated.
    private static bool IsAffirmed(Statement other)
    {
        if (other.Assertion.Force == Force.Denies) return false;

        // "Neither … nor" are two words and one negation.
        var tokens = other.Article.WordsAndMarksIn(other.Span);
        if (other.Assertion.Polarity == Polarity.Affirmed) return !tokens.Any(token => token.Is("neither"));

        return Enumerable.Range(0, tokens.Count).All(at => !Modality.IsNegation(tokens[at]) || tokens[at].Is("without")
            || (at + 1 < tokens.Count && tokens[at].Is("not") && tokens[at + 1].Is("to")));
    }

    // A negation behind the first clause does not make a statement negated, but what it says may be the very same.
    private static bool IsNegated(Statement other) => Modality.CountNegations(other.Article, other.Span) > 0;

    private static bool IsTold(Statement other) =>
        !other.IsForecast && !other.IsTitle
        && other.Assertion.Force is Force.Asserts or Force.Alleges or Force.Admits or Force.Perceives or Force.Blames or Force.Warns;

    /// <summary>What a denial points back to: what was said before it in the words it names it by, <c>charged</c> of a charge.</summary>
    /// <remarks>Where it names it by none, it is the last that somebody else said.</remarks>
    private Statement? JustBefore(Statement statement, Denial denial)
    {
        var before = Before(statement, FarReach)
            .Where(other => CanBePointedAt(statement, denial, other))
            .OrderByDescending(other => other.Span.Start)
            .ToList();
        if (denial.Owner is { } owner && before.Find(other => DenialWords.IsSaidBy(other, owner)) is { } owned) return owned;

        var named = denial.Noun is { } noun ? before.Find(other => Names(noun, other)) : null;
        if (denial is { IsSuch: true, Noun: "plan" or "intention" }) named ??= before.FindLast(other => other.IsForecast);
        if (named is not null || denial.MustBeNamed) return named;

        var near = before.FindAll(other =>
            SentencesBetween(other, statement) <= Reach && other.Article.WordsIn(other.Span) >= FewestWords && AreOfTwo(statement, other));
        var last = near.Find(IsTold) ?? near.FirstOrDefault();

        // What is left over of a sentence in which somebody says something is not what was said.
        return last is { Assertion.Voice: Voice.Outlet }
            ? near.Find(other => other.Assertion.Voice == Voice.Attributed && SentencesBetween(other, last) == 0 && IsTold(other)) ?? last
            : last;
    }

    private bool CanBePointedAt(Statement statement, Denial denial, Statement other) =>
        !other.IsTitle && !SpeaksForItself(statement, other) && Read(other) is null && !BackReference.IsAside(other)
        && (denial.IsSuch
            ? IsAffirmed(other)
            : IsTold(other) || other.IsForecast || other.Assertion.Force is Force.Intends or Force.Predicts);

    // What an outlet calls a lie in its own voice is somebody's word.
    private static bool AreOfTwo(Statement statement, Statement other) =>
        statement.Assertion.Voice == Voice.Attributed || other.Assertion.Voice == Voice.Attributed
        || BackReference.HasDenier(statement.Article.WordsAndMarksIn(statement.Span));

    private static bool Names(string noun, Statement other) =>
        DenialWords.IsAccusation(noun) ? DenialWords.Accuses(other)
        : noun is "figure" or "number" ? other.Assertion.Quantities.Count > 0
        : other.Article.WordsAndMarksIn(other.Span).Any(token => token.Lemma == noun);

    private IEnumerable<Statement> Before(Statement denial, int reach) => byArticle[denial.Article.Article.Id]
        .Where(other => other.Span.End <= denial.Span.Start && IsAnothers(denial, other) && SentencesBetween(other, denial) <= reach);

    // That both speak of talers says nothing.
    private static int SharedUnits(Statement one, Statement other) =>
        one.Assertion.Quantities.Select(quantity => quantity.Unit).Distinct(StringComparer.Ordinal)
            .Count(unit => other.Assertion.Quantities.Any(quantity => quantity.Unit == unit));

    private static bool IsAnothers(Statement denial, Statement other) =>
        other != denial && (other.Assertion.Speaker is null || other.Assertion.Speaker != denial.Assertion.Speaker)
        && (other.Assertion.Origin is null || other.Assertion.Origin != denial.Assertion.Origin);

    private static int SentencesBetween(Statement one, Statement other) =>
        one.Article.SentenceAt(one.Span.Start) is { } first && other.Article.SentenceAt(other.Span.Start) is { } second
            ? Math.Abs(first - second)
            : int.MaxValue;

    // Negations inside one article's own narration tell a course of events; they deny nothing.
    private bool SpeaksForItself(Statement one, Statement other) =>
        one.Article == other.Article && one.Assertion.Speaker == other.Assertion.Speaker
        && !(one.Assertion.Voice == Voice.Outlet && Read(one) is not null);
}
