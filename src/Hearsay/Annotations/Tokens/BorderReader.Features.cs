namespace Hearsay.Annotations.Tokens;

internal sealed partial class BorderReader
{
    /// <summary>How many places a border has.</summary>
    public const int FeatureCount = 48;

    /// <summary>The places of the border behind a word in a <see cref="SentenceModel"/>'s table: each says what stands around it in one respect.</summary>
    public void Features(int index, Span<int> into)
    {
        var at = index + Margin;
        var (a2, a1, a0, b0, b1, b2) = (forms[at - 2], forms[at - 1], forms[at], forms[at + 1], forms[at + 2], forms[at + 3]);
        var (s2, s1, s0) = ((uint)shapes[at - 2], (uint)shapes[at - 1], (uint)shapes[at]);
        var (t0, t1, t2) = ((uint)shapes[at + 1], (uint)shapes[at + 2], (uint)shapes[at + 3]);
        var (d0, e0, e1) = ((uint)details[at], (uint)details[at + 1], (uint)details[at + 2]);

        var pair = Two(s0, t0);
        var spaces = (d0 & 1) | ((e0 & 1) << 1) | ((e1 & 1) << 2);
        var seen = Bucket(length);
        var left = Bucket(count - index - 1);
        var (low, cap) = ((uint)Math.Min(lowers, 3), (uint)Math.Min(capitals, 3));
        var marks = (uint)(Math.Min(quotes, 2) | (Math.Min(brackets, 1) << 2));
        var known = e0 >> 1;
        var start = isFirst ? 1u : 0u;

        // The words themselves, past the quotation marks and brackets that close and open between them.
        var from = BehindClosers(at);
        var to = at + 1;
        while (to < at + 3 && shapes[to] is WordShape.OpenQuote or WordShape.OpenBracket) to++;
        var (closers, openers) = ((uint)(at - from), (uint)(to - at - 1));
        var (c0, o0) = ((uint)shapes[from], (uint)shapes[to]);
        var around = Two(Two(c0, closers), Two(openers, o0));
        var details0 = (((uint)details[from] >> 1) << 4) | ((uint)details[to] >> 1);
        var speech = shapes[at] == WordShape.CloseQuote && IsSpeechVerbNear(index + 1) ? 1u : 0u;

        var places = new PlaceWriter(into);
        places.Add(pair, spaces, marks);
        places.Add(pair, style, 0);
        places.Add(pair, s1, t1);
        places.Add(pair, s1, s2);
        places.Add(pair, t1, t2);
        places.Add(pair, known, style);
        places.Add(pair, seen, low);
        places.Add(pair, seen, lastEnd);
        places.Add(pair, left, start);
        places.Add(pair, low, cap);
        places.Add(pair, opener, seen);
        places.Add(pair, lastEnd, style);
        places.Add(pair, spaces, t1);
        places.Add(pair, marks, t1);
        places.Add(pair, opener, second);
        places.Add(pair, known, seen);
        places.Add(pair, known, Two(low, cap));
        places.Add(pair, known, Two(lastEnd, e1 >> 1));
        places.Add(pair, Two(s1, s2), Two(t1, t2));
        places.Add(a0, t0, 0);
        places.Add(a0, b0, 0);
        places.Add(a0, s1, t0);
        places.Add(a0, seen, t0);
        places.Add(a0, style, t0);
        places.Add(a0, d0 >> 1, pair);
        places.Add(a0, low, pair);
        places.Add(a1, a0, t0);
        places.Add(a1, pair, 0);
        places.Add(a1, b0, s0);
        places.Add(a2, pair, s1);
        places.Add(b0, s0, 0);
        places.Add(b0, b1, s0);
        places.Add(b0, s0, t1);
        places.Add(b0, style, s0);
        places.Add(b0, lastEnd, s0);
        places.Add(b0, marks, s0);
        places.Add(b1, pair, 0);
        places.Add(b2, pair, t1);
        places.Add(ends[at], pair, 0);
        places.Add(ends[at + 1], pair, 0);
        places.Add(around, details0, speech);
        places.Add(around, forms[to], 0);
        places.Add(around, forms[from], 0);
        places.Add(around, outline, start);
        places.Add(around, outline % 5, style);
        places.Add(around, details0, seen);
        places.Add(around, details0, (uint)shapes[to + 1]);
        places.Add(Two(c0, closers), t0, speech);
    }

    /// <summary>Two small numbers as one.</summary>
    private static uint Two(uint first, uint second) => (first << 5) | second;

    /// <summary>A number of words, coarser the more they are.</summary>
    private static uint Bucket(int words) => words switch
    {
        <= 5 => (uint)words,
        <= 7 => 6,
        <= 10 => 7,
        <= 15 => 8,
        <= 25 => 9,
        <= 40 => 10,
        _ => 11,
    };

    /// <summary>Writes places one behind the other; the order in which they are named is part of them.</summary>
    private ref struct PlaceWriter(Span<int> into)
    {
        private readonly Span<int> into = into;
        private uint written;

        public void Add(uint a, uint b, uint c)
        {
            var mixed = ((written + 1) * 0x9E3779B1u) ^ (a * 0x85EBCA77u);
            mixed = (mixed ^ (mixed >> 15)) + (b * 0xC2B2AE3Du);
            mixed = (mixed ^ (mixed >> 13)) * 0x27D4EB2Fu;
            mixed = (mixed ^ (mixed >> 16)) + (c * 0x165667B1u);
            mixed = (mixed ^ (mixed >> 15)) * 0x9E3779B1u;
            into[(int)written++] = (int)(mixed >> (32 - SentenceModel.PlaceBits));
        }
    }
}
