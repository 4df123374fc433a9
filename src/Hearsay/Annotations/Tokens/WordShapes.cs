namespace Hearsay.Annotations.Tokens;

/// <summary>Tells the shape of words.</summary>
internal static class WordShapes
{
    /// <summary>How many shapes there may be: each fits in five bits.</summary>
    public const int Most = 32;

    /// <summary>The shape of a word.</summary>
    /// <param name="word">The word or mark; not empty.</param>
    /// <param name="isAttached">Whether it stands right behind the word before.</param>
    /// <param name="isFollowed">Whether the next word stands right behind it.</param>
    /// <param name="isQuoteOpen">Whether an earlier straight mark of this kind is open; told anew at each such mark.</param>
    public static WordShape Of(ReadOnlySpan<char> word, bool isAttached, bool isFollowed, ref bool isQuoteOpen)
    {
        var first = word[0];
        if (char.IsLetter(first)) return OfWord(word);
        if (char.IsDigit(first)) return WordShape.Number;
        if (word.Length > 1) return OfMarks(word);
        if (first is not ('"' or '\'')) return OfMark(first);

        // A straight mark opens what it touches; one that touches both sides, or none, is the other of a pair.
        isQuoteOpen = isAttached != isFollowed ? isFollowed : !isQuoteOpen;
        return isQuoteOpen ? WordShape.OpenQuote : WordShape.CloseQuote;
    }

    private static WordShape OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return char.IsUpper(word[0]) ? WordShape.OneCapital : WordShape.Lower;
        if (word[^1] == '.') return WordShape.Abbreviation;

        var (upper, lower) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) upper++;
            else if (c is '@' or '/') return WordShape.Address;
            else lower++;
        }

        if (upper == 0) return WordShape.Lower;
        if (lower == 0) return WordShape.Upper;
        return upper == 1 && char.IsUpper(word[0]) ? WordShape.Title : WordShape.Mixed;
    }

    private static WordShape OfMark(char mark) => mark switch
    {
        '.' or '。' => WordShape.Stop,
        '!' or '?' => WordShape.Call,
        '…' => WordShape.Ellipsis,
        ',' => WordShape.Comma,
        ';' => WordShape.Semicolon,
        ':' => WordShape.Colon,
        '-' or '–' or '—' => WordShape.Dash,
        '(' or '[' or '{' => WordShape.OpenBracket,
        ')' or ']' or '}' => WordShape.CloseBracket,
        '“' or '‘' or '«' or '„' or '`' => WordShape.OpenQuote,
        '”' or '’' or '»' => WordShape.CloseQuote,
        '•' or '·' or '*' or '●' or '■' or '►' or '▪' or '>' or '+' or '~' or '#' => WordShape.Bullet,
        _ => WordShape.Sign,
    };

    private static WordShape OfMarks(ReadOnlySpan<char> word) => word[0] switch
    {
        '.' or '…' => char.IsDigit(word[^1]) ? WordShape.Number : WordShape.Ellipsis,
        '!' or '?' => WordShape.Call,
        '-' or '–' or '—' or '=' or '*' or '~' or '_' => WordShape.Dash,
        '@' or '#' => WordShape.Tag,
        '\'' or '’' => word[1] is '\'' or '’' ? WordShape.CloseQuote : WordShape.Lower,
        '`' or '‘' => WordShape.OpenQuote,
        ':' or ';' or '^' => WordShape.Face,
        var first => char.IsSurrogate(first) ? WordShape.Face : WordShape.Sign,
    };
}
