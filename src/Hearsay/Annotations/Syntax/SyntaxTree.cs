namespace Hearsay.Annotations.Syntax;

/// <summary>The heads of an article's words, read downwards as well: a word's dependents and all that hangs on it.</summary>
internal sealed class SyntaxTree
{
    // Deeper trees are a hostile text's; climbing ends here.
    private const int MostSteps = 64;

    // An array: words are asked for their heads over and over.
    private readonly Dependency[] dependencies;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    /// <summary>Reads the heads of a parsed article; sentences that were not parsed have none.</summary>
    public SyntaxTree(IReadOnlyList<Dependency> dependencies)
    {
        this.dependencies = dependencies as Dependency[] ?? [.. dependencies];
        firstChild = new int[dependencies.Count];
        nextSibling = new int[dependencies.Count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var token = dependencies.Count - 1; token >= 0; token--)
        {
            var head = this.dependencies[token].Head;
            if (head < 0) continue;

            nextSibling[token] = firstChild[head];
            firstChild[head] = token;
        }
    }

    /// <summary>Whether the word was parsed.</summary>
    public bool IsKnown(int token) => dependencies[token].IsKnown;

    /// <summary>The head of a word; -1 for a root.</summary>
    public int Head(int token) => dependencies[token].Head;

    /// <summary>The relation to the head, with its subtype.</summary>
    public string Relation(int token) => dependencies[token].Relation;

    /// <summary>Whether the relation is this one, or a subtype of it.</summary>
    public bool Is(int token, string relation)
    {
        var own = dependencies[token].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The words that depend on a word, in the text's order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child]) yield return child;
    }

    /// <summary>The first dependent with this relation, its subtypes included; -1 where there is none.</summary>
    public int Child(int token, string relation)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child])
        {
            if (Is(child, relation)) return child;
        }

        return -1;
    }

    /// <summary>Whether a word is another, or hangs on it at any depth.</summary>
    public bool Holds(int root, int token)
    {
        for (var step = 0; token >= 0 && step < MostSteps; step++, token = dependencies[token].Head)
        {
            if (token == root) return true;
        }

        return false;
    }

    /// <summary>The first and the last word of all that hangs on a word, within a window of words.</summary>
    public (int First, int Last) Reach(int root, int from, int end)
    {
        var (first, last) = (root, root);
        for (var token = from; token < end; token++)
        {
            if (!Holds(root, token)) continue;

            first = Math.Min(first, token);
            last = Math.Max(last, token);
        }

        return (first, last);
    }
}
