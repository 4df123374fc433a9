using System.Globalization;
using System.Text;
using Hearsay.Claims;
using Hearsay.Training.Stories;

namespace Hearsay.Training.Figures;

/// <summary>Learns how much each sign counts when it is asked whether two amounts of a story are of one thing.</summary>
/// <remarks>The weights are fitted to all stories of our own gold but those for testing; how good they are on a story that they were not fitted to, each story left out in turn tells.</remarks>
internal static class FigureTrainer
{
    private const double Pull = 3;
    private const string ForTesting = "test";

    /// <summary>The file, as it stands beside the class that reads it.</summary>
    public static byte[] Train(TextWriter log)
    {
        List<FigureSet> sets = [.. ((string[])["eval/gold", "eval/gold/stories"])
            .SelectMany(folder => Directory.GetFiles(folder, "*.json").Where(file => Path.GetFileName(file) != "seeds.json").Order(StringComparer.Ordinal).Select(FigureSet.Read))
            .Where(set => set.Part != ForTesting)];
        foreach (var set in sets)
        {
            log.WriteLine(Line($"{set.Name}: {set.Examples.Count(pair => pair.IsOneNumber)} pairs of one number, {set.Examples.Count(pair => !pair.IsOneNumber)} of two, of one thing {set.Examples.Count(pair => pair.IsOne)}"));
        }

        var leftOut = sets.ToDictionary(set => set, set => Learn(sets.Where(other => other != set)));
        var learned = Learn(sets);
        foreach (var part in sets.GroupBy(set => set.Part, StringComparer.Ordinal).Append(sets.GroupBy(_ => "all").Single()))
        {
            log.WriteLine(Line($"{part.Key}, rules alone: {Score(part, _ => FigureChances.None)}"));
            log.WriteLine(Line($"{part.Key}, each story left out: {Score(part, set => leftOut[set])}"));
            log.WriteLine(Line($"{part.Key}, learned from it: {Score(part, _ => learned)}"));
        }

        return Encoding.UTF8.GetBytes(Write(learned));
    }

    private static FigureChances Learn(IEnumerable<FigureSet> sets)
    {
        var examples = sets.SelectMany(set => set.Examples).ToLookup(pair => pair.IsOneNumber);
        return new FigureChances(Fit(examples[true]), Fit(examples[false]));
    }

    private static double[] Fit(IEnumerable<FigureExample> examples) =>
        [.. LogisticFit.Fit([.. examples.Select(pair => (pair.Signs, pair.IsOne, pair.Weight))], Pull).Select(weight => Math.Round(weight, 2))];

    private static string Score(IEnumerable<FigureSet> part, Func<FigureSet, FigureChances> chancesOf)
    {
        var (right, found, wanted) = (0, 0, 0);
        foreach (var set in part)
        {
            var score = set.Score(chancesOf(set));
            (right, found, wanted) = (right + score.Right, found + score.Found, wanted + score.Wanted);
        }

        return Line($"P {100.0 * right / found:F1}, R {100.0 * right / wanted:F1}, F1 {200.0 * right / (found + wanted):F1}, {wanted} pairs");
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Write(FigureChances chances) => $"""
        # How much each sign counts when it is asked whether two amounts of a story are of one thing, in log-odds.
        #
        #   sign number
        #
        # Made by train/Hearsay.Training: a logistic function fitted to the pairs of amounts in our own stories whose gold says what they
        # are of. train/records/figures.json has the scores of each part with weights learned from all other stories. FigurePairSigns reads the signs.

        [{FigureChances.OneNumber}]
        {Weights(FigurePairSigns.OfOneNumber, chances.OfOneNumber)}

        [{FigureChances.TwoNumbers}]
        {Weights(FigurePairSigns.OfTwoNumbers, chances.OfTwoNumbers)}

        """.ReplaceLineEndings("\n");

    private static string Weights(IReadOnlyList<string> signs, IReadOnlyList<double> weights) =>
        string.Join('\n', signs.Zip(weights, (sign, weight) => string.Create(CultureInfo.InvariantCulture, $"{sign} {weight:0.00}")));
}
