using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>What a ledger holds, in numbers; the words themselves are the brief's to show.</summary>
internal static class LedgerView
{
    public static void Write(IAnsiConsole screen, IReadOnlyList<StoryLedger> ledgers)
    {
        foreach (var ledger in ledgers)
        {
            screen.Write(Layout.Plain(ledger.Story.Title, Layout.Strong));
            screen.WriteLine();
            screen.WriteIndented(Layout.Plain($"{ledger.Story.Id} · {StoriesView.Days(ledger.Story)}", Layout.Quiet));
            screen.WriteIndented(Numbers(ledger));
            screen.WriteLine();
        }

        screen.Write(Layout.Plain("`hearsay brief` with the same paths shows the words; --json writes everything.", Layout.Quiet));
        screen.WriteLine();
    }

    private static Grid Numbers(StoryLedger ledger)
    {
        var grid = Layout.Columns(3);
        Add("articles", ledger.Articles.Count, Tally(ledger.Articles, article => article.Article.Outlet ?? "outlet unknown"));
        Add("claims", ledger.Claims.Count, Tally(ledger.Claims, claim => claim.Standing.Word()));
        Add("figures", ledger.Figures.Count, Tally(ledger.Figures, figure => figure.Verdict.Word()));
        Add("forecasts", ledger.Forecasts.Count, Tally(ledger.Forecasts, forecast => forecast.Verdict.Word()));
        Add("positions", ledger.Positions.Count, Tally(ledger.Positions, position => position.Stance.Word()));
        Add("wordings", ledger.Wording.Count, "");
        Add("timeline", ledger.Timeline.Count, "");
        Add("actors", ledger.Actors.Count, "");
        Add("origins", ledger.Origins.Count, Tally(ledger.Origins, origin => origin.Kind.Word()));
        return grid;

        void Add(string what, int count, string details) =>
            grid.AddRow(Layout.Plain(what), new Text(count.ToString(CultureInfo.InvariantCulture), Layout.Strong) { Justification = Justify.Right }, Layout.Plain(details, Layout.Quiet));
    }

    private static string Tally<T>(IEnumerable<T> all, Func<T, string> word) => string.Join(" · ", all
        .GroupBy(word, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));
}
