namespace Hearsay.Annotations.Tokens;

/// <summary>Finding one's way among the tokens and sentences of an article.</summary>
public static class ArticleTokens
{
    /// <summary>The tokens of a sentence; nothing is copied.</summary>
    public static IEnumerable<Token> TokensOf(this AnnotatedArticle article, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++) yield return article.Tokens[i];
    }

    /// <summary>The tokens of a sentence as a list of its own, for those who go through them again and again.</summary>
    internal static List<Token> TokenListOf(this AnnotatedArticle article, Sentence sentence) =>
        [.. article.TokenArray((sentence.FirstToken, sentence.FirstToken + sentence.TokenCount))];

    /// <summary>Some tokens as an array of its own.</summary>
    /// <param name="article">The article.</param>
    /// <param name="range">Indices: the first, and the one after the last; none where that comes first.</param>
    internal static Token[] TokenArray(this AnnotatedArticle article, (int First, int End) range)
    {
        var count = Math.Max(0, range.End - range.First);
        if (article.Tokens is Token[] all) return all.AsSpan(range.First, count).ToArray();

        var tokens = new Token[count];
        for (var index = 0; index < count; index++) tokens[index] = article.Tokens[range.First + index];
        return tokens;
    }

    /// <summary>The index of the token that covers a position, or <see langword="null"/> where there is none, as on white space.</summary>
    public static int? TokenAt(this AnnotatedArticle article, int position)
    {
        var index = article.FirstTokenFrom(position + 1) - 1;
        return index >= 0 && article.Tokens[index].Span.Contains(position) ? index : null;
    }

    /// <summary>The index of the first token that begins at a position or behind it; the number of tokens where none does.</summary>
    public static int FirstTokenFrom(this AnnotatedArticle article, int position)
    {
        // Asked more often than anything else: an array is searched without a call for each step.
        var (low, high, all) = (0, article.Tokens.Count, article.Tokens as Token[]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if ((all is null ? article.Tokens[middle].Span.Start : all[middle].Span.Start) < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The tokens that lie wholly inside a span, as indices: first, and the one after the last.</summary>
    public static (int First, int End) TokensIn(this AnnotatedArticle article, TextSpan span)
    {
        var first = article.FirstTokenFrom(span.Start);
        var end = article.FirstTokenFrom(span.End);
        if (end > first && article.Tokens[end - 1].Span.End > span.End) end--;

        return (first, end);
    }

    /// <summary>The index of the sentence that covers a position, or <see langword="null"/> where there is none.</summary>
    public static int? SentenceAt(this AnnotatedArticle article, int position)
    {
        var (low, high) = (0, article.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (article.Sentences[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < article.Sentences.Count && article.Sentences[low].Span.Contains(position) ? low : null;
    }

    /// <summary>Whether the token is this word in whatever case: <c>Said</c> is <c>said</c>.</summary>
    public static bool Is(this Token token, string form) => string.Equals(token.Form, form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token stands right behind the one before, without white space.</summary>
    public static bool IsAttachedTo(this Token token, Token before) => token.Span.Start == before.Span.End;

    /// <summary>Whether the token is neither a word nor a number.</summary>
    public static bool IsMark(this Token token)
    {
        foreach (var letter in token.Form)
        {
            if (char.IsLetterOrDigit(letter)) return false;
        }

        return true;
    }
}
