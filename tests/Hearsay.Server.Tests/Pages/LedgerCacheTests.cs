using Hearsay.Server.Pages;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Server.Tests.Pages;

/// <summary>Stories read from ledgers that were kept: nobody may see a difference.</summary>
public class LedgerCacheTests(SampleServer samples)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stories_made_ahead_read_as_if_they_were_made_anew_and_damaged_ones_are()
    {
        var store = (SqliteLedgerStore)samples.Store;
        var stories = await samples.Store.ReadStoriesAsync(Cancel);
        using var cache = SqliteLedgerCache.Open(store)!;

        await using (await StartAsync(store, cache))
        {
            // Nobody asks for anything. The limit is that of the test run.
            while (Query(store, "SELECT count(*) FROM ledgers") < stories.Count) await Task.Delay(50, Cancel);
        }

        await AssertSameAsync(store, cache, stories);
        Assert.Equal(stories.Count, Query(store, "SELECT max(made) FROM ledgers"));

        Query(store, "UPDATE ledgers SET body = x'00'; SELECT 0");
        await AssertSameAsync(store, cache, stories);
        Assert.Equal(2 * stories.Count, Query(store, "SELECT max(made) FROM ledgers"));
    }

    [Fact]
    public async Task A_cache_that_is_none_is_made_anew_and_another_programs_file_left_alone()
    {
        await using var server = await RunningServer.StartAsync([]);
        var path = SqliteLedgerCache.PathFor(server.Store.Path);

        await File.WriteAllTextAsync(path, new string('x', 5_000), Cancel);
        SqliteLedgerCache.Open(server.Store)!.Dispose();
        Assert.Equal(0, Query(server.Store, "SELECT count(*) FROM ledgers"));

        Query(server.Store, "PRAGMA application_id = 7; SELECT 0");
        Assert.Null(SqliteLedgerCache.Open(server.Store));
        Assert.Equal(7, Query(server.Store, "PRAGMA application_id"));
    }

    private static Task<ServerHost> StartAsync(SqliteLedgerStore store, ILedgerCache cache) =>
        ServerHost.StartAsync(store, new ServerOptions { Addresses = ["127.0.0.1:0"], Cache = cache }, Cancel);

    private static long Query(SqliteLedgerStore store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={SqliteLedgerCache.PathFor(store.Path)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private async Task AssertSameAsync(SqliteLedgerStore store, ILedgerCache cache, IReadOnlyList<Story> stories)
    {
        await using var host = await StartAsync(store, cache);
        using var client = new HttpClient { BaseAddress = new Uri(host.Addresses[0]) };
        foreach (var story in stories)
        {
            var paths = StoryTab.All.Select(tab => Links.Story(story.Id, tab.Id.Length > 0 ? tab.Id : null))
                .Concat(story.Articles.Select(article => $"{Links.Article(article)}?layers=attributions&layers=copies&layers=voice"))
                .Append($"/api/v1/stories/{story.Id}/ledger");
            foreach (var path in paths)
            {
                var address = new Uri(path, UriKind.Relative);
                Assert.Equal(await samples.Client.GetStringAsync(address, Cancel), await client.GetStringAsync(address, Cancel));
            }
        }
    }
}
