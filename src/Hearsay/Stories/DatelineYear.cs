using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Dates an article that has day and month in its dateline, <c>KESH, May 24 (AP) —</c>, by the year of its fellow reports.</summary>
internal static class DatelineYear
{
    // A dateline stands in the first words; reports on one event lie no further apart than this.
    private const int LongestDateline = 80;
    private const int MostDaysApart = 60;

    /// <summary>The day, where the article has such a dateline and some fellow lies near it in one year.</summary>
    public static InferredDate? Infer(AnnotatedArticle undated, IReadOnlyList<AnnotatedArticle> dated)
    {
        if (undated.Article.Dateline is not { } dateline) return null;

        var lead = undated.Article.Blocks.FirstOrDefault(block => block.Span.In(undated.Text).StartsWith(dateline.Place, StringComparison.Ordinal));
        var time = undated.Times.FirstOrDefault(time => time.Span.Start > lead.Span.Start + dateline.Place.Length && time.Span.End < lead.Span.Start + LongestDateline);
        if (lead.Span.IsEmpty || time is null || !AnnualDatePattern.CreateWithInvariantCulture("'XXXX-'MM'-'dd").Parse(time.Value).TryGetValue(default, out var day)) return null;
        if (undated.Text.AsSpan(lead.Span.Start, time.Span.Start - lead.Span.Start).ContainsAny('—', '–', '.')) return null;

        var nearest = dated
            .SelectMany(fellow => Enumerable.Range(fellow.Article.Published!.Value.Day.Year - 1, 3).Select(year => (Fellow: fellow, Day: day.InYear(year))))
            .Where(found => Apart(found) <= MostDaysApart)
            .OrderBy(Apart).ThenBy(found => found.Fellow.Article.Id, StringComparer.Ordinal)
            .ToList();
        if (nearest.Count == 0 || nearest.Exists(found => found.Day != nearest[0].Day)) return null;

        var (near, filed) = nearest[0];
        var reason = string.Create(CultureInfo.InvariantCulture, $"\"{time.Span.Of(undated.Text)}\" is in {filed.Year}, since {near.Article.Id} was published {near.Article.Published}");
        return new InferredDate(new PublicationTime(filed), reason, [new Citation(undated.Article.Id, time.Span)], DatingConfidence.Fixed);
    }

    private static int Apart((AnnotatedArticle Fellow, LocalDate Day) found) =>
        Math.Abs(Period.DaysBetween(found.Fellow.Article.Published!.Value.Day, found.Day));
}
