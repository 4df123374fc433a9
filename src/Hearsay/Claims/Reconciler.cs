using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Sets what a story's articles say against each other.</summary>
public static class Reconciler
{
    /// <summary>Everything the story's articles hold, reconciled.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">Its articles, annotated, in any order.</param>
    /// <param name="copies">Which of them are copies or versions; pairs of other stories are passed over.</param>
    public static StoryLedger Reconcile(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies) =>
        Reconcile(story, articles, copies, new StatementDrafts());

    /// <summary>The same, with what is known already of some articles' statements.</summary>
    internal static StoryLedger Reconcile(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, StatementDrafts drafts)
    {
        var context = new StoryContext(story, articles, copies);
        var origins = new OriginBook(context);
        var statements = StatementReader.Read(context, origins, drafts);
        var linker = new ClaimLinker(context, statements);
        var groups = linker.Link();

        var figures = new FigureReconciler(context, linker).Reconcile(FigureReader.Read(context, statements));
        var forecasts = new ForecastJudge(context, linker).Judge(groups);
        var claims = new ClaimBuilder(context, origins, linker, groups).Build(figures, forecasts);
        var foretold = statements.Where(statement => statement.IsForecast).Select(statement => statement.Assertion.Id).ToHashSet(StringComparer.Ordinal);

        return new StoryLedger
        {
            Story = story,
            Articles = context.Articles,
            Copies = context.Copies,
            Actors = context.Actors,
            Origins = origins.Origins,
            Claims = claims,
            Figures = figures,
            Forecasts = forecasts,
            Positions = new PositionReader(context, ReferentLexicon.Default).Read(statements),
            Wording = new WordingReader(context, ReferentLexicon.Default).Read(),
            Timeline = TimelineReader.Read(context, claims, foretold),
        };
    }
}
