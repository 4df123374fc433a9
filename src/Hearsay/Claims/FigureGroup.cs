namespace Hearsay.Claims;

/// <summary>Amounts that are of one thing, while more are looked for.</summary>
internal sealed class FigureGroup
{
    private readonly HashSet<(string Of, string Scope, decimal? Low, decimal? High, int Decimals, string Unit)> seen = [];
    private readonly List<FigureObservation> first = [];

    /// <summary>The amounts, in order.</summary>
    public List<FigureObservation> Members { get; } = [];

    /// <summary>Takes an amount in; all are taken in the statements' order.</summary>
    public void Add(FigureObservation observation)
    {
        Members.Add(observation);
        var quantity = observation.Quantity;
        if (seen.Add((observation.Of, observation.Scope, quantity.Low, quantity.High, quantity.Decimals, quantity.Unit))) first.Add(observation);
    }

    /// <summary>The amounts of other articles of which no two have the same numbers, whole and scope, and those of the article itself.</summary>
    /// <param name="observation">The amount that comes next.</param>
    public IEnumerable<FigureObservation> ToldApartFrom(FigureObservation observation)
    {
        for (var index = Members.Count - 1; index >= 0 && Members[index].Statement.Article == observation.Statement.Article; index--) yield return Members[index];

        foreach (var other in first)
        {
            if (other.Statement.Article != observation.Statement.Article) yield return other;
        }
    }
}
