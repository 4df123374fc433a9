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

    /// <summary>Whether a word lies in a time; not before the position last asked for.</summary>
    public bool Is(int word)
    {
        for (var i = nextTime; i < article.Times.Count && article.Times[i].Span.Start <= words[word].Start; i++)
        {
            if (article.Times[i].Span.Contains(words[word].Start)) return true;
        }

        return false;
    }

    private int? AddressEnd(int position)
    {
        if (article.TokenAt(position) is not { } index || article.Tokens[index].Span is not { Length: > 5 } span) return null;

        var form = article.Text.AsSpan(span.Start, span.Length);
        return form.IndexOf("://", StringComparison.Ordinal) > 0 || form.IndexOf('@') > 0 || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? span.End : null;
    }
}
