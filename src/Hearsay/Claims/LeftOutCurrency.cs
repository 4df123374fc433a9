using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>
/// Says in what money a sum is given that leaves its currency out: <c>7.4 billion</c> in
/// <c>The hole is 6.8 billion florins. … The auditors arrived at 7.4 billion.</c>
/// </summary>
/// <remarks>Only of millions and more: where sums are told, so many without a noun are money.</remarks>
internal static class LeftOutCurrency
{
    private const decimal LeastSum = 1_000_000;

    private static readonly string[] Scales = ["million", "billion", "trillion", "bn", "tn"];

    /// <summary>The amount in the currency of the sum before it, else of the first behind it; as it is where the article gives no sums.</summary>
    public static Quantity Restore(AnnotatedArticle article, Quantity quantity)
    {
        // Written out in digits, it may count anything.
        var written = quantity.Span.Of(article.Text);
        if (!IsLarge(quantity) || !Scales.Any(scale => written.EndsWith(scale, StringComparison.OrdinalIgnoreCase))) return quantity;

        var sums = article.Quantities.Where(other => IsLarge(other) && IsSum(article, other));
        var sum = sums.LastOrDefault(other => other.Span.End <= quantity.Span.Start) ?? sums.FirstOrDefault();
        return sum is null ? quantity : quantity with { Unit = sum.Unit };
    }

    /// <summary>Whether an amount is of money: in a currency with a code, or in one that stands inside the amount, as no noun does that is counted.</summary>
    public static bool IsSum(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity.Unit.Length == 3 && quantity.Unit.All(char.IsAsciiLetterUpper)) return true;
        if (!MeasureNature.IsCountable(quantity.Unit)) return false;

        var (first, end) = article.TokensIn(quantity.Span);
        return end > first && article.Tokens[end - 1].Lemma == quantity.Unit;
    }

    private static bool IsLarge(Quantity quantity) => (quantity.Low ?? quantity.High) >= LeastSum;
}
