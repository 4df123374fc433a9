using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Says what a number counts that names nothing, by others of the story who give the very same number of something.</summary>
/// <remarks><c>The firm keeps to its 643</c>, where another outlet has 643 wells.</remarks>
internal static class BareNumbers
{
    // Smaller numbers are told of many things, and so are round ones, and whole percentages.
    private const decimal LeastDistinctive = 12;
    private const decimal LeastLong = 1000;
    private const decimal FewestDigits = 100;
    private const decimal Round = 10;

    /// <summary>Gives such amounts the unit, the kind and the noun of the others, if these are of one thing.</summary>
    public static void Name(List<FigureObservation> observations)
    {
        var named = observations.Where(one => one.Quantity.Unit.Length > 0 && IsDistinctive(one)).ToLookup(Number);
        for (var index = 0; index < observations.Count; index++)
        {
            var one = observations[index];
            if (one.Quantity.Unit.Length > 0 || one.Kind is not null || !IsDistinctive(one) || NamesANoun(one)) continue;

            var others = named[Number(one)].DistinctBy(other => (other.Quantity.Unit, other.Kind)).Take(2).ToList();
            if (others is not [var same]) continue;

            var quantity = one.Quantity with { Unit = same.Quantity.Unit };
            observations[index] = one with { Kind = same.Kind, Head = same.Head, Quantity = quantity };
        }
    }

    private static (decimal? Low, decimal? High) Number(FigureObservation one) =>
        (one.Quantity.Low ?? one.Quantity.High, one.Quantity.High ?? one.Quantity.Low);

    private static bool IsDistinctive(FigureObservation one)
    {
        if ((one.Quantity.Low ?? one.Quantity.High) is not { } number || number <= LeastDistinctive) return false;
        if (number != decimal.Truncate(number)) return true;

        var digits = number;
        while (digits % Round == 0) digits /= Round;
        return one.Quantity.Unit != "%" && (number < LeastLong ? number % Round != 0 : digits >= FewestDigits);
    }

    // "the 640 who came": a noun or a name behind it says what it is.
    private static bool NamesANoun(FigureObservation one)
    {
        var (article, end) = (one.Statement.Article, one.Statement.Article.TokensIn(one.Quantity.Span).End);
        return end < article.Tokens.Count
            && article.Tokens[end].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num;
    }
}
