namespace Hearsay.Annotations.Times;

/// <summary>Joins lengths written in two units, and tells which times of a sentence are the two ends of a range, and which say one instant by two clocks.</summary>
internal static class TimeLinks
{
    // Between "15:00 local time" and "08:00 ET" stands a bracket, between "May 3" and "May 9" a word and an article.
    private const int MostWordsBetween = 2;

    private const char Unnamed = 'X';

    /// <summary>Links times that stand side by side, from index <paramref name="begins"/> on.</summary>
    public static void Join(TimeScan scan, List<TimeExpression> times, int begins)
    {
        if (times.Count - begins < 2) return;

        var (word, kept) = (0, begins);
        for (var i = begins + 1; i < times.Count; i++)
        {
            var (one, next) = (times[kept], times[i]);
            while (word < scan.Words.Count && scan.Words[word].Start < one.Span.End) word++;

            var end = word;
            while (end < scan.Words.Count && end - word <= MostWordsBetween && scan.Words[end].Start < next.Span.Start) end++;
            if (end - word <= MostWordsBetween && Joined(scan, one, next, word, end) is { } joined)
            {
                times[kept] = joined;
                continue;
            }

            var isNear = end > word && end - word <= MostWordsBetween && IsPoint(one) && IsPoint(next);
            if (isNear && IsOpeningBracket(scan, word) && end - word == 1 && IsClock(one) && IsClock(next)) next = next with { SameAs = one.Span };
            else if (isNear && (scan.IsJoin(word) || scan.IsAnd(word) && IsAfterBetween(scan, word, one.Span))) times[kept] = one with { Until = next.Span };

            times[++kept] = next;
        }

        times.RemoveRange(kept + 1, times.Count - kept - 1);
    }

    /// <summary>"1 hour and 30 minutes" as one length; <see langword="null"/> for other neighbours.</summary>
    private static TimeExpression? Joined(TimeScan scan, TimeExpression one, TimeExpression next, int word, int end)
    {
        var isBeside = end == word || end == word + 1 && (scan.IsAnd(word) || scan.Text[scan.Words[word].Start] == ',');
        return isBeside && Sum(one, next) is { } length ? one with { Span = new TextSpan(one.Span.Start, next.Span.End), Value = length, Anchored = null } : null;
    }

    /// <summary>The value of "1 hour 30 minutes": the parts in order, where the second is in a smaller unit.</summary>
    private static string? Sum(TimeExpression one, TimeExpression next)
    {
        if (one.Type != TimeType.Duration || next is not { Type: TimeType.Duration, Modifier: null } || one.Value.Contains(Unnamed, StringComparison.Ordinal) || next.Value.Contains(Unnamed, StringComparison.Ordinal)) return null;

        var (isClock, isNextClock) = (one.Value.Contains('T', StringComparison.Ordinal), next.Value.Contains('T', StringComparison.Ordinal));
        var units = isClock ? "HMS" : "YMWD";
        var rest = next.Value[(isNextClock ? 2 : 1)..];
        var (last, first) = (one.Value[^1], rest.FirstOrDefault(char.IsAsciiLetter));
        if (isClock && !isNextClock || isClock == isNextClock && units.IndexOf(first, StringComparison.Ordinal) <= units.IndexOf(last, StringComparison.Ordinal)) return null;

        return one.Value + (isNextClock && !isClock ? "T" : "") + rest;
    }

    private static bool IsPoint(TimeExpression time) => time.Type is TimeType.Date or TimeType.Time;

    private static bool IsClock(TimeExpression time) => time.Type == TimeType.Time && time.Value.Contains(':', StringComparison.Ordinal);

    private static bool IsOpeningBracket(TimeScan scan, int word) => scan.Text[scan.Words[word].Start] is '(' or '/';

    private static bool IsAfterBetween(TimeScan scan, int word, TextSpan first)
    {
        while (word > 0 && scan.Words[word - 1].Start >= first.Start) word--;
        return word > 0 && scan.Words[word - 1].In(scan.Text).Equals("between", StringComparison.OrdinalIgnoreCase);
    }
}
