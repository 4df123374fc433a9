namespace Hearsay.Annotations.Tokens;

/// <summary>What stands around the possible borders of sentences in a block, summed up word by word.</summary>
/// <remarks>One pass over the block; after that a border costs the same wherever it stands. Not for several threads at once.</remarks>
internal sealed partial class BorderReader
{
    // So that a border may look at its neighbours without asking whether there are any.
    private const int Margin = 4;
    private const int LongestHashed = 24;
    private const int FurthestSpeechVerb = 4;

    private static readonly HashSet<uint> SpeechVerbs =
        [.. LexiconFile.ReadWords(typeof(BorderReader), "speech-after-quote.lexicon").Select(verb => Hash(verb).Form)];

    private uint[] forms = [];
    private uint[] ends = [];
    private WordShape[] shapes = [];
    private byte[] details = [];
    private int count;
    private uint style;
    private uint outline;

    // How the sentence that is open looks so far.
    private int length;
    private int lowers;
    private int capitals;
    private int quotes;
    private int brackets;
    private uint opener;
    private uint second;
    private uint lastEnd;
    private bool isFirst;

    /// <summary>Whether the block reads like edited prose: it begins and closes its sentences as print does.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>Whether the block has no mark at all that closes sentences.</summary>
    public bool HasNoStop { get; private set; }

    /// <summary>Sums up the words of a block; no sentence is open.</summary>
    public void Read(string text, ReadOnlySpan<TextSpan> words)
    {
        count = words.Length;
        MakeRoom();

        var (stops, lowerStarts, lowerI) = (0, 0, 0);
        var (isDoubleOpen, isSingleOpen) = (false, false);
        for (var i = 0; i < count; i++)
        {
            var at = i + Margin;
            var word = words[i].In(text);
            var isAttached = i > 0 && words[i - 1].End == words[i].Start;
            var isFollowed = i + 1 < count && words[i + 1].Start == words[i].End;
            var shape = WordShapes.Of(word, isAttached, isFollowed, ref word[0] == '"' ? ref isDoubleOpen : ref isSingleOpen);
            (forms[at], ends[at]) = Hash(word);
            (shapes[at], details[at]) = (shape, (byte)((isAttached ? 1 : 0) | (Detail(word, shape) << 1)));

            if (shape is WordShape.Stop or WordShape.Call) stops++;
            if (shape != WordShape.Lower) continue;
            if (i == 0 || shapes[at - 1] is WordShape.Stop or WordShape.Call) lowerStarts++;
            if (word is "i") lowerI++;
        }

        var density = stops == 0 ? 0u : count / stops >= 45 ? 1u : 2u;
        style = density + (3 * (uint)Math.Min(lowerStarts, 2)) + (lowerI == 0 ? 0u : 9u);
        var end = EndKind(shapes[BehindClosers(count - 1 + Margin)]);
        outline = end + (5 * Bucket(count));
        HasNoStop = stops == 0;
        IsEdited = density == 2 && lowerStarts == 0 && lowerI == 0 && end == 0;
        lastEnd = 0;
        isFirst = true;
        Open();
    }

    /// <summary>Takes a word into the open sentence.</summary>
    public void Take(int index)
    {
        var shape = shapes[index + Margin];
        if (length == 0) opener = (uint)shape;
        if (length == 1) second = (uint)shape;

        length++;
        switch (shape)
        {
            case WordShape.Lower: lowers++; break;
            case WordShape.Title or WordShape.Upper or WordShape.OneCapital: capitals++; break;
            case WordShape.OpenQuote: quotes++; break;
            case WordShape.CloseQuote: quotes = Math.Max(0, quotes - 1); break;
            case WordShape.OpenBracket: brackets++; break;
            case WordShape.CloseBracket: brackets = Math.Max(0, brackets - 1); break;
        }
    }

    /// <summary>Closes the open sentence behind a word.</summary>
    public void Close(int index)
    {
        lastEnd = 1 + EndKind(shapes[index + Margin]);
        isFirst = false;
        Open();
    }

    /// <summary>The shape of a word; none beyond the block.</summary>
    public WordShape ShapeOf(int index) => shapes[index + Margin];

    /// <summary>The shape of the last word up to here that is no closing quotation mark or bracket.</summary>
    public WordShape ShapeBehindClosers(int index) => shapes[BehindClosers(index + Margin)];

    /// <summary>Whether a word stands right behind the one before.</summary>
    public bool IsAttached(int index) => (details[index + Margin] & 1) == 1;

    /// <summary>What is known of a word beyond its shape.</summary>
    public WordDetail DetailOf(int index) => (WordDetail)(details[index + Margin] >> 1);

    /// <summary>Whether names and then a verb of saying follow: <c>Maren asked</c>.</summary>
    public bool IsSpeechVerbNear(int index)
    {
        for (var at = index + Margin; at <= index + Margin + FurthestSpeechVerb && at < count + Margin; at++)
        {
            if (SpeechVerbs.Contains(forms[at])) return true;
            if (shapes[at] is not (WordShape.Title or WordShape.Upper or WordShape.Abbreviation or WordShape.OneCapital or WordShape.Mixed)) return false;
        }

        return false;
    }

    private void Open() => (length, lowers, capitals, quotes, brackets, opener, second) = (0, 0, 0, 0, 0, 0, 0);

    private void MakeRoom()
    {
        if (shapes.Length < count + (2 * Margin))
        {
            var size = Math.Max(256, 2 * count) + (2 * Margin);
            (forms, ends, shapes, details) = (new uint[size], new uint[size], new WordShape[size], new byte[size]);
        }

        // What a longer block left behind its end.
        var behind = count + Margin;
        forms.AsSpan(behind, Margin).Clear();
        ends.AsSpan(behind, Margin).Clear();
        shapes.AsSpan(behind, Margin).Clear();
        details.AsSpan(behind, Margin).Clear();
    }

    private int BehindClosers(int at)
    {
        var from = at;
        while (from > at - 3 && from > 0 && shapes[from] is WordShape.CloseQuote or WordShape.CloseBracket) from--;

        return from;
    }

    private static uint EndKind(WordShape shape) => shape switch
    {
        WordShape.Stop or WordShape.Call or WordShape.Ellipsis => 0,
        WordShape.CloseQuote or WordShape.CloseBracket => 1,
        WordShape.Comma or WordShape.Colon or WordShape.Dash or WordShape.Semicolon => 2,
        <= WordShape.Tag => 3,
        _ => 4,
    };

    private static int Detail(ReadOnlySpan<char> word, WordShape shape) => (int)(shape switch
    {
        WordShape.Title or WordShape.Upper or WordShape.OneCapital =>
            SentenceSplitter.IsOpener(word) ? WordDetail.Opener : CommonWords.Contains(word) ? WordDetail.Common : WordDetail.Name,
        WordShape.Abbreviation when word.Length == 2 => WordDetail.Initial,
        WordShape.Abbreviation when Abbreviations.NeverCloses(word) => WordDetail.BeforeWord,
        WordShape.Abbreviation => word[..^1].Contains('.') ? WordDetail.Initials : WordDetail.OtherAbbreviation,
        WordShape.Number when word.Length == 4 => WordDetail.FourDigits,
        WordShape.Number when word.Length < 3 => WordDetail.FewDigits,
        _ => WordDetail.None,
    });

    /// <summary>The word without its case, with all digits and all kinds of quotation marks alike; and its last two letters.</summary>
    private static (uint Form, uint End) Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word.Length > LongestHashed ? word[..LongestHashed] : word) hash = (hash ^ Fold(c)) * 16777619u;

        return (hash, word.Length < 4 ? hash : (Fold(word[^2]) << 16) | Fold(word[^1]));
    }

    private static uint Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (uint)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' => '\'',
        '“' or '”' => '"',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };
}
