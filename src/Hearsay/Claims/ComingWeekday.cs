using Hearsay.Annotations;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>The day a weekday means beside <c>will</c>: <c>on Saturday an alliance of forty groups will march</c>, told on a
/// Tuesday.</summary>
internal static class ComingWeekday
{
    // "On Saturday …", "This Saturday …".
    private const int Opening = 2;

    private static readonly IReadOnlySet<string> Weekdays =
        Enum.GetNames<IsoDayOfWeek>().Where(name => name != nameof(IsoDayOfWeek.None)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first such day that was still to come; <see langword="null"/> where the weekday is not that of the statement's first
    /// verb, or was no past one.</summary>
    public static DayRange? Of(AnnotatedArticle article, TextSpan statement, TimeExpression time)
    {
        if (time.Days is not { IsDay: true } day || article.Article.DayAt(statement.Start) is not { } told) return null;
        if (IsWeekLater(article, time)) return AWeekAfter(day.First > told ? day.First : day.First.PlusWeeks(1));
        if (day.First >= told || day.First <= told.PlusWeeks(-1)) return null;
        if (!IsBareWeekday(article, time) || !DatesWill(article, statement, time)) return null;

        return AWeekAfter(day.First);
    }

    // "On Monday week", "Friday week": the one after the next.
    private static bool IsWeekLater(AnnotatedArticle article, TimeExpression time) =>
        article.FirstTokenFrom(time.Span.End) is var next && next < article.Tokens.Count && article.Tokens[next].Form == "week"
        && IsBareWeekday(article, time) && (next + 1 >= article.Tokens.Count || article.Tokens[next + 1].Upos != PartOfSpeech.Noun);

    private static DayRange AWeekAfter(LocalDate day) => new(day.PlusWeeks(1), day.PlusWeeks(1));

    private static bool IsBareWeekday(AnnotatedArticle article, TimeExpression time) =>
        article.WordsAndMarksIn(time.Span) is [.., var last] words && words.Count <= Opening
        && Weekdays.Contains(last.Form) && !words[0].Is("last");

    // The first verb is "will", and no other stands between it and the day.
    private static bool DatesWill(AnnotatedArticle article, TextSpan statement, TimeExpression time)
    {
        var tokens = article.WordsAndMarksIn(statement);
        var first = tokens.Index().FirstOrDefault(pair => IsFinite(pair.Item), (-1, default)).Item1;
        if (first < 0 || !Modality.IsWill(tokens[first].Form)) return false;

        var at = tokens.TakeWhile(token => !token.Span.Overlaps(time.Span)).Count();
        return at <= Opening || (at > first && !tokens.Skip(first + 1).Take(at - first - 1).Any(IsFinite));
    }

    private static bool IsFinite(Token token) => token.Xpos is "MD" or "VBD" or "VBZ" or "VBP";
}
