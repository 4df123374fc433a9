using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>The last day that would still keep a word: <c>before Christmas</c> is the 24th, <c>by the end of September</c> the 30th,
/// <c>next week</c> its Sunday, <c>within a week</c> seven days from the day of telling.</summary>
internal static class Deadline
{
    private static readonly IReadOnlySet<string> Leads = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "by", "before", "within", "until", "till" };

    // "Before the month is out", "until the year is over".
    private static readonly IReadOnlySet<string> Ends = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "out", "over", "up" };

    // "Will not see out the month", "outlast the year".
    private static readonly IReadOnlySet<string> Lasting =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "out", "outlast", "survive" };

    private const int DaysOfWeek = 7;
    private const int MiddleOfMonth = 15;
    private const int MiddleOfWeek = 3;

    /// <summary>The day a deadline ends on, where its words are not themselves that day; <see langword="null"/> for all others.</summary>
    /// <param name="article">The article.</param>
    /// <param name="time">An expression of time in it.</param>
    /// <param name="isFuture">Whether its statement looks ahead; what is past has no deadline.</param>
    public static DayRange? Of(AnnotatedArticle article, TimeExpression time, bool isFuture)
    {
        var told = article.Article.DayAt(time.Span.Start);
        if (time.Days is { } days)
        {
            return isFuture || days.Last > told
                ? OfDays(days, time.Modifier, WordBefore(article, time), isFuture, IsFollowedByEnd(article, time))
                : null;
        }

        var lead = WordBefore(article, time);
        return isFuture && time.Type == TimeType.Duration && told is { } from && (IsLead(lead, "within") || IsLead(lead, "in"))
            && !IsCountedFromElsewhere(article, time) && End(from, time.Value) is { } end
            ? OfDay(end)
            : null;
    }

    private static DayRange? OfDays(DayRange days, string? modifier, string? lead, bool isFuture, bool isEnd) => modifier switch
    {
        "END" when !days.IsDay => OfDay(days.Last),
        "MID" when isFuture && days.First.PlusMonths(1).PlusDays(-1) == days.Last => OfDay(days.First.PlusDays(MiddleOfMonth - 1)),
        "MID" when isFuture && IsWeek(days) => OfDay(days.First.PlusDays(MiddleOfWeek - 1)),
        _ when isFuture && IsLead(lead, "before") => OfDay(isEnd ? days.Last : days.First.PlusDays(-1)),
        _ when !days.IsDay && (IsLead(lead, "by") || (isFuture && IsWeek(days))) => OfDay(days.Last),
        _ => null,
    };

    // "Before the summer is out": its last day will do.
    private static bool IsFollowedByEnd(AnnotatedArticle article, TimeExpression time) =>
        article.FirstTokenFrom(time.Span.End) is var next && next + 1 < article.Tokens.Count
        && article.Tokens[next].Lemma == "be" && Ends.Contains(article.Tokens[next + 1].Form);

    /// <summary>The day on which a unit of the calendar ends that no date names: <c>before the month is out</c>; <see langword="null"/>
    /// where a statement names none.</summary>
    public static DayRange? OfUnit(AnnotatedArticle article, TextSpan statement)
    {
        if (article.Article.DayAt(statement.Start) is not { } told) return null;

        var tokens = article.WordsAndMarksIn(statement);
        for (var index = 1; index + 1 < tokens.Count; index++)
        {
            if (tokens[index].Form is not ("the" or "this")) continue;

            var isEnd = index + 3 < tokens.Count && tokens[index + 2].Lemma == "be" && Ends.Contains(tokens[index + 3].Form);
            if (tokens[index - 1].Is("within") && LengthOf(tokens[index + 1].Lemma) is { } length) return OfDay(told + length);
            if (!isEnd && !Lasting.Contains(tokens[index - 1].Lemma)) continue;
            if (EndOfUnit(told, tokens[index + 1].Lemma) is { } end) return OfDay(end);
        }

        return null;
    }

    /// <summary>Whether the statement says by when, not when: what bears it out may come sooner.</summary>
    public static bool IsIn(AnnotatedArticle article, TextSpan statement) =>
        article.Times.Any(time => statement.Contains(time.Span)
            && (IsOpen(time) || (WordBefore(article, time) is { } lead && Leads.Contains(lead))))
        || OfUnit(article, statement) is not null;

    private static bool IsOpen(TimeExpression time) => time.Days is { IsDay: false } days && (time.Modifier == "END" || IsWeek(days));

    private static bool IsWeek(DayRange days) => days.First.PlusDays(DaysOfWeek - 1) == days.Last;

    private static LocalDate? EndOfUnit(LocalDate told, string unit) => unit switch
    {
        "week" => told.DayOfWeek == IsoDayOfWeek.Sunday ? told : told.Next(IsoDayOfWeek.Sunday),
        "month" => told.With(DateAdjusters.EndOfMonth),
        "year" => new LocalDate(told.Year, 12, 31),
        _ => null,
    };

    // "Within the week" is within one.
    private static Period? LengthOf(string unit) => unit switch
    {
        "week" => Period.FromWeeks(1),
        "month" => Period.FromMonths(1),
        "year" => Period.FromYears(1),
        _ => null,
    };

    private static bool IsLead(string? word, string lead) => lead.Equals(word, StringComparison.OrdinalIgnoreCase);

    // "Within 30 days of the accident": not of the telling.
    private static bool IsCountedFromElsewhere(AnnotatedArticle article, TimeExpression time) =>
        article.FirstTokenFrom(time.Span.End) is var next && next < article.Tokens.Count
        && article.Tokens[next].Form is "of" or "after" or "from";

    private static string? WordBefore(AnnotatedArticle article, TimeExpression time) =>
        article.FirstTokenFrom(time.Span.Start) is > 0 and var first
            ? article.Tokens[first - 1] is { Form: "the" or "The" or "next" or "about" } && first > 1 ? article.Tokens[first - 2].Form : article.Tokens[first - 1].Form
            : null;

    private static DayRange OfDay(LocalDate day) => new(day, day);

    // "P1W", "P10D": days, weeks, months and years of ISO 8601.
    private static LocalDate? End(LocalDate told, string value)
    {
        if (value.Length < 3 || value[0] != 'P' || !int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1000) return null;

        return value[^1] switch
        {
            'D' => told.PlusDays(count),
            'W' => told.PlusWeeks(count),
            'M' => told.PlusMonths(count),
            'Y' when count < 100 => told.PlusYears(count),
            _ => null,
        };
    }
}
