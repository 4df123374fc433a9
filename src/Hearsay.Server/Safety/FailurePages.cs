using Hearsay.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Safety;

/// <summary>What becomes of failures: those written for users are shown, all others go to the log and are only named.</summary>
internal static class FailurePages
{
    private const string Unforeseen = "Something went wrong that should not have. Nothing in the archive was harmed. Whoever runs this server can see more in its log.";

    public static void UseFailurePages(this IApplicationBuilder app, ServerOptions options) =>
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context).ConfigureAwait(false);
                if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.GetEndpoint() is null)
                {
                    await AnswerAsync(context, StatusCodes.Status404NotFound, "Not found", "Nothing has this address.").ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
            catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
            {
                await AnswerAsync(context, exception.StatusCode, "Not understood", exception.StatusCode == StatusCodes.Status400BadRequest
                    ? "A parameter of the request is missing or not of the kind that was expected. /api describes them."
                    : "The request is not one that this server understands.").ConfigureAwait(false);
            }
            catch (HearsayException exception) when (!context.Response.HasStarted)
            {
                var status = exception.Code == HearsayError.UnknownStory ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError;
                if (status == StatusCodes.Status500InternalServerError) options.Log?.Invoke($"{context.Request.Method} {context.Request.Path}: {exception}");
                await AnswerAsync(context, status, "That did not work", exception.Message).ConfigureAwait(false);
            }
            catch (Exception exception) when (!context.Response.HasStarted)
            {
                options.Log?.Invoke($"{context.Request.Method} {context.Request.Path}: {exception}");
                await AnswerAsync(context, StatusCodes.Status500InternalServerError, "That did not work", Unforeseen).ConfigureAwait(false);
            }
        });

    private static Task AnswerAsync(HttpContext context, int status, string title, string message)
    {
        var isProgram = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal);
        var result = isProgram
            ? Results.Problem(message, title: title, statusCode: status)
            : PageResults.Page<MessagePage>(new { Frame = Frame.Of(context), Title = title, Message = message }, status);
        return result.ExecuteAsync(context);
    }
}
