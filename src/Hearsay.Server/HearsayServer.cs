using System.Text.Encodings.Web;
using Hearsay.Server.Answers;
using Hearsay.Server.Api;
using Hearsay.Server.Deciding;
using Hearsay.Server.Mcp;
using Hearsay.Server.Pages;
using Hearsay.Server.Safety;
using Hearsay.Server.Uploads;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hearsay.Server;

/// <summary>The door to this room.</summary>
public static class HearsayServer
{
    private const int FormOverhead = 1 << 20;
    private const int LongestAddress = 64 << 10;

    /// <summary>Builds an application that shows an archive: pages, API, tools for agents.</summary>
    /// <param name="builder">Where it listens and logs is the caller's; what it answers is ours.</param>
    /// <param name="store">The archive.</param>
    /// <param name="options">The token, and the limits.</param>
    public static WebApplication MapHearsay(this WebApplicationBuilder builder, ILedgerStore store, ServerOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(store).AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoryIndex>().AddSingleton<StoryViews>().AddSingleton<StoryFinder>().AddSingleton<ClaimFinder>().AddSingleton<UploadQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<UploadQueue>());
        services.AddSingleton<Visits>().AddHostedService<LedgersAhead>();
        services.AddRazorComponents();
        // Keys that end with the process: nothing is written beside the archive.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "hearsay-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddResponseCompression();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        ApiDocument.Add(services);
        McpHost.AddTools(services).WithHttpTransport(http => http.Stateless = true);
        var token = string.IsNullOrEmpty(options.Token) ? null : new TokenKey(options.Token);
        if (options.OpenIdConnect is { } provider) SignIn.Add(services, provider, token, options.Log);
        if (options.Telemetry is { } collector) Telemetry.Add(services, collector);
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = options.MaxUploadBytes;
            form.ValueLengthLimit = (int)Math.Min(int.MaxValue, options.MaxUploadBytes);
        });
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // An id that the input gave may be thousands of characters long, and stands in addresses.
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * LongestAddress;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes + FormOverhead;
        });

        var app = builder.Build();
        app.Use(CountVisitAsync);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseFailurePages(options);
        new Gate(options, token).Use(app);
        app.MapGet("/health", () => "alive").ExcludeFromDescription();
        app.MapGet("/ready", ReadyAsync).ExcludeFromDescription();
        PageAssets.Map(app);
        PageEndpoints.Map(app);
        UploadEndpoints.Map(app, options);
        DecisionEndpoints.Map(app);
        ExportEndpoints.Map(app);
        ApiEndpoints.Map(app);
        ApiDocument.Map(app);
        app.MapMcp("/mcp").ExcludeFromDescription();
        return app;
    }

    private static async Task CountVisitAsync(HttpContext context, RequestDelegate next)
    {
        var visits = context.RequestServices.GetRequiredService<Visits>();
        visits.Begin();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            visits.End();
        }
    }

    private static async Task<string> ReadyAsync(ILedgerStore store, CancellationToken cancellationToken)
    {
        await store.FindStoryAsync("", cancellationToken).ConfigureAwait(false);
        return "ready";
    }
}
