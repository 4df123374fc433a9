using Hearsay.Articles;
using Hearsay.Server.Tests;
using Hearsay.Stories;

[assembly: AssemblyFixture(typeof(SampleServer))]

namespace Hearsay.Server.Tests;

/// <summary>The samples, served; shared by all tests that change nothing.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private RunningServer server = null!;

    internal Uri Address => server.Address;

    internal HttpClient Client => server.Client;

    internal ILedgerStore Store => server.Store;

    /// <summary>The story of the vote.</summary>
    internal Story Vote { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var samples = Repository.PathOf("samples");
        server = await RunningServer.StartAsync(new ArticleReader().Read([samples]).Select(reading =>
            reading.Article is { Path: { } path } article ? ArticleReading.Of(article with { Path = Path.GetRelativePath(samples, path) }) : reading));
        Vote = (await server.Store.ReadStoriesAsync(CancellationToken.None)).MaxBy(story => story.Articles.Count)!;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
