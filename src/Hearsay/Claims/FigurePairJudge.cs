using System.Globalization;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Says what two values of one figure show when set side by side, by the rules in <c>docs/ledger.md</c>.</summary>
internal sealed class FigurePairJudge(StoryContext story)
{
    private const decimal LeastPart = 0.05m;

    // "had spoken of at least 118".
    private const int Reach = 5;

    /// <summary>The verdict on two values, each with everybody who gives it.</summary>
    public FigurePair Judge(int a, (FigureValue Value, List<FigureObservation> Members) first, int b, (FigureValue Value, List<FigureObservation> Members) second)
    {
        var (verdict, why) = Judge(first.Members, first.Value.AsOf, second.Members, second.Value.AsOf);
        return new FigurePair(a, b, verdict, why);
    }

    private (FigureVerdict Verdict, string Why) Judge(IReadOnlyList<FigureObservation> first, LocalDate? earlier, IReadOnlyList<FigureObservation> second, LocalDate? later)
    {
        var (one, other) = (first[0], second[0]);
        var figures = $"{Figure(one)} v {Figure(other)} {one.Quantity.Unit}".TrimEnd();
        if (one.Quantity.Bound == other.Quantity.Bound && (one.Quantity.Low, one.Quantity.High) != (other.Quantity.Low, other.Quantity.High) && (HoldVersions(first, second) || AreRewritten(first, second)))
        {
            return (FigureVerdict.Revised, $"{figures}: changed in a later version of one article");
        }

        if (first.All(observation => observation.IsForecast) != second.All(observation => observation.IsForecast)) return (FigureVerdict.Forecast, $"{figures}: one was foretold");

        if (one.Quantity.IsCompatibleWith(other.Quantity))
        {
            return one.Quantity.Low != other.Quantity.Low && (one.Quantity.IsRoundingOf(other.Quantity) || other.Quantity.IsRoundingOf(one.Quantity))
                ? (FigureVerdict.Rounding, $"{figures}: one is the other, rounded")
                : (FigureVerdict.Agree, $"{figures}: both can be true");
        }

        if (FigureChange.IsBetween(first, second)) return (FigureVerdict.Revised, $"{figures}: the one became the other");

        if (WereToldBefore(first, second) || WereToldBefore(second, first) || EarlierValue.IsAmong(first, second) || EarlierValue.IsAmong(second, first)) return (FigureVerdict.Revised, $"{figures}: the one was given before the other");

        var kind = first.Concat(second).Select(observation => observation.Kind).OfType<string>().FirstOrDefault();
        var isLater = earlier is { } from && later is { } to && to > from;
        if (isLater && AreLeft(first) && AreLeft(second) && !Rises(one, other)) return (FigureVerdict.Revised, $"{figures}: fewer are left, as of {Day(later)}");
        if (MeasureNature.IsGrowing(kind) && isLater)
        {
            return Rises(one, other) ? (FigureVerdict.Revised, $"{figures}: grew, as of {Day(later)}")
                : IsOneSpeaker(first, second) ? (FigureVerdict.Revised, $"{figures}: the same speaker, {Day(later)}")
                : HaveOwnOrigins(first, second) && AreOfOneSize(one, other) ? (FigureVerdict.Conflict, $"{figures}: what only grows is smaller on a later day, by another's word")
                : (FigureVerdict.Undecided, $"{figures}: smaller on a later day");
        }

        if (MeasureNature.IsChanging(kind) && isLater) return (FigureVerdict.Revised, $"{figures}: as of {Day(later)}");

        // What has no day and is told as the state of now is later than what has one.
        if (later is null && earlier is not null && (MeasureNature.IsChanging(kind) || (MeasureNature.IsGrowing(kind) && Rises(one, other))) && second.All(TellsNow))
        {
            return (FigureVerdict.Revised, $"{figures}: told as the state of now");
        }

        if (earlier is null || later is null) return (FigureVerdict.Undecided, $"{figures}: a day is missing");
        if (isLater && second.All(observation => TellsCorrection(observation))) return (FigureVerdict.Revised, $"{figures}: corrected, {Day(later)}");
        if (isLater && (IsOneSpeaker(first, second) || HasReplaced(first, second)))
        {
            return (FigureVerdict.Revised, $"{figures}: the same speaker, {Day(later)}");
        }

        return MeasureNature.IsFixed(kind) || !isLater || (one.Quantity.Unit == "%" && one.Of.Length > 0 && one.Of == other.Of)
            ? (FigureVerdict.Conflict, $"{figures}: rounding and vagueness excluded")
            : (FigureVerdict.Undecided, $"{figures}: given on different days");
    }

    // One version holds the one value, another the other; where a version holds both, neither took the other's place.
    private bool HoldVersions(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second)
    {
        var versions = first.Select(ChainOf).Where(one => one.Chain is not null).ToHashSet();
        if (versions.Count == 0 || first.Any(one => second.Any(other => one.Statement.Article == other.Statement.Article))) return false;

        return second.Select(ChainOf).Where(other => other.Chain is not null).Distinct().Any(other => versions.Any(one => one.Chain == other.Chain && one.Article != other.Article));

        (int? Chain, string Article) ChainOf(FigureObservation observation) =>
            (story.VersionChainOf(observation.Statement.Article.Article.Id), observation.Statement.Article.Article.Id);
    }

    // The newer version may name the old value in a note: where its sentence is the old one but for the number, the one took the other's place.
    private bool AreRewritten(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second) =>
        first.Any(one => story.VersionChainOf(one.Statement.Article.Article.Id) is { } chain
            && second.Any(other => other.Statement.Article != one.Statement.Article && story.VersionChainOf(other.Statement.Article.Article.Id) == chain && Around(one) == Around(other)));

    private static (string Before, string Behind) Around(FigureObservation given)
    {
        var (words, amount) = (given.Statement.Span, given.Quantity.Span);
        return words.Contains(amount)
            ? (new TextSpan(words.Start, amount.Start).Of(given.Statement.Article.Text), new TextSpan(amount.End, words.End).Of(given.Statement.Article.Text))
            : (given.Citation.ToString(), "");
    }

    // "has corrected the magnitude to 6.5": told as the change that it is.
    private static bool TellsCorrection(FigureObservation observation)
    {
        var (from, to) = observation.Statement.Article.TokensIn(observation.Statement.Span);
        return Enumerable.Range(from, to - from).Any(token => observation.Statement.Article.Tokens[token] is { Upos: PartOfSpeech.Verb, Lemma: "correct" or "revise" or "amend" or "lower" or "raise" or "upgrade" or "downgrade" or "update" });
    }

    // Who survived may still die; nobody survives later who did not before.
    private static bool AreLeft(IReadOnlyList<FigureObservation> given) => given.Any(observation => MeasureNature.IsLeft(observation.Quantity.Unit));

    private static bool TellsNow(FigureObservation observation) =>
        observation.Statement.Article.WordsAndMarksIn(observation.Statement.Span).Any(token => token.Form == "now");

    private static bool IsOneSpeaker(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second) =>
        first[0].Statement.Assertion.Origin is { } origin && first.Concat(second).All(observation => observation.Statement.Assertion.Origin == origin);

    // "was raised to 134 on Wednesday; the indictment had spoken of 118".
    private static bool WereToldBefore(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second) =>
        first.All(one => MeasureNature.IsGrowing(one.Kind) && IsToldInPast(one)
            && second.Any(other => (other.Sentence.Article, other.Sentence.Sentence) == (one.Sentence.Article, one.Sentence.Sentence)
                && other.Quantity.Low > one.Quantity.Low));

    private static bool IsToldInPast(FigureObservation given)
    {
        var (article, first) = (given.Statement.Article, given.Statement.Article.TokensIn(given.Quantity.Span).First);
        return Enumerable.Range(Math.Max(1, first - Reach), Math.Max(0, Math.Min(first - 1, Reach)))
            .Any(token => article.Tokens[token].Upos == PartOfSpeech.Verb && article.Tokens[token - 1].Form == "had"
                && MeasureNature.IsTellingNumber(article.Tokens[token]));
    }

    // The agency that spoke of 62 tonnes speaks of 58 now, whoever still passes on the 62.
    private static bool HasReplaced(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second)
    {
        var origins = second.Select(other => other.Statement.Assertion.Origin).OfType<string>().Distinct().Take(2).ToList();
        return origins is [var origin]
            && first.Any(one => one.Statement.Assertion.Origin == origin && one.AsOf is { } day && second.All(other => other.AsOf > day));
    }

    private static bool HaveOwnOrigins(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second) =>
        first.All(one => one.Statement.Assertion.Origin is not null) && second.All(other => other.Statement.Assertion.Origin is { } origin && first.All(one => one.Statement.Assertion.Origin != origin));

    // A small part of a toll, told later, is that of something else sooner than a denial.
    private static bool AreOfOneSize(FigureObservation one, FigureObservation other) =>
        (other.Quantity.Low ?? other.Quantity.High) >= (one.Quantity.Low ?? one.Quantity.High) * LeastPart;

    private static bool Rises(FigureObservation one, FigureObservation other) =>
        (other.Quantity.Low ?? other.Quantity.High) > (one.Quantity.High ?? one.Quantity.Low);

    private static string Figure(FigureObservation observation) => (observation.Quantity.Low, observation.Quantity.High) switch
    {
        ({ } low, null) => $"≥ {Number(low)}",
        (null, { } high) => $"≤ {Number(high)}",
        ({ } low, { } high) when low != high => $"{Number(low)}–{Number(high)}",
        ({ } low, _) => Number(low),
        _ => "?",
    };

    private static string Number(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Day(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "?";
}
