namespace Hearsay.Stories;

/// <summary>The articles most like one article, the likest first.</summary>
/// <remarks>
/// Which of two look-alike events an article is about shows only beside its neighbours: a likeness of a quarter joins two reports that
/// nothing else resembles, and says little of two that resemble twenty others as much.
/// </remarks>
internal sealed class Neighbourhood
{
    /// <summary>How many are kept.</summary>
    public const int Size = 20;

    // Most articles have few, and there may be a million articles.
    private const int AtFirst = 4;

    private (int Article, float Likeness)[] nearest = [];

    /// <summary>The neighbours.</summary>
    public ReadOnlySpan<(int Article, float Likeness)> Nearest => nearest.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The likeness of the nearest.</summary>
    public double Closest => Count == 0 ? 0 : nearest[0].Likeness;

    /// <summary>The likenesses of all twenty on average, those that are not there counting as 0.</summary>
    public float Crowd { get; private set; }

    /// <summary>Takes a neighbour in, if it is among the likest. Of two that are equally like the one that came first stays before.</summary>
    public void Offer(int article, float likeness)
    {
        var place = Count;
        while (place > 0 && nearest[place - 1].Likeness < likeness) place--;
        if (place == Size) return;

        if (Count == nearest.Length && Count < Size) Array.Resize(ref nearest, Math.Min(Size, Math.Max(AtFirst, 2 * Count)));
        if (Count < Size) Count++;
        nearest.AsSpan(place, Count - place - 1).CopyTo(nearest.AsSpan(place + 1));
        nearest[place] = (article, likeness);

        var sum = 0.0;
        foreach (var neighbour in Nearest) sum += neighbour.Likeness;
        Crowd = (float)(sum / Size);
    }
}
