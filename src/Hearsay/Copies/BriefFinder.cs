namespace Hearsay.Copies;

/// <summary>Finds a report that stands in another text as one paragraph among others: a column of briefs, a round-up.</summary>
/// <remarks>
/// Such a page shares little with the report as a whole, and the report hardly more with the page. What tells it from a background
/// paragraph that two reports share: it is the beginning of the report, and nearly all of the paragraph is in it.
/// </remarks>
internal static class BriefFinder
{
    // Shorter paragraphs are headings and bylines.
    private const int FewestWords = 20;

    /// <summary>The fewest own words in common of which a brief can be told.</summary>
    public const int FewestMatched = 14;

    private const double LeastShare = 0.6;

    // Two reporters at one event begin alike: where the page begins with it, more is asked.
    private const double LeastShareOfFirst = 0.85;

    // A brief takes the first words of a report and little from further down: two in five of these stand in it, and half of it before those.
    private const int Opening = 25;
    private const int Lead = 80;

    /// <summary>Whether a paragraph of the first text is the beginning of the second.</summary>
    public static bool HasBrief(Alignment alignment)
    {
        var (page, report, placeInReport) = (alignment.A, alignment.B, alignment.PlaceInB);
        for (var first = 0; first < page.Words.Length;)
        {
            var end = first + 1;
            while (end < page.Words.Length && page.ParagraphOf[end] == page.ParagraphOf[first]) end++;
            if (end - first >= FewestWords && IsBriefOf(page, report, placeInReport, first, end)) return true;

            first = end;
        }

        return false;
    }

    private static bool IsBriefOf(CopyText page, CopyText report, int[] placeInReport, int first, int end)
    {
        var (own, matched, ofLead, ofOpening) = (0, 0, 0, 0);
        for (var word = first; word < end; word++)
        {
            if (!page.IsOwnInBrief(word)) continue;

            own++;
            if (placeInReport[word] is not (>= 0 and var place) || !report.IsOwnInBrief(place)) continue;

            matched++;
            if (place < Lead) ofLead++;
            if (place < Opening) ofOpening++;
        }

        return matched >= FewestMatched && matched >= own * (first == 0 ? LeastShareOfFirst : LeastShare) && ofLead * 2 >= matched && ofOpening * 5 >= Opening * 2;
    }
}
