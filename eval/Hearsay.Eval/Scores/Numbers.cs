using System.Globalization;

namespace Hearsay.Eval.Scores;

/// <summary>How scores are written everywhere: percent with one place.</summary>
internal static class Numbers
{
    public static string Write(double score) => score.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Count(double count) => count.ToString("0", CultureInfo.InvariantCulture);
}
