using System.ComponentModel;
using Hearsay.Annotations;
using Hearsay.Briefings;
using Hearsay.Server.Answers;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Api;

/// <summary>What the API tells of one article.</summary>
internal static class ArticleEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var article = api.MapGroup("/articles/{article}").WithTags("articles");
        Describe<object>(article.MapGet("", ArticleAsync), "getArticle", "An article with its text.", "As `hearsay read --json` writes it: docs/schema/article.schema.json.");
        Describe<object>(article.MapGet("/annotations", AnnotationsAsync), "getAnnotations", "An article with its annotations.", "As `hearsay annotate --json` writes it: docs/schema/annotated-article.schema.json.");
        Describe<Quotation>(article.MapGet("/span", SpanAsync), "getSpan", "Some words of an article, by their offsets.").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route, string name, string summary, string description = "") =>
        route.WithName(name).WithSummary(summary).WithDescription(description).Produces<T>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> ArticleAsync([Description("The article's id."), FromRoute] string article, HttpContext context, ILedgerStore store, CancellationToken cancellationToken) =>
        AnswerAsync(article, context, store, found => ContractResult.Of(json => ContractJson.WriteArticle(json, found.Article)), cancellationToken);

    private static Task<IResult> AnnotationsAsync(
        [Description("The article's id."), FromRoute] string article,
        [Description("Whether words come as well."), FromQuery] bool? tokens,
        HttpContext context,
        ILedgerStore store,
        CancellationToken cancellationToken) =>
        AnswerAsync(article, context, store, found => ContractResult.Of(json => ContractJson.WriteAnnotatedArticle(json, found, tokens ?? false)), cancellationToken);

    private static Task<IResult> SpanAsync(
        [Description("The article's id."), FromRoute] string article,
        [Description("Where the words begin, in UTF-16 code units."), FromQuery] int start,
        [Description("Where they end, exclusive."), FromQuery] int end,
        HttpContext context,
        ILedgerStore store,
        CancellationToken cancellationToken) =>
        AnswerAsync(article, context, store, found => start >= 0 && end >= start && end <= found.Text.Length
            ? Results.Ok(AnswerWriter.Quote(found.Article, new TextSpan(start, end)))
            : throw new ArgumentException($"The article has {found.Text.Length} code units; {start} to {end} does not lie inside."), cancellationToken);

    private static async Task<IResult> AnswerAsync(string article, HttpContext context, ILedgerStore store, Func<AnnotatedArticle, IResult> answer, CancellationToken cancellationToken)
    {
        var found = await store.ReadArticlesAsync([AddressId.Read(article)], cancellationToken).ConfigureAwait(false);
        if (found.Count == 0) return Results.Problem($"The archive has no article {article}.", statusCode: StatusCodes.Status404NotFound);

        return Conditional.IsKnown(context, StoryViews.VersionOf(found[0].Article)) ? Results.StatusCode(StatusCodes.Status304NotModified) : answer(found[0]);
    }
}
