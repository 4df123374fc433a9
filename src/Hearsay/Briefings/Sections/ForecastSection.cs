using System.Globalization;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Briefings.Sections;

/// <summary>What was foretold, by whom and when, and how it turned out.</summary>
internal static class ForecastSection
{
    private const int MostOutcomes = 2;

    /// <summary>Forecasts in the order they were made. Where there is room for a part of them, those decided and those with a day come first.</summary>
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
        var lines = forecasts
            .OrderBy(pair => pair.forecast.Verdict is ForecastVerdict.BorneOut or ForecastVerdict.Missed ? 0 : 1)
            .ThenBy(pair => pair.forecast.Due is null ? 1 : 0)
            .ThenByDescending(pair => context.ClaimOf(pair.forecast.Assertion)?.Carriers ?? 1)
            .ThenBy(pair => pair.index)
            .Take(context.Options.Forecasts)
            .OrderBy(pair => pair.forecast.Made ?? LocalDate.MaxIsoValue)
            .ThenBy(pair => pair.index)
            .Select((pair, index) => Line(context, $"p{(index + 1).ToString(CultureInfo.InvariantCulture)}", pair.forecast, pair.assertion))
            .ToList();
        return lines.Count == 0 ? null : new BriefSection("forecasts", "Forecasts", lines, forecasts.Count - lines.Count);
    }

    private static BriefLine Line(BriefContext context, string anchor, Forecast forecast, Assertion assertion)
    {
        var claim = context.ClaimOf(forecast.Assertion);
        var rows = new List<BriefRow>
        {
            Statements.Row(context, assertion, claim?.Assertions.Select(other => other.Citation)).Main(),
        };
        if (forecast.Due is { } due) rows.Add(new RowBuilder().Say($"due {EnglishDays.Of(due)}").Detail());
        rows.AddRange(context.Assertions(forecast.Outcome)
            .Where(outcome => context.Quote(outcome.Citation) is not null)
            .Take(MostOutcomes)
            .Select(outcome => new RowBuilder().Say("outcome:").AddAll(Statements.Row(context, outcome).Parts()).Detail()));

        return new BriefLine(anchor, [LabelPart.Of(forecast.Made is { } made ? EnglishDays.Of(made) : "undated")], rows, Marks.Of(forecast));
    }
}
