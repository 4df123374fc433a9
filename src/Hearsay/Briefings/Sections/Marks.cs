using Hearsay.Claims;

namespace Hearsay.Briefings.Sections;

/// <summary>How standings and verdicts are shown.</summary>
internal static class Marks
{
    /// <summary>A claim's standing; one origin is the usual case and goes unmarked.</summary>
    public static BriefMark? Of(Standing standing) => standing switch
    {
        Standing.Corroborated => new BriefMark("CORROBORATED", BriefTone.Holds),
        Standing.Disputed => new BriefMark("DISPUTED", BriefTone.Disputed),
        Standing.Revised => new BriefMark("REVISED", BriefTone.Open),
        Standing.Withdrawn => new BriefMark("WITHDRAWN", BriefTone.Disputed),
        Standing.Forecast => new BriefMark("forecast", BriefTone.Plain),
        _ => null,
    };

    /// <summary>What comparing a figure's values came to.</summary>
    public static BriefMark? Of(Figure figure) => figure.Verdict switch
    {
        FigureVerdict.Conflict => new BriefMark("CONFLICT", BriefTone.Disputed),
        FigureVerdict.Undecided => new BriefMark("undecided", BriefTone.Open),
        FigureVerdict.Revised => new BriefMark(Direction(figure) is { } way ? $"revised {way}" : "revised", BriefTone.Open),
        FigureVerdict.DifferentScope => new BriefMark("different scope", BriefTone.Plain),
        FigureVerdict.Rounding => new BriefMark("agree by rounding", BriefTone.Holds),
        FigureVerdict.Agree => new BriefMark("agree", BriefTone.Holds),
        FigureVerdict.Forecast => new BriefMark("forecast", BriefTone.Plain),
        _ => null,
    };

    /// <summary>How a forecast turned out.</summary>
    public static BriefMark Of(Forecast forecast) => new(forecast.Due is null ? $"{forecast.Verdict.Word()}, day not named" : forecast.Verdict.Word(), forecast.Verdict switch
    {
        ForecastVerdict.BorneOut => BriefTone.Holds,
        ForecastVerdict.Missed => BriefTone.Disputed,
        ForecastVerdict.Unclear => BriefTone.Open,
        _ => BriefTone.Plain,
    });

    private static string? Direction(Figure figure)
    {
        var sizes = figure.Values.Select(value => value.Low ?? value.High).OfType<decimal>().ToList();
        if (sizes.Count < 2) return null;

        var steps = sizes.Zip(sizes.Skip(1), (earlier, later) => later.CompareTo(earlier)).ToList();
        return steps.All(step => step > 0) ? "upward" : steps.All(step => step < 0) ? "downward" : null;
    }
}
