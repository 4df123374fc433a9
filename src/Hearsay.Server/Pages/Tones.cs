using Hearsay.Claims;

namespace Hearsay.Server.Pages;

/// <summary>How standings and verdicts are coloured and ordered. The words say it already; colour only repeats it.</summary>
public static class Tones
{
    /// <summary>The class of a standing.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Corroborated => "holds",
        Standing.Disputed or Standing.Withdrawn => "disputed",
        Standing.Revised => "open",
        _ => "plain",
    };

    /// <summary>The class of a verdict on figures.</summary>
    public static string Of(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.Agree or FigureVerdict.Rounding => "holds",
        FigureVerdict.Conflict => "disputed",
        FigureVerdict.Revised or FigureVerdict.Undecided => "open",
        _ => "plain",
    };

    /// <summary>The class of a forecast's verdict.</summary>
    public static string Of(ForecastVerdict verdict) => verdict switch
    {
        ForecastVerdict.BorneOut => "holds",
        ForecastVerdict.Missed => "disputed",
        _ => "plain",
    };

    /// <summary>What a reader wants to see first: disputes, then what holds, then the rest.</summary>
    public static int Weight(Standing standing) => standing switch
    {
        Standing.Disputed => 0,
        Standing.Withdrawn => 1,
        Standing.Corroborated => 2,
        Standing.Revised => 3,
        Standing.OneOrigin => 4,
        _ => 5,
    };
}
