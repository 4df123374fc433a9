namespace Hearsay.Server.Answers;

/// <summary>The words around the first place of an article that fits a search.</summary>
internal static class HitExcerpt
{
    private const int Before = 120;
    private const int Length = 420;

    // A text without blanks is cut all the same.
    private const int LongestWord = 60;

    /// <summary>Some lines of the text, from word to word.</summary>
    public static TextSpan Of(SearchHit hit)
    {
        var (text, first) = (hit.Article.Text, hit.Matches.Count > 0 ? hit.Matches[0] : new TextSpan(0, 0));
        var start = ToWord(text, Math.Max(0, first.Start - Before), most: first.Start, step: 1);
        var end = ToWord(text, Math.Min(text.Length, start + Length), most: first.End, step: -1);
        return new TextSpan(start, Math.Max(start, end)).Trim(text);
    }

    private static int ToWord(string text, int from, int most, int step)
    {
        for (var (at, looked) = (from, 0); looked <= LongestWord && (step > 0 ? at <= most : at >= most); at += step, looked++)
        {
            if (at == 0 || at == text.Length || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at])) return at;
        }

        return from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) ? from + step : from;
    }
}
