using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server;

/// <summary>A server that runs: an archive on one or more addresses.</summary>
public sealed class ServerHost : IAsyncDisposable
{
    // Long enough for the page that is being made, short enough for whoever pressed Ctrl-C.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WebApplication app;

    private ServerHost(WebApplication app) => this.app = app;

    /// <summary>Where it can be reached: <c>http://127.0.0.1:5000</c>.</summary>
    public IReadOnlyList<string> Addresses => [.. app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Starts it.</summary>
    /// <param name="store">The archive; stays the caller's.</param>
    /// <param name="options">Where it listens, and what visitors must show.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ArgumentException">An address can't be read, or can be reached from elsewhere and there is neither token nor
    /// provider, or the provider is half configured.</exception>
    /// <exception cref="HearsayException">An address is taken or not this machine's.</exception>
    public static async Task<ServerHost> StartAsync(ILedgerStore store, ServerOptions options, CancellationToken cancellationToken)
    {
        var addresses = options.Addresses.Select(text => ListenAddress.Parse(text) ?? throw new ArgumentException($"'{text}' is no address.", nameof(options))).ToList();
        if (options.OpenIdConnect is { } provider && (!OpenIdConnectProvider.IsAuthority(provider.Authority) || provider.ClientId.Length == 0 || provider.ClientSecret.Length == 0))
        {
            throw new ArgumentException("An OpenID Connect provider has an HTTPS address, a client id and a secret.", nameof(options));
        }

        if (string.IsNullOrEmpty(options.Token) && options.OpenIdConnect is null && addresses.Exists(address => !ListenAddress.IsLoopback(address)))
        {
            throw new ArgumentException("An address that others can reach needs a token or an OpenID Connect provider.", nameof(options));
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => addresses.ForEach(address => kestrel.Listen(address)));
        if (addresses.TrueForAll(ListenAddress.IsLoopback))
        {
            // A page elsewhere may have its name point to this machine; what it then asks for has that name as its host.
            builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        }

        var app = builder.MapHearsay(store, options);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw new HearsayException(
                HearsayError.CannotListen,
                $"{string.Join(" or ", options.Addresses)} can't be listened at: another program may have it, or it is not this machine's. Name another with --address.",
                exception);
        }

        return new ServerHost(app);
    }

    /// <summary>Waits until <paramref name="cancellationToken"/> asks it to stop, then lets requests under way end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            using var limit = new CancellationTokenSource(Grace);
            await app.StopAsync(limit.Token).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Signals are the caller's: who presses Ctrl-C twice means it.
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
