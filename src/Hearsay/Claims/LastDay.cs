using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds the day on which the last of two foretold deeds is due: <c>will hear the appeal on Monday and rule by Friday</c>.</summary>
internal static class LastDay
{
    // Farther apart, each of two days has a word of its own.
    private const int MostDaysBetween = 31;

    /// <summary>The last day a statement names for what it foretells.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The statement.</param>
    /// <param name="first">The day that was read of it first.</param>
    public static DayRange Of(AnnotatedArticle article, TextSpan span, DayRange first)
    {
        if (!first.IsDay) return first;

        var days = article.Times.Where(time => span.Contains(time.Span))
            .Select(time => (time.Span, Days: Deadline.Of(article, time, isFuture: true) ?? ComingWeekday.Of(article, span, time) ?? time.Days))
            .ToList();
        var at = days.FindIndex(pair => pair.Days == first);
        if (at < 0) return first;

        return days.Skip(at + 1)
            .LastOrDefault(pair => pair.Days is { IsDay: true } later && later.First > first.First
                && later.First <= first.First.PlusDays(MostDaysBetween) && AreOfTwoDeeds(article, days[at].Span, pair.Span))
            .Days ?? first;
    }

    // "On Monday and Tuesday" is one deed.
    private static bool AreOfTwoDeeds(AnnotatedArticle article, TextSpan first, TextSpan last)
    {
        if (last.Start <= first.End) return false;

        var between = article.WordsAndMarksIn(new TextSpan(first.End, last.Start));
        var and = between.Index().LastOrDefault(pair => pair.Item.Form is "and" or "but", (-1, default)).Index;
        if (and < 0 || between.Any(token => token.Xpos is "WDT" or "WP" or "WRB" || token.Form is "after" or "since" or "from" or "between")) return false;

        return between[and].Is("but")
            || between.Skip(and + 1).Any(token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Pron);
    }
}
