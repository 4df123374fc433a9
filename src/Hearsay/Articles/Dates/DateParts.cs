namespace Hearsay.Articles.Dates;

/// <summary>Cuts a date as written into numbers, words and marks.</summary>
internal static class DateParts
{
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "º"];

    /// <summary>The parts in order. White space goes; so do the endings of <c>1st</c> and the points of <c>Sept.</c>, <c>29.</c> and <c>p.m.</c>.</summary>
    public static List<DatePart> Split(string text)
    {
        var parts = new List<DatePart>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
                parts.Add(new DatePart(text[start..i], i));
                i = SkipOrdinal(text, i);
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                if (i + 2 < text.Length && text[i] == '.' && text[start] is 'a' or 'p' or 'A' or 'P' && i - start == 1 && text[i + 1] is 'm' or 'M')
                {
                    parts.Add(new DatePart($"{text[start]}m", i + 2));
                    i += text[i + 2] == '.' ? 3 : 2;
                    continue;
                }

                parts.Add(new DatePart(text[start..i], i));
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]))
                {
                    parts.Add(new DatePart(text[i].ToString(), i + 1));
                }

                i++;
            }
        }

        return parts;
    }

    private static int SkipOrdinal(string text, int i)
    {
        foreach (var ending in Ordinals)
        {
            if (string.CompareOrdinal(text, i, ending, 0, ending.Length) == 0 && (i + ending.Length == text.Length || !char.IsLetter(text[i + ending.Length])))
            {
                return i + ending.Length;
            }
        }

        return i;
    }
}
