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
        if (day.First >= told || day.First <= told.PlusWeeks(-1)) return null;
        if (!IsBareWeekday(article, time) || !DatesWill(article, statement, time)) return null;

        var coming = day.First.PlusWeeks(1);
        return new DayRange(coming, coming);
    }

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
