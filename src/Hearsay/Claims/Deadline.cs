using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>The last day that would still keep a word: <c>before Christmas</c> is the 24th, <c>by the end of September</c> the 30th, <c>within a week</c> seven days from the day of telling.</summary>
internal static class Deadline
{
    private static readonly IReadOnlySet<string> Leads = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "by", "before", "within", "until", "till" };

    /// <summary>The day a deadline ends on, where its words are not themselves that day; <see langword="null"/> for all others.</summary>
    /// <param name="article">The article.</param>
    /// <param name="time">An expression of time in it.</param>
    /// <param name="isFuture">Whether its statement looks ahead; what is past has no deadline.</param>
    public static DayRange? Of(AnnotatedArticle article, TimeExpression time, bool isFuture)
    {
        if (!isFuture || WordBefore(article, time) is not { } lead) return null;

        if (lead.Equals("before", StringComparison.OrdinalIgnoreCase) && time.Days is { } days) return DayBefore(days.First);
        if (lead.Equals("by", StringComparison.OrdinalIgnoreCase) && time.Days is { IsDay: false } range) return new DayRange(range.Last, range.Last);

        return lead.Equals("within", StringComparison.OrdinalIgnoreCase) && time.Type == TimeType.Duration && article.Article.DayAt(time.Span.Start) is { } told && End(told, time.Value) is { } end
            ? new DayRange(end, end)
            : null;
    }

    /// <summary>Whether the statement says by when, not when: what bears it out may come sooner.</summary>
    public static bool IsIn(AnnotatedArticle article, TextSpan statement) =>
        article.Times.Any(time => statement.Contains(time.Span) && WordBefore(article, time) is { } lead && Leads.Contains(lead));

    private static string? WordBefore(AnnotatedArticle article, TimeExpression time) =>
        article.FirstTokenFrom(time.Span.Start) is > 0 and var first
            ? article.Tokens[first - 1] is { Form: "the" or "The" or "next" or "about" } && first > 1 ? article.Tokens[first - 2].Form : article.Tokens[first - 1].Form
            : null;

    private static DayRange DayBefore(LocalDate day) => new(day.PlusDays(-1), day.PlusDays(-1));

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
