using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Tells the words that belong to something else: to an expression of time, or to an address on the net.</summary>
internal sealed class CoveredWords(AnnotatedArticle article, TaggedWords words)
{
    private int nextTime;

    /// <summary>Where the time or address ends that covers a position; positions come in order.</summary>
    public int? EndAfter(int position)
    {
        while (nextTime < article.Times.Count && article.Times[nextTime].Span.End <= position) nextTime++;
        if (nextTime < article.Times.Count && article.Times[nextTime].Span.Contains(position)) return article.Times[nextTime].Span.End;

        return AddressEnd(position);
    }

    /// <summary>Whether a word lies in a time.</summary>
    public bool Is(int word)
    {
        var position = words[word].Start;
        var (low, high) = (0, article.Times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Times[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < article.Times.Count && article.Times[low].Span.Contains(position);
    }

    private int? AddressEnd(int position)
    {
        if (article.TokenAt(position) is not { } index || article.Tokens[index].Span is not { Length: > 5 } span) return null;

        var form = article.Text.AsSpan(span.Start, span.Length);
        return form.IndexOf("://", StringComparison.Ordinal) > 0 || form.IndexOf('@') > 0 || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? span.End : null;
    }
}
