using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hearsay.Server.Api;

/// <summary>A list as JSON Lines, written as it is made.</summary>
internal static class JsonLinesResult
{
    /// <summary>The type that callers ask for.</summary>
    public const string ContentType = "application/x-ndjson";

    private const int LinesBetweenFlushes = 100;

    /// <summary>Whether the caller asks for lines.</summary>
    public static bool IsWanted(HttpContext context) => context.Request.Headers.Accept.ToString().Contains(ContentType, StringComparison.OrdinalIgnoreCase);

    public static IResult Of<T>(IEnumerable<T> lines) => new Lines<T>(lines);

    private sealed class Lines<T>(IEnumerable<T> lines) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            var (response, written) = (httpContext.Response, 0);
            response.ContentType = ContentType;
            foreach (var line in lines)
            {
                await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, options), httpContext.RequestAborted).ConfigureAwait(false);
                await response.Body.WriteAsync("\n"u8.ToArray(), httpContext.RequestAborted).ConfigureAwait(false);
                if (++written % LinesBetweenFlushes == 0) await response.Body.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
            }
        }
    }
}
