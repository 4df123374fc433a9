using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;

namespace Hearsay.Tests.Stories;

public class PostPlacingTests
{
    private const string FerryBrief = "Two ferries collided in fog off Kesh harbour and forty passengers were hurt near the Harrow lighthouse, Captain Ilse Maren said.";
    private const string BudgetBrief = "Parliament in Valdria rejected the budget of Finance Minister Oren Tal, whose tax on grain the opposition called unjust.";
    private const string PandaBrief = "A red panda that had left the zoo of Ulmen was found asleep in a bakery, and the keeper Nell Brack carried it home.";

    private static readonly LocalDate May1 = new(2031, 5, 1);

    private static readonly Article[] Ferry =
    [
        Report("f1", "Ferries collide off Kesh", "Two ferries collided in fog off Kesh harbour on Monday. Captain Ilse Maren said 40 passengers were hurt near the Harrow lighthouse.", 0),
        Report("f2", "Captain blames fog for Kesh collision", "The captain of a ferry that hit another off Kesh blamed fog. Ilse Maren told investigators the Harrow lighthouse was dark when the ferries collided.", 1),
        Report("f3", "Lighthouse was dark in ferry collision", "Investigators of the Kesh ferry collision say the Harrow lighthouse had no power. 40 passengers were hurt when the ferries collided in fog.", 2),
    ];

    private static readonly Article[] Budget =
    [
        Report("b1", "Valdria parliament rejects budget", "Parliament in Valdria rejected the budget of Finance Minister Oren Tal on Monday. The opposition called the tax on grain unjust.", 0),
        Report("b2", "Oren Tal offers to drop grain tax", "Finance Minister Oren Tal offered to drop the grain tax after parliament in Valdria rejected his budget. The opposition called the tax unjust.", 1),
    ];

    [Fact]
    public void Posts_of_a_digest_lie_in_different_stories_and_the_digest_joins_none_of_them()
    {
        var digest = Digest("d", "Panda found\n\n" + PandaBrief, "Ferries collide off Kesh\n\n" + FerryBrief, "Budget falls\n\n" + BudgetBrief);
        var stories = Group([.. Ferry, .. Budget, digest]);

        Assert.Equal(["b1 b2", "d", "f1 f2 f3"], Sets(stories));
        Assert.Equal(["Ferries collide off Kesh"], Of(stories, "f1").Posts.Select(post => post.Head));
        Assert.Equal(["Budget falls"], Of(stories, "b1").Posts.Select(post => post.Head));
        Assert.Equal(["Panda found"], Of(stories, "d").Posts.Select(post => post.Head));
        Assert.Equal(["d"], Of(stories, "f1").Guests);
        Assert.Empty(Of(stories, "d").Guests);
        Assert.All(stories.SelectMany(story => story.Posts), post => Assert.Equal(May1.PlusDays(1), post.Published?.Day));
    }

    [Fact]
    public void A_digest_that_is_mostly_on_one_story_is_in_it_and_never_names_it()
    {
        var digest = Digest("a", "Ferries collide off Kesh\n\n" + FerryBrief + " " + Ferry[1].Text, "Captain blames fog\n\n" + Ferry[1].Text + " " + Ferry[2].Text, "Budget falls\n\n" + BudgetBrief) with
        {
            Published = new PublicationTime(May1.PlusDays(-1)),
        };
        var stories = Group([.. Ferry, .. Budget, digest]);
        var ferry = Of(stories, "f1");

        Assert.Equal(["a f1 f2 f3", "b1 b2"], Sets(stories));
        Assert.Equal(ContentId.Of("story", "f1"), ferry.Id);
        Assert.Equal("most of what it says is on this story", ferry.Reasons["a"]);
        Assert.Equal(["Budget falls"], Of(stories, "b1").Posts.Select(post => post.Head));
        Assert.Equal(2, ferry.Posts.Count);
    }

    [Fact]
    public void A_digest_that_prints_reports_of_two_stories_word_for_word_makes_them_no_one_story()
    {
        var digest = Digest("d", "Ferries collide\n\n" + Ferry[0].Text, "Budget falls\n\n" + Budget[0].Text, "Panda found\n\n" + PandaBrief);
        var copies = CopyReport.Empty with { Groups = [new CopyGroup(["b1", "d", "f1"], Original: null, Agency: null)] };
        var annotated = new LedgerPipeline().Annotate([.. Ferry, .. Budget, digest], TestContext.Current.CancellationToken);

        Assert.Equal(["b1 b2", "d", "f1 f2 f3"], Sets(new StoryGrouper().Group(annotated, copies)));
    }

    [Fact]
    public void What_an_analyst_decided_on_a_digest_holds()
    {
        var annotated = new LedgerPipeline().Annotate([.. Ferry, .. Budget, Digest("d", "Panda found\n\n" + PandaBrief, "Ferries collide\n\n" + FerryBrief, "Budget falls\n\n" + BudgetBrief)], TestContext.Current.CancellationToken);
        var joined = new StoryGrouper().Group(annotated, CopyReport.Empty, new StoryConstraints { MustJoin = [("d", "b1")] });

        Assert.Equal(["b1 b2 d", "f1 f2 f3"], Sets(joined));
        Assert.Equal(["Ferries collide"], Of(joined, "f1").Posts.Select(post => post.Head));
        Assert.Equal(2, Of(joined, "d").Posts.Count);
    }

    [Fact]
    public void A_live_blog_is_in_its_story_as_a_whole_and_a_post_on_something_else_in_another()
    {
        var stories = Group([.. Ferry, .. Budget, Live()]);

        Assert.Equal(["b1 b2", "f1 f2 f3 l"], Sets(stories));
        Assert.Equal(3, Of(stories, "f1").Posts.Count);
        var budget = Assert.Single(Of(stories, "b1").Posts);
        Assert.Equal(("l", May1.PlusDays(1)), (budget.Article, budget.Published?.Day));
    }

    [Fact]
    public void Taken_as_one_story_it_has_all_posts()
    {
        var annotated = new LedgerPipeline().Annotate([.. Ferry, Live()], TestContext.Current.CancellationToken);

        Assert.Equal(4, new StoryGrouper().GroupAsOne(annotated).Posts.Count);
    }

    [Fact]
    public void The_order_in_which_articles_are_listed_changes_nothing()
    {
        Article[] articles = [.. Ferry, .. Budget, Live(), Digest("d", "Panda found\n\n" + PandaBrief, "Ferries collide\n\n" + FerryBrief, "Budget falls\n\n" + BudgetBrief)];

        Assert.Equal(Written(Group(articles)), Written(Group([.. articles.Reverse()])));
    }

    [Fact]
    public void A_story_has_the_statements_of_its_own_posts_of_a_digest_only()
    {
        Article[] articles = [.. Ferry, .. Budget, Digest("d", "Panda found\n\n" + PandaBrief, "Ferries collide off Kesh\n\n" + FerryBrief, "Budget falls\n\n" + BudgetBrief)];
        var ledgers = new LedgerPipeline().Run(articles, TestContext.Current.CancellationToken);

        Assert.Equal(["f1", "f2", "f3", "d"], LedgerOf(ledgers, "f1").Articles.Select(article => article.Article.Id));
        Assert.All(Words(ledgers, "f1", articles[^1]), words => Assert.Contains(words, "Ferries collide off Kesh " + FerryBrief, StringComparison.Ordinal));
        Assert.All(Words(ledgers, "b1", articles[^1]), words => Assert.Contains(words, "Budget falls " + BudgetBrief, StringComparison.Ordinal));
        Assert.All(Words(ledgers, "d", articles[^1]), words => Assert.Contains(words, "Panda found " + PandaBrief, StringComparison.Ordinal));
        Assert.All(["f1", "b1", "d"], story => Assert.NotEmpty(Words(ledgers, story, articles[^1])));
        Assert.DoesNotContain(LedgerOf(ledgers, "f1").Actors, actor => actor.Name.Contains("Oren Tal", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_post_of_a_live_blog_says_was_said_on_its_day_and_in_its_story()
    {
        Article[] articles = [.. Ferry, .. Budget, Live()];
        var ledgers = new LedgerPipeline().Run(articles, TestContext.Current.CancellationToken);
        var live = articles[^1];

        Assert.Equal([May1, May1.PlusDays(1)], live.Posts.Select(post => post.Published!.Value.Day).Distinct());
        Assert.All(Words(ledgers, "f1", live), words => Assert.DoesNotContain("grain", words, StringComparison.Ordinal));
        Assert.NotEmpty(Words(ledgers, "b1", live));
        Assert.All(
            LedgerOf(ledgers, "f1").Claims.SelectMany(claim => claim.Assertions).Where(assertion => assertion.Citation.Article == live.Id),
            assertion => Assert.Equal(live.DayAt(assertion.Citation.Span.Start), assertion.Said));
    }

    [Fact]
    public void Relative_days_count_from_the_day_of_their_post()
    {
        var live = new LedgerPipeline().Annotate(Live());

        Assert.Equal(["2031-04-30", "2031-05-01"], live.Times.Where(time => time.Span.Of(live.Text) == "yesterday").Select(time => time.Value));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_page_of_500_posts_and_one_of_10_000_heads_are_placed_in_good_time()
    {
        var many = Read("many", "Live: Kesh", string.Join("\n\n", Enumerable.Range(0, 500).Select(number => $"{number / 60}:{number % 60:00}\n\n{(number % 3 == 0 ? FerryBrief : number % 3 == 1 ? BudgetBrief : PandaBrief)}")), May1.PlusDays(1));
        var briefs = Read("briefs", "News in brief", string.Join("\n\n", Enumerable.Range(0, 500).Select(number => $"Report {number}\n\n{(number % 2 == 0 ? FerryBrief : BudgetBrief)}")), May1.PlusDays(1));
        var heads = Read("heads", "News in brief", string.Join('\n', Enumerable.Range(0, 10_000).Select(number => $"Ferry {number} collides off Kesh")), May1.PlusDays(1));
        Assert.Equal((500, 500, 0), (many.Posts.Count, briefs.Posts.Count, heads.Posts.Count));

        // Placing is what is measured, so nothing is annotated.
        var articles = Ferry.Concat(Budget).Append(many).Append(briefs).Append(heads).Select(article => new AnnotatedArticle { Article = article }).ToList();
        var stories = await Task.Run(() => new StoryGrouper().Group(articles, CopyReport.Empty), TestContext.Current.CancellationToken);
        Assert.NotEqual(Of(stories, "f1").Id, Of(stories, "b1").Id);
        Assert.Equal(1_000, stories.Sum(story => story.Posts.Count));
    }

    private static StoryLedger LedgerOf(IReadOnlyList<StoryLedger> ledgers, string article) => ledgers.Single(ledger => ledger.Story.Articles.Contains(article));

    private static string[] Words(IReadOnlyList<StoryLedger> ledgers, string story, Article article) =>
    [
        .. LedgerOf(ledgers, story).Claims.SelectMany(claim => claim.Assertions).Where(assertion => assertion.Citation.Article == article.Id)
            .Select(assertion => assertion.Citation.Span.Of(article.Text)),
    ];

    private static Article Live() => Read(
        "l",
        "Kesh ferry collision live",
        $"22:10\n\nTwo ferries collided in fog off Kesh harbour near the Harrow lighthouse. Captain Ilse Maren had warned of fog yesterday.\n\n23:30\n\n{FerryBrief}\n\n"
            + $"06:15\n\nInvestigators say that the Harrow lighthouse had no power yesterday when the ferries collided off Kesh.\n\n07:00\n\n{BudgetBrief}",
        May1.PlusDays(1));

    private static Article Digest(string id, params string[] reports) => Read(id, "News in brief", string.Join("\n\n", reports), May1.PlusDays(1));

    private static Article Read(string id, string title, string text, LocalDate day) =>
        Assert.Single(new ArticleReader().ReadBytes("page.jsonl", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { id, title, text, published = day.ToString("uuuu-MM-dd", null), language = "en" }))).Article!;

    private static Article Report(string id, string title, string text, int day) => Read(id, title, text, May1.PlusDays(day));

    private static IReadOnlyList<Story> Group(Article[] articles)
    {
        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate(articles, TestContext.Current.CancellationToken);
        return pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated));
    }

    private static Story Of(IReadOnlyList<Story> stories, string article) => stories.Single(story => story.Articles.Contains(article));

    private static string[] Sets(IReadOnlyList<Story> stories) =>
        [.. stories.Select(story => string.Join(' ', story.Articles.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private static string Written(IReadOnlyList<Story> stories) =>
        string.Join('\n', stories.Select(story => $"{story.Id} {string.Join(' ', story.Articles)} {string.Join(' ', story.Posts)}"));
}
