namespace Hearsay.Briefings;

/// <summary>One thing a brief shows, with its own address and the articles it rests on.</summary>
public sealed record BriefLine
{
    /// <exception cref="ArgumentException">The line rests on no article.</exception>
    internal BriefLine(string anchor, IReadOnlyList<BriefPart> head, IReadOnlyList<BriefRow> rows, BriefMark? mark = null)
    {
        Anchor = anchor;
        Head = head;
        Rows = rows;
        Mark = mark;
        Articles = [.. head.Concat(rows.SelectMany(row => row.Parts)).SelectMany(ArticlesOf).Select(article => article.Number).Distinct().Order()];
        if (Articles.Count == 0) throw new ArgumentException($"Line {anchor} cites no article.", nameof(rows));
    }

    private BriefLine(string anchor, LabelPart question, string answer)
    {
        Anchor = anchor;
        Head = [question];
        Rows = [new BriefRow([LabelPart.Of(answer)])];
        Articles = [];
    }

    /// <summary>A question of a dossier that no article answers: of all lines this alone rests on none.</summary>
    internal static BriefLine WithoutAnswer(string anchor, LabelPart question, string answer) => new(anchor, question, answer);

    /// <summary>Its address in the brief: <c>c3</c> is the third claim.</summary>
    public string Anchor { get; }

    /// <summary>What stands at its left: a number, a day, what is measured.</summary>
    public IReadOnlyList<BriefPart> Head { get; }

    /// <summary>What it says, row by row.</summary>
    public IReadOnlyList<BriefRow> Rows { get; }

    /// <summary>Its standing or verdict, where it has one to show.</summary>
    public BriefMark? Mark { get; }

    /// <summary>Numbers of the articles it rests on; none only where a dossier's question has no answer.</summary>
    public IReadOnlyList<int> Articles { get; }

    private static IEnumerable<BriefArticle> ArticlesOf(BriefPart part) => part switch
    {
        QuotePart quote => [quote.Article],
        HeadlinePart headline => [headline.Article],
        CitationsPart cited => cited.Citations.Select(citation => citation.Article),
        _ => [],
    };
}
