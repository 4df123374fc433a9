using System.Globalization;

namespace Hearsay.Server.Pages.Charts;

/// <summary>Places numbers along a line: evenly, or by their size where the largest is many times the smallest.</summary>
internal sealed class Scale
{
    // From here on the small ones would lie on top of each other.
    private const double MostEvenRatio = 60;

    private readonly double low;
    private readonly double high;
    private readonly bool isBySize;
    private readonly double from;
    private readonly double length;

    public Scale(IReadOnlyCollection<double> numbers, double from, double length)
    {
        (this.from, this.length) = (from, length);
        (low, high) = (numbers.Min(), numbers.Max());
        isBySize = low > 0 && high / low > MostEvenRatio;
        if (isBySize) (low, high) = (Math.Log10(low), Math.Log10(high));
        if (high - low < 1e-12) (low, high) = (low - 1, high + 1);
    }

    /// <summary>Whether equal steps are equal ratios.</summary>
    public bool IsBySize => isBySize;

    /// <summary>Where a number lies.</summary>
    public double At(double number)
    {
        var value = isBySize ? Math.Log10(Math.Max(number, double.Epsilon)) : number;
        return from + length * Math.Clamp((value - low) / (high - low), 0, 1);
    }

    /// <summary>A number as the axis names it.</summary>
    public static string Name(double number) => number.ToString(Math.Abs(number) >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
