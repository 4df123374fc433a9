namespace Hearsay.Copies;

/// <summary>Says from what two texts share whether one of them, or a third, was copied.</summary>
/// <remarks>
/// What an editor does to a wire report (cuts it, leads it anew, puts local paragraphs in, changes words) lowers the share but leaves
/// several paragraphs in common. A quotation or a background paragraph that two reports share is one paragraph, however long.
/// So the more paragraphs agree, the lower the share that is asked for. The shares are of the shorter text.
/// <code>
/// paragraphs   share of all words   share of own words
/// 1            one half             one half
/// 2            three in ten         23 in a hundred
/// 3 or more    one fifth            22 in a hundred
/// </code>
/// Two texts that are credited to one agency need three quarters of that.
/// </remarks>
internal static class CopyRule
{
    // By the number of paragraphs that agree: what must be shared of all words, and of those outside quotations and boilerplate.
    private static readonly (double Share, double OwnShare)[] Asked = [(1.01, 1.01), (0.5, 0.5), (0.3, 0.23), (0.2, 0.22)];

    private const double SameAgencyFactor = 0.75;

    // Below this a likeness of two briefs is as good as chance.
    private const int FewestOwnWords = 8;

    // Sharing this many words of its own with another, a text belongs beside it in a group that others hold together.
    private const double LinkedOwnShare = 0.1;

    /// <summary>Whether one text was made from the other, or both from a third.</summary>
    public static bool IsCopy(SharedEvidence evidence)
    {
        var (share, ownShare) = Asked[Math.Min(evidence.Paragraphs, Asked.Length - 1)];
        var factor = evidence.HasSameAgency ? SameAgencyFactor : 1;
        return evidence.OwnMatched >= FewestOwnWords && evidence.Share >= share * factor && evidence.OwnShare >= ownShare * factor;
    }

    /// <summary>Whether two texts are so much alike that nothing many articles print could be the cause.</summary>
    public static bool IsPlainCopy(SharedEvidence evidence) =>
        IsCopy(evidence) && evidence.Share >= 0.6 && evidence.OwnMatched >= 100;

    /// <summary>Whether two texts that are copies of a third share enough to be called copies of each other.</summary>
    public static bool IsLinked(SharedEvidence evidence) => IsCopy(evidence) || evidence.OwnShare >= LinkedOwnShare;
}
