using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Stories;

namespace Hearsay.Decisions;

/// <summary>Everything that was decided, and what of it holds. The machine's findings go through it; without a decision they come out as they went in.</summary>
public sealed class DecisionBook
{
    private readonly ILookup<string, Decision> figures;

    /// <summary>Reads the log.</summary>
    /// <param name="log">Every decision, undone ones too, in the order in which they were taken.</param>
    public DecisionBook(IReadOnlyList<Decision> log)
    {
        Log = log;

        // Only later decisions undo: from the end back, each undoing that holds takes its own out.
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in log.Reverse())
        {
            if (decision.Undoes is { } earlier && !undone.Contains(decision.Id)) undone.Add(earlier);
        }

        Undone = undone;
        InForce = [.. log.Where(decision => decision.Kind != DecisionKind.Undo && !undone.Contains(decision.Id))];
        figures = InForce
            .Where(decision => decision.Subject == DecisionSubject.Figure)
            .SelectMany(decision => decision.Articles, (decision, article) => (decision, article))
            .ToLookup(pair => pair.article, pair => pair.decision, StringComparer.Ordinal);
        Constraints = StoryDecisions.ToConstraints(InForce);
    }

    /// <summary>Nothing decided.</summary>
    public static DecisionBook Empty { get; } = new([]);

    /// <summary>Every decision, in the order in which they were taken.</summary>
    public IReadOnlyList<Decision> Log { get; }

    /// <summary>Those that hold, undoings left out, in the order in which they were taken. Where two contradict each other, the later one decides.</summary>
    public IReadOnlyList<Decision> InForce { get; }

    /// <summary>Ids of those that were undone.</summary>
    public IReadOnlySet<string> Undone { get; }

    /// <summary>What was decided about which articles go together.</summary>
    public StoryConstraints Constraints { get; }

    /// <summary>The decisions in force about one kind of finding.</summary>
    public IEnumerable<Decision> About(DecisionSubject subject) => InForce.Where(decision => decision.Subject == subject);

    /// <summary>The stories with what was decided about each: its title, whether it is one at all.</summary>
    public IReadOnlyList<Story> Apply(IReadOnlyList<Story> stories) => StoryDecisions.Apply(InForce, stories);

    /// <summary>The article with the amounts that an analyst corrected, and without those that were rejected.</summary>
    public AnnotatedArticle Apply(AnnotatedArticle article)
    {
        if (!figures.Contains(article.Article.Id)) return article;

        var decided = new Dictionary<TextSpan, Quantity?>();
        foreach (var decision in figures[article.Article.Id])
        {
            if (AmountOf(decision, article) is not { } found) continue;

            switch (decision.Kind)
            {
                case DecisionKind.Reject:
                    decided[found.Span] = null;
                    break;
                case DecisionKind.Correct when CorrectedAmount.TryParse(decision.Correction!.Value, out var amount):
                    decided[found.Span] = amount!.InPlaceOf(found);
                    break;
                case DecisionKind.Accept:
                    decided.Remove(found.Span);
                    break;
            }
        }

        return article with
        {
            Quantities = [.. article.Quantities.Select(quantity => decided.TryGetValue(quantity.Span, out var better) ? better : quantity).OfType<Quantity>()],
        };
    }

    /// <summary>The decisions in force about the amount at a place.</summary>
    internal IEnumerable<Decision> AboutAmount(Citation place) =>
        figures[place.Article].Where(decision => decision.Targets[0].Evidence.Any(evidence => evidence.Article == place.Article && SpanMatch.Best(evidence.Span, [place.Span], span => span) != default));

    private static Quantity? AmountOf(Decision decision, AnnotatedArticle article) =>
        decision.Targets[0].Evidence
            .Where(evidence => evidence.Article == article.Article.Id)
            .Select(evidence => SpanMatch.Best(evidence.Span, article.Quantities, quantity => quantity.Span))
            .FirstOrDefault(quantity => quantity is not null);
}
