using Hearsay.Articles;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Server.Tests;

/// <summary>A server over an archive of its own, on a free port of this machine.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ServerHost host;

    private RunningServer(DirectoryInfo folder, SqliteLedgerStore store, ServerHost host)
    {
        (this.folder, Store, this.host) = (folder, store, host);
        Client = NewClient();
    }

    public SqliteLedgerStore Store { get; }

    public Uri Address => new(host.Addresses[0]);

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(IEnumerable<ArticleReading> readings, ServerOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-server-");
        var store = await SqliteLedgerStore.OpenAsync(Path.Combine(folder.FullName, "desk.hearsay"));
        await new Ledger(store, new LedgerPipeline()).AddAsync(readings, progress: null, CancellationToken.None);
        var output = TestContext.Current.TestOutputHelper;
        var host = await ServerHost.StartAsync(store, (options ?? new ServerOptions()) with { Addresses = ["127.0.0.1:0"], Log = line => output?.WriteLine(line) }, CancellationToken.None);
        return new RunningServer(folder, store, host);
    }

    /// <summary>A client that follows no redirection and keeps no cookies.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
