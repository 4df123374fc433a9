namespace Hearsay.Annotations.Syntax;

/// <summary>Finds the tree with the best sum of scores (Chu and Liu 1965, Edmonds 1967), with one word under the root as Universal Dependencies asks.</summary>
internal static class TreeFinder
{
    // Far more than scores differ, and little enough to leave their digits.
    private const float OfSecondRoot = 1024;

    /// <summary>Writes each word's head, counted from 1; 0 for the word under the root.</summary>
    /// <param name="scores">A row of count + 1 scores for each word: of the root, then of each word as its head. Changed where the best heads make no tree.</param>
    /// <param name="heads">One for each word.</param>
    public static void Find(Span<float> scores, Span<int> heads)
    {
        var (count, width) = (heads.Length, heads.Length + 1);
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * width, width);
            row[word + 1] = float.NegativeInfinity;
            heads[word] = Models.Kernels.IndexOfLargest(row);
        }

        if (heads.Count(0) == 1 && IsTree(heads)) return;

        // What every word loses under the root alike is lost least often by the tree that has a single one there.
        for (var word = 0; word < count; word++) scores[word * width] -= OfSecondRoot;

        FindWithCycles(scores, heads);
    }

    /// <summary>Whether every word leads to the root.</summary>
    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        // Each word is walked over once: 0 not yet seen, else the walk that saw it.
        var seen = new int[heads.Length + 1];
        seen[0] = -1;
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            while (seen[at] == 0)
            {
                seen[at] = word;
                at = heads[at - 1];
            }

            if (seen[at] == word) return false;

            for (at = word; seen[at] == word; at = heads[at - 1]) seen[at] = -1;
        }

        return true;
    }

    /// <summary>Contracts each cycle to one node, finds the tree of what is left, and opens the cycle where the tree enters it.</summary>
    private static void FindWithCycles(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var size = heads.Length + 1;
        var graph = new float[size, size];
        for (var word = 1; word < size; word++)
        {
            for (var head = 0; head < size; head++) graph[head, word] = scores[((word - 1) * size) + head];
        }

        var found = Contract(graph);
        for (var word = 1; word < size; word++) heads[word - 1] = found[word];
    }

    private static int[] Contract(float[,] graph)
    {
        var size = graph.GetLength(0);
        var best = new int[size];
        for (var node = 1; node < size; node++)
        {
            for (var head = 1; head < size; head++)
            {
                if (head != node && (best[node] == node || graph[head, node] > graph[best[node], node])) best[node] = head;
            }
        }

        var cycle = CycleOf(best);
        if (cycle is null) return best;

        // Nodes of the cycle become one, the last of the smaller graph.
        var inCycle = new bool[size];
        foreach (var node in cycle) inCycle[node] = true;
        var kept = Enumerable.Range(0, size).Where(node => !inCycle[node]).ToArray();
        var smaller = new float[kept.Length + 1, kept.Length + 1];
        var (enters, leaves) = (new int[kept.Length], new int[kept.Length]);
        for (var i = 0; i < kept.Length; i++)
        {
            for (var j = 0; j < kept.Length; j++) smaller[i, j] = graph[kept[i], kept[j]];

            var (into, from) = (float.NegativeInfinity, float.NegativeInfinity);
            (enters[i], leaves[i]) = (cycle[0], cycle[0]);
            foreach (var node in cycle)
            {
                var entering = graph[kept[i], node] - graph[best[node], node];
                if (entering > into) (into, enters[i]) = (entering, node);
                if (graph[node, kept[i]] > from) (from, leaves[i]) = (graph[node, kept[i]], node);
            }

            smaller[i, kept.Length] = into;
            smaller[kept.Length, i] = from;
        }

        var tree = Contract(smaller);
        for (var j = 1; j < kept.Length; j++) best[kept[j]] = tree[j] == kept.Length ? leaves[j] : kept[tree[j]];

        var entry = tree[kept.Length];
        best[enters[entry]] = kept[entry];
        return best;
    }

    private static List<int>? CycleOf(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var node = 1; node < heads.Length; node++)
        {
            var at = node;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = node;
                at = heads[at];
            }

            if (at == 0 || seen[at] != node) continue;

            var cycle = new List<int>();
            var step = at;
            do
            {
                cycle.Add(step);
                step = heads[step];
            }
            while (step != at);

            return cycle;
        }

        return null;
    }
}
