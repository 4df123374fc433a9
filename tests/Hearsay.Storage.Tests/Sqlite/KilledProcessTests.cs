using System.Globalization;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public class KilledProcessTests
{
    private const int Archives = 4;
    private const int KillsEach = 6;
    private const int KillsWhileOpening = 2;

    [Fact]
    public async Task An_article_is_wholly_there_or_not_at_all_after_a_kill_at_any_moment()
    {
        var added = 0;

        // Several archives, since most of a round is a process starting.
        await Parallel.ForAsync(0, Archives, TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            using var archive = new TemporaryArchive();
            var first = 0;
            for (var kill = 0; kill < KillsEach; kill++)
            {
                var reported = await AppendUntilKilledAsync(archive.Path, first, number, kill, cancellationToken);
                first = await CheckAsync(archive, reported, cancellationToken);
            }

            Interlocked.Add(ref added, first);
        });

        Assert.NotEqual(0, added);
    }

    /// <summary>The number after the last article the process said it had added.</summary>
    private static async Task<int> AppendUntilKilledAsync(string path, int first, int archive, int kill, CancellationToken cancellationToken)
    {
        using var writer = Helper.Start("append", path, first.ToString(CultureInfo.InvariantCulture));

        // It says where it begins, opens the archive, and then says after each batch how far it is. No two kills come after the same time.
        var reported = await ReadNumberAsync(writer, cancellationToken);
        var isOpening = kill < KillsWhileOpening;
        if (!isOpening) reported = await ReadNumberAsync(writer, cancellationToken);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(isOpening ? 40 + 90 * archive + 45 * kill : 1 + 7 * kill + 3 * archive));
        await timer.WaitForNextTickAsync(cancellationToken);
        writer.Kill();

        while (await writer.ReadLineAsync(cancellationToken) is { } line)
        {
            // The last line may be cut off.
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next > reported) reported = next;
        }

        return reported;
    }

    private static async Task<int> ReadNumberAsync(Helper writer, CancellationToken cancellationToken) =>
        int.Parse(await writer.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The writer ended by itself."), CultureInfo.InvariantCulture);

    private static async Task<int> CheckAsync(TemporaryArchive archive, int reported, CancellationToken cancellationToken)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: cancellationToken);

        // Verifying compares annotations and search index with the articles, both ways.
        Assert.Empty(await store.VerifyAsync(cancellationToken));
        var added = Convert.ToInt32(archive.Query("SELECT count(*) FROM articles"), CultureInfo.InvariantCulture);
        Assert.True(added >= reported, $"{reported} were reported as added, {added} are there.");
        return added;
    }
}
