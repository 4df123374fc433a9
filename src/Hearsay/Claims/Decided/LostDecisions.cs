using Hearsay.Annotations;
using Hearsay.Decisions;

namespace Hearsay.Claims.Decided;

/// <summary>Finds decisions that no longer hold of anything: their words stand where they stood, but are not read any more as what was
/// decided on.</summary>
/// <remarks>
/// That is so where the program draws its borders otherwise than when the decision was taken. A decision is lost when one of its targets
/// is; what rests
/// on articles of other stories only is theirs to tell. Decisions about stories rest on whole articles, and are never lost.
/// </remarks>
internal static class LostDecisions
{
    /// <summary>Their ids, in the order in which they were taken.</summary>
    /// <param name="book">What was decided.</param>
    /// <param name="context">The story.</param>
    /// <param name="excerpts">What of its articles belongs to it.</param>
    /// <param name="articles">Its articles, before what was decided on amounts was brought into them.</param>
    /// <param name="statements">Its statements.</param>
    public static IReadOnlyList<string> Find(DecisionBook book, StoryContext context, StoryExcerpts excerpts, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Statement> statements)
    {
        var here = book.InForce.Where(decision => decision.Articles.Any(context.Has)).ToList();
        if (here.Count == 0) return [];

        var (evidence, read) = (new EvidenceLocator(statements), articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal));
        return [.. here.Where(decision => decision.Targets.Where(target => target.Evidence.Any(citation => context.Has(citation.Article) && excerpts.Holds(citation))).Any(IsLost(decision))).Select(decision => decision.Id)];

        Func<DecisionTarget, bool> IsLost(Decision decision) => decision.Subject switch
        {
            DecisionSubject.Claim => target => evidence.At(target).Count == 0,
            DecisionSubject.Actor => target => !context.HasDecidedActor(target),
            DecisionSubject.Figure => target => !target.Evidence.Any(place => read.TryGetValue(place.Article, out var article)
                && SpanMatch.Best(place.Span, article.Quantities, quantity => quantity.Span) is not null),
            _ => _ => false,
        };
    }
}
