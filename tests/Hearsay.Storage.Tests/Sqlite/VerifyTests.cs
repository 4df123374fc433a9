using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;

namespace Hearsay.Storage.Tests.Sqlite;

/// <summary>Each way an archive can be damaged, done around the triggers and seen.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string DropTriggers =
        """
        DROP TRIGGER articles_refuse_update; DROP TRIGGER articles_refuse_delete; DROP TRIGGER articles_refuse_replace;
        DROP TRIGGER annotations_refuse_update; DROP TRIGGER annotations_refuse_delete; DROP TRIGGER annotations_refuse_replace;
        DROP TRIGGER decisions_refuse_update; DROP TRIGGER audit_refuse_update; DROP TRIGGER audit_refuse_delete;
        """;

    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("UPDATE articles SET text = replace(text, 'a', 'o') WHERE seq = 2", "the text is not the one that was added: its hash differs")]
    [InlineData("UPDATE articles SET text = replace(text, 'a', 'o') WHERE seq = 2", "the id is not that of outlet and text")]
    [InlineData("UPDATE articles SET text = 'Short.' WHERE seq = 2", "block [0, ")]
    [InlineData("UPDATE articles SET text = 'Short.' WHERE seq = 2", "token [")]
    [InlineData("UPDATE articles SET text = 'Short.' WHERE seq = 2", "attribution [")]
    [InlineData("UPDATE articles SET metadata = replace(metadata, 'Outlet', 'Courier') WHERE seq = 2", "the metadata are not those that were added: their hash differs")]
    [InlineData("UPDATE articles SET metadata = replace(metadata, 'Outlet', 'Courier') WHERE seq = 2", "the column outlet says")]
    [InlineData("UPDATE articles SET metadata = '{' WHERE seq = 2", "the metadata can't be read")]
    [InlineData("UPDATE articles SET url = 'https://elsewhere.example/' WHERE seq = 2", "the column url says “https://elsewhere.example/”")]
    [InlineData("UPDATE annotations SET layers = zeroblob(40) WHERE article = 2", "the annotations can't be read")]
    [InlineData("UPDATE annotations SET layers_sha256 = zeroblob(32) WHERE article = 2", "the annotations are not those that were added")]
    [InlineData("UPDATE annotations SET layers = (SELECT layers FROM annotations WHERE article = 1), layers_sha256 = (SELECT layers_sha256 FROM annotations WHERE article = 1) WHERE article = 2", "ends outside its text")]
    [InlineData("UPDATE annotations SET format = 'layers-9' WHERE article = 2", "packed as “layers-9”")]
    [InlineData("DELETE FROM annotations WHERE article = 2", "the annotations are missing")]
    public async Task A_damaged_article_is_named_with_what_is_wrong(string damage, string expected)
    {
        var id = await DamageAsync(damage);

        Assert.Contains(await VerifyAsync(), problem => problem.Article == id && problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM articles WHERE seq = 2", "story s holds article row 2, which is not there")]
    [InlineData("DELETE FROM articles WHERE seq = 2", "annotations 2 belong to no article")]
    [InlineData("DELETE FROM stories", "story s has articles but is not there")]
    [InlineData("UPDATE articles SET version_of = 77 WHERE seq = 2", "points to no article")]
    [InlineData("INSERT INTO article_search (article_search, rowid, title, text) SELECT 'delete', seq, title, text FROM articles WHERE seq = 2", "the search index does not hold the words")]
    [InlineData("UPDATE articles SET title = 'Another headline' WHERE seq = 2", "the search index does not hold the words")]
    [InlineData("DROP INDEX articles_by_url", "index articles_by_url is missing")]
    [InlineData("CREATE TABLE notes (note TEXT)", "table notes is not Hearsay's")]
    [InlineData("DROP TRIGGER articles_are_searchable; CREATE TRIGGER articles_are_searchable AFTER INSERT ON articles BEGIN SELECT 1; END", "trigger articles_are_searchable was changed")]
    [InlineData("SELECT 1", "trigger articles_refuse_update is missing")]
    [InlineData("UPDATE copy_entries SET entry = zeroblob(length(entry)) WHERE article = 2", "entry 2 of the index of copies is not what was written")]
    [InlineData("DELETE FROM articles WHERE seq = 2", "the index of copies has an entry 2 of no article")]
    [InlineData("UPDATE decisions SET decision = replace(decision, 'Ilse Maren', 'Nobody') WHERE seq = 2", "is not what was signed")]
    [InlineData("UPDATE decisions SET id = '0123456789abcdef' WHERE seq = 2", "decision 0123456789abcdef is not what was signed")]
    [InlineData("UPDATE audit SET who = 'Nobody' WHERE seq = 2", "line 2 of the audit log is not what was written")]
    [InlineData("DELETE FROM audit WHERE seq = 1", "line 2 of the audit log is not what was written, or one before it is missing")]
    public async Task A_damaged_archive_is_told_what_is_wrong(string damage, string expected)
    {
        await DamageAsync(damage);

        Assert.Contains(await VerifyAsync(), problem => problem.Article is null && problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 5, 4, 9, "block [4, 9) begins before block [1, 5) ends; blocks stand in order and do not overlap")]
    [InlineData(6, 9, 1, 5, "block [1, 5) begins before block [6, 9) ends; blocks stand in order and do not overlap")]
    [InlineData(1, 5, 6, 99, "block [6, 99) ends outside its text of 17")]
    public async Task Blocks_that_can_not_be_are_named(int start, int end, int nextStart, int nextEnd, string expected)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var article = new Article
        {
            Id = "n1",
            Text = "The ferry sank in",
            Blocks = [new Block(new TextSpan(start, end), BlockKind.Paragraph), new Block(new TextSpan(nextStart, nextEnd), BlockKind.Paragraph)],
            Credits = [new CreditLine(new TextSpan(16, 18), "MP", CreditRole.Source)],
        };
        await store.AppendAsync([new AnnotatedArticle { Article = article }], Cancellation);

        var problems = await store.VerifyAsync(Cancellation);

        Assert.Equal(["credit line [16, 18) ends outside its text of 17", expected], problems.Select(problem => problem.Message).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task Spoilt_pages_are_reported_and_do_not_stop_the_check()
    {
        await MakeAsync();
        var page = Convert.ToInt64(archive.Query("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations'"), System.Globalization.CultureInfo.InvariantCulture);
        using (var file = File.OpenWrite(archive.Path))
        {
            file.Position = (page - 1) * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        Assert.Contains(await VerifyAsync(), problem => problem.Message.StartsWith("the file is damaged: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_article_is_refused_when_it_is_read()
    {
        var id = await DamageAsync("UPDATE annotations SET layers = zeroblob(40) WHERE article = 2");
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);

        var refusal = await Assert.ThrowsAsync<HearsayException>(() => store.ReadArticlesAsync([id], Cancellation));

        Assert.Equal(HearsayError.DamagedArchive, refusal.Code);
        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
    }

    private async Task MakeAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        AnnotatedArticle[] articles = [.. Enumerable.Range(1, 3).Select(number => InventedArticles.Annotated(number, words: number == 1 ? 300 : 60))];
        await store.AppendAsync(articles, Cancellation);
        var ids = articles.Select(article => article.Article.Id).ToList();
        await store.ReadCopiesAsync(Cancellation);
        await store.ReplaceStoriesAsync([new Story("s", "Ferry sinks", null, null, ids, [], new Dictionary<string, string>())], Cancellation);
        foreach (var decision in Enumerable.Range(1, 3).Select(InventedDecisions.Note)) await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    /// <summary>The id of article 2, whose row is the one to damage.</summary>
    private async Task<string> DamageAsync(string sql)
    {
        await MakeAsync();
        archive.Execute($"{DropTriggers} {sql}");
        return InventedArticles.Annotated(2, words: 60).Article.Id;
    }

    private async Task<IReadOnlyList<IntegrityProblem>> VerifyAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var problems = await store.VerifyAsync(Cancellation);
        Assert.All(problems, problem => Assert.DoesNotContain('\n', problem.Message));
        return problems;
    }
}
