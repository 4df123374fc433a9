using Hearsay.Annotations.Times;

namespace Hearsay.Annotations.Quantities;

/// <summary>Finds the time that an amount is stated for: the next in its clause, <c>41 percent in 2027</c>, else the one that opens it, <c>on Monday it was 31</c>.</summary>
internal sealed class AsOfReader(AnnotatedArticle article)
{
    private int firstTime;

    /// <summary>Adds times to the quantities of a sentence, which are the last of the list.</summary>
    public void AddTimes(TextSpan sentence, List<Quantity> found, int first)
    {
        while (firstTime < article.Times.Count && article.Times[firstTime].Span.End <= sentence.Start) firstTime++;

        var next = firstTime;
        for (var i = first; i < found.Count; i++)
        {
            while (next < article.Times.Count && article.Times[next].Span.Start < found[i].Span.End) next++;

            var end = i + 1 < found.Count ? found[i + 1].Span.Start : sentence.End;
            var start = i > first ? found[i - 1].Span.End : sentence.Start;
            var time = Behind(next, found[i].Span.End, end) ?? Before(next - 1, start, found[i].Span.Start);
            if (time is not null) found[i] = found[i] with { AsOf = time };
        }
    }

    private TextSpan? Behind(int time, int start, int end) =>
        IsMoment(time) && article.Times[time].Span.End <= end && !HasMark(start, article.Times[time].Span.Start) ? article.Times[time].Span : null;

    private TextSpan? Before(int time, int start, int end) =>
        time >= firstTime && IsMoment(time) && article.Times[time].Span.Start >= start && article.Times[time].Span.End <= end && !HasMark(article.Times[time].Span.End + 1, end)
            ? article.Times[time].Span
            : null;

    private bool IsMoment(int time) => time < article.Times.Count && article.Times[time].Type is TimeType.Date or TimeType.Time;

    private bool HasMark(int start, int end) => start < end && article.Text.AsSpan(start, end - start).IndexOfAny(',', ';', ':') >= 0;
}
