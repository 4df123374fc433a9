using Hearsay.Annotations;
using Hearsay.Claims.Decided;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Sets what a story's articles say against each other.</summary>
public static class Reconciler
{
    /// <summary>Everything the story's articles hold, reconciled.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">Its articles, and those that some of its posts stand in, annotated, in any order.</param>
    /// <param name="copies">Which of them are copies or versions; pairs of other stories are passed over.</param>
    /// <param name="decisions">What analysts decided; nothing where left out.</param>
    public static StoryLedger Reconcile(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, DecisionBook? decisions = null) =>
        Reconcile(story, articles, copies, new ArticleReadings(), decisions);

    /// <summary>Ids of the decisions that a ledger of the story would name as <see cref="StoryLedger.Lost"/>, without the rest of it.</summary>
    internal static IReadOnlyList<string> FindLost(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, DecisionBook book)
    {
        var (readings, excerpts) = (new ArticleReadings(), new StoryExcerpts(story));
        articles = [.. articles.Select(excerpts.Of)];
        var context = new StoryContext(story, [.. articles.Select(book.Apply)], copies, book, readings);
        return LostDecisions.Find(book, context, excerpts, articles, StatementReader.Read(context, new OriginBook(context), readings));
    }

    /// <summary>The same, with what is known already of some of the articles.</summary>
    internal static StoryLedger Reconcile(Story story, IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, ArticleReadings readings, DecisionBook? decisions = null)
    {
        var book = decisions ?? DecisionBook.Empty;
        var excerpts = new StoryExcerpts(story);
        articles = [.. articles.Select(excerpts.Of)];
        var context = new StoryContext(story, [.. articles.Select(book.Apply)], copies, book, readings);
        var origins = new OriginBook(context);
        var statements = StatementReader.Read(context, origins, readings);
        var linker = new ClaimLinker(context, statements);
        var decided = new DecidedClaims(book, statements, linker);
        var reconciler = new FigureReconciler(context, linker);
        var (compared, loose) = FigureReader.Read(context, statements);
        var amounts = reconciler.Group(compared, loose);
        var byVerdict = decided.Regroup(linker.Link(reconciler.Ties(amounts))).ToLookup(decided.AreRejected);
        var (groups, rejected) = (byVerdict[false].ToList(), byVerdict[true].ToList());
        linker.Silence(rejected.SelectMany(group => group));

        if (rejected.Count > 0)
        {
            (compared, loose) = FigureReader.Read(context, [.. statements.Where(linker.IsHeard)]);
            amounts = reconciler.Group(compared, loose);
        }

        var figures = reconciler.Reconcile(amounts);
        var forecasts = new ForecastJudge(context, linker, new GrownCounts(amounts)).Judge(groups);
        IReadOnlyList<Claim> claims = [.. new ClaimBuilder(context, origins, linker, groups).Build(figures, forecasts).Select(decided.Mark)];
        var foretold = statements.Where(statement => statement.IsForecast).Select(statement => statement.Assertion.Id).ToHashSet(StringComparer.Ordinal);

        return new StoryLedger
        {
            Story = story,
            Articles = context.Articles,
            Copies = context.Copies,
            Actors = context.Actors,
            Origins = origins.Origins,
            Claims = claims,
            Figures = [.. figures.Select(figure => DecidedFigures.Mark(figure, book))],
            Forecasts = forecasts,
            Positions = new PositionReader(context, readings).Read(statements, linker.IsHeard),
            Wording = new WordingReader(context, ReferentLexicon.Default).Read(readings),
            Timeline = TimelineReader.Read(context, claims, foretold),
            Rejected = [.. new ClaimBuilder(context, origins, linker, rejected).BuildAlone().Select(decided.Mark)],
            Decisions = [.. book.InForce.Where(decision => decision.Articles.Any(context.Has))],
            Lost = LostDecisions.Find(book, context, excerpts, articles, statements),
        };
    }
}
