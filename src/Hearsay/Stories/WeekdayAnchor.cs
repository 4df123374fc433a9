using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Stories;

/// <summary>A weekday that an undated article names and cannot place.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Words">The weekday as written.</param>
/// <param name="Weekday">Which day of the week it is.</param>
/// <param name="Direction">Which way its clause looks.</param>
/// <param name="IsStatement">Whether it is the day of a statement: <c>said Thursday</c>.</param>
/// <param name="IsNews">Whether it is that as wires write it of the day on which they print it: <c>said Thursday</c>, not <c>said on Thursday</c>.</param>
/// <param name="Content">The sentence's names and words of content.</param>
internal sealed record WeekdayAnchor(
    AnnotatedArticle Article,
    TextSpan Sentence,
    string Words,
    IsoDayOfWeek Weekday,
    TimeDirection Direction,
    bool IsStatement,
    bool IsNews,
    IReadOnlySet<string> Content)
{
    private const string Unplaced = "XXXX-WXX-";

    // An article names few weekdays; a list of a thousand is a calendar.
    private const int MostAnchors = 40;

    // Two sentences tell the same when they share so many words, and so great a part of the shorter one's.
    private const int LeastShared = 5;
    private const double LeastShare = 0.3;

    // Fewer words tell the same only where they are most of a sentence, and never alone.
    private const int LeastSharedWeakly = 3;
    private const double LeastShareWeakly = 0.4;

    // A weekday behind one of them is any day but today.
    private static readonly HashSet<string> Placing = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "by", "until", "till", "before", "after", "since", "for", "from", "last", "next", "this", "of", "to",
    };

    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal)
    {
        "say", "tell", "announce", "declare", "report", "state", "warn", "confirm", "add",
    };

    /// <summary>The weekdays of an article that are open, in order.</summary>
    public static IEnumerable<WeekdayAnchor> In(AnnotatedArticle article) =>
        article.Times.Where(time => time.Type is TimeType.Date or TimeType.Time && IsOpen(time.Value)).Take(MostAnchors)
            .Select(time => Of(article, time)).OfType<WeekdayAnchor>();

    /// <summary>The sentence that tells the same and names such a weekday; of those alike the first. None where two of them name different days.</summary>
    public DatedSentence? FindBest(IReadOnlyList<DatedSentence> told) => FindBest(told, LeastShared, LeastShare);

    /// <summary>As <see cref="FindBest(IReadOnlyList{DatedSentence})"/>, by fewer words: what it finds needs another that agrees.</summary>
    public DatedSentence? FindLikely(IReadOnlyList<DatedSentence> told) => FindBest(told) ?? FindBest(told, LeastSharedWeakly, LeastShareWeakly);

    private DatedSentence? FindBest(IReadOnlyList<DatedSentence> told, int leastShared, double leastShare)
    {
        var (best, mostShared, isDisputed) = ((DatedSentence?)null, 0, false);
        foreach (var other in told)
        {
            if (other.Day.DayOfWeek != Weekday) continue;

            var shared = other.Words.Count(Content.Contains);
            if (shared < leastShared || shared < leastShare * Math.Min(Content.Count, other.Words.Count) || shared < mostShared) continue;

            isDisputed = shared == mostShared ? isDisputed || best!.Day != other.Day : false;
            if (shared > mostShared) (best, mostShared) = (other, shared);
        }

        return isDisputed ? null : best;
    }

    private static bool IsOpen(string value) =>
        value.Length > Unplaced.Length && value.StartsWith(Unplaced, StringComparison.Ordinal) && char.IsAsciiDigit(value[Unplaced.Length]);

    private static WeekdayAnchor? Of(AnnotatedArticle article, TimeExpression time)
    {
        if (article.SentenceAt(time.Span.Start) is not { } index) return null;

        var sentence = article.Sentences[index];
        var isStatement = IsBesideSaying(article, time.Span);
        var (first, _) = article.TokensIn(time.Span);
        return new WeekdayAnchor(
            article,
            sentence.Span,
            time.Span.Of(article.Text),
            (IsoDayOfWeek)(time.Value[Unplaced.Length] - '0'),
            TenseReader.Read(article, time.Span),
            isStatement,
            isStatement && first > 0 && !Placing.Contains(article.Tokens[first - 1].Form),
            ContentWords.Of(article, sentence));
    }

    /// <summary><c>said Thursday</c>, <c>told reporters on Thursday</c>, <c>on Thursday said</c>.</summary>
    private static bool IsBesideSaying(AnnotatedArticle article, TextSpan time)
    {
        const int Reach = 3;
        var (first, end) = article.TokensIn(time);
        for (var i = Math.Max(0, first - Reach); i < Math.Min(article.Tokens.Count, end + 1); i++)
        {
            if (Saying.Contains(article.Tokens[i].Lemma)) return true;
        }

        return false;
    }
}
