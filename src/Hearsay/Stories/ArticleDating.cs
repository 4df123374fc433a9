using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Dates an undated article by what its fellow reports on one story say of the same days, where they leave one day only, or else by the dates in its own text.</summary>
/// <remarks>
/// A weekday in the undated article gets its day from a dated fellow's sentence that tells the same: it shares most of its names and words,
/// and its own day falls on that weekday. "On Friday will sign" then bounds the publication from above, "said Thursday" from below,
/// each within a week, since beyond a week nobody names a bare weekday. Bounds that contradict each other date nothing.
/// Where days are left open, the one weekday that stands as wires write of the day itself, "said Thursday" without "on", decides.
/// </remarks>
public static class ArticleDating
{
    // Within this many days before or after, news names a bare weekday.
    private const int WeekdayReach = 6;

    // Sentences that share so great a part of their words are one sentence.
    private const double CopiedShare = 0.75;

    /// <summary>The day on which <paramref name="undated"/> was published, where its fellows or its own dates fix it; else <see langword="null"/>.</summary>
    /// <param name="undated">An annotated article without a date.</param>
    /// <param name="fellows">Annotated articles of the same story; undated ones among them are passed over.</param>
    public static InferredDate? Infer(AnnotatedArticle undated, IReadOnlyList<AnnotatedArticle> fellows)
    {
        if (undated.Article.Published is not null) return null;

        var dated = fellows.Where(fellow => fellow.Article.Published is not null && fellow.Article.Id != undated.Article.Id)
            .OrderBy(fellow => fellow.Article.Id, StringComparer.Ordinal).ToList();
        return DatelineYear.Infer(undated, dated) ?? ByWeekdays(undated, [.. dated.SelectMany(DatedSentence.In)]) ?? OwnDates.Infer(undated);
    }

    private static InferredDate? ByWeekdays(AnnotatedArticle undated, List<DatedSentence> told)
    {
        var open = WeekdayAnchor.In(undated).ToList();
        var anchors = Match(open, anchor => anchor.FindBest(told));
        var likely = Match(open, anchor => anchor.FindLikely(told));

        return ByBounds(anchors) ?? ByNews(open, anchors, DatingConfidence.Likely) ?? ByLikelyNews(open, likely);
    }

    private static List<Fixed> Match(List<WeekdayAnchor> open, Func<WeekdayAnchor, DatedSentence?> find) =>
        [.. open.Select(anchor => (Anchor: anchor, Match: find(anchor))).Where(found => found.Match is not null).Select(found => new Fixed(found.Anchor, found.Match!))];

    // One weak likeness among four may be chance; it is left out where all that can be left out come to one day.
    private static InferredDate? ByLikelyNews(List<WeekdayAnchor> open, List<Fixed> likely)
    {
        const int LeastToLeaveOut = 4;
        if (!AreSeveral(likely)) return null;
        if (IsConsistent(likely) || likely.Count < LeastToLeaveOut) return ByNews(open, likely, DatingConfidence.Possible);

        var found = likely.Select(outlier => ByNews(open, [.. likely.Where(anchor => anchor != outlier)], DatingConfidence.Possible)).OfType<InferredDate>().DistinctBy(date => date.Time).ToList();
        return found is [var only] ? only : null;
    }

    private static bool IsConsistent(List<Fixed> anchors) => Bounds(anchors) is ({ } first, { } last) && first <= last;

    // Weak likenesses speak only for each other: of several sentences, on several days.
    private static bool AreSeveral(List<Fixed> anchors) =>
        anchors.DistinctBy(anchor => anchor.Anchor.Sentence).Count() > 1 && anchors.DistinctBy(anchor => anchor.Match.Day).Count() > 1;

    private static InferredDate? ByBounds(List<Fixed> anchors)
    {
        if (Bounds(anchors) is not ({ } first, { } last) || first > last) return null;

        // Of two days left the first, where it is the day of a statement that a fellow printed the same day: a statement is news at once.
        var deciding = first == last ? anchors : last == first.PlusDays(1) ? [.. anchors.Where(anchor => anchor.IsNewsOf(first))] : [];
        return deciding.Count == 0 ? null : Inferred(first, deciding[0], anchors, DatingConfidence.Fixed);
    }

    // "Said Thursday" without "on" is how wires write of the day itself: where one such weekday falls between the bounds once, it is the day.
    private static InferredDate? ByNews(List<WeekdayAnchor> open, List<Fixed> anchors, DatingConfidence confidence)
    {
        if (Bounds(anchors) is not ({ } first, { } last) || first > last || last > first.PlusDays(WeekdayReach)) return null;

        var weekdays = open.Where(anchor => anchor.IsNews && anchor.Direction != TimeDirection.Ahead).Select(anchor => anchor.Weekday).Distinct().ToList();
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).Where(day => weekdays.Contains(day.DayOfWeek)).ToList();
        return weekdays.Count == 1 && days is [var day] && IsNewest(day, open, anchors) && !IsCopied(anchors) ? Inferred(day, anchors[0], anchors, confidence) : null;
    }

    // Any other statement must be known to be older.
    private static bool IsNewest(LocalDate day, List<WeekdayAnchor> open, List<Fixed> anchors) =>
        open.Where(anchor => anchor.IsStatement && anchor.Weekday != day.DayOfWeek)
            .All(anchor => anchors.Exists(other => other.Anchor == anchor && other.Match.Day < day));

    // Whoever prints another's sentences may do so a day later and leave their "said Monday" in them.
    private static bool IsCopied(List<Fixed> anchors) =>
        anchors.Where(anchor => anchor.Match.Words.Count(anchor.Anchor.Content.Contains) >= CopiedShare * anchor.Match.Words.Count)
            .GroupBy(anchor => anchor.Match.Article.Article.Id, StringComparer.Ordinal)
            .Any(group => group.DistinctBy(anchor => anchor.Anchor.Sentence).Count() > 1);

    private static InferredDate Inferred(LocalDate day, Fixed deciding, List<Fixed> anchors, DatingConfidence confidence) =>
        new(new PublicationTime(day), Reason(deciding), [.. anchors.SelectMany(Evidence)], confidence);

    private static (LocalDate? Earliest, LocalDate? Latest) Bounds(List<Fixed> anchors)
    {
        LocalDate? earliest = null;
        LocalDate? latest = null;
        foreach (var (anchor, match) in anchors)
        {
            var from = anchor.Direction == TimeDirection.Back ? match.Day : match.Day.PlusDays(-WeekdayReach);
            var to = anchor.Direction == TimeDirection.Ahead ? match.Day : match.Day.PlusDays(WeekdayReach);
            if (earliest is null || from > earliest) earliest = from;
            if (latest is null || to < latest) latest = to;
        }

        return (earliest, latest);
    }

    private static string Reason(Fixed anchor) =>
        $"\"{anchor.Anchor.Words}\" is {LocalDatePattern.Iso.Format(anchor.Match.Day)} in {anchor.Match.Article.Article.Id}, published {anchor.Match.Article.Article.Published}";

    private static IEnumerable<Citation> Evidence(Fixed anchor) =>
        [new Citation(anchor.Anchor.Article.Article.Id, anchor.Anchor.Sentence), new Citation(anchor.Match.Article.Article.Id, anchor.Match.Sentence)];

    private sealed record Fixed(WeekdayAnchor Anchor, DatedSentence Match)
    {
        /// <summary>Whether it tells of a statement made on a day on which the fellow that tells of it too was published.</summary>
        public bool IsNewsOf(LocalDate day) => Anchor.IsStatement && Match.Day == day && Match.Article.Article.Published?.Day == day;
    }
}
