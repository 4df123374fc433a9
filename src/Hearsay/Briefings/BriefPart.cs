namespace Hearsay.Briefings;

/// <summary>A piece of a line: an article's own words, a label of ours, or where something is written.</summary>
/// <remarks>
/// There is no part for a free sentence of the machine's. Words of an article are made only from the article and a span, labels only inside this
/// assembly and only short, and an analyst's words carry the analyst's name: a sentence that nobody wrote can't be put into a brief.
/// </remarks>
public abstract record BriefPart
{
    private protected BriefPart()
    {
    }

    /// <summary>The words to show, without quotation marks.</summary>
    public abstract string Text { get; }
}
