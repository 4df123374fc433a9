using Hearsay.Articles;
using Hearsay.Articles.Outlets;
using NodaTime;

namespace Hearsay.Copies;

/// <summary>What two texts share, as far as it tells a copy from a quotation, a background paragraph or a chance likeness.</summary>
/// <param name="Matched">Words that stand in both, in order.</param>
/// <param name="OwnMatched">Those of them outside quotation marks in both texts and outside what many articles print.</param>
/// <param name="Share"><paramref name="Matched"/> as a share of the shorter text.</param>
/// <param name="ShareOfLonger">The same as a share of the longer text.</param>
/// <param name="OwnShare"><paramref name="OwnMatched"/> as a share of the fewer such words that either text has.</param>
/// <param name="Paragraphs">In how many paragraphs words are shared, counted in the text where they are fewer.</param>
/// <param name="OwnParagraphs">In how many of them own words are.</param>
/// <param name="DaysApart">The days between their publication, where both are dated.</param>
/// <param name="FirstHasBrief">Whether a paragraph of the first is the beginning of the second, as in a column of short reports.</param>
/// <param name="SecondHasBrief">Whether a paragraph of the second is the beginning of the first.</param>
/// <param name="HasSameOutlet">Whether one outlet published both.</param>
/// <param name="HasTitles">Whether both have a headline.</param>
/// <param name="HasSameAgency">Whether both texts are credited to, or published by, one agency.</param>
internal sealed record SharedEvidence(
    int Matched, int OwnMatched, double Share, double ShareOfLonger, double OwnShare, int Paragraphs, int OwnParagraphs,
    int? DaysApart, bool FirstHasBrief, bool SecondHasBrief, bool HasSameOutlet, bool HasTitles, bool HasSameAgency)
{
    // Fewer shared words than this in a paragraph may be a name and an office.
    private const int LeastInParagraph = 5;

    // A share of next to nothing tells nothing, however high.
    private const int FewestWords = 20;

    /// <summary>Weighs an alignment.</summary>
    public static SharedEvidence Of(Alignment alignment)
    {
        var (a, b) = (alignment.A, alignment.B);
        var (allOfA, allOfB) = (new int[a.ParagraphCount], new int[b.ParagraphCount]);
        var (ownOfA, ownOfB) = (new int[a.ParagraphCount], new int[b.ParagraphCount]);
        for (var word = 0; word < alignment.PlaceInB.Length; word++)
        {
            if (alignment.PlaceInB[word] is not (>= 0 and var place)) continue;

            allOfA[a.ParagraphOf[word]]++;
            allOfB[b.ParagraphOf[place]]++;
            if (!a.IsOwn(word) || !b.IsOwn(place)) continue;

            ownOfA[a.ParagraphOf[word]]++;
            ownOfB[b.ParagraphOf[place]]++;
        }

        var own = ownOfA.Sum();
        return new SharedEvidence(
            alignment.Matched,
            own,
            (double)alignment.Matched / Math.Max(1, Math.Min(a.Words.Length, b.Words.Length)),
            (double)alignment.Matched / Math.Max(1, Math.Max(a.Words.Length, b.Words.Length)),
            (double)own / Math.Max(FewestWords, Math.Min(a.OwnWords, b.OwnWords)),
            Math.Min(Filled(allOfA), Filled(allOfB)),
            Math.Min(Filled(ownOfA), Filled(ownOfB)),
            DaysBetween(a.Article.Article, b.Article.Article),
            alignment.Matched >= BriefFinder.FewestMatched && BriefFinder.HasBrief(alignment),
            alignment.Matched >= BriefFinder.FewestMatched && BriefFinder.HasBrief(alignment.Reverse()),
            a.Article.Article.Outlet is { } outlet && b.Article.Article.Outlet is { } other && OutletNames.AreSame(outlet, other),
            !string.IsNullOrWhiteSpace(a.Article.Article.Title) && !string.IsNullOrWhiteSpace(b.Article.Article.Title),
            a.Agency is not null && a.Agency == b.Agency);
    }

    private static int? DaysBetween(Article one, Article other) =>
        one.Published is { } first && other.Published is { } second ? Math.Abs(Period.DaysBetween(first.Day, second.Day)) : null;

    private static int Filled(int[] paragraphs) => paragraphs.Count(words => words >= LeastInParagraph);
}
