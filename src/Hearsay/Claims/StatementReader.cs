using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Claims;

/// <summary>Reads all statements of a story, in order of publication and place.</summary>
internal static class StatementReader
{
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
        var foresight = new Foresight(article, tree);
        return [.. AssertionReader.Drafts(article, tree).Select(draft => new StatementDraft(
            draft, StatementFeatures.WordsOf(article, draft.Citation.Span), foresight.Foretells(draft), IsTitle(article, draft.Citation.Span)))];
    }

    private static bool IsTitle(AnnotatedArticle article, TextSpan span) =>
        article.Article.Blocks.Any(block => block.Kind == BlockKind.Title && block.Span.Contains(span));
}
