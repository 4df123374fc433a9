using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hearsay.Server;

/// <summary>Traces and metrics, sent only where somebody asked for it.</summary>
internal static class Telemetry
{
    private const string Name = "Hearsay.Server";

    // Of the MCP SDK, which names them so until OpenTelemetry's conventions for it are settled.
    private const string ToolsName = "Experimental.ModelContextProtocol";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Reconciling = Meter.CreateHistogram<double>("hearsay.story.reconcile.duration", "s", "How long a story took to reconcile.");

    /// <summary>Sends them to a collector.</summary>
    public static void Add(IServiceCollection services, Uri collector) =>
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("hearsay"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(Name, ToolsName).AddOtlpExporter(exporter => exporter.Endpoint = collector))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(Name, ToolsName).AddOtlpExporter(exporter => exporter.Endpoint = collector));

    /// <summary>Times the reconciling of a story, until it is disposed of.</summary>
    public static IDisposable Reconcile(string story, int articles) => new Reconciled(story, articles);

    private sealed class Reconciled : IDisposable
    {
        private readonly Activity? activity;
        private readonly long began = Stopwatch.GetTimestamp();
        private readonly int articles;

        public Reconciled(string story, int articles)
        {
            this.articles = articles;
            activity = Source.StartActivity("reconcile story");
            activity?.SetTag("hearsay.story", story).SetTag("hearsay.articles", articles);
        }

        public void Dispose()
        {
            Reconciling.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("articles", articles switch { 1 => "1", < 10 => "2-9", < 100 => "10-99", _ => "100+" }));
            activity?.Dispose();
        }
    }
}
