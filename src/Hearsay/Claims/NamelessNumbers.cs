using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Numbers whose words name nothing that is counted, where another article gives the very same number of something: <c>she holds to the 109</c>.</summary>
internal static class NamelessNumbers
{
    // Smaller numbers are told of many things.
    private const decimal LeastDistinctive = 12;

    /// <summary>The figures among the amounts, and the nameless numbers that a figure of another article may be.</summary>
    /// <param name="observations">All amounts, in order.</param>
    /// <param name="isFigure">Whether an amount is a figure by its own words.</param>
    public static IEnumerable<FigureObservation> Keep(List<FigureObservation> observations, Func<FigureObservation, bool> isFigure)
    {
        var articles = observations.Where(one => isFigure(one) && OneThing.IsCount(one)).ToLookup(Number, one => one.Statement.Article);
        return observations.Where(one => isFigure(one) || (Is(one) && Number(one) > LeastDistinctive && articles[Number(one)].Any(article => article != one.Statement.Article)));
    }

    /// <summary>Whether an amount has neither a unit nor a kind, and no word that says what is counted.</summary>
    public static bool Is(FigureObservation one) =>
        one.Quantity.Unit.Length == 0 && one.Kind is null && one.Head.Length == 0 && !NamesSomething(one);

    private static decimal? Number(FigureObservation one) => one.Quantity.Low ?? one.Quantity.High;

    // "the 38-page audit", "cut from eighteen months to fifteen": a noun or a name behind it, or a time before it, says what it is.
    private static bool NamesSomething(FigureObservation one)
    {
        var article = one.Statement.Article;
        var (first, end) = article.TokensIn(one.Quantity.Span);
        return (first > 1 && article.Times.Any(time => time.Span.End == article.Tokens[first - 2].Span.End))
            || (end < article.Tokens.Count && article.Tokens[end].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num);
    }
}
