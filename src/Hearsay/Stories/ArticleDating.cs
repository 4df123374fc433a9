using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Dates an undated article by what its fellow reports on one story say of the same days, where they leave one day only.</summary>
/// <remarks>
/// A weekday in the undated article gets its day from a dated fellow's sentence that tells the same: it shares most of its names and words,
/// and its own day falls on that weekday. "On Friday will sign" then bounds the publication from above, "said Thursday" from below,
/// each within a week, since beyond a week nobody names a bare weekday. Bounds that contradict each other date nothing.
/// </remarks>
public static class ArticleDating
{
    // Within this many days before or after, news names a bare weekday.
    private const int WeekdayReach = 6;

    /// <summary>The day on which <paramref name="undated"/> was published, where its fellows fix it; else <see langword="null"/>.</summary>
    /// <param name="undated">An annotated article without a date.</param>
    /// <param name="fellows">Annotated articles of the same story; undated ones among them are passed over.</param>
    public static InferredDate? Infer(AnnotatedArticle undated, IReadOnlyList<AnnotatedArticle> fellows)
    {
        if (undated.Article.Published is not null) return null;

        var dated = fellows.Where(fellow => fellow.Article.Published is not null && fellow.Article.Id != undated.Article.Id)
            .OrderBy(fellow => fellow.Article.Id, StringComparer.Ordinal);
        var told = dated.SelectMany(DatedSentence.In).ToList();
        var anchors = WeekdayAnchor.In(undated).Select(anchor => (Anchor: anchor, Match: anchor.FindBest(told)))
            .Where(found => found.Match is not null).Select(found => new Fixed(found.Anchor, found.Match!)).ToList();
        if (anchors.Count == 0) return null;

        var (earliest, latest) = Bounds(anchors);
        if (earliest is not { } first || latest is not { } last || first > last) return null;

        // Of two days left the first, where it is the day of a statement that a fellow printed the same day: a statement is news at once.
        var deciding = first == last ? anchors : last == first.PlusDays(1) ? [.. anchors.Where(anchor => anchor.IsNewsOf(first))] : [];
        return deciding.Count == 0 ? null : new InferredDate(new PublicationTime(first), Reason(deciding[0]), [.. anchors.SelectMany(Evidence)]);
    }

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
