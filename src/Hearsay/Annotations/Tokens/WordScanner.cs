using System.Globalization;
using System.Text;

namespace Hearsay.Annotations.Tokens;

/// <summary>Cuts a stretch of text into words and marks: one pass, each character looked at a bounded number of times.</summary>
internal ref partial struct WordScanner
{
    private readonly ReadOnlySpan<char> text;
    private readonly int start;
    private readonly int end;
    private readonly List<TextSpan> words;

    private WordScanner(string text, TextSpan within, List<TextSpan> words)
    {
        // Everything after the block is out of sight, so that nothing looks past its end.
        this.text = text.AsSpan(0, within.End);
        (start, end) = (within.Start, within.End);
        this.words = words;
    }

    /// <summary>Adds the words of a stretch, in order, without white space, control or invisible characters.</summary>
    public static void Scan(string text, TextSpan within, List<TextSpan> words) => new WordScanner(text, within, words).ScanChunks();

    private void ScanChunks()
    {
        var position = start;
        while (position < end)
        {
            if (IsGap(text[position]))
            {
                position++;
                continue;
            }

            var chunkEnd = position + 1;
            while (chunkEnd < end && !IsGap(text[chunkEnd])) chunkEnd++;

            ScanChunk(position, chunkEnd);
            position = chunkEnd;
        }
    }

    private void ScanChunk(int position, int chunkEnd)
    {
        var hasAddress = HasAddress(text[position..chunkEnd]);
        while (position < chunkEnd)
        {
            var length = hasAddress ? AddressLength(position, chunkEnd) : 0;
            if (length == 0) length = EmoticonLength(position, chunkEnd);
            if (length == 0 && IsTagStart(position, chunkEnd)) length = 1 + WordLength(position + 1, chunkEnd);
            if (length == 0) length = CliticLength(position, chunkEnd);
            if (length == 0 && IsWordStart(position, chunkEnd))
            {
                position = AddWord(position, position + WordLength(position, chunkEnd));
                continue;
            }

            if (length == 0) length = MarkLength(position, chunkEnd);
            Add(position, position + length);
            position += length;
        }
    }

    private readonly void Add(int from, int to) => words.Add(new TextSpan(from, to));

    /// <summary>White space, controls and characters without a shape: they part words and belong to none.</summary>
    private static bool IsGap(char c) => c <= ' ' || (c >= '\u007f' && (char.IsWhiteSpace(c) || char.IsControl(c)
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format));

    private readonly bool IsWordStart(int position, int chunkEnd) =>
        WordCharacterLength(position, chunkEnd) > 0
        || (text[position] == '+' && position + 1 < chunkEnd && char.IsAsciiDigit(text[position + 1]) && (position == start || IsGap(text[position - 1]) || text[position - 1] == '('))
        || (text[position] == '.' && position + 1 < chunkEnd && char.IsAsciiDigit(text[position + 1]) && !IsWordBefore(position));

    private readonly bool IsWordBefore(int position) => position > start && char.IsLetterOrDigit(text[position - 1]);

    /// <summary>A handle or a hashtag: <c>@name</c>, <c>#topic</c>.</summary>
    private readonly bool IsTagStart(int position, int chunkEnd) =>
        text[position] is '@' or '#' && position + 1 < chunkEnd && char.IsLetter(text[position + 1]) && !IsWordBefore(position);

    /// <summary>How many code units the letter, digit or accent at a position takes; 0 where there is none.</summary>
    private readonly int WordCharacterLength(int position, int chunkEnd)
    {
        var c = text[position];
        if (char.IsAsciiLetterOrDigit(c) || c == '_') return 1;
        if (c < '\u0080') return 0;
        if (char.IsHighSurrogate(c) && position + 1 < chunkEnd && char.IsLowSurrogate(text[position + 1]))
        {
            return Rune.IsLetterOrDigit(new Rune(c, text[position + 1])) ? 2 : 0;
        }

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    private readonly int MarkLength(int position, int chunkEnd)
    {
        var c = text[position];
        if (char.IsHighSurrogate(c) && position + 1 < chunkEnd && char.IsLowSurrogate(text[position + 1])) return 2;

        var after = position + 1;
        switch (c)
        {
            case '-' or '–' or '—' or '=' or '*' or '~' or '+' or '#' or '_':
                while (after < chunkEnd && text[after] == c) after++;
                if (c is '-' or '=' && after < chunkEnd && text[after] == '>') after++;
                break;
            case '.' or '!' or '?' or '…':
                while (after < chunkEnd && text[after] is '.' or '!' or '?' or '…') after++;
                break;
            case '\'' or '`' or '’' or '‘' or '<' or '>' when after < chunkEnd && text[after] == c:
                after++;
                break;
        }

        return after - position;
    }
}
