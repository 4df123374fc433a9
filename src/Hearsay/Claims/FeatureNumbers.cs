namespace Hearsay.Claims;

/// <summary>Numbers for what statements are about, in order of first use: the same word keeps its number while a story grows.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<bool> isActor = [];

    /// <summary>How many there are; numbers go from 0.</summary>
    public int Count => isActor.Count;

    /// <summary>Whether a number stands for an actor, and not for what happens.</summary>
    public bool IsActor(int number) => isActor[number];

    /// <summary>The number of a feature, or <see langword="null"/> where no statement had it yet.</summary>
    public int? Find(string feature) => numbers.TryGetValue(feature, out var number) ? number : null;

    /// <summary>The numbers of a statement's features, in ascending order.</summary>
    public int[] Of(StatementFeatures features)
    {
        int[] read = [.. features.Features.Select(NumberOf)];
        Array.Sort(read);
        return read;
    }

    private int NumberOf(string feature)
    {
        if (numbers.TryGetValue(feature, out var number)) return number;

        number = numbers[feature] = isActor.Count;
        isActor.Add(StatementFeatures.IsActor(feature));
        return number;
    }
}
