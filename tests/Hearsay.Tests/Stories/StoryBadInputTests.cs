using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Stories;

/// <summary>Articles that no newsroom would send: all at once, and one by one. None makes a story of everything, and none takes long.</summary>
public class StoryBadInputTests
{
    private static readonly LocalDate May1 = new(2031, 5, 1);

    private static readonly string[] Places = ["Kesh", "Dunmore", "Valdria", "Harrow", "Tolm", "Brevik", "Ostrand", "Quill", "Merrow", "Lannick", "Pella", "Wick"];

    public static TheoryData<string, int, int> Inputs => new()
    {
        { "identical", 500, 1 },
        { "one sentence", 400, 100 },
        { "empty titles", 200, 50 },
        { "one day", 400, 100 },
        { "undated", 400, 100 },
        { "dates in the wrong order", 400, 100 },
        { "one word", 400, 1 },
        { "nothing", 400, 400 },
        { "only numbers", 300, 1 },
        { "pages of headlines", 120, 1 },
    };

    [Theory(Timeout = 600_000)]
    [MemberData(nameof(Inputs))]
    public async Task All_at_once_it_is_grouped_in_good_time(string input, int count, int leastStories)
    {
        var articles = Make(input, count);
        var stories = await Task.Run(() => new StoryGrouper().Group(articles, CopyReport.Empty), TestContext.Current.CancellationToken);

        Assert.Equal(count, stories.Sum(story => story.Articles.Count));
        Assert.True(stories.Count >= leastStories, $"{stories.Count} stories");
    }

    [Theory(Timeout = 600_000)]
    [MemberData(nameof(Inputs))]
    public async Task One_by_one_it_is_placed_in_good_time(string input, int count, int leastStories)
    {
        var placer = new StoryPlacer(new StoryWeights());
        await Task.Run(
            () =>
            {
                foreach (var article in Make(input, count))
                {
                    placer.Take([article], StoryConstraints.None);
                    placer.Settle(StoryConstraints.None);
                }
            },
            TestContext.Current.CancellationToken);

        var stories = placer.Stream.Stories.ToList();
        Assert.Equal(Enumerable.Range(0, count), stories.SelectMany(story => story.Articles).Order());
        Assert.True(stories.Count >= leastStories, $"{stories.Count} stories");
    }

    [Fact(Timeout = 600_000)]
    public async Task An_article_of_200_000_words_is_one_article()
    {
        var endless = Article("z", Text(Paragraphs(seed: 7, count: 20, words: 10_000)), day: May1);
        var line = Article("y", string.Join(' ', Paragraphs(seed: 9, count: 20, words: 10_000)), day: May1);
        var report = Article("a", "Two ferries collided in fog off Kesh harbour.", "Ferries collide", day: May1);
        var stories = await Task.Run(() => new StoryGrouper().Group([endless, line, report], CopyReport.Empty), TestContext.Current.CancellationToken);

        Assert.Equal(3, stories.Count);
    }

    [Fact]
    public void A_page_of_headlines_joins_no_two_of_the_stories_it_names()
    {
        AnnotatedArticle[] events = [.. Enumerable.Range(0, 8).SelectMany(number => Enumerable.Range(0, 3).Select(report => Event(number, report, May1)))];
        var page = Article("page", Text(events.Select(article => article.Article.Title!)), "The news in brief", day: May1);
        var stories = new StoryGrouper().Group([.. events, page], CopyReport.Empty);

        foreach (var story in stories) Assert.Single(story.Articles.Where(id => id != "page").Select(id => id[..2]).Distinct());
    }

    private static AnnotatedArticle[] Make(string input, int count) => [.. Enumerable.Range(0, count).Select(i => input switch
    {
        "identical" => Article($"a{i:000}", "Two ferries collided in fog off Kesh harbour. Forty passengers were hurt.", "Ferries collide", day: May1),
        "one sentence" => Article($"a{i:000}", Sentence(i), "A report", day: May1.PlusDays(i % 9)),
        "empty titles" => Article($"a{i:000}", Text(Paragraphs(i, 2)), title: i % 2 == 0 ? "" : "   ", day: May1),
        "one day" => Article($"a{i:000}", Text(Paragraphs(i, 2)), Sentence(i), day: May1),
        "undated" => Article($"a{i:000}", Text(Paragraphs(i, 2)), Sentence(i)),
        "dates in the wrong order" => Article($"a{i:000}", Text(Paragraphs(i, 2)), Sentence(i), day: May1.PlusDays(-(i * 37 % 400))),
        "one word" => Article($"a{i:000}", "Ferry", "Ferry", day: May1),
        "nothing" => Article($"a{i:000}", "", "", day: May1),
        "only numbers" => Article($"a{i:000}", $"{i} {i + 1} {i % 7} 12 40 2031", "40", day: May1),
        _ => Article($"a{i:000}", Text(Enumerable.Range(i, 40).Select(Sentence)), "Headlines", day: May1.PlusDays(i)),
    })];

    private static AnnotatedArticle Event(int number, int report, LocalDate day)
    {
        var (place, own) = (Places[number], Paragraphs(seed: 900 + number, count: 1, words: 30)[0]);
        return Article($"{(char)('a' + number)}{number}-{report}", $"{own} Reporter {report} was in {place}.", $"{place}: {string.Join(' ', own.Split(' ').Where(word => word.Length > 4).Take(4))}", day: day.PlusDays(report));
    }

    // Each is on a matter of its own, in one of a dozen places.
    private static string Sentence(int i) => $"{string.Join(' ', Paragraphs(seed: 5000 + i, count: 1, words: 12)[0].TrimEnd('.').Split(' ').Skip(1))} in {Places[i % Places.Length]}.";
}
