using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells how much of one money another costs: <c>closed at 8.64 to the dollar</c>.</summary>
internal static class ExchangeRate
{
    /// <summary>The kind of such amounts.</summary>
    public const string Kind = "exchange rate";

    private static readonly IReadOnlySet<string> Currencies = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "dollar", "greenback", "euro", "pound", "sterling", "yen", "franc", "yuan", "renminbi", "rouble", "ruble", "rupee", "rupiah", "peso", "real", "lira", "krona", "krone", "crown", "won",
        "rand", "zloty", "forint", "leu", "lev", "dinar", "dirham", "riyal", "rial", "shekel", "baht", "ringgit", "dong", "naira", "cedi", "shilling", "hryvnia", "tenge", "mark",
    };

    /// <summary>The money that the amount is given for one of; <see langword="null"/> where the amount is something else.</summary>
    public static string? Of(AnnotatedArticle article, Quantity quantity)
    {
        // "2.6 percent to the dollar" is how much one money lost.
        var at = article.TokensIn(quantity.Span).End;
        if (!char.IsAsciiDigit(quantity.Span.Of(article.Text)[^1])) return null;
        if (at + 2 >= article.Tokens.Count || article.Tokens[at].Form is not ("to" or "against") || article.Tokens[at + 1].Form is not ("the" or "a")) return null;

        var money = article.Tokens[at + 2].Form is "US" or "U.S." && at + 3 < article.Tokens.Count ? at + 3 : at + 2;
        return Currencies.Contains(article.Tokens[money].Lemma) ? article.Tokens[money].Lemma : null;
    }
}
