namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>Sums and maxima over all sequences of labels of a run, given scores of each label at each word and of each pair of neighbours.</summary>
internal sealed class LabelChain
{
    private const int Count = NameLabels.Count;

    private readonly float[] moves;
    private readonly double[] factors = new double[Count * Count];
    private readonly int[][] before = new int[Count][];

    /// <summary>Makes a chain.</summary>
    /// <param name="moves">The score of going from one label to the next, row by row; what stands for moves that may not be is not looked at.</param>
    public LabelChain(float[] moves)
    {
        this.moves = moves;
        for (var next = 0; next < Count; next++) before[next] = [.. Enumerable.Range(0, Count).Where(label => (NameLabels.After(label) >> next & 1) != 0)];
        for (var label = 0; label < Count; label++)
        {
            for (var next = 0; next < Count; next++)
            {
                if ((NameLabels.After(label) >> next & 1) != 0) factors[(label * Count) + next] = Math.Exp(moves[(label * Count) + next]);
            }
        }
    }

    /// <summary>Writes the best sequence. A run stands between words that are outside of names.</summary>
    public void Best(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        var n = labels.Length;
        var best = new float[Count];
        var next = new float[Count];
        var from = new byte[n * Count];
        Array.Fill(best, float.NegativeInfinity);
        best[NameLabels.Outside] = 0;
        for (var t = 0; t < n; t++)
        {
            for (var b = 0; b < Count; b++)
            {
                var top = float.NegativeInfinity;
                foreach (var a in before[b])
                {
                    var score = best[a] + moves[(a * Count) + b];
                    if (score > top) (top, from[(t * Count) + b]) = (score, (byte)a);
                }

                next[b] = top + scores[(t * Count) + b];
            }

            (best, next) = (next, best);
        }

        var last = NameLabels.Outside;
        for (var b = 1; b < Count; b++)
        {
            if (NameLabels.IsClosed(b) && best[b] > best[last]) last = b;
        }

        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = from[(t * Count) + last];
        }
    }

    /// <summary>Writes how likely each label is at each word, over all sequences of labels that are allowed.</summary>
    /// <param name="scores">Scores of each label at each word.</param>
    /// <param name="allowed">The labels that may stand at each word; empty where all may.</param>
    /// <param name="labels">Where the shares go, a row for each word.</param>
    /// <param name="pairs">Where the expected number of each pair of neighbours goes; empty where nobody asks.</param>
    /// <returns>The logarithm of the sum; minus infinity where no sequence is allowed.</returns>
    public double Marginals(ReadOnlySpan<float> scores, ReadOnlySpan<uint> allowed, Span<float> labels, Span<double> pairs)
    {
        var n = scores.Length / Count;
        var emitted = new double[n * Count];
        var log = 0.0;
        for (var t = 0; t < n; t++) log += Emit(scores.Slice(t * Count, Count), allowed.IsEmpty ? NameLabels.All : allowed[t], emitted.AsSpan(t * Count, Count));

        var forward = new double[(n + 1) * Count];
        var scales = new double[n];
        forward[NameLabels.Outside] = 1;
        for (var t = 0; t < n; t++)
        {
            var sum = 0.0;
            var row = forward.AsSpan((t + 1) * Count, Count);
            for (var b = 0; b < Count; b++)
            {
                var x = emitted[(t * Count) + b];
                if (x == 0 || (t == n - 1 && !NameLabels.IsClosed(b))) continue;

                var f = 0.0;
                foreach (var a in before[b]) f += forward[(t * Count) + a] * factors[(a * Count) + b];
                row[b] = f * x;
                sum += row[b];
            }

            if (sum == 0) return double.NegativeInfinity;

            scales[t] = sum;
            log += Math.Log(sum);
            for (var b = 0; b < Count; b++) row[b] /= sum;
        }

        var after = new double[Count];
        var here = new double[Count];
        Array.Fill(after, 1);
        for (var t = n - 1; t >= 0; t--)
        {
            for (var b = 0; b < Count; b++) labels[(t * Count) + b] = (float)(forward[((t + 1) * Count) + b] * after[b]);

            Array.Clear(here);
            for (var b = 0; b < Count; b++)
            {
                var x = emitted[(t * Count) + b] * after[b] / scales[t];
                if (x == 0 || (t == n - 1 && !NameLabels.IsClosed(b))) continue;

                foreach (var a in before[b])
                {
                    var y = factors[(a * Count) + b] * x;
                    here[a] += y;
                    if (!pairs.IsEmpty) pairs[(a * Count) + b] += forward[(t * Count) + a] * y;
                }
            }

            (after, here) = (here, after);
        }

        return log;
    }

    private static double Emit(ReadOnlySpan<float> scores, uint allowed, Span<double> into)
    {
        var top = float.NegativeInfinity;
        for (var k = 0; k < Count; k++)
        {
            if ((allowed >> k & 1) != 0) top = Math.Max(top, scores[k]);
        }

        for (var k = 0; k < Count; k++) into[k] = (allowed >> k & 1) != 0 ? Math.Exp(scores[k] - top) : 0;
        return top;
    }
}
