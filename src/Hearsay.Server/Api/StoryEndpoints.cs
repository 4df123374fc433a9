using System.ComponentModel;
using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Server.Answers;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Api;

/// <summary>What the API tells of one story. Every answer has the story's version as its entity tag.</summary>
internal static class StoryEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var story = api.MapGroup("/stories/{story}").WithTags("stories");
        Describe<StoryAnswer>(story.MapGet("", StoryAsync), "getStory", "A story, without its articles.");
        Describe<object>(story.MapGet("/brief", BriefAsync), "getBrief", "Its brief.", "As `hearsay brief --format json` writes it: docs/schema/brief.schema.json.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe<object>(story.MapGet("/ledger", LedgerAsync), "getLedger", "Everything found.", "As `hearsay ledger --json` writes it: docs/schema/ledger.schema.json.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe<IReadOnlyList<ArticleAnswer>>(story.MapGet("/articles", ArticlesAsync), "listArticles", "Its articles, without their texts.");
        Describe<PageAnswer<ClaimAnswer>>(story.MapGet("/claims", ClaimsAsync), "listClaims", "Its claims.", "With `Accept: application/x-ndjson` all of them, a line each.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe<ClaimAnswer>(story.MapGet("/claims/{claim}", ClaimAsync), "getClaim", "One claim with every statement it rests on.");
        Describe<PageAnswer<FigureAnswer>>(story.MapGet("/figures", FiguresAsync), "listFigures", "Its figures.", "With `Accept: application/x-ndjson` all of them, a line each.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route, string name, string summary, string description = "") =>
        route.WithName(name).WithSummary(summary).WithDescription(description).Produces<T>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> StoryAsync([Description("The story's id."), FromRoute] string story, HttpContext context, StoryViews views, CancellationToken cancellationToken) =>
        Conditional.StoryAsync(story, context, views, view => Results.Ok(new StoryAnswer(
            view.Story.Id, view.Brief.Title.Text, Iso(view.Story.From), Iso(view.Story.To), view.Brief.Articles.Count,
            [.. view.Brief.Articles.Select(article => article.Article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)], view.Story.Terms, Pages.Links.Story(view.Story.Id))), cancellationToken);

    private static Task<IResult> BriefAsync(
        [Description("The story's id."), FromRoute] string story,
        [Description(Words.DossierDescription), FromQuery] string? dossier,
        HttpContext context,
        StoryViews views,
        CancellationToken cancellationToken)
    {
        var choice = Words.Dossier(dossier);
        return Conditional.StoryAsync(story, context, views, view => ContractResult.Of(json =>
            ContractJson.WriteBriefs(json, [BriefWriter.Write(view.Ledger, options: null, choice.Write(view.Ledger))])), cancellationToken);
    }

    private static Task<IResult> LedgerAsync(
        [Description("The story's id."), FromRoute] string story,
        [Description(Words.DossierDescription), FromQuery] string? dossier,
        HttpContext context,
        StoryViews views,
        CancellationToken cancellationToken)
    {
        var choice = Words.Dossier(dossier);
        return Conditional.StoryAsync(story, context, views, view => ContractResult.Of(json =>
            ContractJson.WriteLedger(json, [view.Ledger], [choice.Write(view.Ledger)])), cancellationToken);
    }

    private static Task<IResult> ArticlesAsync([Description("The story's id."), FromRoute] string story, HttpContext context, StoryViews views, CancellationToken cancellationToken) =>
        Conditional.StoryAsync(story, context, views, view => Results.Ok(view.Brief.Articles.Select(AnswerWriter.Article).ToList()), cancellationToken);

    private static Task<IResult> ClaimsAsync(
        [Description("The story's id."), FromRoute] string story,
        HttpContext context,
        StoryViews views,
        [Description(ClaimQuery.StandingDescription), FromQuery] string? standing,
        [Description(ClaimQuery.WhoDescription), FromQuery] string? who,
        [Description(ClaimQuery.WhatDescription), FromQuery] string? what,
        [Description("`next` of the stretch before."), FromQuery] string? after,
        [Description("How many at the most, 1 to 200; 25 where left out."), FromQuery] int? limit,
        CancellationToken cancellationToken)
    {
        var query = ClaimQuery.Read(who: who, what: what, standing: standing);
        return Conditional.StoryAsync(story, context, views, view => List(
            context, [.. view.Ledger.Claims.Where(claim => query.Fits(view, claim))], claim => AnswerWriter.Claim(view, claim), after, limit), cancellationToken);
    }

    private static Task<IResult> ClaimAsync(
        [Description("The story's id."), FromRoute] string story, [Description("The claim's id."), FromRoute] string claim, HttpContext context, StoryViews views, CancellationToken cancellationToken) =>
        Conditional.StoryAsync(story, context, views, view => view.Claim(claim) is { } found
            ? Results.Ok(AnswerWriter.Claim(view, found))
            : Results.Problem($"The story has no claim {claim}. /api/v1/stories/{story}/claims lists them.", statusCode: StatusCodes.Status404NotFound), cancellationToken);

    private static Task<IResult> FiguresAsync(
        [Description("The story's id."), FromRoute] string story,
        HttpContext context,
        StoryViews views,
        [Description("`next` of the stretch before."), FromQuery] string? after,
        [Description("How many at the most, 1 to 200; 25 where left out."), FromQuery] int? limit,
        CancellationToken cancellationToken) =>
        Conditional.StoryAsync(story, context, views, view => List<Figure, FigureAnswer>(
            context, view.Ledger.Figures, figure => AnswerWriter.Figure(view, figure), after, limit), cancellationToken);

    private static IResult List<TFound, TAnswer>(HttpContext context, IReadOnlyList<TFound> found, Func<TFound, TAnswer> answer, string? after, int? limit)
    {
        if (JsonLinesResult.IsWanted(context)) return JsonLinesResult.Of(found.Select(answer));

        var most = ApiEndpoints.Limit(limit);
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Min(at, found.Count) : 0;
        var items = found.Skip(from).Take(most).Select(answer).ToList();
        return Results.Ok(new PageAnswer<TAnswer>(items, from + items.Count < found.Count ? (from + items.Count).ToString(CultureInfo.InvariantCulture) : null));
    }

    private static string? Iso(NodaTime.LocalDate? day) => day is { } value ? NodaTime.Text.LocalDatePattern.Iso.Format(value) : null;
}
