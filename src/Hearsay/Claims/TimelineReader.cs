using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Puts the events of a story in the order in which they happened or are due: one entry for each claim that names a day.</summary>
internal static class TimelineReader
{
    // What a decade holds is no event.
    private const int LongestDays = 366;

    // A longer time is an event's only where it is called by its name or number.
    private const int LongestUnnamed = 7;

    // A year that one outlet names in passing is background, but where it says what happened in it.
    private const int DaysOfMonth = 31;

    /// <summary>The entries, by first day, then by day of telling.</summary>
    public static IReadOnlyList<TimelineEntry> Read(StoryContext story, IReadOnlyList<Claim> claims, IReadOnlySet<string> forecasts) =>
        [.. claims
            .Select(claim => Entry(story, claim, forecasts))
            .OfType<TimelineEntry>()
            .OrderBy(entry => entry.Days.First)
            .ThenBy(entry => entry.Days.Last)
            .ThenBy(entry => entry.Said ?? LocalDate.MaxIsoValue)
            .ThenBy(entry => entry.Citation)];

    private static bool TellsWhen(StoryContext story, Claim claim, Assertion assertion, DayRange days) => Period.DaysBetween(days.First, days.Last) switch
    {
        < LongestUnnamed => true,
        <= DaysOfMonth => IsNamed(story, assertion, days),
        < LongestDays => IsNamed(story, assertion, days)
            && (claim.Origins.Count > 0 || claim.Carriers > 1 || TellsOfYear(story.Article(assertion.Citation.Article), assertion, days)),
        _ => false,
    };

    // "In March" and "in 2031" say when; "last month" and "two years ago" only say how long ago.
    private static bool IsNamed(StoryContext story, Assertion assertion, DayRange days)
    {
        var article = story.Article(assertion.Citation.Article);
        return article.Times.Any(time => assertion.Citation.Span.Contains(time.Span) && time.Days == days && time.Span.Of(article.Text).Split(' ').Any(IsNameOrNumber));
    }

    // "The lock was built in 1988", and not "the 1988 fire", nor "who hopes to run in 2036".
    private static bool TellsOfYear(AnnotatedArticle article, Assertion assertion, DayRange days)
    {
        if (days.Last >= assertion.Said) return false;

        var tokens = article.WordsAndMarksIn(assertion.Citation.Span);
        return tokens.Any(token => token.Xpos is "VBD" or "VBN") && article.Times.Any(time => time.Days == days
            && tokens.Any(token => (token.Is("in") || token.Is("since")) && StandsBefore(token, time)));
    }

    private static bool StandsBefore(Token word, TimeExpression time) => time.Span.Start - word.Span.End == 1;

    private static bool IsNameOrNumber(string word) =>
        word.Length > 0 && (char.IsAsciiDigit(word[0]) || (word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1])));

    private static TimelineEntry? Entry(StoryContext story, Claim claim, IReadOnlySet<string> forecasts)
    {
        var dated = claim.Assertions
            .Where(assertion => assertion.About is { } days && TellsWhen(story, claim, assertion, days))
            .OrderBy(assertion => Period.DaysBetween(assertion.About!.Value.First, assertion.About.Value.Last))
            .ToList();

        // What is not to come about is no event of that day.
        if (dated.Count == 0 || dated.TrueForAll(assertion => assertion.Polarity == Polarity.Negated && forecasts.Contains(assertion.Id))) return null;

        var clearest = dated.FirstOrDefault(assertion => assertion.Citation == claim.Citation) ?? dated[0];
        return new TimelineEntry(
            clearest.About!.Value,
            story.Text(clearest.Citation),
            clearest.Citation,
            dated.TrueForAll(assertion => forecasts.Contains(assertion.Id)),
            dated.Min(assertion => assertion.Said),
            [.. dated.Select(assertion => assertion.Id)]);
    }
}
