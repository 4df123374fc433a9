using System.Collections.ObjectModel;
using System.Diagnostics;
using Hearsay.Articles;
using Hearsay.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hearsay.Server.Tests;

public class TelemetryTests
{
    // Nothing listens there: what is sent is lost, what is measured is kept below.
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_a_call_of_the_api_and_one_of_a_tool_leave_traces_and_measures()
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-telemetry-");
        await using (var store = await SqliteLedgerStore.OpenAsync(Path.Combine(folder.FullName, "desk.hearsay"), cancellationToken: Cancel))
        {
            await new Ledger(store, new LedgerPipeline()).AddAsync(new ArticleReader().Read([Repository.PathOf("samples/vote/01-radio-torvany.txt")], cancellationToken: Cancel), progress: null, Cancel);
            var (sentTraces, sentMetrics) = (new Received<Activity>(), new Received<Metric>());
            await using var app = Build(store, sentTraces, sentMetrics);
            await app.StartAsync(Cancel);
            await VisitAsync(new Uri(app.Urls.First()), (await store.ReadStoriesAsync(Cancel))[0].Id);
            app.Services.GetRequiredService<MeterProvider>().ForceFlush();
            await app.StopAsync(Cancel);

            var (traces, metrics) = (sentTraces.SoFar(), sentMetrics.SoFar());
            var routes = traces.Select(trace => trace.GetTagItem("http.route") as string).OfType<string>().ToList();
            Assert.Contains(routes, route => route == "/stories/{story}");
            Assert.Contains(routes, route => route == "/api/v1/stories/{story}/claims");
            Assert.Contains(routes, route => route.StartsWith("/mcp", StringComparison.Ordinal));
            Assert.Contains(traces, trace => trace.DisplayName == "tools/call search");
            Assert.Contains(traces, trace => trace is { DisplayName: "reconcile story" } && trace.GetTagItem("hearsay.articles") is 1);

            foreach (var name in (string[])["http.server.request.duration", "hearsay.story.reconcile.duration", "mcp.server.operation.duration"])
            {
                Assert.True(Count(metrics, name) > 0, $"{name} was not measured; there are {string.Join(", ", metrics.Select(metric => metric.Name).Distinct())}.");
            }
        }

        folder.Delete(recursive: true);
    }

    private static WebApplication Build(ILedgerStore store, ICollection<Activity> traces, ICollection<Metric> metrics)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(traces));
        builder.Services.ConfigureOpenTelemetryMeterProvider(measuring => measuring.AddInMemoryExporter(metrics));
        return builder.MapHearsay(store, new ServerOptions { Telemetry = Nowhere });
    }

    private static async Task VisitAsync(Uri address, string story)
    {
        using var client = new HttpClient { BaseAddress = address };
        await client.GetStringAsync(new Uri($"/stories/{story}", UriKind.Relative), Cancel);
        await client.GetStringAsync(new Uri($"/api/v1/stories/{story}/claims", UriKind.Relative), Cancel);
        await using var agent = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: Cancel);
        await agent.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "vote" }, cancellationToken: Cancel);
    }

    private static long Count(IEnumerable<Metric> metrics, string name)
    {
        var count = 0L;
        foreach (var metric in metrics.Where(metric => metric.Name == name))
        {
            foreach (ref readonly var point in metric.GetMetricPoints()) count += point.GetHistogramCount();
        }

        return count;
    }

    /// <summary>What an exporter was given. Activities are heard in the whole process: servers of other tests go on sending while this one reads.</summary>
    private sealed class Received<T> : Collection<T>
    {
        private readonly Lock gate = new();

        public IReadOnlyList<T> SoFar()
        {
            lock (gate) return [.. this];
        }

        protected override void InsertItem(int index, T item)
        {
            // The index was read outside the lock and may be stale.
            lock (gate) base.InsertItem(Count, item);
        }
    }
}
