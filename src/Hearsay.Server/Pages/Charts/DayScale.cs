using Hearsay.Briefings;
using NodaTime;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Places days along a line.</summary>
internal sealed class DayScale(LocalDate first, LocalDate last, double from, double length)
{
    private const int MostTicks = 5;

    private readonly int days = Math.Max(1, Period.DaysBetween(first, last));

    /// <summary>Where a day lies; days outside lie at the ends.</summary>
    public double At(LocalDate day) => from + length * Math.Clamp(Period.DaysBetween(first, day) / (double)days, 0, 1);

    /// <summary>A few days to name, evenly apart, the first and the last included.</summary>
    public IEnumerable<(double At, string Name)> Ticks(int most = MostTicks)
    {
        var steps = Math.Min(most - 1, days);
        for (var step = 0; step <= steps; step++)
        {
            var day = first.PlusDays(days * step / steps);
            yield return (At(day), EnglishDays.Of(day));
        }
    }
}
