using System.Globalization;
using Hearsay.Annotations.Times;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using NodaTime;

namespace Hearsay.Server.Pages;

/// <summary>Numbers, days and names as pages show them.</summary>
public static class Format
{
    /// <summary><c>1 article</c>, <c>12 articles</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{number.ToString("#,0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many ?? $"{one}s")}";

    /// <summary><c>21 to 30 May 2031</c>; <c>undated</c>.</summary>
    public static string Days(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } first, { } last) when last >= first => EnglishDays.Of(new DayRange(first, last)),
        ({ } first, _) => EnglishDays.Of(first),
        _ => "undated",
    };

    /// <summary><c>29 Sept 2022</c>; <c>undated</c>.</summary>
    public static string Day(LocalDate? day) => day is { } value ? EnglishDays.Of(value) : "undated";

    /// <summary><c>29 Sept 2022, 14:05 UTC</c>.</summary>
    public static string Moment(Instant moment)
    {
        var time = moment.InUtc();
        return string.Create(CultureInfo.InvariantCulture, $"{EnglishDays.Of(time.Date)}, {time.Hour:00}:{time.Minute:00} UTC");
    }

    /// <summary>The outlet's name on one line.</summary>
    public static string Outlet(Article article) => VisibleText.OnOneLine(article.Outlet ?? "outlet not told");

    /// <summary>The headline, or the first words where there is none.</summary>
    public static string Headline(Article article, int most = 160)
    {
        const int FirstWords = 400;
        var words = article.Title is { Length: > 0 } title ? title : article.Text[..Math.Min(FirstWords, article.Text.Length)];
        return Charts.Drawing.Cut(VisibleText.OnOneLine(words).Trim() is { Length: > 0 } shown ? shown : "no headline", most);
    }

    /// <summary>The names of what a position is about: <c>referendum · vote · ballot</c>.</summary>
    public static string Target(string names) => VisibleText.OnOneLine(string.Join(" · ", names.Split(", ", StringSplitOptions.TrimEntries)));

    /// <summary>A number as JSON and addresses write it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
