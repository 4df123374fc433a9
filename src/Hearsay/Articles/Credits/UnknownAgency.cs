using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Credits;

/// <summary>Reads the names of agencies that the lexicon does not hold out of lines that credit them.</summary>
internal static class UnknownAgency
{
    private static readonly string[] Openings =
    [
        "source:", "sources:", "via:", "quelle:", "with reporting by", "with reporting from", "with additional reporting by", "with additional reporting from",
        "additional reporting by", "with files from", "with inputs from", "with contributions from", "reporters from", "staff from", "correspondents of",
    ];

    private static readonly string[] Closings = [" contributed ", " was used in ", " were used in "];

    /// <summary>The agencies a credit line names; people among them are none.</summary>
    public static IEnumerable<string> InCreditLine(string line)
    {
        var words = line.Trim('(', ')', '[', ']', '*', '_', ' ', '—', '–', '-').TrimEnd('.');
        var opening = Openings.FirstOrDefault(opening => words.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
        var closing = Closings.Select(closing => words.IndexOf(closing, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        if (opening is null && closing < 0) return [];

        var names = words[(opening?.Length ?? 0)..(closing > (opening?.Length ?? 0) ? closing : words.Length)];
        return names.Split([",", ";", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Bare).Where(OutletNames.IsAgency).Distinct(StringComparer.Ordinal);
    }

    /// <summary>How long the name of an agency is that starts at a place, its article included; 0 where none does.</summary>
    public static int LengthAt(string text, int start, int end)
    {
        var at = start;
        if (at + 4 < end && string.Compare(text, at, "the ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0) at += 4;

        var last = at;
        while (at < end && char.IsUpper(text[at]))
        {
            while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '&')) at++;
            last = at;
            if (at >= end || text[at] != ' ') break;
            at++;
        }

        return last > start && OutletNames.IsAgency(Bare(text[start..last])) ? last - start : 0;
    }

    /// <summary>A name without its article.</summary>
    public static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
