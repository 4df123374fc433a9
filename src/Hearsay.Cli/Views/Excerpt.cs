namespace Hearsay.Cli.Views;

/// <summary>The stretch of a found article that shows most of what was searched for.</summary>
/// <param name="Span">The stretch, cut between words.</param>
/// <param name="Matches">What was found in it.</param>
internal sealed record Excerpt(TextSpan Span, IReadOnlyList<TextSpan> Matches)
{
    private const int Longest = 240;
    private const int LeadIn = 60;

    /// <summary>The stretch with most matches; the text's beginning where only the headline matched.</summary>
    public static Excerpt Of(SearchHit hit)
    {
        var text = hit.Article.Text;
        var first = Densest(hit.Matches);
        var start = hit.Matches.Count == 0 ? 0 : Math.Max(0, hit.Matches[first].Start - LeadIn);
        var end = Math.Min(text.Length, start + Longest);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && end > start && !char.IsWhiteSpace(text[end])) end--;

        var span = new TextSpan(start, end).Trim(text);
        return new Excerpt(span, [.. hit.Matches.Where(span.Contains)]);
    }

    private static int Densest(IReadOnlyList<TextSpan> matches)
    {
        var (best, most, last) = (0, 0, 0);
        for (var first = 0; first < matches.Count; first++)
        {
            while (last < matches.Count && matches[last].End <= matches[first].Start - LeadIn + Longest) last++;
            if (last - first > most) (best, most) = (first, last - first);
        }

        return best;
    }
}
