using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Annotations.Times;

/// <summary>Finds expressions of time and gives them their TIMEX3 values: <c>on Friday will sign</c> is another day than <c>on Friday signed</c>.</summary>
/// <remarks>
/// Relative expressions count from the day of publication, in a dated post from its day, inside quotations too; in an undated article they stay open (<c>XXXX-WXX-5</c>).
/// What English can say stands in <c>times.grammar</c> and <c>times.lexicon</c>. Headers are passed over: their dates are no part of the story.
/// </remarks>
public sealed class TimeAnnotator : IAnnotator
{
    private readonly TimeGrammar grammar = TimeGrammar.Embedded;

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens];

    /// <inheritdoc/>
    public Layer Writes => Layer.Times;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var context = new TimeContext(article.Article.Published?.Day, grammar.Tense);
        var scan = new TimeScan(article.Text, grammar, article.Tokens);
        var times = new List<TimeExpression>();
        foreach (var sentence in article.Sentences)
        {
            if (IsHeader(article.Article, sentence)) continue;

            // What was named in one post means nothing in the next of another day.
            if (article.Article.DayAt(sentence.Span.Start) is var day && day != context.Published) context = new TimeContext(day, grammar.Tense);

            scan.Read(sentence.Span);
            Annotate(scan, context, times);
        }

        return article with { Times = times };
    }

    // A dateline that stands alone is a header too, and its day is a part of the story.
    private static bool IsHeader(Article article, Sentence sentence) =>
        sentence.Block < article.Blocks.Count && article.Blocks[sentence.Block] is { Kind: BlockKind.Header } block
        && !(article.Dateline is { } dateline && block.Span.In(article.Text).StartsWith(dateline.Place, StringComparison.Ordinal));

    private void Annotate(TimeScan scan, TimeContext context, List<TimeExpression> times)
    {
        var matches = FindMatches(scan);
        if (matches.Count == 0) return;

        ShareYears(scan, matches, context);

        // Dates first: "at 15:00 on Friday" needs to know of the Friday that stands behind it.
        var values = new string?[matches.Count];
        for (var i = 0; i < matches.Count; i++)
        {
            if (IsClock(matches[i])) continue;

            context.Face(scan, matches[i]);
            values[i] = i > 0 && NotBefore(scan, matches[i - 1], matches[i], values[i - 1], context) is { } later ? later : ValueOf(matches[i], context);
            if (values[i] is { } value && matches[i].Rule.Type is TimeType.Date or TimeType.Time) context.Remember(value);
        }

        var begins = times.Count;
        for (var i = 0; i < matches.Count; i++)
        {
            if (IsClock(matches[i]))
            {
                context.Face(scan, matches[i]);
                context.ClockDay = DayOfRange(scan, matches, i, context) ?? NearestDay(matches, values, i);
                values[i] = ValueOf(matches[i], context);
            }

            if (values[i] is not { } value || matches[i].Rule.Type is not { } type) continue;

            context.Face(scan, matches[i]);
            var span = new TextSpan(scan.Words[matches[i].Start].Start, scan.Words[matches[i].End - 1].End);
            times.Add(new TimeExpression(span, type, value, matches[i].Slots[TimeSlot.Mod].Symbol, Anchored(matches[i], context)));
        }

        TimeLinks.Join(scan, times, begins);
    }

    private List<TimeMatch> FindMatches(TimeScan scan)
    {
        var matches = new List<TimeMatch>();
        for (var at = 0; at < scan.Words.Count;)
        {
            if (grammar.MatchAt(scan, at) is { } match)
            {
                at = match.End;
                if (match.IsRange && match.Rule.Type is not null)
                {
                    var (first, last) = match.Ends();
                    matches.Add(first);
                    matches.Add(last);
                }
                else
                {
                    matches.Add(match);
                }
            }
            else
            {
                at++;
            }
        }

        return matches;
    }

    /// <summary>Of "from Monday to Friday" the Friday after that Monday, of "from May to September" the September after that May.</summary>
    private static string? NotBefore(TimeScan scan, in TimeMatch one, in TimeMatch next, string? begins, TimeContext context)
    {
        var isEnd = next.Start == one.End + 1 && scan.IsJoin(one.End) && !one.OpensRange;
        if (!isEnd || begins is null || DayRange.FromTimexValue(begins) is not { } from || ValueOf(next, context) is not { } value) return null;
        if (DayRange.FromTimexValue(value) is not { } to || to.Last >= from.First) return null;

        return TimeMeanings.After(from.First, next.Slots);
    }

    /// <summary>Gives the first end of a range the year of the last, which is written once or must not come before it.</summary>
    private static void ShareYears(TimeScan scan, List<TimeMatch> matches, TimeContext context)
    {
        for (var i = 0; i + 1 < matches.Count; i++)
        {
            var (one, next) = (matches[i], matches[i + 1]);
            var isRange = one.OpensRange || next.Start == one.End + 1 && (scan.IsJoin(one.End) || scan.IsAnd(one.End)) && next.Slots[TimeSlot.Year].IsFilled;
            if (!isRange || one.Slots[TimeSlot.Year].IsFilled || !one.Slots[TimeSlot.Month].IsFilled || !next.Slots[TimeSlot.Month].IsFilled) continue;

            context.Face(scan, next);
            if (ValueOf(next, context) is { } value && DayRange.FromTimexValue(value) is { } days) matches[i] = one.InYearBefore(days.First.Year, days.First.Month);
        }
    }

    private static bool IsClock(in TimeMatch match) => match.Rule.IsClock;

    /// <summary>The days a length covers that counts from the day of publication: "the past six months", "in two weeks" of what is to come.</summary>
    private static DayRange? Anchored(in TimeMatch match, TimeContext context)
    {
        if (match.Rule.Type != TimeType.Duration || context.Published is not { } published) return null;

        var which = match.Slots[TimeSlot.Which];
        var isAhead = match.Rule.Argument == "ahead" && context.Direction != TimeDirection.Back;
        return isAhead || which.IsFilled ? TimeMeanings.Anchored(match.Slots, published, isAhead ? 1 : which.Number) : null;
    }

    private static string? ValueOf(in TimeMatch match, TimeContext context) => match.Rule.Meaning(match.Slots, context, match.Rule.Argument);

    /// <summary>Of "3 p.m. to 4 p.m. tomorrow" the day of the end.</summary>
    private static NodaTime.LocalDate? DayOfRange(TimeScan scan, List<TimeMatch> matches, int clock, TimeContext context)
    {
        // "4 p.m." alone; "4 p.m. today" has its day.
        const int BareClock = 2;
        if (matches[clock].End - matches[clock].Start > BareClock || clock + 1 >= matches.Count || !IsClock(matches[clock + 1]) || matches[clock + 1].Start != matches[clock].End + 1) return null;
        if (!scan.IsJoin(matches[clock].End) && !scan.IsAnd(matches[clock].End)) return null;

        context.ClockDay = null;
        context.Face(scan, matches[clock + 1]);
        var value = ValueOf(matches[clock + 1], context);
        context.Face(scan, matches[clock]);
        return value is not null && DayRange.FromTimexValue(value) is { IsDay: true } day && day.First != context.Published ? day.First : null;
    }

    /// <summary>The day that the nearest date of the sentence names, the one before it on a tie.</summary>
    private static NodaTime.LocalDate? NearestDay(List<TimeMatch> matches, string?[] values, int clock)
    {
        // A look at the neighbours is enough, and keeps a thousand clock times in a row linear.
        const int Neighbours = 3;
        for (var distance = 1; distance <= Neighbours; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[clock - distance, clock + distance])
            {
                if (at >= 0 && at < matches.Count && values[at] is { } value && matches[at].Rule.Type is TimeType.Date or TimeType.Time
                    && DayRange.FromTimexValue(value) is { IsDay: true } day) return day.First;
            }
        }

        return null;
    }
}
