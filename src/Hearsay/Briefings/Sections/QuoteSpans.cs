namespace Hearsay.Briefings.Sections;

/// <summary>Chooses which of a citation's words to show. What is shown is always a stretch of what is cited.</summary>
public static class QuoteSpans
{
    private const string Trailing = ",;:";

    // Shorter ones are no clauses: "that very day".
    private const int FewestSpacesOfClause = 3;

    private const int WordsBefore = 2;
    private const int WordsAfter = 5;

    // Each kind of mark with those that close it. The single ones close like apostrophes, so that only their opening can be judged.
    private static readonly (char Open, string Close)[] Pairs = [('“', "”\""), ('«', "»"), ('„', "“”"), ('"', "\"”"), ('‘', "’'"), ('\'', "'’")];

    /// <summary>Without white space, a comma left hanging, a quotation mark at either end whose fellow lies outside, and a pair of marks around the whole: ours stand there.</summary>
    public static TextSpan Tidy(string text, TextSpan span)
    {
        var tidy = span.Trim(text);
        for (var before = 0; before != tidy.Length && tidy.Length > 1;)
        {
            before = tidy.Length;
            var words = tidy.In(text);
            if (words.Length > 2 && IsEnclosed(words)) tidy = new TextSpan(tidy.Start + 1, tidy.End - 1).Trim(text);
            else if (OpensAlone(words)) tidy = new TextSpan(tidy.Start + 1, tidy.End).Trim(text);
            else if (Trailing.Contains(words[^1], StringComparison.Ordinal) || ClosesAlone(words)) tidy = new TextSpan(tidy.Start, tidy.End - 1).Trim(text);
        }

        return tidy.IsEmpty ? span : tidy;
    }

    /// <summary>Without the <c>that</c> which only ties an indirect statement to its cue.</summary>
    public static TextSpan WithoutThat(string text, TextSpan span)
    {
        const string That = "that ";
        var words = span.In(text);
        return words.StartsWith(That, StringComparison.Ordinal) && words.Count(' ') >= FewestSpacesOfClause
            ? new TextSpan(span.Start + That.Length, span.End).Trim(text)
            : span;
    }

    /// <summary>With a few words before and after, as far as the clause goes.</summary>
    internal static TextSpan WithWordsAround(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        for (var words = 0; words < WordsBefore && start > 1 && text[start - 1] == ' ' && !EndsClause(text[start - 2]); words++)
        {
            start--;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        }

        for (var words = 0; words < WordsAfter && end + 1 < text.Length && text[end] == ' ' && !EndsClause(text[end - 1]); words++)
        {
            end++;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        }

        while (end > span.End && EndsClause(text[end - 1])) end--;
        return Tidy(text, new TextSpan(start, end));
    }

    private static bool EndsClause(char character) => character is '.' or ',' or ';' or ':' or '!' or '?' or '”' or '"' or '–' or '—';

    // One pair around all of it: “a” and “b” is not enclosed, and ‘it’s’ can't be told.
    private static bool IsEnclosed(ReadOnlySpan<char> words) => words[0] switch
    {
        '“' => words[1..].IndexOfAny("“”") == words.Length - 2 && words[^1] == '”',
        '«' => words[1..].IndexOfAny("«»") == words.Length - 2 && words[^1] == '»',
        '"' => words[1..].IndexOf('"') == words.Length - 2,
        _ => false,
    };

    private static bool OpensAlone(ReadOnlySpan<char> words)
    {
        foreach (var (open, close) in Pairs)
        {
            if (words[0] == open) return words[1..].IndexOfAny(close) < 0;
        }

        return false;
    }

    private static bool ClosesAlone(ReadOnlySpan<char> words) => words[^1] switch
    {
        '”' => words[..^1].IndexOfAny("“„\"") < 0,
        '»' => words[..^1].IndexOf('«') < 0,
        '"' => words.Count('"') % 2 == 1 && words[..^1].IndexOf('“') < 0,
        _ => false,
    };
}
