using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Stories;

namespace Hearsay.Training.Stories;

/// <summary>Learns what makes it probable that two articles are on one event, and from which chance on they are one story.</summary>
/// <remarks>
/// The chance is fitted to pairs of neighbours, each set counting as much as the others. The threshold is the one under which the three sets are
/// grouped best on average; then each number is moved as long as that groups them better. All are tried on stories they were not learned from: in each of five rounds a fifth of the topics is held back.
/// </remarks>
internal static class ChanceTrainer
{
    private const int Folds = 5;

    // What moving a number must gain, so that chance alone moves none.
    private const double LeastGain = 0.05;
    private const int Rounds = 4;

    private static readonly double[] Moves = [0.3, -0.3, 0.15, -0.15, 0.05, -0.05];

    private static readonly double[] Thresholds = [.. Enumerable.Range(10, 21).Select(step => step * 0.02)];

    /// <summary>The file, as it stands beside the class that reads it.</summary>
    public static byte[] Train(string data, TextWriter log)
    {
        List<StorySet> sets = [.. ((string[])["wikinews", "ecb", "roundups"]).Select(name => StorySet.Read(Path.Combine(data, "stories", $"{name}-visible.jsonl")))];
        var pairs = sets.ConvertAll(set => set.Pairs(new StoryWeights()).ToList());
        foreach (var (set, own) in sets.Zip(pairs)) log.WriteLine(Line($"{set.Name}: {set.Gold.Count} articles, {own.Count} pairs of neighbours, {own.Count(pair => pair.IsOne)} of them on one event"));

        var learned = Learn(sets, pairs, _ => true);
        log.WriteLine(Line($"likeness {learned.OfLikeness:F1}, closest {learned.OfClosest:F1}, crowd {learned.OfCrowd:F1}, nothing {learned.OfNothing:F1}, joins {learned.Joins:F2}"));
        foreach (var set in sets) Report(set, "learned from it", BCubed.Of(set.Gold, set.Group(learned)), log);

        var heldBack = sets.ToDictionary(set => set, _ => new List<(string Story, double Precision, double Recall)>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var fitted = Learn(sets, pairs, story => FoldOf(story) != fold);
            foreach (var set in sets) heldBack[set].AddRange(BCubed.Of(set.Gold, set.Group(fitted)).Where(article => FoldOf(article.Story) == fold));
        }

        foreach (var set in sets) Report(set, $"held back, {Folds} rounds", heldBack[set], log);
        return Encoding.UTF8.GetBytes(Write(learned));
    }

    private static StoryWeights Learn(List<StorySet> sets, List<List<(string One, string Other, double[] Signs, bool IsOne)>> pairs, Func<string, bool> isLearnedFrom)
    {
        var examples = new List<(double[] Signs, bool IsSo, double Weight)>();
        foreach (var (set, own) in sets.Zip(pairs))
        {
            var used = own.Where(pair => isLearnedFrom(set.Gold[pair.One]) && isLearnedFrom(set.Gold[pair.Other])).ToList();

            // Each article counts once, however many it resembles: so it is when groups are scored.
            var pairsOf = used.SelectMany(pair => new[] { pair.One, pair.Other }).CountBy(article => article).ToDictionary(StringComparer.Ordinal);
            examples.AddRange(used.Select(pair => (pair.Signs, pair.IsOne, ((1.0 / pairsOf[pair.One]) + (1.0 / pairsOf[pair.Other])) / pairsOf.Count)));
        }

        var fit = LogisticFit.Fit(examples);
        var weights = new StoryWeights { OfLikeness = Rounded(fit[0]), OfClosest = Rounded(fit[1]), OfCrowd = Rounded(fit[2]), OfNothing = Rounded(fit[3]) };
        var best = Thresholds.Select(threshold => weights with { Joins = threshold }).MaxBy(Score)!;
        return Refine(best, Score);

        double Score(StoryWeights tried) => sets.Average(set => BCubed.F1([.. BCubed.Of(set.Gold, set.Group(tried)).Where(article => isLearnedFrom(article.Story))]));
    }

    // The fit asks of each pair alone; what groups it makes, only grouping tells. So each number is moved as long as that helps.
    private static StoryWeights Refine(StoryWeights fitted, Func<StoryWeights, double> score)
    {
        var (best, most) = (fitted, score(fitted));
        for (var round = 0; round < Rounds; round++)
        {
            var before = most;
            foreach (var step in Moves)
            {
                foreach (var tried in (StoryWeights[])
                [
                    best with { OfLikeness = Rounded(best.OfLikeness * (1 + step)) },

                    // What the likeness says more, the nearest takes back: alone, neither would help.
                    best with { OfLikeness = Rounded(best.OfLikeness * (1 + step)), OfClosest = Rounded(best.OfClosest - (step * best.OfLikeness / 2)) },
                    best with { OfLikeness = Rounded(best.OfLikeness * (1 + step)), OfClosest = Rounded(best.OfClosest - (step * best.OfLikeness)) },
                    best with { OfClosest = Rounded(best.OfClosest + (step * best.OfLikeness)) },
                    best with { OfCrowd = Rounded(best.OfCrowd + (step * best.OfLikeness)) },
                    best with { OfNothing = Rounded(best.OfNothing + step) },
                    best with { Joins = Math.Round(best.Joins + (step / 5), 2) },
                ])
                {
                    if (score(tried) is var reached && reached > most + LeastGain) (best, most) = (tried, reached);
                }
            }

            if (most == before) break;
        }

        return best;
    }

    private static void Report(StorySet set, string how, List<(string Story, double Precision, double Recall)> articles, TextWriter log)
    {
        var (low, high) = BCubed.Interval(articles);
        log.WriteLine(Line($"{set.Name}, {how}: BCubed P {100 * articles.Average(article => article.Precision):F1}, R {100 * articles.Average(article => article.Recall):F1}, F1 {BCubed.F1(articles):F1}, 95 % of draws of stories {low:F1} to {high:F1}"));
    }

    // The same fold in every run, whatever the order of the file.
    private static int FoldOf(string story) => SHA256.HashData(Encoding.UTF8.GetBytes(StorySet.TopicOf(story)))[0] % Folds;

    private static double Rounded(double number) => Math.Round(number, 1);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Write(StoryWeights weights) => Line($"""
        # What makes it probable that two articles are on one event, in log-odds, and from which chance on they are one story.
        #
        #   key number
        #
        # Made by train/Hearsay.Training: a logistic function fitted to pairs of neighbouring articles of three public sets of stories (visible
        # halves), each set counting as much as the others; `joins` is the threshold under which they are grouped best on
        # average; then each number was moved as long as that grouped them better. train/records/chances.json has the scores.
        likeness {weights.OfLikeness:0.0}
        closest {weights.OfClosest:0.0}
        crowd {weights.OfCrowd:0.0}
        nothing {weights.OfNothing:0.0}
        joins {weights.Joins:0.00}

        """).ReplaceLineEndings("\n");
}
