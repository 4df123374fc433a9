using System.ComponentModel;
using Hearsay.Server.Answers;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Api;

/// <summary>The API for programs, under <c>/api/v1</c>.</summary>
internal static class ApiEndpoints
{
    private const int DefaultLimit = 25;
    private const int MostItems = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter<ProblemFilter>();
        api.MapGet("/stories", StoriesAsync).WithName("listStories").WithTags("stories")
            .WithSummary("Stories, the newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/search", SearchAsync).WithName("search").WithTags("articles")
            .WithSummary("Articles that hold some words, the best first.").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/claims", ClaimsAsync).WithName("searchClaims").WithTags("claims")
            .WithSummary("Claims by their parts: who said what about whom, a figure of what, between which days.").ProducesProblem(StatusCodes.Status400BadRequest);
        StoryEndpoints.Map(api);
        ArticleEndpoints.Map(api);
        UploadApi.Map(api);
    }

    /// <summary>How many items an answer may hold.</summary>
    /// <exception cref="ArgumentException">Less than one, or more than is given at once.</exception>
    internal static int Limit(int? limit) => limit switch
    {
        null => DefaultLimit,
        >= 1 and <= MostItems => limit.Value,
        _ => throw new ArgumentException($"limit is {limit}; expected 1 to {MostItems}. `next` leads to the rest."),
    };

    private static async Task<PageAnswer<StoryAnswer>> StoriesAsync(
        StoryFinder finder,
        [Description("Words that one of its articles must hold."), FromQuery] string? q,
        [Description("An outlet's exact name."), FromQuery] string? outlet,
        [Description("A name, or some words of one, of an actor that its articles name; or an actor by `story id/actor id`, under any of their names."), FromQuery] string? actor,
        [Description("The same, of a place."), FromQuery] string? place,
        [Description("The first day, 2022-09-30."), FromQuery] string? from,
        [Description("The last day."), FromQuery] string? to,
        [Description("A standing that one of its claims must have."), FromQuery] string? standing,
        [Description("`next` of the stretch before."), FromQuery] string? after,
        [Description("How many at the most, 1 to 200; 25 where left out."), FromQuery] int? limit,
        CancellationToken cancellationToken)
    {
        var filter = new Stories.StoryFilter
        {
            Words = Words.Text(q),
            Outlet = Words.Text(outlet),
            From = Words.Day(from),
            To = Words.Day(to),
        };
        var page = await finder.FindAsync(filter, new StoryNeed(Words.Standing(standing), Words.Text(actor), Words.Text(place)), Words.Text(after), Limit(limit), cancellationToken).ConfigureAwait(false);
        return new PageAnswer<StoryAnswer>([.. page.Stories.Select(AnswerWriter.Story)], page.Next);
    }

    private static async Task<PageAnswer<HitAnswer>> SearchAsync(
        ILedgerStore store,
        [Description("Words that all must be there; a phrase in double quotation marks."), FromQuery] string q,
        [Description("How many at the most, 1 to 200; 25 where left out."), FromQuery] int? limit,
        CancellationToken cancellationToken)
    {
        var hits = await store.SearchAsync(Words.Text(q) ?? throw new ArgumentException("q is empty; expected words to search for."), Limit(limit), cancellationToken).ConfigureAwait(false);
        var answers = new List<HitAnswer>();
        foreach (var hit in hits)
        {
            answers.Add(AnswerWriter.Hit(hit, await store.FindStoryOfAsync(hit.Article.Id, cancellationToken).ConfigureAwait(false)));
        }

        return new PageAnswer<HitAnswer>(answers, Next: null);
    }

    private static async Task<PageAnswer<ClaimAnswer>> ClaimsAsync(
        ClaimFinder finder,
        [Description(ClaimQuery.WhoDescription), FromQuery] string? who,
        [Description(ClaimQuery.WhatDescription), FromQuery] string? what,
        [Description(ClaimQuery.AboutDescription), FromQuery] string? about,
        [Description(ClaimQuery.FigureDescription), FromQuery] string? figure,
        [Description(ClaimQuery.FromDescription), FromQuery] string? from,
        [Description(ClaimQuery.ToDescription), FromQuery] string? to,
        [Description(ClaimQuery.StandingDescription), FromQuery] string? standing,
        [Description("`next` of the stretch before."), FromQuery] string? after,
        [Description("How many at the most, 1 to 200; 25 where left out."), FromQuery] int? limit,
        CancellationToken cancellationToken)
    {
        var query = ClaimQuery.Read(who, what, about, figure, from, to, standing);
        return await finder.FindAsync(query, Words.Text(after), Limit(limit), cancellationToken).ConfigureAwait(false);
    }
}
