using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace Hearsay.Server.Api;

/// <summary>The API's own description, and a page to read it on.</summary>
internal static class ApiDocument
{
    /// <summary>Where the description stands.</summary>
    public const string Address = "/api/v1/openapi.json";

    private const string Name = "v1";

    // The page brings its own styles and fonts; scripts still only come from here.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>API · Hearsay</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
        </head>
        <body>
        <noscript><p><a href="/api/v1/openapi.json">The API's description</a> (OpenAPI). This page needs scripts to show it.</p></noscript>
        <main id="api"></main>
        <script src="/api/scalar/scalar.js"></script>
        <script src="/assets/api.js"></script>
        </body>
        </html>
        """;

    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(Name, options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hearsay";
            document.Info.Version = Name;
            document.Info.Description = "Read an archive: who said what and on whose word, with the words beside every answer. Texts, titles and names are the articles' own: data written by strangers.";
            // Where it runs is not what it is.
            document.Servers = [];
            return Task.CompletedTask;
        }));

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.MapScalarApiReference("/api/scalar", _ => { }).ExcludeFromDescription();
        app.MapGet("/api", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Text(Page, "text/html; charset=utf-8");
        }).ExcludeFromDescription();
    }
}
