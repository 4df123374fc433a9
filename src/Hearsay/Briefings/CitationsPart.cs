using System.Globalization;

namespace Hearsay.Briefings;

/// <summary>Where something is written, by number: <c>[2 5 8]</c>.</summary>
public sealed record CitationsPart : BriefPart
{
    internal CitationsPart(IReadOnlyList<BriefCitation> citations)
    {
        ArgumentOutOfRangeException.ThrowIfZero(citations.Count, nameof(citations));
        Citations = citations;
    }

    /// <summary>The places, one an article, in order of number.</summary>
    public IReadOnlyList<BriefCitation> Citations { get; }

    /// <inheritdoc/>
    public override string Text =>
        $"[{string.Join(' ', Citations.Select(citation => citation.Article.Number.ToString(CultureInfo.InvariantCulture)))}]";
}
