using Hearsay.Articles;
using Hearsay.Decisions;
using Hearsay.Storage.Sqlite;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Storage.Tests;

/// <summary>An archive to which articles are added as they come, by one program after another.</summary>
public sealed class GrowingArchiveTests : IDisposable
{
    private static readonly LocalDate May1 = new(2031, 5, 1);

    // The collision and the arrest are told as two stories until a report tells of both.
    private static readonly Article[] Collision =
    [
        Report("f1", 0, "Ferries collide off Kesh", "Two ferries collided in thick fog off Kesh harbour. Forty passengers were hurt near the Harrow lighthouse, rescuers said."),
        Report("f2", 0, "Kesh ferries collide in fog", "Forty passengers were hurt when two ferries collided in fog off Kesh harbour. Rescuers brought them to the Harrow lighthouse."),
    ];

    private static readonly Article[] Arrest =
    [
        Report("m1", 1, "Captain Ilse Maren arrested", "Police arrested captain Ilse Maren at home in Dunmore. Prosecutor Oren Tal accused Maren of negligence and drinking on duty."),
        Report("m2", 1, "Prosecutor accuses captain Maren", "Prosecutor Oren Tal accused captain Ilse Maren of negligence. Police arrested Maren at home in Dunmore for drinking on duty."),
    ];

    private static readonly Article[] Both =
    [
        Report("x1", 1, "Captain Maren arrested after ferries collide off Kesh", "Police arrested captain Ilse Maren after two ferries collided in fog off Kesh harbour. Prosecutor Oren Tal accused Maren of negligence. Forty passengers were hurt near the Harrow lighthouse."),
        Report("x2", 1, "Kesh ferries: captain Ilse Maren accused", "Prosecutor Oren Tal accused captain Ilse Maren of negligence when two ferries collided off Kesh harbour in fog and forty passengers were hurt. Police arrested Maren in Dunmore."),
        Report("x3", 1, "Drinking captain Maren blamed for Kesh ferries", "Captain Ilse Maren was drinking on duty when the ferries collided off Kesh harbour, prosecutor Oren Tal said. Forty passengers were hurt near the Harrow lighthouse. Police arrested Maren."),
    ];

    private static readonly Article[] Budget =
    [
        Report("b1", 0, "Valdria parliament rejects budget", "Parliament in Valdria rejected the budget of Finance Minister Sela Voss. The opposition called the tax on grain unjust."),
        Report("b2", 1, "Sela Voss offers to drop grain tax", "Finance Minister Sela Voss offered to drop the grain tax after parliament in Valdria rejected the budget."),
    ];

    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task What_is_added_at_once_has_the_stories_that_the_pipeline_finds()
    {
        var articles = Samples();
        await AddAsync(articles);

        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate(articles, Cancellation);
        Assert.Equal(Written(pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated))), Written(await StoriesAsync()));
    }

    [Fact]
    public Task One_by_one_with_a_restart_between_each_is_the_same_as_one_by_one_without() => AssertRestartsChangeNothingAsync([.. Samples(), .. Budget]);

    [Fact]
    public async Task The_samples_taken_one_by_one_are_the_stories_that_they_are_all_at_once()
    {
        var articles = Samples();
        foreach (var article in articles) await AddAsync([article]);
        var oneByOne = Sets(await StoriesAsync());

        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate(articles, Cancellation);
        Assert.Equal(Sets(pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated))), oneByOne);
    }

    [Fact]
    public async Task The_order_in_which_articles_of_one_call_are_listed_changes_nothing()
    {
        Article[] articles = [.. Samples(), .. Budget, .. Collision];
        await AddAsync(articles);

        using var other = new TemporaryArchive();
        await using (var store = await SqliteLedgerStore.OpenAsync(other.Path, cancellationToken: Cancellation))
        {
            await new Ledger(store, new LedgerPipeline(new LedgerOptions { Threads = 1 })).AddAsync(articles.Reverse().Select(Reading), progress: null, Cancellation);
        }

        await using var first = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        await using var second = await SqliteLedgerStore.OpenAsync(other.Path, cancellationToken: Cancellation);
        Assert.Equal(Written(await first.ReadStoriesAsync(Cancellation)), Written(await second.ReadStoriesAsync(Cancellation)));
    }

    [Fact]
    public async Task Only_stories_that_change_are_written()
    {
        await AddAsync([.. Budget, .. Collision]);
        archive.Execute("CREATE TABLE written (id TEXT, place TEXT); CREATE TRIGGER noted AFTER INSERT ON stories BEGIN INSERT INTO written VALUES (NEW.id, ''); END");

        await AddAsync([Report("f3", 1, "Lighthouse was dark when ferries collided", "The Harrow lighthouse was dark when two ferries collided in fog off Kesh harbour, rescuers said. Forty passengers were hurt.")]);

        Assert.Equal(1L, archive.Query("SELECT count(*) FROM written"));
        Assert.Equal((await StoryOfAsync("f3")).Id, archive.Query("SELECT id FROM written"));
        Assert.Equal((await StoryOfAsync("f1")).Id, archive.Query("SELECT id FROM written"));
    }

    [Fact]
    public async Task A_story_keeps_its_id_when_an_earlier_article_comes_to_it()
    {
        await AddAsync(Collision);
        var before = await StoryOfAsync("f1");
        await AddAsync([Report("a0", -1, "Ferries collide off Kesh", "Two ferries collided in thick fog off Kesh harbour, rescuers said. Passengers were hurt near the Harrow lighthouse, forty of them.")]);

        var now = await StoryOfAsync("a0");
        Assert.Equal(before.Id, now.Id);
        Assert.Equal("a0", now.Articles[0]);
        Assert.Empty(now.Events);
    }

    [Fact]
    public async Task When_two_stories_turn_out_to_be_one_the_older_id_stays_and_the_other_leads_to_it()
    {
        await AddAsync(Collision);
        await AddAsync(Arrest);
        var (older, younger) = (await StoryOfAsync("f1"), await StoryOfAsync("m1"));
        Assert.NotEqual(older.Id, younger.Id);
        var titled = await DecideTitleAsync("m1", "The captain");

        foreach (var article in Both) await AddAsync([article]);

        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var joined = (await store.FindStoryAsync(younger.Id, Cancellation))!;
        Assert.Equal(older.Id, joined.Id);
        Assert.Equal(["f1", "f2", "m1", "m2", "x1", "x2", "x3"], joined.Articles.Order(StringComparer.Ordinal));
        Assert.Equal([younger.Id], joined.FormerIds);

        var told = Assert.Single(joined.Events);
        Assert.Equal((StoryEventKind.Joined, younger.Id, May1.PlusDays(1)), (told.Kind, told.Story, told.Day));
        Assert.Contains("m1", told.Articles);
        Assert.StartsWith("both tell of ", told.Reason, StringComparison.Ordinal);

        // What was decided about the younger holds for the one it has become, and its id still names it.
        var ledger = new Ledger(store, new LedgerPipeline());
        var decided = Ledger.FindStory(await ledger.ReadStoriesAsync(Cancellation), younger.Id[..10]);
        Assert.Equal((older.Id, "The captain"), (decided.Id, decided.Title));
        Assert.Contains(titled, decided.Decisions);
        Assert.DoesNotContain(await store.VerifyAsync(Cancellation), problem => problem.Article is null);
    }

    [Fact]
    public async Task When_an_analyst_parts_a_story_the_part_with_its_first_article_keeps_the_id_and_undoing_brings_it_back()
    {
        await AddAsync([.. Collision, .. Budget]);
        var before = await StoryOfAsync("f1");
        var split = await DecideAsync(new Decision { Kind = DecisionKind.Split, Subject = DecisionSubject.Story, Targets = [Target("f2"), Target("f1")], Signed = Analyst });

        var (kept, parted) = (await StoryOfAsync("f1"), await StoryOfAsync("f2"));
        Assert.Equal(before.Id, kept.Id);
        Assert.NotEqual(before.Id, parted.Id);
        Assert.Equal([StoryEventKind.Parted], kept.Events.Select(change => change.Kind));
        Assert.Equal([(StoryEventKind.PartedFrom, before.Id, null)], parted.Events.Select(change => (change.Kind, change.Story, change.Day)));

        await using (var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation))
        {
            await new Ledger(store, new LedgerPipeline()).UndoAsync(split, note: null, Analyst, Cancellation);
        }

        var again = await StoryOfAsync("f2");
        Assert.Equal((before.Id, parted.Id), (again.Id, Assert.Single(again.FormerIds)));
        Assert.Equal(before.Articles, again.Articles);
    }

    [Fact]
    public async Task Stories_of_an_older_archive_are_taken_up_with_the_first_addition()
    {
        await AddAsync([.. Collision, .. Budget]);
        var before = Sets(await StoriesAsync());
        archive.Execute("DELETE FROM story_traces; DELETE FROM story_terms");
        await AddAsync(Arrest);

        Assert.Equal([.. before.Append("m1 m2").Order(StringComparer.Ordinal)], Sets(await StoriesAsync()));
    }

    [Theory]
    [InlineData("UPDATE story_traces SET state = x'00' WHERE number = 1")]
    [InlineData("UPDATE story_traces SET state = x''")]
    [InlineData("UPDATE story_traces SET words = x'07'")]
    [InlineData("DELETE FROM story_articles WHERE position = 0")]
    public async Task What_is_damaged_of_the_stream_is_made_anew_from_the_articles(string damage)
    {
        await AddAsync([.. Collision, .. Budget]);
        archive.Execute(damage);
        await AddAsync([Both[0]]);

        var stories = await StoriesAsync();
        Assert.Equal(["b1", "b2", "f1", "f2", "x1"], stories.SelectMany(story => story.Articles).Order(StringComparer.Ordinal));
        Assert.Equal((await StoryOfAsync("f1")).Id, (await StoryOfAsync("x1")).Id);
    }

    [Fact]
    public async Task Two_programs_may_add_at_once()
    {
        await Task.WhenAll(AddAsync(Collision), AddAsync(Budget), AddAsync(Arrest));

        Assert.Equal(["b1 b2", "f1 f2", "m1 m2"], Sets(await StoriesAsync()));
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        Assert.DoesNotContain(await store.VerifyAsync(Cancellation), problem => problem.Article is null);
    }

    [Fact]
    public async Task Posts_lie_in_the_stories_that_the_pipeline_finds_for_them()
    {
        Article[] articles = [.. Collision, .. Budget, Brief("d1"), Brief("d2")];
        await AddAsync(articles);

        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate(articles, Cancellation);
        var found = pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated));
        Assert.Equal(Posts(found), Posts(await StoriesAsync()));
        Assert.Equal(["d1", "d2"], (await StoryOfAsync("f1")).Guests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_comes_to_a_story_whichever_of_the_two_was_there_first(bool isDigestFirst)
    {
        Article[] reports = [.. Collision, .. Budget];
        foreach (var article in isDigestFirst ? [Brief("d1"), .. reports] : (Article[])[.. reports, Brief("d1")]) await AddAsync([article]);

        Assert.Equal(["Ferries collide off Kesh"], (await StoryOfAsync("f1")).Posts.Select(post => post.Head));
        Assert.Equal(["Grain tax to go"], (await StoryOfAsync("b1")).Posts.Select(post => post.Head));
        Assert.Equal(["Panda found"], (await StoryOfAsync("d1")).Posts.Select(post => post.Head));
        Assert.Equal(["d1"], (await StoryOfAsync("d1")).Articles);
    }

    [Fact]
    public Task Posts_taken_one_by_one_with_a_restart_between_each_are_the_same_as_without() =>
        AssertRestartsChangeNothingAsync([Brief("d1"), .. Collision, Brief("d2"), .. Budget, .. Arrest, .. Both]);

    [Fact]
    public async Task The_ledger_of_a_story_of_an_archive_holds_its_posts_of_other_articles()
    {
        await AddAsync([.. Collision, .. Budget, Brief("d1")]);
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var ledger = await new Ledger(store, new LedgerPipeline()).ReconcileAsync((await StoryOfAsync("f1")).Id, Cancellation);

        var guest = ledger.Articles.Single(article => article.Article.Id == "d1");
        Assert.All(guest.Sentences, sentence => Assert.True(guest.Article.Posts[0].Span.Contains(sentence.Span)));
        Assert.Contains(ledger.Claims.SelectMany(claim => claim.Assertions), assertion => assertion.Citation.Article == "d1");
        Assert.DoesNotContain(await store.VerifyAsync(Cancellation), problem => problem.Article is null);
    }

    [Fact]
    public async Task The_articles_of_a_story_are_read_again_as_its_ledger_holds_them()
    {
        await AddAsync([.. Collision, .. Budget, Brief("d1")]);
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var ledger = new Ledger(store, new LedgerPipeline());
        foreach (var story in await StoriesAsync())
        {
            var (held, read) = ((await ledger.ReconcileAsync(story, Cancellation)).Articles, await ledger.ReadArticlesAsync(story, Cancellation));

            Assert.Equal(held.Select(article => article.Article.Id), read.Select(article => article.Article.Id));
            Assert.Equal(held.SelectMany(article => article.Sentences), read.SelectMany(article => article.Sentences));
            Assert.Equal(held.SelectMany(article => article.Mentions), read.SelectMany(article => article.Mentions));
            Assert.Equal(held.Select(article => article.Actors.Count), read.Select(article => article.Actors.Count));
        }
    }

    [Fact]
    public async Task Lost_decisions_are_found_in_a_story_that_posts_of_other_articles_tell_of()
    {
        await AddAsync([.. Collision, .. Budget, Brief("d1")]);
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        var end = Collision[0].Text.Length;
        var lost = new Decision
        {
            Kind = DecisionKind.Reject, Subject = DecisionSubject.Figure, Targets = [new([new Citation("f1", new TextSpan(end - 1, end))], "words of an older version")],
            Signed = Analyst,
        };

        Assert.Equal([lost.Id], await new Ledger(store, new LedgerPipeline()).FindLostDecisionsAsync(new DecisionBook([lost]), Cancellation));
    }

    [Fact]
    public async Task What_names_the_content_of_a_story_holds_the_articles_that_its_posts_stand_in()
    {
        await AddAsync([.. Collision, .. Budget, Brief("d1")]);
        var story = await StoryOfAsync("f1");
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        using var cache = SqliteLedgerCache.Open(store);

        Assert.NotEqual(await cache!.FingerprintAsync(story with { Posts = [] }, Cancellation), await cache.FingerprintAsync(story, Cancellation));
    }

    [Fact]
    public async Task Lost_traces_of_posts_are_made_anew()
    {
        await AddAsync([.. Collision, .. Budget, Brief("d1")]);
        var before = Posts(await StoriesAsync());
        archive.Execute("UPDATE stories SET notes = '{}'; UPDATE story_traces SET words = x'07' WHERE number = 4");
        await AddAsync(Arrest);

        Assert.Equal(before, Posts(await StoriesAsync()));
    }

    // Of a digest only its posts are read.
    private static Article Brief(string id)
    {
        string[] reports =
        [
            "Ferries collide off Kesh\n\nTwo ferries collided in thick fog off Kesh harbour, and forty passengers were hurt near the Harrow lighthouse, rescuers said.",
            "Grain tax to go\n\nFinance Minister Sela Voss offered to drop the grain tax after parliament in Valdria rejected the budget, the opposition said.",
            "Panda found\n\nA red panda that had left the zoo of Ulmen was found asleep in a bakery, and the keeper Nell Brack carried it home.",
        ];
        var (text, posts) = ("", new List<Post>());
        foreach (var report in reports)
        {
            text += text.Length == 0 ? "" : "\n\n";
            posts.Add(new Post(new TextSpan(text.Length, text.Length + report.Length), new TextSpan(text.Length, text.Length + report.IndexOf('\n', StringComparison.Ordinal))));
            text += report;
        }

        return Report(id, 1, "News in brief " + id, text) with { Form = ArticleForm.Digest, Posts = posts };
    }

    private static IEnumerable<string> Posts(IReadOnlyList<Story> stories) =>
        [.. stories.SelectMany(story => story.Posts, (story, post) => $"{story.Articles[0]} {post}").Order(StringComparer.Ordinal)];

    private static Signature Analyst => new("An analyst", Instant.FromUtc(2031, 6, 1, 9, 0), "test");

    private static Article Report(string id, int day, string title, string text) => new()
    {
        Id = id, Title = title, Text = text, Language = "en", Published = new PublicationTime(May1.PlusDays(day)), PublishedBasis = DateBasis.Metadata,
    };

    private static ArticleReading Reading(Article article) => ArticleReading.Of(article);

    private static Article[] Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent!;

        return [.. new ArticleReader().Read([Path.Combine(folder.FullName, "samples")]).Select(reading => reading.Article).OfType<Article>()];
    }

    private static DecisionTarget Target(string article) => new([new Citation(article, new TextSpan(0, 5))], article);

    private static string Written(IReadOnlyList<Story> stories) => string.Join('\n', stories.Select(story =>
        $"{story.Id} {story.Title} {story.From} {story.To} {string.Join(' ', story.Articles)} {string.Join(' ', story.Terms)} {string.Join(' ', story.Articles.Select(article => story.Reasons[article]))} {string.Join(' ', story.Chapters.Select(chapter => chapter.Title))}"));

    private static IEnumerable<string> Sets(IReadOnlyList<Story> stories) =>
        [.. stories.Select(story => string.Join(' ', story.Articles.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private async Task AssertRestartsChangeNothingAsync(Article[] articles)
    {
        foreach (var article in articles) await AddAsync([article]);

        using var other = new TemporaryArchive();
        await using (var store = await SqliteLedgerStore.OpenAsync(other.Path, cancellationToken: Cancellation))
        {
            var ledger = new Ledger(store, new LedgerPipeline());
            foreach (var article in articles) await ledger.AddAsync([Reading(article)], progress: null, Cancellation);
        }

        Assert.Equal(other.Dump(), archive.Dump());
    }

    private async Task AddAsync(IReadOnlyList<Article> articles)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        await new Ledger(store, new LedgerPipeline()).AddAsync(articles.Select(Reading), progress: null, Cancellation);
    }

    private async Task<IReadOnlyList<Story>> StoriesAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        return await store.ReadStoriesAsync(Cancellation);
    }

    private async Task<Story> StoryOfAsync(string article) => (await StoriesAsync()).Single(story => story.Articles.Contains(article));

    private async Task<string> DecideAsync(Decision decision)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        return (await new Ledger(store, new LedgerPipeline()).DecideAsync(decision, Cancellation)).Id;
    }

    private Task<string> DecideTitleAsync(string article, string title) => DecideAsync(new Decision
    {
        Kind = DecisionKind.Correct,
        Subject = DecisionSubject.Story,
        Targets = [Target(article)],
        Correction = new Correction(CorrectedField.Title, title),
        Signed = Analyst,
    });
}
