using System.Text;

namespace Hearsay.Eval.Gold;

/// <summary>Finds quotes in an article's text; any run of white space is as good as any other, since pages and feeds are laid out anew.</summary>
internal sealed class QuoteFinder
{
    private readonly string squeezed;
    private readonly List<int> places = [];

    public QuoteFinder(string text)
    {
        var letters = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            if (isSpace && (letters.Length == 0 || letters[^1] == ' ')) continue;

            letters.Append(isSpace ? ' ' : text[at]);
            places.Add(at);
        }

        squeezed = letters.ToString();
    }

    /// <summary>Every place of the quote, left to right without overlap.</summary>
    public IReadOnlyList<TextSpan> FindAll(string quote)
    {
        var wanted = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = new List<TextSpan>();
        if (wanted.Length == 0) return found;

        for (var at = squeezed.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
        {
            found.Add(new TextSpan(places[at], places[at + wanted.Length - 1] + 1));
        }

        return found;
    }
}
