using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Eval.Suites;

/// <summary>Lengths of time that are one, although written in different units: <c>P1W</c> and <c>P7D</c>, <c>PT1.5H</c> and <c>PT1H30M</c>.</summary>
internal static partial class SuiteLength
{
    private const decimal Day = 86_400;

    /// <summary>Whether two values are one length.</summary>
    public static bool AreEqual(string one, string other) => one == other || Measure(one) is { } length && length == Measure(other);

    /// <summary>Months, and seconds beside them; nothing where the value is no length or has unknown parts.</summary>
    private static (decimal Months, decimal Seconds)? Measure(string value)
    {
        if (!Whole().IsMatch(value)) return null;

        var (months, seconds) = (0m, 0m);
        var isClock = false;
        foreach (Match part in Part().Matches(value))
        {
            if (part.Value == "T")
            {
                isClock = true;
                continue;
            }

            var count = decimal.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            switch (part.Groups["unit"].Value, isClock)
            {
                case ("Y", _): months += 12 * count; break;
                case ("Q", _): months += 3 * count; break;
                case ("M", false): months += count; break;
                case ("W", _): seconds += 7 * Day * count; break;
                case ("D", _): seconds += Day * count; break;
                case ("H", _): seconds += 3600 * count; break;
                case ("M", true): seconds += 60 * count; break;
                default: seconds += count; break;
            }
        }

        return (months, seconds);
    }

    [GeneratedRegex("^P(?:[0-9.]+[YQMWD])*(?:T(?:[0-9.]+[HMS])+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex("T|(?<count>[0-9.]+)(?<unit>[YQMWDHS])")]
    private static partial Regex Part();
}
