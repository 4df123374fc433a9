using System.Globalization;

namespace Hearsay.Eval.Scorers;

/// <summary>An article cut into runs of letters and digits, and single other marks: what overlaps of spans are counted in.</summary>
internal sealed class ScoredTokens
{
    private const string Marks = ".,;:'\"“”‘’()[]-–—!?";

    private readonly List<TextSpan> spans = [];
    private readonly string text;

    public ScoredTokens(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (IsWordAt(ref at))
            {
                while (at < text.Length && IsWordAt(ref at)) { }
                spans.Add(new TextSpan(start, at));
            }
            else
            {
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
                if (!char.IsWhiteSpace(text[start])) spans.Add(new TextSpan(start, at));
            }
        }
    }

    /// <summary>The numbers of the tokens that spans touch, without marks at either end: those are in or out by house style, not by skill.</summary>
    public IReadOnlySet<int> Cover(IReadOnlyList<TextSpan> parts)
    {
        var touched = new SortedSet<int>();
        foreach (var part in parts)
        {
            for (var i = FirstEndingAfter(part.Start); i < spans.Count && spans[i].Start < part.End; i++) touched.Add(i);
        }

        while (touched.Count > 0 && IsMark(touched.Min)) touched.Remove(touched.Min);
        while (touched.Count > 0 && IsMark(touched.Max)) touched.Remove(touched.Max);

        return touched;
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private bool IsMark(int token) => spans[token].Length == 1 && Marks.Contains(text[spans[token].Start], StringComparison.Ordinal);

    // Moves past the character at the position if it belongs to a word.
    private bool IsWordAt(ref int at)
    {
        var isWord = text[at] == '_' || char.IsLetter(text, at) || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
        if (isWord) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return isWord;
    }
}
