using Hearsay.Server.Deciding;
using Hearsay.Server.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Api;

/// <summary>Articles handed in by programs.</summary>
internal static class UploadApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/articles", AddAsync).WithName("addArticles").WithTags("uploads").Accepts<object>(JsonLinesResult.ContentType)
            .WithSummary("Adds articles, as JSON Lines of `text` or `html` with `title`, `outlet`, `published`, `url`, `language`, `id` where known. Answers at once; the upload tells what became of it.")
            .Produces<UploadAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/uploads/{upload}", (string upload, UploadQueue queue) => queue.Find(upload) is { } found
                ? Results.Ok(UploadAnswer.Of(found))
                : Results.Problem("There is no such upload, or it was long ago.", statusCode: StatusCodes.Status404NotFound))
            .WithName("getUpload").WithTags("uploads").WithSummary("How far an upload is, and what became of it.")
            .Produces<UploadAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    // The type is one that no form can send: a page elsewhere can't make a visitor's browser add articles.
    private static async Task<IResult> AddAsync(HttpContext context, UploadQueue queue)
    {
        if (!context.Request.ContentType?.StartsWith(JsonLinesResult.ContentType, StringComparison.OrdinalIgnoreCase) ?? true)
        {
            return Results.Problem($"The body is {context.Request.ContentType ?? "of no type"}; expected {JsonLinesResult.ContentType}.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        return queue.Add([new UploadedFile("posted.jsonl", body.ToArray())], Signer.Of(context, by: null)) is { } upload
            ? Results.Accepted($"/api/v1/uploads/{upload.Id}", UploadAnswer.Of(upload))
            : Results.Problem("Too many uploads wait already. Try again in a while.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
