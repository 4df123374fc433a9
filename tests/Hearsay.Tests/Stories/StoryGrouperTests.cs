using CsCheck;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Stories;

public class StoryGrouperTests
{
    private static readonly LocalDate May1 = new(2031, 5, 1);

    private static readonly AnnotatedArticle[] Ferry =
    [
        Article("f1", "Two ferries collided in fog off Kesh harbour on Monday. Captain Ilse Maren said 40 passengers were hurt near the Harrow lighthouse.", "Ferries collide off Kesh", day: May1),
        Article("f2", "The captain of a ferry that hit another off Kesh blamed fog. Ilse Maren told investigators the Harrow lighthouse was dark.", "Captain blames fog for Kesh collision", day: May1.PlusDays(1)),
        Article("f3", "Investigators of the Kesh ferry collision say the Harrow lighthouse had no power. 40 passengers were hurt when the ferries collided.", "Lighthouse was dark in ferry collision", day: May1.PlusDays(2)),
    ];

    private static readonly AnnotatedArticle[] Budget =
    [
        Article("b1", "Parliament in Valdria rejected the budget of Finance Minister Oren Tal on Monday. The opposition called the tax on grain unjust.", "Valdria parliament rejects budget", day: May1),
        Article("b2", "Finance Minister Oren Tal offered to drop the grain tax after parliament in Valdria rejected his budget.", "Oren Tal offers to drop grain tax", day: May1.PlusDays(1)),
    ];

    [Fact]
    public void Articles_on_one_event_are_one_story_and_those_on_another_are_not()
    {
        var stories = Group([.. Ferry, .. Budget]);

        Assert.Equal(["b1 b2", "f1 f2 f3"], Sets(stories));
    }

    [Fact]
    public void A_story_has_a_headline_of_its_own_its_days_its_terms_and_a_reason_for_each_article()
    {
        var story = Group([.. Ferry, .. Budget]).Single(story => story.Articles.Contains("f1"));

        Assert.Contains(story.Title, Ferry.Select(article => article.Article.Title));
        Assert.Equal((May1, May1.PlusDays(2)), (story.From, story.To));
        Assert.Equal(ContentId.Of("story", "f1"), story.Id);
        Assert.Contains("Kesh", story.Terms);
        Assert.Equal("opened", story.Reasons["f1"]);
        Assert.Contains("Harrow", story.Reasons["f3"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_headline_a_story_is_called_by_its_first_sentence()
    {
        var opening = "On Monday " + string.Concat(Enumerable.Repeat("wandering ", 30)) + "ended.";

        Assert.Equal("It is so.", Assert.Single(Group([Article("a", "\n It is so. It is not.")])).Title);
        var title = Assert.Single(Group([Article("a", opening)])).Title;
        Assert.True(title.Length <= 120 && title.EndsWith("wandering", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_words_months_later_are_another_story()
    {
        var later = Article("f9", Ferry[0].Text.Replace("40", "12", StringComparison.Ordinal).Replace("fog", "a storm", StringComparison.Ordinal), day: May1.PlusMonths(9));

        Assert.Equal(2, Group([Ferry[1], later]).Count);
    }

    [Fact]
    public void Undated_articles_are_placed_by_what_they_say()
    {
        var undated = Ferry[2] with { Article = Ferry[2].Article with { Published = null } };

        Assert.Equal(["b1 b2", "f1 f2 f3"], Sets(Group([undated, .. Budget, Ferry[0], Ferry[1]])));
    }

    [Fact]
    public void Copies_and_versions_go_together_whatever_they_say()
    {
        var copies = CopyReport.Empty with
        {
            Groups = [new CopyGroup(["b1", "f1"], Original: null, Agency: null)],
            Versions = [new VersionChain("k", ["b2", "f2"])],
        };

        var stories = Group([Ferry[0], Ferry[1], .. Budget], copies);
        Assert.Equal(StoryOf(stories, "b1"), StoryOf(stories, "f1"));
        Assert.Equal(StoryOf(stories, "b2"), StoryOf(stories, "f2"));
    }

    [Fact]
    public void What_an_analyst_joined_is_joined_and_what_was_parted_is_parted()
    {
        var constraints = new StoryConstraints { MustJoin = [("f1", "b1")], CannotJoin = [("f2", "f3"), ("f1", "f2"), ("x", "f1")] };
        var copies = CopyReport.Empty with { Groups = [new CopyGroup(["f1", "f2"], Original: null, Agency: null)] };

        var stories = Group([.. Ferry, .. Budget], copies, constraints);
        Assert.Equal(StoryOf(stories, "f1"), StoryOf(stories, "b1"));
        Assert.NotEqual(StoryOf(stories, "f1"), StoryOf(stories, "f2"));
        Assert.NotEqual(StoryOf(stories, "f2"), StoryOf(stories, "f3"));
    }

    [Fact]
    public void An_article_in_another_language_joins_by_its_names_and_numbers()
    {
        var spanish = Article(
            "es", "Dos barcos chocaron frente al puerto de Kesh. La capitana Ilse Maren dijo que 40 pasajeros resultaron heridos cerca del faro de Harrow.",
            "Choque en Kesh", day: May1, language: "es");
        var unrelated = Article(
            "es2", "La ministra de cultura dijo que el museo de la ciudad resultara cerrado cerca de dos meses.", "Cierra el museo", day: May1, language: "es");

        Assert.Equal(["b1 b2", "es f1 f2 f3", "es2"], Sets(Group([.. Ferry, .. Budget, spanish, unrelated])));
    }

    [Fact]
    public void Names_that_were_found_stand_in_for_words_in_capitals()
    {
        const string Text = "Yesterday the de Harrow trust closed. The de Harrow trust said so.";
        var start = Text.IndexOf("de Harrow", StringComparison.Ordinal);
        var article = Article("a", Text) with { Mentions = [new Mention(new TextSpan(start, start + "de Harrow".Length), MentionType.Person, "a1")] };

        Assert.Contains("de Harrow", Assert.Single(Group([article])).Terms);
    }

    [Fact]
    public void The_order_of_articles_changes_nothing()
    {
        AnnotatedArticle[] articles = [.. Ferry, .. Budget, Article("u", Ferry[1].Text), Article("e", ""), Article("u", "Other text.")];
        var expected = Print(Group(articles));

        Gen.Shuffle(articles).Sample(shuffled => Print(Group(shuffled)) == expected, iter: 30);
    }

    [Fact]
    public void Every_article_is_in_exactly_one_story_whatever_it_says() =>
        Gen.String[0, 200].Array[0, 8].Sample(
            texts =>
            {
                var articles = texts.Select((text, i) => Article($"a{i}", text, title: i % 2 == 0 ? text : "")).ToArray();
                return Group(articles).SelectMany(story => story.Articles).Order(StringComparer.Ordinal)
                    .SequenceEqual(articles.Select(article => article.Article.Id));
            },
            iter: 200);

    [Fact]
    public void Articles_that_say_nothing_are_no_story_together() =>
        Assert.Equal(300, Group([.. Enumerable.Range(0, 300).Select(i => Article($"a{i:000}", "", title: ""))]).Count);

    [Fact]
    public void A_page_of_headlines_does_not_make_one_story_of_all_it_names()
    {
        var page = Article("page", Text([.. Ferry.Concat(Budget).Select(article => article.Article.Title!)]), "Headlines", day: May1);
        var stories = Group([.. Ferry, .. Budget, page]);

        Assert.NotEqual(StoryOf(stories, "f1"), StoryOf(stories, "b1"));
    }

    [Fact]
    public void Unrelated_articles_of_one_day_stay_apart()
    {
        var articles = Enumerable.Range(0, 60).Select(i => Article($"a{i:00}", Text(Paragraphs(300 + i, 3)), day: May1));

        Assert.Equal(60, Group([.. articles]).Count);
    }

    [Fact(Timeout = 600_000)]
    public async Task Hundreds_of_identical_articles_and_one_very_long_one_are_grouped_in_good_time()
    {
        var copies = Enumerable.Range(0, 500).Select(i => Article($"a{i:000}", Ferry[0].Text, day: May1));
        var endless = Article("z", Text(Paragraphs(seed: 7, count: 2000, words: 100)));
        var stories = await Task.Run(() => Group([.. copies, endless]), TestContext.Current.CancellationToken);

        Assert.Equal([500, 1], stories.Select(story => story.Articles.Count));
    }

    [Fact]
    public void All_articles_can_be_taken_as_one_story()
    {
        var story = new StoryGrouper().GroupAsOne([.. Budget, .. Ferry]);

        Assert.Equal(["b1", "f1", "b2", "f2", "f3"], story.Articles);
        Assert.Throws<ArgumentException>(() => new StoryGrouper().GroupAsOne([]));
    }

    private static IReadOnlyList<Story> Group(AnnotatedArticle[] articles, CopyReport? copies = null, StoryConstraints? constraints = null) =>
        new StoryGrouper().Group(articles, copies ?? CopyReport.Empty, constraints);

    private static string StoryOf(IReadOnlyList<Story> stories, string article) => stories.Single(story => story.Articles.Contains(article)).Id;

    private static IEnumerable<string> Sets(IReadOnlyList<Story> stories) =>
        stories.Select(story => string.Join(' ', story.Articles.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static string Print(IReadOnlyList<Story> stories) => string.Join('\n', stories.Select(story =>
        $"{story.Id} {story.Title} {story.From} {story.To} {string.Join(' ', story.Articles)} {string.Join(' ', story.Terms)} {string.Join(' ', story.Reasons)}"));
}
