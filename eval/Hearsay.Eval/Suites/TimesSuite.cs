using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using Hearsay.Eval.Scores;
using NodaTime;

namespace Hearsay.Eval.Suites;

/// <summary>Runs the suite's cases on dates and times: a case is right when each of its times is found with a meaning that the suite gives it, and no other.</summary>
internal static class TimesSuite
{
    private static readonly AnnotationPipeline Pipeline = new([new TokenAnnotator(), new TagAnnotator(), new TimeAnnotator()]);

    /// <summary>Scores every part, and says why cases are not counted and how many.</summary>
    public static IReadOnlyList<(string Reason, int Cases)> Score(string path, string root, ScoreSheet sheet)
    {
        var exclusions = SuiteRule.ReadAll(Path.Combine(root, "eval", "suites", "times.exclusions"));
        var excluded = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var suiteCase in SuiteCase.ReadAll(path).Where(one => one.IsSupported && (one.Suite == "DateTime/DateTimeModel" || one.Suite.StartsWith("DateTime/", StringComparison.Ordinal) && one.Suite.EndsWith("Parser", StringComparison.Ordinal))))
        {
            var expected = SuiteTime.Of(suiteCase);
            var described = SuiteRule.Describe(suiteCase, expected);
            if (exclusions.Find(rule => rule.Pattern.IsMatch(described)) is { } exclusion)
            {
                excluded[exclusion.Reason] = excluded.GetValueOrDefault(exclusion.Reason) + 1;
                continue;
            }

            var found = Read(suiteCase);
            var isRight = IsRight(suiteCase, expected, found);
            sheet.Judge("all", isRight);
            sheet.Judge(suiteCase.Suite, isRight);
            if (!isRight) sheet.Miss(suiteCase.Suite, suiteCase.Reference?.ToString("yyyy-MM-dd ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "", Describe(expected), Describe(found, suiteCase.Input), suiteCase.Input, new TextSpan(0, suiteCase.Input.Length));
        }

        return [.. excluded.Select(reason => (reason.Key, reason.Value))];
    }

    private static List<TimeExpression> Read(SuiteCase suiteCase)
    {
        var day = suiteCase.Reference is { } moment ? LocalDate.FromDateTime(moment) : (LocalDate?)null;
        var read = Pipeline.Annotate(new Article
        {
            Id = "case",
            Text = suiteCase.Input,
            Language = "en",
            Published = day is { } published ? new PublicationTime(published) : null,
        });

        // "Between 3 May and now" ends on the day the case is spoken.
        return [.. read.Times.Select(time => time.Value == "PRESENT_REF" && day is { } today ? time with { Anchored = new DayRange(today, today) } : time)];
    }

    private static bool IsRight(SuiteCase suiteCase, List<SuiteTime> expected, List<TimeExpression> found)
    {
        if (!expected.TrueForAll(time => IsFound(time, found))) return false;

        // A parser is shown one time of its input; a model finds them all.
        var isWhole = suiteCase.Suite is "DateTime/DateTimeModel" or "DateTime/MergedParser";
        return !isWhole || found.All(time => expected.Exists(other => Overlaps(time, other)));
    }

    private static bool IsFound(SuiteTime time, List<TimeExpression> found)
    {
        var ours = found.Where(one => Overlaps(one, time)).ToList();
        return time.Readings.Any(reading => SuiteMeaning.Is(reading, time.Kind, ours));
    }

    private static bool Overlaps(TimeExpression ours, SuiteTime theirs) => ours.Span.Start < theirs.End && theirs.Start < ours.Span.End;

    private static string Describe(List<SuiteTime> times) => string.Join("; ", times.Select(time =>
        $"{time.Words} = {time.Kind} {string.Join(" or ", time.Readings.Select(reading => $"{reading.Timex} {reading.Mod} {reading.Value}{reading.Begin}..{reading.End}").Distinct())}"));

    private static string Describe(List<TimeExpression> times, string text) => string.Join("; ", times.Select(time => $"{time.Span.Of(text)} = {time.Type} {time.Value}{(time.Until is null ? "" : " until")}"));
}
