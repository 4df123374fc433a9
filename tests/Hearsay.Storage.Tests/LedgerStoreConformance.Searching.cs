using Hearsay.Annotations;

namespace Hearsay.Storage.Tests;

/// <content>Searching in what is kept.</content>
public abstract partial class LedgerStoreConformance
{
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
}
