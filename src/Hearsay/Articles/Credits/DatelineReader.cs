using Hearsay.Articles.Blocks;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Credits;

/// <summary>Reads the dateline with which wire reports open: place, day, agency, and a dash.</summary>
internal static class DatelineReader
{
    private const int Longest = 110;
    private const int MostBlocks = 3;
    private static readonly string[] Dashes = [" — ", " – ", " - ", " -- ", " _ ", "— ", "– ", "-- ", "—", ") _", " -"];

    /// <summary>The dateline of a text, in its first paragraphs, or <see langword="null"/>.</summary>
    public static FoundDateline? Read(string text, IReadOnlyList<Block> blocks)
    {
        var read = 0;
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Related or BlockKind.Credit or BlockKind.Header))
        {
            // A dateline alone on its line is a header; other headers, however many, stand above it.
            read += block.Kind == BlockKind.Header ? 0 : 1;
            if (read > MostBlocks) return null;

            if (At(text, block.Span) is { } dateline)
            {
                return dateline;
            }
        }

        return null;
    }

    /// <summary>Whether a line is nothing but a dateline: <c>HARROW, Kesh (AP) _</c>.</summary>
    public static bool IsAlone(string line) =>
        line.Length is > 4 and < 60 && line[^1] is '_' or '—' or '–' or '-' && At(line + " ", new TextSpan(0, line.Length + 1)) is not null;

    /// <summary>The dateline with which a block opens, or <see langword="null"/>.</summary>
    public static FoundDateline? At(string text, TextSpan block)
    {
        var head = text.AsSpan(block.Start, Math.Min(Longest, block.Length));
        var end = head.Length;
        foreach (var dash in Dashes)
        {
            var at = head.IndexOf(dash, StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, dash[0] == ')' ? at + 1 : at) : end;
        }

        // "MOSCOW, September 29. /TASS/." closes with the agency instead of a dash.
        var slash = head.IndexOf('/');
        var hasSlashes = slash >= 0 && slash < end && head[(slash + 1)..].IndexOf('/') is > 0 and < 20;
        if (end == head.Length && !hasSlashes)
        {
            return null;
        }

        var (agency, agencySpan, before) = hasSlashes
            ? Agency(head, slash, '/', block.Start)
            : Agency(head[..end], head[..end].LastIndexOf('('), ')', block.Start);
        var parts = before.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var published = TakeDate(parts, out var dayAndMonth);
        var place = string.Join(", ", parts);

        return IsPlace(parts, agency is not null) || (parts.Count == 0 && agency is not null)
            ? new FoundDateline(place.Length > 0 ? place : null, published, dayAndMonth, agency, agencySpan)
            : null;
    }

    private static (string? Agency, TextSpan? Span, string Before) Agency(ReadOnlySpan<char> head, int open, char closing, int start)
    {
        if (open < 0 || head[(open + 1)..].IndexOf(closing) is not (> 0 and var length))
        {
            return (null, null, head.TrimEnd().ToString());
        }

        var name = head.Slice(open + 1, length);
        var agency = OutletLexicon.Default.Find(name)?.ShortName ?? (closing == ')' && IsUnknownAgency(name, head[..open]) ? name.ToString() : null);
        return agency is null
            ? (null, null, head.ToString())
            : (agency, new TextSpan(start + open, start + open + length + 2), head[..open].TrimEnd(closing == '/' ? ". ," : " ,").ToString());
    }

    // Between a place in capitals and a dash only an agency stands in brackets, or a country; those of a dateline stand outside them.
    private static bool IsUnknownAgency(ReadOnlySpan<char> name, ReadOnlySpan<char> before)
    {
        var comma = before.IndexOf(',');
        return OutletNames.IsAgency(name.ToString()) && Prose.IsCapitals(before[..(comma < 0 ? before.Length : comma)]);
    }

    // The day is the last part, or the last two where a comma stands before the year.
    private static PublicationTime? TakeDate(List<string> parts, out (int Month, int Day)? dayAndMonth)
    {
        dayAndMonth = null;
        if (parts.Count > 1 && parts[^1].Length == 4 && DateReader.Read($"{parts[^2]}, {parts[^1]}") is { } withComma)
        {
            parts.RemoveRange(parts.Count - 2, 2);
            return withComma;
        }

        if (parts.Count > 0 && DateReader.Read(parts[^1]) is { } whole)
        {
            parts.RemoveAt(parts.Count - 1);
            return whole;
        }

        if (parts.Count > 0 && (dayAndMonth = DateReader.ReadDayAndMonth(parts[^1].TrimEnd('.'))) is not null)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return null;
    }

    private static bool IsPlace(List<string> parts, bool hasAgency)
    {
        if (parts.Count is 0 or > 3 || !parts.TrueForAll(part => part.Length <= 40 && part.Any(char.IsLetter) && part.Split(' ').All(IsPlaceWord)))
        {
            return false;
        }

        var letters = parts[0].Where(char.IsLetter).ToArray();
        return letters.Length >= 3 && (hasAgency || Array.TrueForAll(letters, char.IsUpper) && !IsCue(parts[0]));
    }

    private static bool IsPlaceWord(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || word is "and" or "de" or "del" or "al" or "on" or "la" or "the" or "of" or "near");

    private static bool IsCue(string words) =>
        BlockLexicon.NoPlaces.Contains(words)
        || BlockLexicon.RelatedStarts.Opens(words)
        || BlockLexicon.PromotionStarts.Opens(words)
        || BlockLexicon.CaptionStarts.Opens(words);
}
