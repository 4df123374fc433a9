using System.Text;

namespace Hearsay.Storage.Sqlite;

/// <summary>Turns what a user typed into an FTS5 expression that can't be wrong.</summary>
/// <remarks>
/// Each word and each phrase becomes a string of FTS5, in which no character is an operator; strings side by side must all be
/// found. What is left of a string when nothing in it is a letter or a digit, FTS5 passes over.
/// </remarks>
internal static class SearchQuery
{
    // Nobody types more; a pasted article would otherwise be a search of minutes.
    private const int MaxLength = 2_000;
    private const int MaxTerms = 64;

    private const string QuotationMarks = "\"“”„«»";

    /// <summary>The expression; empty where nothing can be searched for.</summary>
    public static string ToExpression(string query)
    {
        var expression = new StringBuilder();
        foreach (var term in Terms(query.Length > MaxLength ? query[..MaxLength] : query).Distinct(StringComparer.Ordinal).Take(MaxTerms))
        {
            if (expression.Length > 0) expression.Append(' ');
            expression.Append('"').Append(term).Append('"');
        }

        return expression.ToString();
    }

    /// <summary>A name in which no quotation mark ends the phrase that is made of it.</summary>
    public static string WithoutMarks(string name) => string.Concat(name.Select(letter => QuotationMarks.Contains(letter, StringComparison.Ordinal) ? ' ' : letter));

    /// <summary>Words and phrases in order. A quotation mark without its partner opens nothing.</summary>
    private static IEnumerable<string> Terms(string query)
    {
        var rest = query.Replace('\0', ' ');
        while (rest.Length > 0)
        {
            var open = rest.AsSpan().IndexOfAny(QuotationMarks);
            var close = open < 0 ? -1 : rest.AsSpan(open + 1).IndexOfAny(QuotationMarks);

            foreach (var word in Words(open < 0 ? rest : rest[..open])) yield return word;
            if (open < 0) yield break;
            if (close >= 0 && rest.Substring(open + 1, close) is var phrase && phrase.Any(char.IsLetterOrDigit)) yield return phrase;

            rest = rest[(close < 0 ? open + 1 : open + close + 2)..];
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
