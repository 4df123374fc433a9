using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Dates an article by the days that its own text names in full: after "voted on 27 May 2031" and before "will sign on 30 May 2031".</summary>
/// <remarks>Between the two there must be one day only, or one that is the weekday of its news: "said Thursday".</remarks>
internal static class OwnDates
{
    // Within as many days a weekday comes once.
    private const int MostDaysBetween = 6;

    /// <summary>The day, where the text fixes it.</summary>
    public static InferredDate? Infer(AnnotatedArticle undated)
    {
        var told = undated.Times.Where(IsWholeDay).Select(time => (Time: time, Day: time.Days!.Value.First, Direction: TenseReader.Read(undated, time.Span))).ToList();
        var past = told.Where(one => one.Direction == TimeDirection.Back).OrderByDescending(one => one.Day).FirstOrDefault();
        var coming = told.Where(one => one.Direction == TimeDirection.Ahead).OrderBy(one => one.Day).FirstOrDefault();
        if (past.Time is null || coming.Time is null || past.Day > coming.Day || Period.DaysBetween(past.Day, coming.Day) > MostDaysBetween) return null;

        var isOneDay = past.Day == coming.Day;
        if ((isOneDay ? past.Day : DayOfNews(undated, past.Day, coming.Day)) is not { } day) return null;

        var reason = $"it tells of {LocalDatePattern.Iso.Format(past.Day)} as past and of {LocalDatePattern.Iso.Format(coming.Day)} as to come";
        return new InferredDate(
            new PublicationTime(day),
            reason,
            [new Citation(undated.Article.Id, past.Time.Span), new Citation(undated.Article.Id, coming.Time.Span)],
            isOneDay ? DatingConfidence.Fixed : DatingConfidence.Likely);
    }

    private static bool IsWholeDay(TimeExpression time) => time is { Type: TimeType.Date, Days.IsDay: true };

    private static LocalDate? DayOfNews(AnnotatedArticle undated, LocalDate first, LocalDate last)
    {
        var weekdays = WeekdayAnchor.In(undated).Where(anchor => anchor.IsNews && anchor.Direction != TimeDirection.Ahead).Select(anchor => anchor.Weekday).Distinct().ToList();
        if (weekdays is not [var weekday]) return null;

        var day = first.DayOfWeek == weekday ? first : first.Next(weekday);
        return day <= last ? day : null;
    }
}
