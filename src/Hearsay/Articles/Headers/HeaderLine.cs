using Hearsay.Articles.Blocks;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Headers;

/// <summary>What one line above an article's text tells: <c>Date: 2022-09-29</c>, <c>By Ann Vale</c>, <c>Updated 3 May 2031</c>, an address.</summary>
/// <param name="Length">How much of the line is header. The rest is a line of its own.</param>
internal sealed record HeaderLine(int Length)
{
    private static readonly Dictionary<string, string[]> Words = LexiconFile.ReadSections(typeof(HeaderLine), "headers.lexicon");
    private static readonly HashSet<string> DateWords = new(Words["date words"], StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string> Keys = Words
        .Where(section => section.Key.EndsWith(" keys", StringComparison.Ordinal))
        .SelectMany(section => section.Value.Select(key => (key, fact: section.Key[..^" keys".Length])))
        .ToDictionary(pair => pair.key, pair => pair.fact, StringComparer.OrdinalIgnoreCase);

    /// <summary>When the article was published.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>The reporters.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>The outlet or agency.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The declared language.</summary>
    public string? Language { get; init; }

    /// <summary>Where on the line the headline begins, for a line <c>Title: …</c>; the header ends before it.</summary>
    public int? TitleStart { get; init; }

    /// <summary>Reads a line, or gives <see langword="null"/> where it is no header.</summary>
    /// <param name="line">One line without surrounding white space.</param>
    public static HeaderLine? Read(string line) =>
        line.Length is 0 or > 500
            ? null
            : ReadDatePrefix(line)
                ?? ReadKey(line)
                ?? ReadByline(line)
                ?? ReadDateLine(line)
                ?? ReadOutletAndDate(line)
                ?? ReadAge(line)
                ?? ReadAddress(line)
                ?? ReadOutlet(line);

    // "date 2022-09-29 By Ann Vale, The Courier" and "date 2022-09-29 The vote …": how some archives flatten a page's head.
    private static HeaderLine? ReadDatePrefix(string line)
    {
        if (!line.StartsWith("date ", StringComparison.OrdinalIgnoreCase) || line.Length < 6 || !char.IsAsciiDigit(line[5]))
        {
            return null;
        }

        // The stamp runs to the next blank, whatever it holds: a date that can't be is still no part of the text.
        var end = line.IndexOf(' ', 5);
        end = end < 0 ? line.Length : end;
        var header = new HeaderLine(end) { Published = DateReader.Read(line[5..end]) };
        var rest = line[end..].TrimStart();

        return ReadByline(rest, closesWithOutlet: true) is { } byline
            ? header with { Length = line.Length, Bylines = byline.Bylines, Outlet = byline.Outlet }
            : header;
    }

    private static HeaderLine? ReadKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 20 || !Keys.TryGetValue(line[..colon].Trim(), out var fact))
        {
            return null;
        }

        var value = line[(colon + 1)..].Trim().Trim('"');
        var header = new HeaderLine(line.Length);
        switch (fact)
        {
            case "title":
                var start = line.Length - line[(colon + 1)..].TrimStart().Length;
                return new HeaderLine(colon + 1) { TitleStart = start < line.Length ? start : null };
            case "published":
                return DateReader.Read(value) is { } published ? header with { Published = published } : value.Any(char.IsAsciiDigit) ? header : null;
            case "updated":
                return DateReader.Read(value) is { } updated ? header with { Updated = updated } : value.Any(char.IsAsciiDigit) ? header : null;
            case "byline":
                var byline = BylineReader.ReadField(value);
                return byline.IsWhole ? header with { Bylines = byline.People, Outlet = byline.Outlet } : null;
            case "outlet":
                return value.Length < 80 && !value.EndsWith('.') ? header with { Outlet = OutletLexicon.Default.Find(value)?.Name ?? value } : null;
            case "url":
                return Uri.TryCreate(value, UriKind.Absolute, out _) ? header with { Url = value } : null;
            case "language":
                return value.Length < 30 ? header with { Language = value } : null;
            default:
                return value.Length < 200 && !value.EndsWith('.') ? header : null;
        }
    }

    private static HeaderLine? ReadByline(string line, bool closesWithOutlet = false)
    {
        var opening = BylineReader.Openings.FirstOrDefault(opening => Opens(line, opening) || Opens(line, opening.ToUpperInvariant()));
        if (opening is null)
        {
            // "Ann Vale and Tom Orr, The Associated Press": without its "By" a byline needs its outlet.
            return line.Length < 150 && BylineReader.Read(line) is { IsWhole: true, Outlet: not null, People.Count: > 0 } named
                ? new HeaderLine(line.Length) { Bylines = named.People, Outlet = named.Outlet }
                : null;
        }

        var byline = BylineReader.Read(line[opening.Length..], closesWithOutlet: closesWithOutlet);
        return byline.IsWhole ? new HeaderLine(line.Length) { Bylines = byline.People, Outlet = byline.Outlet } : null;
    }

    // A line that holds a date and little else: "Published 3 May 2031, 14:05 BST", "Updated: May 3, 2031".
    private static HeaderLine? ReadDateLine(string line)
    {
        if (line.Length > 90 || !line.Any(char.IsAsciiDigit) || DateReader.Read(line) is not { } date)
        {
            return null;
        }

        if (DateParts.Split(line).Exists(part => char.IsLetter(part.Text[0]) && !IsDateWord(part.Text)))
        {
            return null;
        }

        var isUpdate = Array.Exists((string[])["updated", "modified"], word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        return isUpdate ? new HeaderLine(line.Length) { Updated = date } : new HeaderLine(line.Length) { Published = date };
    }

    // "Harrow Ledger, Tuesday, 24 May 2031". A place stands there as well, so one word alone names no outlet.
    private static HeaderLine? ReadOutletAndDate(string line)
    {
        var comma = line.IndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || ReadDateLine(line[(comma + 2)..]) is not { } dated) return null;

        var name = line[..comma];
        return OutletNames.MayBeName(name) && name.Contains(' ', StringComparison.Ordinal) ? dated with { Length = line.Length, Outlet = OutletNames.Canonical(name) } : null;
    }

    private static bool IsDateWord(string word) => DateWords.Contains(word) || DateReader.IsMonth(word) || word is "T" or "Z";

    private static bool Opens(string line, string opening) =>
        line.Length > opening.Length && line[opening.Length] == ' ' && line.StartsWith(opening, StringComparison.Ordinal);

    // "7 years ago", "Updated 3 hours ago": an age without a clock tells no day, but it is no prose either.
    private static HeaderLine? ReadAge(string line) =>
        line.Length < 40 && line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) && line.Any(char.IsAsciiDigit) && Prose.CountWords(line) <= 5
            ? new HeaderLine(line.Length)
            : null;

    private static HeaderLine? ReadAddress(string line) =>
        line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(line, UriKind.Absolute, out _)
            ? new HeaderLine(line.Length) { Url = line }
            : null;

    private static HeaderLine? ReadOutlet(string line) =>
        line.Length < 40 && OutletLexicon.Default.FindUnmistakable(line) is { } entry ? new HeaderLine(line.Length) { Outlet = entry.Name } : null;
}
