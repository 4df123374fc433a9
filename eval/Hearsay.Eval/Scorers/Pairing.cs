using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Scorers;

/// <summary>Gives each gold span the found one that overlaps it most; none is given twice.</summary>
internal static class Pairing
{
    public static IEnumerable<(T Gold, T? Found)> Pair<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found)
        where T : class, ISpanned
    {
        var used = new HashSet<int>();
        foreach (var one in gold)
        {
            var best = -1;
            for (var i = 0; i < found.Count; i++)
            {
                if (used.Contains(i) || one.Shared(found[i]) <= 0) continue;

                if (best < 0 || one.Shared(found[i]) > one.Shared(found[best])) best = i;
            }

            if (best >= 0) used.Add(best);
            yield return (one, best < 0 ? null : found[best]);
        }
    }

    public static int CountExact<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found)
        where T : ISpanned
    {
        var left = gold.GroupBy(one => one.Span()).ToDictionary(group => group.Key, group => group.Count());
        var right = 0;
        foreach (var one in found)
        {
            if (left.GetValueOrDefault(one.Span()) == 0) continue;

            left[one.Span()]--;
            right++;
        }

        return right;
    }
}
