using System.Buffers;

namespace Hearsay.Copies;

/// <summary>Finds the words between quotation marks, paragraph by paragraph.</summary>
/// <remarks>
/// A double mark that is opened and not closed quotes to the end of its paragraph: so are long quotations set. A single one must
/// be closed in the same paragraph, for most of them are apostrophes.
/// </remarks>
internal static class QuotationScanner
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“„«»‘'");

    /// <summary>The quoted stretches of one paragraph, in order, marks included, not overlapping.</summary>
    public static IEnumerable<TextSpan> Scan(string text, TextSpan paragraph)
    {
        var hasSingleClosers = true;
        for (var position = paragraph.Start; position < paragraph.End; position++)
        {
            var steps = text.AsSpan(position, paragraph.End - position).IndexOfAny(Openers);
            if (steps < 0) yield break;

            position += steps;
            if (ClosersOf(text, position) is not { } closers || (closers is "’" or "'" && !hasSingleClosers)) continue;

            var isSingle = closers is "’" or "'";
            var end = CloserAfter(text, position, paragraph.End, closers, isSingle);
            if (end is null && isSingle)
            {
                // Nothing closes this one, so nothing closes those after it: asking again for each would take quadratic time.
                hasSingleClosers = false;
                continue;
            }

            var quotation = new TextSpan(position, end ?? paragraph.End);
            yield return quotation;
            position = quotation.End - 1;
        }
    }

    /// <summary>The marks that would close a quotation opened at <paramref name="position"/>, if one is.</summary>
    private static string? ClosersOf(string text, int position) => text[position] switch
    {
        '"' => "\"”",
        '“' => "”\"",
        '„' => "“”\"",
        // »…« in German, « … » in French: the side on which the space stands tells.
        '«' when IsSpace(text, position - 1) => "»",
        '»' when IsSpace(text, position - 1) && !IsWordEdge(text, position + 1) => "«",
        '‘' when !IsWordEdge(text, position + 1) => "’",
        '\'' when IsWordEdge(text, position - 1) && !IsWordEdge(text, position + 1) => "'",
        _ => null,
    };

    private static int? CloserAfter(string text, int opener, int end, string closers, bool isSingle)
    {
        for (var position = opener + 1; position < end; position++)
        {
            if (!closers.Contains(text[position], StringComparison.Ordinal)) continue;
            if (!isSingle || IsWordEdge(text, position + 1)) return position + 1;
        }

        return null;
    }

    private static bool IsWordEdge(string text, int position) =>
        position < 0 || position >= text.Length || !char.IsLetterOrDigit(text[position]);

    private static bool IsSpace(string text, int position) => position < 0 || char.IsWhiteSpace(text[position]) || text[position] == '(';
}
