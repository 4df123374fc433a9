using System.Globalization;
using Hearsay.Articles.Blocks;
using Hearsay.Articles.Credits;
using Hearsay.Articles.Dates;

namespace Hearsay.Articles.Posts;

/// <summary>Finds the posts of a digest: short reports on different events, one below the other, each under a head, a dateline, a number or a mark.</summary>
/// <remarks>
/// Lists of reasons, reports with subheads and portraits of five candidates look the same, whatever their names: so the headline must say that it is a
/// digest, or each post must open with a dateline of its own.
/// </remarks>
internal static class DigestPosts
{
    private const int FewestPosts = 3;

    // Of a hundred words of prose so many must lie in posts, and no post may have more than so many.
    private const int LeastInside = 70;
    private const int MostInOne = 60;

    // In half of the posts no more paragraphs than these; longer ones are chapters.
    private const int MostParagraphs = 6;

    private const int LongestLabel = 6;
    private const string Marks = "•●▪■◆*-–—#( ";

    /// <summary>The posts, in order of place; none where the page is no digest.</summary>
    public static IReadOnlyList<Post> Find(PostPage page, string? title)
    {
        if (page.Lines.Count < FewestPosts) return [];

        var isTold = PostLexicon.Holds(title, PostLexicon.DigestTitles);
        foreach (var cut in isTold ? (Func<PostPage, List<Section>>[])[ByDateline, ByNumber, BySeparator, ByHead, ByMark, ByLabel] : [ByDateline])
        {
            var sections = cut(page);
            if (IsDigest(page, sections, isTold)) return [.. sections.Select(section => new Post(page.Span(section.From, section.To), section.Head, section.Published))];
        }

        return [];
    }

    private sealed record Section(int From, int To, TextSpan? Head, int Words, int Paragraphs, PublicationTime? Published);

    private static List<Section> ByDateline(PostPage page)
    {
        var datelines = page.Lines.Select(line => PostPage.IsProse(line) ? DatelineReader.At(page.Text, line.Span) : null).ToList();
        var starts = Enumerable.Range(0, datelines.Count).Where(line => datelines[line]?.Place is not null).ToList();
        if (starts.Select(line => datelines[line]!.Place).Distinct(StringComparer.OrdinalIgnoreCase).Count() < FewestPosts) return [];

        // A head above the dateline belongs to the report.
        var heads = starts.Where(line => line > 0 && PostPage.IsHead(page.Lines[line - 1])).Select(line => line - 1).ToHashSet();
        return Sections(page, [.. starts.Select(line => heads.Contains(line - 1) ? line - 1 : line)], line => (datelines[line] ?? datelines[line + 1])?.Published);
    }

    private static List<Section> ByNumber(PostPage page)
    {
        var (starts, number) = (new List<int>(), 1);
        for (var line = 0; line < page.Lines.Count; line++)
        {
            if (NumberOf(page.Lines[line].Text) != number) continue;

            starts.Add(line);
            number++;
        }

        return Sections(page, starts);
    }

    private static List<Section> BySeparator(PostPage page)
    {
        var starts = Enumerable.Range(0, page.Lines.Count).Where(line => line == 0 || IsSeparator(page.Lines[line - 1].Text)).ToList();
        return Sections(page, starts.FindAll(line => !IsSeparator(page.Lines[line].Text)));
    }

    private static List<Section> ByHead(PostPage page) =>
        Sections(page, [.. Enumerable.Range(0, page.Lines.Count - 1).Where(line => PostPage.IsHead(page.Lines[line]) && PostPage.IsProse(page.Lines[line + 1]))]);

    private static List<Section> ByMark(PostPage page) =>
        Sections(page, [.. Enumerable.Range(0, page.Lines.Count).Where(line => page.Lines[line] is var item && PostPage.IsProse(item) && Marks.AsSpan(0, Marks.Length - 2).Contains(item.Text[0]))]);

    // "Harbour fees: The council …", "KESH — A ferry …": every label another one, or they are speakers.
    private static List<Section> ByLabel(PostPage page)
    {
        var labels = page.Lines.Select(line => PostPage.IsProse(line) ? LabelOf(line) : null).ToList();
        var starts = Enumerable.Range(0, labels.Count).Where(line => labels[line] is not null).ToList();
        if (starts.Select(line => labels[line]!.Value.Of(page.Text)).Distinct(StringComparer.OrdinalIgnoreCase).Count() < starts.Count) return [];

        return [.. Sections(page, starts).Select(section => section with { Head = labels[section.From] })];
    }

    /// <summary>What lies between the starts, without what has no prose.</summary>
    private static List<Section> Sections(PostPage page, List<int> starts, Func<int, PublicationTime?>? publishedOf = null)
    {
        var sections = new List<Section>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (from, to) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : page.Lines.Count);

            // What stands below the last prose are links, and separators.
            while (to > from + 1 && !PostPage.IsProse(page.Lines[to - 1])) to--;

            var words = page.Words(from, to);
            if (words == 0) continue;

            var paragraphs = Enumerable.Range(from, to - from).Count(line => PostPage.IsProse(page.Lines[line]));
            sections.Add(new Section(from, to, HeadOf(page.Lines[from]), words, paragraphs, publishedOf?.Invoke(from)));
        }

        return sections;
    }

    private static bool IsDigest(PostPage page, List<Section> sections, bool isTold)
    {
        if (sections.Count < FewestPosts) return false;

        var (inside, all) = (sections.Sum(section => section.Words), page.Words(0, page.Lines.Count));
        var paragraphs = sections.Select(section => section.Paragraphs).Order().ElementAt(sections.Count / 2);
        return inside * 100 >= all * LeastInside
            && sections.Max(section => section.Words) * 100 <= inside * MostInOne
            && paragraphs <= MostParagraphs
            && (isTold || SharedNames.AreFewIn([.. sections.Select(section => page.Span(section.From, section.To).Of(page.Text))]));
    }

    // Without its bullet or its number.
    private static TextSpan? HeadOf(PageLine line)
    {
        if (!PostPage.IsHead(line)) return null;

        var start = line.Text.Length - line.Text.AsSpan().TrimStart(Marks).Length;
        if (NumberOf(line.Text) is not null) start = line.Text.Length - line.Text.AsSpan(start).TrimStart("0123456789.):").TrimStart().Length;
        return start < line.Text.Length ? new TextSpan(line.Span.Start + start, line.Span.End) : null;
    }

    private static TextSpan? LabelOf(PageLine line)
    {
        var start = line.Text.Length - line.Text.AsSpan().TrimStart(Marks).Length;
        var rest = line.Text.AsSpan(start);
        var end = rest.IndexOfAny(':', '—', '–');
        if (end is < 2 or > 60 || end + 2 >= rest.Length || rest[end + 1] != ' ' || !char.IsUpper(rest[0]) || !char.IsUpper(rest[end + 2])) return null;

        var label = rest[..end].TrimEnd();
        return Prose.CountWords(label) <= LongestLabel && !label.ContainsAny(".,;?!\"“”") ? new TextSpan(line.Span.Start + start, line.Span.Start + start + label.Length) : null;
    }

    private static int? NumberOf(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart("#(").Length;
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end])) end++;
        if (end == start || end - start > 2 || end + 1 >= line.Length || line[end] is not ('.' or ')' or ':') || !char.IsWhiteSpace(line[end + 1])) return null;

        // "3. May" begins with a day.
        return DateReader.IsMonth(line[(end + 1)..].Trim().Split(' ')[0]) ? null : int.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    private static bool IsSeparator(string line) => line.AsSpan().IndexOfAnyExcept("*-–—_=~#•· ") < 0;
}
