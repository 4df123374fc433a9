using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>Sums over all sequences of labels.</summary>
internal static class Chain
{
    private const int Count = NameLabels.Count;

    /// <summary>How likely each label, and each pair of neighbouring labels, is, of all sequences of allowed labels.</summary>
    public static (double Log, double[] Labels, double[] Moves) Marginals(float[] scores, float[] moves, uint[] allowed, int n, bool withMoves)
    {
        var e = new double[n * Count];
        var shift = 0.0;
        for (var t = 0; t < n; t++)
        {
            var max = float.NegativeInfinity;
            for (var k = 0; k < Count; k++) if ((allowed[t] >> k & 1) != 0) max = Math.Max(max, scores[(t * Count) + k]);
            for (var k = 0; k < Count; k++) e[(t * Count) + k] = (allowed[t] >> k & 1) != 0 ? Math.Exp(scores[(t * Count) + k] - max) : 0;
            shift += max;
        }

        var m = new double[Count * Count];
        for (var a = 0; a < Count; a++)
        {
            var after = NameLabels.After(a);
            for (var b = 0; b < Count; b++) m[(a * Count) + b] = (after >> b & 1) != 0 ? Math.Exp(moves[(a * Count) + b]) : 0;
        }

        var forward = new double[n * Count];
        var scale = new double[n];
        for (var t = 0; t < n; t++)
        {
            var sum = 0.0;
            for (var b = 0; b < Count; b++)
            {
                var x = e[(t * Count) + b];
                if (x == 0) continue;

                var f = 0.0;
                if (t == 0) f = (NameLabels.MayBegin >> b & 1) != 0 ? m[b] : 0;
                else for (var a = 0; a < Count; a++) f += forward[((t - 1) * Count) + a] * m[(a * Count) + b];
                if (t == n - 1 && (NameLabels.MayEnd >> b & 1) == 0) f = 0;
                forward[(t * Count) + b] = f * x;
                sum += f * x;
            }

            if (sum == 0) return (double.NegativeInfinity, [], []);

            scale[t] = sum;
            for (var b = 0; b < Count; b++) forward[(t * Count) + b] /= sum;
        }

        var back = new double[n * Count];
        for (var b = 0; b < Count; b++) back[((n - 1) * Count) + b] = 1;
        var total = new double[Count * Count];
        for (var t = n - 2; t >= 0; t--)
        {
            for (var a = 0; a < Count; a++)
            {
                var sum = 0.0;
                for (var b = 0; b < Count; b++)
                {
                    var x = m[(a * Count) + b] * e[((t + 1) * Count) + b] * back[((t + 1) * Count) + b] / scale[t + 1];
                    sum += x;
                    if (withMoves && forward[(t * Count) + a] > 0) total[(a * Count) + b] += forward[(t * Count) + a] * x;
                }

                back[(t * Count) + a] = sum;
            }
        }

        var labels = new double[n * Count];
        var log = shift;
        for (var t = 0; t < n; t++)
        {
            log += Math.Log(scale[t]);
            for (var k = 0; k < Count; k++) labels[(t * Count) + k] = forward[(t * Count) + k] * back[(t * Count) + k];
        }

        for (var b = 0; withMoves && b < Count; b++) total[b] += labels[b];
        return (log, labels, total);
    }

    /// <summary>The likeliest sequence.</summary>
    public static int[] Best(float[] scores, float[] moves, int n)
    {
        var best = new float[n * Count];
        var from = new int[n * Count];
        for (var t = 0; t < n; t++)
        {
            for (var b = 0; b < Count; b++)
            {
                var top = float.NegativeInfinity;
                if (t == 0) top = (NameLabels.MayBegin >> b & 1) != 0 ? moves[b] : top;
                else
                {
                    for (var a = 0; a < Count; a++)
                    {
                        if ((NameLabels.After(a) >> b & 1) == 0) continue;
                        var s = best[((t - 1) * Count) + a] + moves[(a * Count) + b];
                        if (s > top) (top, from[(t * Count) + b]) = (s, a);
                    }
                }

                best[(t * Count) + b] = top + scores[(t * Count) + b];
            }
        }

        var labels = new int[n];
        var last = 0;
        for (var b = 1; b < Count; b++) if ((NameLabels.MayEnd >> b & 1) != 0 && best[((n - 1) * Count) + b] > best[((n - 1) * Count) + last]) last = b;
        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = last;
            last = from[(t * Count) + last];
        }

        return labels;
    }
}
