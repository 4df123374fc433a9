using CsCheck;
using Hearsay.Annotations.Syntax;

namespace Hearsay.Tests.Annotations.Syntax;

public class TreeFinderTests
{
    [Fact]
    public void The_tree_found_is_the_best_of_all_trees_with_one_word_under_the_root()
    {
        Gen.Int[1, 5].SelectMany(count => Gen.Float[-5, 5].Array[count * (count + 1)].Select(scores => (count, scores))).Sample(
            sentence =>
            {
                var heads = new int[sentence.count];
                TreeFinder.Find(sentence.scores.ToArray(), heads);

                Assert.True(IsTree(heads));
                Assert.Equal(AllHeads(sentence.count).Where(IsTree).Max(other => Sum(sentence.scores, other)), Sum(sentence.scores, heads), 1e-3);
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public void Words_that_all_point_in_a_ring_still_make_a_tree()
    {
        const int Count = 120;
        var scores = new float[Count * (Count + 1)];
        for (var word = 0; word < Count; word++) scores[(word * (Count + 1)) + ((word + 1) % Count) + 1] = 9;

        var heads = new int[Count];
        TreeFinder.Find(scores, heads);

        Assert.True(IsTree(heads));
    }

    private static IEnumerable<int[]> AllHeads(int count) =>
        Enumerable.Range(0, (int)Math.Pow(count + 1, count)).Select(number =>
        {
            var heads = new int[count];
            for (var word = 0; word < count; word++, number /= count + 1) heads[word] = number % (count + 1);
            return heads;
        });

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1) return false;

        for (var word = 1; word <= heads.Length; word++)
        {
            var (at, steps) = (word, 0);
            while (at != 0 && steps++ <= heads.Length) at = heads[at - 1];
            if (at != 0) return false;
        }

        return true;
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head]).Sum();
}
