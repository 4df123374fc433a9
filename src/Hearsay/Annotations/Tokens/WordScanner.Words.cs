using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>How far a word goes: clitics, hyphens, full stops and the marks inside numbers.</summary>
internal ref partial struct WordScanner
{
    private const string Clitics = "s m d re ve ll t";

    private static readonly FrozenSet<string> CliticSet = Clitics.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> UnitSet =
        "am pm km k m bn mn tn mph kmh kph kg ft lb lbs cm mm mg ml hr hrs min mw gw kw kwh".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Prefixes =
        LexiconFile.ReadWords(typeof(WordScanner), "hyphen-prefixes.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SlashWords =
        "w/o w/out b/t c/o n/a a/c l/c i/c s/he".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Contractions =
        LexiconFile.ReadLines(typeof(WordScanner), "contractions.lexicon").Select(LexiconFile.Words)
            .ToFrozenDictionary(words => words[0], words => words[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The length of the word at a position, clitics cut off: <c>wo</c> of <c>won't</c>.</summary>
    private readonly int WordLength(int position, int chunkEnd)
    {
        var after = RunEnd(position, chunkEnd);
        while (after < chunkEnd && GoesOn(position, ref after, chunkEnd))
        {
        }

        return after - position;
    }

    private readonly int RunEnd(int position, int chunkEnd)
    {
        // A number may begin with its decimal point or a plus sign.
        var after = position < chunkEnd && text[position] is '.' or '+' ? position + 1 : position;
        while (after < chunkEnd && WordCharacterLength(after, chunkEnd) is > 0 and var length) after += length;

        return after;
    }

    /// <summary>Takes the mark at <paramref name="after"/>, and the run behind it, into the word where they belong to it.</summary>
    private readonly bool GoesOn(int position, ref int after, int chunkEnd)
    {
        var mark = text[after];
        var next = after + 1 < chunkEnd ? text[after + 1] : '\0';
        var digitBefore = after > position && char.IsAsciiDigit(text[after - 1]);
        var belongs = mark switch
        {
            '\'' or '’' => digitBefore ? IsDecade(position, after, chunkEnd) : char.IsLetter(next) && !IsCliticAt(after, chunkEnd),
            '.' => digitBefore ? char.IsAsciiDigit(next) : char.IsLetter(next) && IsInitialBefore(position, after) && IsSingleLetterAfter(after, chunkEnd),
            ',' => digitBefore && DigitsAfter(after, chunkEnd) == 3,
            ':' => digitBefore && DigitsAfter(after, chunkEnd) == 2 && after - position <= 8,
            '/' => digitBefore ? char.IsAsciiDigit(next) : IsSlashWord(position, after, chunkEnd),
            '&' => char.IsUpper(next) && after > position && char.IsUpper(text[after - 1]),
            '-' => IsHyphenInside(position, after, chunkEnd),
            '$' => after - position <= 2 && char.IsUpper(text[position]),
            _ => false,
        };
        if (!belongs)
        {
            return mark == '.' && TakeAbbreviationStop(position, ref after, chunkEnd);
        }

        after = mark == '$' ? after + 1 : RunEnd(after + 1, chunkEnd);
        return mark != '$';
    }

    private readonly bool IsCliticAt(int apostrophe, int chunkEnd)
    {
        var letters = RunEnd(apostrophe + 1, Math.Min(chunkEnd, apostrophe + 4));
        return letters > apostrophe + 1 && CliticSet.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(apostrophe + 1)..letters]);
    }

    private readonly bool IsInitialBefore(int position, int stop) =>
        (stop - 1 >= position && char.IsLetter(text[stop - 1]) && (stop - 1 == position || text[stop - 2] == '.')) || text[position..stop] is "Ph";

    private readonly bool IsSingleLetterAfter(int stop, int chunkEnd) =>
        stop + 2 >= chunkEnd || WordCharacterLength(stop + 2, chunkEnd) == 0;

    /// <summary>Whether the apostrophe writes a decade: <c>1980's</c>, <c>'90's</c>. Other numbers take a clitic.</summary>
    private readonly bool IsDecade(int position, int apostrophe, int chunkEnd) =>
        apostrophe - position is 2 or 4 && text[apostrophe - 1] == '0' && RunEnd(apostrophe + 1, chunkEnd) == apostrophe + 2 && text[apostrophe + 1] == 's';

    private readonly bool IsSlashWord(int position, int slash, int chunkEnd) =>
        slash - position == 1
        && RunEnd(slash + 1, Math.Min(chunkEnd, slash + 5)) is var run
        && run - slash <= 4
        && SlashWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[position..run]);

    private readonly int DigitsAfter(int mark, int chunkEnd)
    {
        var digits = 0;
        while (mark + 1 + digits < chunkEnd && digits < 5 && char.IsAsciiDigit(text[mark + 1 + digits])) digits++;

        return digits;
    }

    /// <summary>Whether a hyphen stays inside: after a prefix, in <c>e-mail</c>, in dates and telephone numbers.</summary>
    private readonly bool IsHyphenInside(int position, int hyphen, int chunkEnd)
    {
        // Half a word, where somebody began again: th-, w-.
        if (hyphen + 1 >= chunkEnd) return hyphen - position <= 2 && char.IsLetter(text[position]) && char.IsLetter(text[hyphen - 1]) && !IsWordBefore(position);
        if (char.IsAsciiDigit(text[position]) && char.IsAsciiDigit(text[hyphen + 1]))
        {
            return hyphen - position <= 16 && IsDigitGroup(position, hyphen, chunkEnd);
        }

        return (char.IsLetter(text[hyphen + 1]) || (char.IsAsciiDigit(text[hyphen + 1]) && char.IsLetter(text[hyphen - 1])))
            && hyphen - position <= 8
            && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[position..hyphen]);
    }

    /// <summary>A date (<c>2031-05-24</c>) or a telephone number (<c>555-0199</c>); a range (<c>10-15</c>, <c>2030-31</c>) is three words.</summary>
    private readonly bool IsDigitGroup(int position, int hyphen, int chunkEnd)
    {
        var digits = DigitsAfter(hyphen, chunkEnd);
        var before = hyphen - Math.Max(position, text[position..hyphen].LastIndexOfAny('/', '.') + position + 1);
        var secondHyphen = hyphen + 1 + digits;
        var isFollowed = secondHyphen + 1 < chunkEnd && text[secondHyphen] == '-' && char.IsAsciiDigit(text[secondHyphen + 1]);
        var isPreceded = text[position..hyphen].Contains('-');

        return isFollowed || isPreceded || (before == 3 && digits == 4) || (before == 5 && digits == 4);
    }

    private readonly bool TakeAbbreviationStop(int position, ref int after, int chunkEnd)
    {
        var isFollowedByWord = after + 1 < chunkEnd && WordCharacterLength(after + 1, chunkEnd) > 0;
        if (after + 1 < chunkEnd && text[after + 1] == '.') return false;
        if (!isFollowedByWord && (Abbreviations.KeepsStop(text[position..after], isLast: after + 1 >= end) || IsBeforeNumber(position, after))) after++;

        // Nothing follows the stop of an abbreviation inside one word.
        return false;
    }

    /// <summary>Whether one small letter and its stop stand before a number: <c>p. 12</c>, <c>c. 1850</c>.</summary>
    private readonly bool IsBeforeNumber(int position, int stop) =>
        stop == position + 1 && text[position] is 'p' or 'c' or 'b' or 'd' && stop + 2 < end && text[stop + 1] == ' ' && char.IsAsciiDigit(text[stop + 2]);

    /// <summary>Adds a word, cut where it is made of two: <c>is|n't</c>, <c>can|not</c>, <c>5|pm</c>.</summary>
    /// <returns>Where the scan goes on.</returns>
    private readonly int AddWord(int from, int to)
    {
        if (IsNegationAt(to))
        {
            // The n belongs to the clitic, and the scan stopped before the apostrophe.
            if (to - from > 1) Add(from, to - 1);
            Add(to - 1, to + 2);
            return to + 2;
        }

        var word = text[from..to];
        var cut = word.Length <= 8 && Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var first)
            ? first.Length
            : UnitCut(word);
        if (cut > 0) Add(from, from + cut);
        Add(from + cut, to);
        return to;
    }

    private readonly bool IsNegationAt(int apostrophe) =>
        apostrophe + 1 < end
        && text[apostrophe - 1] is 'n' or 'N'
        && text[apostrophe] is '\'' or '’' or '`' or '´'
        && text[apostrophe + 1] is 't' or 'T'
        && (apostrophe + 2 >= end || !char.IsLetter(text[apostrophe + 2]));

    /// <summary>The length of <c>'s</c>, <c>'re</c> or of a short year, <c>'98</c>; 0 for any other apostrophe.</summary>
    private readonly int CliticLength(int position, int chunkEnd)
    {
        if (text[position] is not ('\'' or '’' or '`' or '´')) return 0;
        if (IsCliticAt(position, chunkEnd) && (text[position] is '\'' or '’' || IsWordBefore(position))) return RunEnd(position + 1, chunkEnd) - position;

        return !IsWordBefore(position) && DigitsAfter(position, chunkEnd) == 2 ? RunEnd(position + 1, chunkEnd) - position : 0;
    }

    /// <summary>Where a unit written onto its number begins.</summary>
    private static int UnitCut(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]) || word.Length > 20) return 0;

        var unit = word.Length;
        while (unit > 0 && char.IsLetter(word[unit - 1])) unit--;
        return unit < word.Length && UnitSet.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[unit..]) ? unit : 0;
    }
}
