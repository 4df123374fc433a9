using Hearsay.Decisions;

namespace Hearsay.Claims.Decided;

/// <summary>Finds the statements of a story that stand where decisions about claims point to.</summary>
internal sealed class EvidenceLocator(IReadOnlyList<Statement> statements)
{
    private readonly ILookup<string, Statement> byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);

    /// <summary>The statements at a target's evidence, in the evidence's order; fewer where words are no longer read as a statement.</summary>
    public IReadOnlyList<Statement> At(DecisionTarget target) =>
        [.. target.Evidence
            .Select(evidence => SpanMatch.Best(evidence.Span, byArticle[evidence.Article], statement => statement.Span))
            .OfType<Statement>()
            .DistinctBy(statement => statement.Index)];

    /// <summary>The statement that stands for a target: the first of its evidence that is still there.</summary>
    public Statement? First(DecisionTarget target) => At(target).FirstOrDefault();
}
