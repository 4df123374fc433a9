using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Storage.Tests;

/// <summary>What every store promises, whatever it is made of. A new store inherits this and says how it is opened.</summary>
public abstract partial class LedgerStoreConformance : IAsyncLifetime
{
    private ILedgerStore store = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An empty store.</summary>
    protected abstract Task<ILedgerStore> OpenEmptyAsync();

    /// <summary>Closes it and takes it away.</summary>
    protected abstract ValueTask CloseAsync(ILedgerStore store);

    public async ValueTask InitializeAsync() => store = await OpenEmptyAsync();

    public ValueTask DisposeAsync() => CloseAsync(store);

    [Fact]
    public async Task What_is_appended_is_read_back_whole_and_in_order_of_id()
    {
        var articles = Articles(count: 150);

        Assert.Equal(150, await store.AppendAsync(articles, Cancellation));

        var expected = articles.OrderBy(article => article.Article.Id, StringComparer.Ordinal).Select(Written);
        Assert.Equal(expected, (await ReadAllAsync()).Select(Written));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Order_of_id_is_the_engines_own_even_outside_the_basic_plane()
    {
        // By code unit U+1F600 comes first (D83D), by code point U+FF5E.
        await store.AppendAsync([WithId("\uFF5E"), WithId("\U0001F600")], Cancellation);

        Assert.Equal(["\U0001F600", "\uFF5E"], (await ReadAllAsync()).Select(article => article.Article.Id));
        Assert.Equal(["\U0001F600", "\uFF5E"], (await store.ReadArticlesAsync(["\uFF5E", "\U0001F600"], Cancellation)).Select(article => article.Article.Id));
    }

    [Fact]
    public async Task Appending_the_same_again_adds_nothing()
    {
        var articles = Articles(count: 3);
        await store.AppendAsync(articles, Cancellation);

        Assert.Equal(0, await store.AppendAsync(articles, Cancellation));
        Assert.Equal(1, await store.AppendAsync([.. articles, Article(number: 9), Article(number: 9)], Cancellation));
        Assert.Equal(4, (await ReadAllAsync()).Count);
    }

    [Fact]
    public async Task The_first_article_with_an_id_stays()
    {
        await store.AppendAsync([WithText("n1", "The ferry sank.")], Cancellation);
        await store.AppendAsync([WithText("n1", "The ferry floats.")], Cancellation);

        Assert.Equal("The ferry sank.", Assert.Single(await ReadAllAsync()).Text);
    }

    [Fact]
    public async Task Known_ids_are_those_that_are_there()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2")], Cancellation);

        var known = await store.FindKnownAsync(["n2", "n3", "n1", "N1", ""], Cancellation);

        Assert.Equal(["n1", "n2"], known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Named_articles_are_read_once_and_unknown_ones_left_out()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2"), WithId("n3")], Cancellation);

        var read = await store.ReadArticlesAsync(["n3", "n9", "n1", "n3"], Cancellation);

        Assert.Equal(["n1", "n3"], read.Select(article => article.Article.Id));
    }

    // Not in attributes: those hold UTF-8, in which half a surrogate pair would be lost.
    public static TheoryData<string> OddTexts =>
    [
        "",
        "half a pair \uD83D and the other \uDE00 alone",
        "a \0 inside",
        "\uFEFFmark, \r\n line ends \u2028 and \uFFFD",
        "e\u0301 is not \u00e9 here; \U0001F600",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task A_text_comes_back_to_the_code_unit(string text)
    {
        var article = WithText("n1", text) with { };
        article = article with { Article = article.Article with { Title = text, Outlet = text, Bylines = [text] } };
        await store.AppendAsync([article], Cancellation);

        Assert.Equal(Written(article), Written(Assert.Single(await ReadAllAsync())));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task The_archive_may_be_written_to_while_it_is_read()
    {
        await store.AppendAsync(Articles(count: 200), Cancellation);
        var read = 0;

        await foreach (var _ in store.ReadArticlesAsync(Cancellation))
        {
            if (read++ == 0) await store.AppendAsync([Article(number: 1_000)], Cancellation);
        }

        Assert.Equal(200, read);
        Assert.Equal(201, (await ReadAllAsync()).Count);
    }

    [Fact]
    public async Task A_cancelled_batch_is_not_there()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(Articles(count: 2), cancelled.Token));

        Assert.Empty(await ReadAllAsync());
    }

    [Fact]
    public async Task Many_may_append_at_once()
    {
        await Parallel.ForAsync(0, 12, Cancellation, async (number, token) => await store.AppendAsync(Articles(first: number * 5, count: 7), token));

        Assert.Equal(62, (await ReadAllAsync()).Count);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Rejections_may_be_given_twice()
    {
        ArticleRejection[] rejections = [new("a.html", HearsayError.NoText, "No text in it."), new("a.html", HearsayError.NoText, "No text in it.")];

        await store.AppendRejectionsAsync(rejections, Cancellation);
        await store.AppendRejectionsAsync(rejections, Cancellation);

        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    protected static AnnotatedArticle Article(int number) => InventedArticles.Annotated(number, words: 60);

    protected static IReadOnlyList<AnnotatedArticle> Articles(int count, int first = 0) => [.. Enumerable.Range(first, count).Select(Article)];

    protected static AnnotatedArticle WithId(string id) => WithText(id, $"The text of {id}.");

    protected static AnnotatedArticle WithText(string id, string text) => new() { Article = new Article { Id = id, Text = text } };

    /// <summary>Everything in an article as one string: records that hold lists are equal by reference only.</summary>
    internal static string Written(AnnotatedArticle article) =>
        JsonSerializer.Serialize(article.Article, LedgerJson.Options) + JsonSerializer.Serialize(article, LedgerJson.Options);

    private static string Written(Story story) => JsonSerializer.Serialize(story, LedgerJson.Options);

    private static Story Story(string id, LocalDate? from, params string[] articles) => new(
        id, $"Title of {id}", from, from?.PlusDays(3), articles, ["ferry", "harbour"],
        articles.ToDictionary(article => article, article => $"{article} shares ferry, harbour", StringComparer.Ordinal));

    private static string Mark(string text, IReadOnlyList<TextSpan> matches) =>
        matches.Reverse().Aggregate(text, (marked, match) => marked.Insert(match.End, "»").Insert(match.Start, "«"));

    private async Task<List<AnnotatedArticle>> ReadAllAsync()
    {
        var articles = new List<AnnotatedArticle>();
        await foreach (var article in store.ReadArticlesAsync(Cancellation)) articles.Add(article);

        return articles;
    }
}
