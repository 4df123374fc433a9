using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Storage.Tests;

/// <content>Stories, as they are kept and found again.</content>
public abstract partial class LedgerStoreConformance
{
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
}
