namespace Hearsay.Exports;

/// <summary>Turns offsets in UTF-16 code units, which Hearsay counts, into code points and bytes of UTF-8, which others count.</summary>
/// <remarks>A pair of surrogates is one code point; half a pair counts as one, and as the three bytes of U+FFFD. An offset inside a pair is taken for the pair's start.</remarks>
internal sealed class CodePoints
{
    private readonly int[] points;
    private readonly int[] bytes;

    public CodePoints(string text)
    {
        (points, bytes) = (new int[text.Length + 1], new int[text.Length + 1]);
        for (var unit = 0; unit < text.Length; unit++)
        {
            var isPair = unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]);
            var size = isPair ? 4 : text[unit] < 0x80 ? 1 : text[unit] < 0x800 ? 2 : 3;
            if (isPair)
            {
                (points[unit + 1], bytes[unit + 1]) = (points[unit], bytes[unit]);
                unit++;
                (points[unit + 1], bytes[unit + 1]) = (points[unit] + 1, bytes[unit] + size);
            }
            else
            {
                (points[unit + 1], bytes[unit + 1]) = (points[unit] + 1, bytes[unit] + size);
            }
        }
    }

    /// <summary>How many code points stand before a code unit.</summary>
    public int PointOf(int unit) => points[unit];

    /// <summary>How many bytes of UTF-8 stand before a code unit.</summary>
    public int ByteOf(int unit) => bytes[unit];
}
