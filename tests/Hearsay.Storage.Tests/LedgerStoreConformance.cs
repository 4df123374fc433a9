using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Decisions;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Storage.Tests;

/// <summary>What every store promises, whatever it is made of. A new store inherits this and says how it is opened.</summary>
public abstract class LedgerStoreConformance : IAsyncLifetime
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

    [Fact]
    public async Task The_newest_stories_take_the_place_of_the_last()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2"), WithId("n3"), WithId("n4")], Cancellation);
        await store.ReplaceStoriesAsync([Story("old", from: null, "n2", "n1")], Cancellation);
        Story[] stories =
        [
            Story("undated", from: null, "n4"), Story("b", new LocalDate(2031, 5, 2), "n3", "n1"), Story("a", new LocalDate(2031, 5, 2)), Story("z", new LocalDate(2031, 5, 1), "n2") with
                {
                    Posts = [new StoryPost("n2", new TextSpan(0, 3), Published: null, Head: null), new StoryPost("n5", new TextSpan(0, 3), Published: null, Head: null)],
                },
        ];

        await store.ReplaceStoriesAsync(stories, Cancellation);

        var read = await store.ReadStoriesAsync(Cancellation);
        Assert.Equal(["z", "a", "b", "undated"], read.Select(story => story.Id));
        Assert.Equal(stories.OrderBy(story => story.Id, StringComparer.Ordinal).Select(Written), read.OrderBy(story => story.Id, StringComparer.Ordinal).Select(Written));
    }

    [Fact]
    public async Task The_list_of_stories_comes_in_stretches_the_newest_first()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2"), WithId("n3"), WithId("n4"), WithText("n5", "The dam above Maravel broke.")], Cancellation);
        await store.ReplaceStoriesAsync(
            [
                Story("undated", from: null, "n4"), Story("b", new LocalDate(2031, 5, 2), "n3", "n1"), Story("a", new LocalDate(2031, 5, 2), "n5"), Story("z", new LocalDate(2031, 5, 1), "n2") with
                {
                    Posts = [new StoryPost("n2", new TextSpan(0, 3), Published: null, Head: null), new StoryPost("n5", new TextSpan(0, 3), Published: null, Head: null)],
                },
            ],
            Cancellation);

        foreach (var limit in (int[])[1, 2, 3, 4, 9])
        {
            var (listed, after) = (new List<StorySummary>(), (string?)null);
            do
            {
                var page = await store.ReadStoryPageAsync(StoryFilter.All, after, limit, Cancellation);
                Assert.InRange(page.Stories.Count, 1, limit);
                listed.AddRange(page.Stories);
                after = page.Next;
            }
            while (after is not null);

            Assert.Equal(["a", "b", "z", "undated"], listed.Select(story => story.Id));
            Assert.Equal([1, 2, 1, 1], listed.Select(story => story.Articles));
            Assert.Equal([0, 0, 1, 0], listed.Select(story => story.Guests));
        }

        Assert.Equal(["a"], await ListAsync(StoryFilter.All with { Words = "dam broke" }));
        Assert.Equal(["a"], await ListAsync(StoryFilter.All with { Names = ["Maravel"] }));
        Assert.Empty(await ListAsync(StoryFilter.All with { Names = ["Maravel dam"] }));
        Assert.Empty(await ListAsync(StoryFilter.All with { Words = "\"" }));
        Assert.Empty(await ListAsync(StoryFilter.All with { Outlet = "Nobody's" }));
        Assert.Equal(["b", "z"], await ListAsync(StoryFilter.All with { Only = new HashSet<string> { "z", "b", "none", "'" } }));
        Assert.Empty(await ListAsync(StoryFilter.All with { Only = new HashSet<string>() }));
        Assert.Equal(["a", "b"], await ListAsync(StoryFilter.All with { From = new LocalDate(2031, 5, 5) }));
        Assert.Equal(["z"], await ListAsync(StoryFilter.All with { To = new LocalDate(2031, 5, 1) }));

        async Task<IEnumerable<string>> ListAsync(StoryFilter filter) =>
            (await store.ReadStoryPageAsync(filter, after: null, limit: 10, Cancellation)).Stories.Select(story => story.Id);
    }

    [Fact]
    public async Task A_story_is_found_by_its_id_and_by_an_article_of_it()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2")], Cancellation);
        await store.ReplaceStoriesAsync([Story("s", from: null, "n1")], Cancellation);

        Assert.Equal(["n1"], (await store.FindStoryAsync("s", Cancellation))!.Articles);
        Assert.Null(await store.FindStoryAsync("", Cancellation));
        Assert.Equal("s", await store.FindStoryOfAsync("n1", Cancellation));
        Assert.Null(await store.FindStoryOfAsync("n2", Cancellation));
        Assert.Equal((2, 1), await store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Changed_stories_are_kept_with_what_the_stream_needs_and_the_others_stay()
    {
        await store.AppendAsync([WithId("n1"), WithId("n2"), WithId("n3")], Cancellation);
        Assert.Equal(["n1", "n2", "n3"], await store.FindUnplacedAsync(Cancellation));
        var revision = await store.ReadStoryRevisionAsync(Cancellation);
        var first = new StoryChanges
        {
            Traces = [new StoryTrace("n2", [1, 2], [3]), new StoryTrace("n1", [4], [])],
            TermCounts = [new(7, 2), new(-7, 1)],
            Stories = [Story("a", from: null, "n2"), Story("b", new LocalDate(2031, 5, 2), "n1")],
        };

        Assert.True(await store.ChangeStoriesAsync(first, revision, Cancellation));
        Assert.False(await store.ChangeStoriesAsync(first, revision, Cancellation));
        Assert.Equal(["n3"], await store.FindUnplacedAsync(Cancellation));
        Assert.Equal([("n2", "0102"), ("n1", "04")], (await store.ReadStoryTracesAsync(0, 10, Cancellation)).Select(trace => (trace.Article, Convert.ToHexString(trace.State))));
        Assert.Equal(["n1"], (await store.ReadStoryTracesAsync(1, 1, Cancellation)).Select(trace => trace.Article));
        Assert.Equal([3], (await store.ReadStoryWordsAsync(["n2", "n3"], Cancellation)).Single().Value);

        var moved = Story("a", new LocalDate(2031, 5, 3), "n2", "n1", "n3") with
        {
            FormerIds = ["b"],
            Events = [new StoryEvent(StoryEventKind.Joined, "b", ["n1"], "both tell of ferry", Day: null)],
            Chapters = [new Chapter("One", new LocalDate(2031, 5, 3), new LocalDate(2031, 5, 4), ["n2"], ["ferry"])],
        };
        var second = new StoryChanges { Traces = [new StoryTrace("n3", [], [])], TermCounts = [new(7, 1)], Stories = [moved] };
        Assert.True(await store.ChangeStoriesAsync(second, await store.ReadStoryRevisionAsync(Cancellation), Cancellation));

        Assert.Equal(Written(moved), Written(Assert.Single(await store.ReadStoriesAsync(Cancellation))));
        Assert.Equal("a", (await store.FindStoryAsync("b", Cancellation))!.Id);
        Assert.Equal([new(-7, 1), new(7, 3)], (await store.ReadTermCountsAsync(Cancellation)).OrderBy(pair => pair.Key));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Stories_that_can_not_be_are_refused_and_the_last_ones_stay()
    {
        await store.AppendAsync([WithId("n1")], Cancellation);
        await store.ReplaceStoriesAsync([Story("s", from: null, "n1")], Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() => store.ReplaceStoriesAsync([Story("t", from: null, "n9")], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReplaceStoriesAsync([Story("t", from: null, "n1"), Story("u", from: null, "n1")], Cancellation));

        Assert.Equal("s", Assert.Single(await store.ReadStoriesAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task Decisions_are_read_back_in_the_order_in_which_they_were_taken()
    {
        Decision[] decisions = [.. Enumerable.Range(0, 12).Select(number => InventedDecisions.Note(number))];

        foreach (var decision in decisions) Assert.True(await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation));

        Assert.Equal(decisions.Select(decision => decision.Id), (await store.ReadDecisionsAsync(Cancellation)).Select(decision => decision.Id));
        Assert.Equal(decisions.Reverse().Select(InventedDecisions.Entry), await store.ReadAuditAsync(limit: 50, Cancellation));
        Assert.Equal(InventedDecisions.Entry(decisions[^1]), Assert.Single(await store.ReadAuditAsync(limit: 1, Cancellation)));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_decision_given_twice_is_kept_and_logged_once()
    {
        var decision = InventedDecisions.Note(1);
        await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation);

        Assert.False(await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision), Cancellation));

        Assert.Single(await store.ReadDecisionsAsync(Cancellation));
        Assert.Single(await store.ReadAuditAsync(limit: 9, Cancellation));
    }

    public static TheoryData<string> HostileNotes => ["\u0000", "\u202Eevil", "'); DROP TABLE decisions; --", "line\nline", "\U0001F600 e\u0301", "{\"id\":1}"];

    [Theory]
    [MemberData(nameof(HostileNotes))]
    public async Task A_note_comes_back_to_the_letter(string note)
    {
        var decision = InventedDecisions.Note(1) with { Note = note };
        await store.AppendDecisionAsync(decision, InventedDecisions.Entry(decision) with { Details = note }, Cancellation);

        Assert.Equal(note, Assert.Single(await store.ReadDecisionsAsync(Cancellation)).Note);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Many_may_decide_at_once()
    {
        await Parallel.ForAsync(0, 20, Cancellation, async (number, token) => await store.AppendDecisionAsync(InventedDecisions.Note(number), InventedDecisions.Entry(InventedDecisions.Note(number)), token));

        Assert.Equal(20, (await store.ReadDecisionsAsync(Cancellation)).Count);
        Assert.Equal(20, (await store.ReadAuditAsync(limit: 99, Cancellation)).Count);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    public static TheoryData<string, string> QueriesAndMatches =>
    [
        ("ferry", "The «ferry» left. Two «ferry» crews stayed."),
        ("FERRY crews", "The «ferry» left. Two «ferry» «crews» stayed."),
        ("\"ferry crews\"", "The ferry left. Two «ferry crews» stayed."),
        ("“ferry crews” the", "«The» ferry left. Two «ferry crews» stayed."),
        ("\"ferry crews", "The «ferry» left. Two «ferry» «crews» stayed."),
        ("cafe", "At the «café», \U0001F600 a «cafe\u0301» and one more «CAFÉ»."),
        ("café \U0001F600", "At the «café», \U0001F600 a «cafe\u0301» and one more «CAFÉ»."),
        ("\"cafe and one\"", "At the café, \U0001F600 a «cafe\u0301 and one» more CAFÉ."),
        ("straße", "\U0001D54F\U0001D550 \U0001F600\U0001F600 «Straße» \U0001F600."),
        ("U.S.", "The «U.S» envoy, not us."),
        ("don't", "They «don't» know, he told us."),
        ("Київ", "In «Київ» on Monday."),
        ("after", "before\0«after» \0 and \uD83D «after» \u0001\u0002\u0003"),
    ];

    [Theory]
    [MemberData(nameof(QueriesAndMatches))]
    public async Task Matches_are_where_the_words_stand(string query, string marked)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        await store.AppendAsync([WithText("n1", text), WithText("n2", "Nothing of the kind.")], Cancellation);

        var hit = Assert.Single(await store.SearchAsync(query, limit: 10, Cancellation), hit => hit.Article.Id == "n1");

        Assert.Equal(text, hit.Article.Text);
        Assert.Equal(marked, Mark(text, hit.Matches));
    }

    public static TheoryData<string> Unsearchable =>
    [
        "",
        "  \t",
        "\"\"",
        "*** — \"!\" ()",
        "\0",
        "\uD83D",
    ];

    [Theory]
    [MemberData(nameof(Unsearchable))]
    public async Task Nothing_searchable_finds_nothing(string query)
    {
        await store.AppendAsync([WithText("n1", "The ferry left. ***")], Cancellation);

        Assert.Empty(await store.SearchAsync(query, limit: 10, Cancellation));
    }

    [Theory]
    [InlineData("ferry AND")]
    [InlineData("NOT ferry")]
    [InlineData("ferry NEAR(left, 2)")]
    [InlineData("ferr*")]
    [InlineData("text : ferry")]
    [InlineData("{title text} : ferry")]
    [InlineData("^ferry + left - (x")]
    public async Task What_databases_take_for_operators_are_words_or_nothing(string query)
    {
        await store.AppendAsync([WithText("n1", "The ferry left.")], Cancellation);

        var expectsHit = query.Split([' ', '^', '+', '-', '(', ')', '*', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(word => word is "ferry" or "left" or "The");
        Assert.Equal(expectsHit ? 1 : 0, (await store.SearchAsync(query, limit: 10, Cancellation)).Count);
    }

    [Fact]
    public async Task A_word_in_the_title_weighs_more_and_ties_come_in_order_of_id()
    {
        var inText = WithText("n1", "A ferry left the harbour in the morning.");
        var inTitle = WithText("n9", "It left the harbour in the morning again.");
        inTitle = inTitle with { Article = inTitle.Article with { Title = "Ferry" } };
        AnnotatedArticle[] others = [.. Enumerable.Range(0, 8).Select(i => WithText($"o{i}", "Nothing of the kind here today."))];
        await store.AppendAsync([inText, WithText("n0", inText.Text), inTitle, .. others], Cancellation);

        var hits = await store.SearchAsync("ferry", limit: 10, Cancellation);

        Assert.Equal(["n9", "n0", "n1"], hits.Select(hit => hit.Article.Id));
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), hits.Select(hit => hit.Score));
        Assert.Empty(hits[0].Matches);
        Assert.Equal(["n9", "n0"], (await store.SearchAsync("ferry", limit: 2, Cancellation)).Select(hit => hit.Article.Id));
    }

    [Fact]
    public async Task Odd_queries_never_fail()
    {
        await store.AppendAsync(Articles(count: 3), Cancellation);
        await CsCheck.Check.SampleAsync(
            CsCheck.Gen.String["\"'*^:(){}+-,. \0\t“”«»\uD83D\uDE00éaAND NEARthe"],
            async query => await store.SearchAsync(query, limit: 3, Cancellation),
            iter: 500, threads: 1);
        await store.SearchAsync(string.Concat(Enumerable.Repeat("the \"", 100_000)), limit: 3, Cancellation);
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
