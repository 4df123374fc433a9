using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>The reconciliation: claims, figures, forecasts, positions, wording, timeline of one story.</summary>
/// <remarks>
/// Assertions of the two sides are paired inside an article when their spans share at least half of their union; everything about claims is
/// counted on these pairs, so that claims the gold leaves out are neither right nor wrong.
/// </remarks>
internal sealed partial class LedgerScorer
{
    private readonly StoryLedgerRecord gold;
    private readonly IReadOnlyList<StoryLedgerRecord> found;
    private readonly ScoreSheet sheet;
    private readonly Func<string, string> nameOf;
    private readonly Func<string, string> textOf;

    // Gold assertion -> found assertion, and back.
    private readonly Dictionary<string, string> pairOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> goldOf = new(StringComparer.Ordinal);

    private LedgerScorer(StoryLedgerRecord gold, LedgerRecord found, ScoreSheet sheet, Func<string, string> nameOf, Func<string, string> textOf)
    {
        this.gold = gold;
        this.found = found.Stories;
        this.sheet = sheet;
        this.nameOf = nameOf;
        this.textOf = textOf;
    }

    /// <param name="gold">The story as it should be.</param>
    /// <param name="found">What came out for its articles.</param>
    /// <param name="sheet">Where to count.</param>
    /// <param name="nameOf">An article's name by its id, for people.</param>
    /// <param name="textOf">An article's text by its id.</param>
    public static void Score(StoryLedgerRecord gold, LedgerRecord found, ScoreSheet sheet, Func<string, string> nameOf, Func<string, string> textOf)
    {
        var scorer = new LedgerScorer(gold, found, sheet, nameOf, textOf);
        scorer.ScoreAssertions();
        scorer.ScoreClaims();
        scorer.ScoreRelations();
        scorer.ScoreFigures();
        scorer.ScoreForecasts();
        scorer.ScorePositions();
        scorer.ScoreWording();
        scorer.ScoreTimeline();
    }

    private IEnumerable<T> Every<T>(Func<StoryLedgerRecord, IEnumerable<T>> part) => found.SelectMany(part);

    private string Quote(string article, ISpanned place) => place.Span().Of(textOf(article));
}
