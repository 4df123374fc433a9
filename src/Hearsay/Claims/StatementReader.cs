using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Articles;

namespace Hearsay.Claims;

/// <summary>Reads all statements of a story, in order of publication and place.</summary>
internal static class StatementReader
{
    // How far into a clause a verb of taking a stand makes it a stand.
    private const int OpeningWords = 7;

    /// <summary>The statements, their origins told.</summary>
    public static IReadOnlyList<Statement> Read(StoryContext story, OriginBook origins, ArticleReadings readings)
    {
        var statements = new List<Statement>();
        foreach (var article in story.Articles)
        {
            foreach (var draft in readings.DraftsOf(article))
            {
                var assertion = AssertionReader.Bind(story, article, draft.Assertion);
                statements.Add(new Statement(
                    statements.Count,
                    article,
                    assertion with { Origin = origins.OriginOf(article, assertion) },
                    StatementFeatures.Of(story, article, assertion, draft.Words),
                    draft.IsForecast,
                    draft.IsTitle) { Reading = draft.Reading });
            }
        }

        return statements;
    }

    /// <summary>The statements of one article as far as it alone tells.</summary>
    public static IReadOnlyList<StatementDraft> Draft(AnnotatedArticle article)
    {
        var tree = ClauseTree.Of(article);
        return [.. AssertionReader.Drafts(article, tree).Select(draft => new StatementDraft(
            draft, StatementFeatures.WordsOf(article, draft.Citation.Span), IsForecast(article, draft, tree), IsTitle(article, draft.Citation.Span)))];
    }

    // Told before it happens: by its force, or by a future in its first clause that is not merely supposed and not already over when it was said.
    private static bool IsForecast(AnnotatedArticle article, Assertion assertion, ClauseTree? tree)
    {
        var span = assertion.Citation.Span;
        if (assertion.About is { } days && assertion.Said is { } said && days.Last < said) return false;
        var looksAhead = assertion.Force is Force.Predicts or Force.Promises or Force.Intends && !Modality.IsTold(article, span);
        if (looksAhead && assertion.Polarity == Polarity.Affirmed) return true;
        if (TakesStand(article, span)) return false;
        if (looksAhead) return true;
        if (assertion.Force is not (Force.Asserts or Force.Warns or Force.Decrees or Force.Admits or Force.Believes)) return false;

        // "If nobody wins, there will be a run-off on Sunday."
        if (Modality.IsConditional(article, span))
        {
            return assertion.About is { } due && due.First > assertion.Said
                && (Modality.IsOnCondition(article, span) || IsReckoned(article, span));
        }


        var clause = article.MainClause(span);
        var isReported = assertion.Voice == Voice.Attributed;
        return Modality.IsFuture(article, clause) || (isReported && Modality.IsReportedFuture(article, clause))
            || tree?.IsFuture(span, isReported) == true || IsScheduled(article, assertion, tree);
    }

    // "The road should be open by 7 June" reckons with it; "he should resign by 7 June" demands it.
    private static bool IsReckoned(AnnotatedArticle article, TextSpan span) =>
        Deadline.IsIn(article, span) && Modality.IsReckoned(article, span);

    // "The council meets on Thursday."
    private static bool IsScheduled(AnnotatedArticle article, Assertion assertion, ClauseTree? tree) =>
        tree is not null && assertion is { About: { IsDay: true } due, Said: { } said } && due.First > said
        && tree.IsScheduled(
            assertion.Citation.Span,
            [.. article.Times.Where(time => assertion.Citation.Span.Contains(time.Span) && time.Days == due).Select(time => time.Span)]);

    // "We will never recognise …" takes a stand; it foretells nothing.
    private static bool TakesStand(AnnotatedArticle article, TextSpan span) =>
        StanceLexicon.Find(article.WordsAndMarksIn(article.FirstClause(span))).Any(stand => stand.First <= OpeningWords);

    private static bool IsTitle(AnnotatedArticle article, TextSpan span) =>
        article.Article.Blocks.Any(block => block.Kind == BlockKind.Title && block.Span.Contains(span));
}
