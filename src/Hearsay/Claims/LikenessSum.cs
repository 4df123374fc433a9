using System.Runtime.InteropServices;

namespace Hearsay.Claims;

/// <summary>Statements added up feature by feature: how like one is to all of them together, without asking each.</summary>
internal sealed class LikenessSum
{
    private readonly Dictionary<int, double> shares = [];

    /// <summary>How many statements were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a statement's features.</summary>
    /// <param name="features">The features by their numbers.</param>
    /// <param name="share">One over the statement's length.</param>
    public void Add(ReadOnlySpan<int> features, double share)
    {
        Count++;
        foreach (var feature in features) CollectionsMarshal.GetValueRefOrAddDefault(shares, feature, out _) += share;
    }

    /// <summary>What some features have in common with all statements, each by its square of weight.</summary>
    public double Weigh(ReadOnlySpan<int> features, long[] squares)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            if (shares.TryGetValue(feature, out var share)) sum += squares[feature] * share;
        }

        return sum;
    }
}
