using System.Globalization;
using Hearsay.Annotations.Times;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Briefings.Sections;

/// <summary>What was foretold, by whom and when, and how it turned out.</summary>
internal static class ForecastSection
{
    private const string Heading = "Forecasts";
    private const int MostOutcomes = 2;

    /// <summary>Forecasts in the order they were made. Where there is room for a part of them, what is still due on a day comes first, then what is decided.</summary>
    public static BriefSection? Write(BriefContext context)
    {
        var forecasts = context.Ledger.Forecasts
            .Select(forecast => (forecast, assertion: context.Assertion(forecast.Assertion)))
            .Where(pair => pair.assertion is not null && context.Quote(pair.assertion.Citation) is not null)
            .Select((pair, index) => (pair.forecast, assertion: pair.assertion!, index))

            // One claim foretold by five outlets is one forecast.
            .GroupBy(pair => context.ClaimOf(pair.forecast.Assertion)?.Id ?? pair.forecast.Assertion, StringComparer.Ordinal)
            .Select(group => group.OrderBy(pair => pair.forecast.Made ?? LocalDate.MaxIsoValue).ThenBy(pair => pair.index).First())
            .ToList();
        var said = new List<(TextLikeness Text, DayRange? Days)>();
        var lines = forecasts
            .Where(pair => !context.Options.ListsOnlyCited || context.Told.Find(pair.assertion.Citation, pair.assertion) is null)
            .OrderBy(pair => Rank(pair.forecast))
            .ThenByDescending(pair => context.ClaimOf(pair.forecast.Assertion)?.Carriers ?? 1)
            .ThenBy(pair => pair.index)

            // In nearly the same words of the same day, it is one to a reader.
            .Where(pair => TextLikeness.Of(context.Quote(pair.assertion.Citation)!.Text, pair.assertion.Polarity).AddIfNew(said, pair.forecast.Due))
            .Take(context.Options.Forecasts)
            .OrderBy(pair => pair.forecast.Made ?? LocalDate.MaxIsoValue)
            .ThenBy(pair => pair.index)
            .Select((pair, index) => Line(context, $"p{(index + 1).ToString(CultureInfo.InvariantCulture)}", pair.forecast, pair.assertion))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("forecasts", Heading, lines, forecasts.Count - lines.Count);
    }

    private static int Rank(Forecast forecast) => (forecast.Verdict, forecast.Due) switch
    {
        (ForecastVerdict.Pending, not null) => 0,
        (ForecastVerdict.BorneOut or ForecastVerdict.Missed, not null) => 1,
        (ForecastVerdict.BorneOut or ForecastVerdict.Missed, null) => 2,
        (_, not null) => 3,
        _ => 4,
    };

    private static BriefLine Line(BriefContext context, string anchor, Forecast forecast, Assertion assertion)
    {
        var claim = context.ClaimOf(forecast.Assertion);
        var rows = new List<BriefRow>
        {
            context.Told.Row(assertion.Citation, assertion, claim?.Assertions.Select(other => other.Citation), Heading).Main(),
        };
        if (forecast.Due is { } due) rows.Add(new RowBuilder().Say($"due {EnglishDays.Of(due)}").Detail());
        rows.AddRange(context.Assertions(forecast.Outcome)
            .Where(outcome => context.Quote(outcome.Citation) is not null)
            .Take(MostOutcomes)
            .Select(outcome => new RowBuilder().Say("outcome:").AddAll(context.Told.Row(outcome.Citation, outcome, carriers: null, Heading).Parts()).Detail()));

        return new BriefLine(anchor, [LabelPart.Of(forecast.Made is { } made ? EnglishDays.Of(made) : "undated")], rows, Marks.Of(forecast));
    }
}
