using Hearsay.Annotations;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class AppendOnlyTests : IDisposable
{
    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("UPDATE articles SET text = 'Nothing happened.'")]
    [InlineData("UPDATE articles SET title = NULL WHERE seq = 1")]
    [InlineData("DELETE FROM articles")]
    [InlineData("INSERT OR REPLACE INTO articles SELECT * FROM articles")]
    [InlineData("REPLACE INTO articles SELECT * FROM articles WHERE seq = 1")]
    [InlineData("UPDATE annotations SET layers = x''")]
    [InlineData("DELETE FROM annotations WHERE article = 1")]
    [InlineData("REPLACE INTO annotations SELECT * FROM annotations")]
    [InlineData("UPDATE decisions SET kind = 'accept'")]
    [InlineData("DELETE FROM decisions")]
    [InlineData("REPLACE INTO decisions SELECT * FROM decisions")]
    [InlineData("UPDATE audit SET who = 'nobody'")]
    [InlineData("DELETE FROM audit WHERE seq = 1")]
    [InlineData("REPLACE INTO audit SELECT * FROM audit")]
    public async Task The_file_itself_refuses_to_change_what_was_added(string sql)
    {
        await AppendAsync([Article(1), Article(2)]);
        await DecideAsync();
        var before = archive.Dump();

        var refusal = Assert.Throws<SqliteException>(() => archive.Execute(sql));

        Assert.Contains("only ever appended", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, archive.Dump());
    }

    [Fact]
    public async Task Adding_the_same_again_leaves_every_row_as_it_was()
    {
        await AppendAsync([Article(1), Article(2)]);
        var before = archive.Dump();

        await AppendAsync([Article(2), Article(1)]);

        Assert.Equal(before, archive.Dump());
    }

    [Fact]
    public async Task The_order_a_batch_was_listed_in_changes_no_row()
    {
        await AppendAsync([Article(1), Article(2), Article(3)]);
        using var other = new TemporaryArchive();

        await AppendAsync([Article(3), Article(1), Article(2)], other.Path);

        Assert.Equal(archive.Dump(), other.Dump());
    }

    [Fact]
    public async Task A_changed_text_at_the_same_address_is_the_next_version()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        foreach (var article in (AnnotatedArticle[])
                 [
                     Report("v1", "Twelve died.", url: "https://courier.example/ferry"),
                     Report("v2", "Fourteen died.", url: "https://courier.example/ferry"),
                     Report("again", "Fourteen died.", url: "https://courier.example/ferry"),
                     Report("v3", "Fifteen died.", url: "https://courier.example/ferry"),
                     Report("elsewhere", "Fifteen died.", url: "https://courier.example/other"),
                     Report("bare", "Sixteen died.", url: null),
                 ])
        {
            await store.AppendAsync([article], Cancellation);
        }

        Assert.Equal(new ArticleVersion(1, Previous: null), await store.FindVersionAsync("v1", Cancellation));
        Assert.Equal(new ArticleVersion(2, "v1"), await store.FindVersionAsync("v2", Cancellation));
        Assert.Equal(new ArticleVersion(2, "v1"), await store.FindVersionAsync("again", Cancellation));
        Assert.Equal(new ArticleVersion(3, "again"), await store.FindVersionAsync("v3", Cancellation));
        Assert.Equal(new ArticleVersion(1, Previous: null), await store.FindVersionAsync("elsewhere", Cancellation));
        Assert.Equal(new ArticleVersion(4, "v3"), await store.FindVersionAsync("bare", Cancellation));
        Assert.Null(await store.FindVersionAsync("unknown", Cancellation));
    }

    private static AnnotatedArticle Article(int number) => InventedArticles.Annotated(number, words: 60);

    private static AnnotatedArticle Report(string id, string text, string? url) => new()
    {
        Article = new Articles.Article { Id = id, Text = text, Url = url, Outlet = "Valdria Courier", Title = "Ferry sinks" },
    };

    private async Task DecideAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        await store.AppendDecisionAsync(InventedDecisions.Note(1), InventedDecisions.Entry(InventedDecisions.Note(1)), Cancellation);
    }

    private async Task AppendAsync(IReadOnlyList<AnnotatedArticle> articles, string? path = null)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(path ?? archive.Path, cancellationToken: Cancellation);
        await store.AppendAsync(articles, Cancellation);
    }
}
