namespace Hearsay.Copies;

/// <summary>Says from what two texts share whether one of them, or a third, was copied.</summary>
/// <remarks>
/// What an editor does to a wire report (cuts it, leads it anew, puts local paragraphs in, changes words) lowers the share but leaves
/// several paragraphs in common. A quotation or a background paragraph that two reports share is one paragraph, however long.
/// So the more paragraphs agree, the lower the share that is asked for. The shares are of the shorter text; own words stand outside
/// quotation marks and outside what many articles print.
/// <code>
/// paragraphs that agree                share of all words   share of own words
/// 1                                    50 %                 50 %
/// 2 in own words                       30 %                 23 %
/// 3 or more in own words               20 %                 22 %
/// 3 or more, hardly in own words       50 %                 30 %     a text of many quotations
/// </code>
/// Two texts that are credited to one agency need three quarters of that. A wire report is printed within days: what stands again later
/// is background, and needs half as much again, after a month two and a half times as much. An outlet does not copy itself: its reports that
/// are alike, and not known to be of one day, are a series filled in anew (the week's jobless figures), unless nearly all stands again.
/// </remarks>
internal static class CopyRule
{
    /// <summary>How many days a wire report is printed for.</summary>
    public const int LateDays = 3;

    private static readonly (int Paragraphs, int OwnParagraphs, double Share, double OwnShare)[] Rows =
    [
        (1, 1, 0.5, 0.5),
        (2, 2, 0.3, 0.23),
        (3, 3, 0.2, 0.22),
        (3, 1, 0.5, 0.3),
    ];

    // Nobody prints what is so many days old, but page matter and background come again for years.
    private const int LongestInPrint = 30;

    private const double SameAgencyFactor = 0.75;
    private const double MostAsked = 0.9;

    private const double LeastOfOwnSeries = 0.8;

    // Below this a likeness of two briefs is as good as chance.
    private const int FewestOwnWords = 8;

    // Sharing this many words of its own with another, a text belongs beside it in a group that others hold together.
    private const double LinkedOwnShare = 0.1;

    /// <summary>Whether one text was made from the other, or both from a third.</summary>
    public static bool IsCopy(SharedEvidence evidence)
    {
        if (evidence.OwnMatched < FewestOwnWords) return false;

        if (evidence is { HasSameOutlet: true, DaysApart: null or > 0, OwnShare: < LeastOfOwnSeries }) return false;

        if (HoldsBrief(evidence) || HoldsBrief(evidence with { SecondHasBrief = evidence.FirstHasBrief })) return true;

        var factor = (evidence.HasSameAgency ? SameAgencyFactor : 1) * LateFactorAfter(evidence.DaysApart);
        return Rows.Any(row => evidence.Paragraphs >= row.Paragraphs
            && evidence.OwnParagraphs >= row.OwnParagraphs
            && evidence.Share >= Math.Min(MostAsked, row.Share * factor)
            && evidence.OwnShare >= Math.Min(MostAsked, row.OwnShare * factor));
    }

    /// <summary>Whether the second text has the first among its short reports, printed while it was news.</summary>
    public static bool HoldsBrief(SharedEvidence evidence) => evidence is { SecondHasBrief: true, HasSameOutlet: false, DaysApart: null or <= LateDays };

    /// <summary>Whether two texts are so much alike that nothing many articles print could be the cause.</summary>
    public static bool IsPlainCopy(SharedEvidence evidence) =>
        IsCopy(evidence) && (evidence is { Share: >= 0.6, OwnMatched: >= 100 } || evidence.ShareOfLonger >= MostAsked);

    /// <summary>Whether two texts that are copies of a third share enough to be called copies of each other.</summary>
    public static bool IsLinked(SharedEvidence evidence) => IsCopy(evidence) || evidence.OwnShare >= LinkedOwnShare;

    private static double LateFactorAfter(int? days) => days switch
    {
        > LongestInPrint => 2.5,
        > LateDays => 1.5,
        _ => 1,
    };
}
