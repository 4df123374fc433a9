namespace Hearsay.Articles;

/// <summary>What a credit line credits an agency with.</summary>
public enum CreditRole
{
    /// <summary>The text is the agency's: <c>LONDON (Reuters) —</c>, <c>Source: AFP</c>.</summary>
    Source,

    /// <summary>The agency added to it: <c>The Associated Press contributed to this report.</c></summary>
    Contributed,

    /// <summary>The agency had one fact first: <c>first reported by Reuters</c>.</summary>
    FirstReported,
}
