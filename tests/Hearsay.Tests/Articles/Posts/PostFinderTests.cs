using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Tests.Articles.Posts;

[Collection(Measured.Name)]
public class PostFinderTests
{
    private const string Prose = "The harbour board of Kesh met on the old quay and said that the ferry would stay where it was.";
    private const string Other = "Nurses in Harrow walked out of the clinic at noon, and the district asked them to come back by evening.";
    private const string Third = "A landslide closed the pass above Dunmore; two drivers were brought down on foot by farmers.";

    [Theory]
    [InlineData("10:42", "10:55", "11:10")]
    [InlineData("10.42am", "10.55am", "1.10pm")]
    [InlineData("10:42 GMT", "10:55 GMT", "11:10 GMT")]
    [InlineData("3:54 p.m.", "3:19 p.m.", "3:06 p.m.")]
    [InlineData("Monday 3 May, 10:42", "Monday 3 May, 10:55", "Monday 3 May, 11:10")]
    [InlineData("12:35 GMT - Ferry halted", "12:20 GMT - Fog on the bay", "11:55 GMT - Rescuers at sea")]
    [InlineData("Posted at 10:42", "Posted at 10:55", "Posted at 11:10")]
    [InlineData("1042 GMT", "1055 GMT", "1110 GMT")]
    [InlineData("5 p.m. ET: Board meets", "5:15 p.m. ET: Board votes", "5:30 p.m. ET: Ferry stays")]
    [InlineData("Day 12", "Day 13", "Day 14")]
    public void A_series_of_posts_each_under_its_time_is_a_live_blog(string one, string two, string three)
    {
        var article = Read($"{one}\n\n{Prose}\n\n{two}\n\n{Other}\n\n{Third}\n\n{three}\n\n{Third}");

        Assert.Equal(ArticleForm.Live, article.Form);
        Assert.Equal([one + "\n\n" + Prose, two + "\n\n" + Other + "\n\n" + Third, three + "\n\n" + Third], Texts(article));
    }

    [Fact]
    public void A_head_stands_behind_its_time_or_below_it_or_above_it()
    {
        Assert.Equal(["Ferry halted", "Clinic empty", "Pass closed"], Heads(Read($"10:42 - Ferry halted\n{Prose}\n10:55 - Clinic empty\n{Other}\n11:10 - Pass closed\n{Third}")));
        Assert.Equal(["Ferry halted", "Clinic empty", "Pass closed"], Heads(Read($"10:42\nFerry halted\n{Prose}\n10:55\nClinic empty\n{Other}\n11:10\nPass closed\n{Third}")));
        var above = Read($"Ferry halted\n10:42\n{Prose}\nClinic empty\n10:55\n{Other}\nPass closed\n11:10\n{Third}");
        Assert.Equal(["Ferry halted", "Clinic empty", "Pass closed"], Heads(above));
        Assert.StartsWith("Clinic empty", Texts(above)[1], StringComparison.Ordinal);
        Assert.Equal([null, null, null], Heads(Read($"10:42 {Prose}\n10:55 {Other}\n11:10 {Third}")));
    }

    [Theory]
    [InlineData("2031-05-03", "22:10 23:40 00:20 06:00", "2031-05-02 2031-05-02 2031-05-03 2031-05-03")]
    [InlineData("2031-05-03", "06:00 00:20 23:40 22:10", "2031-05-03 2031-05-03 2031-05-02 2031-05-02")]
    [InlineData("2031-05-03T22:05:00+01:00", "22:10 23:40 00:20 06:00", "2031-05-03 2031-05-03 2031-05-04 2031-05-04")]
    [InlineData("2031-05-03", "09:00 10:00 11:00 12:00", "2031-05-03 2031-05-03 2031-05-03 2031-05-03")]
    [InlineData("2031-05-03", "12:00 11:59 12:01 10:00", "")]
    public void A_clock_that_jumps_has_passed_midnight_whichever_way_the_page_runs(string published, string clocks, string days)
    {
        var article = Read(string.Join("\n\n", clocks.Split(' ').Select(clock => $"{clock}\n\n{Prose}")), published: published);

        Assert.Equal(days, string.Join(' ', article.Posts.Select(post => post.Published.ToString())));
    }

    [Fact]
    public void Days_come_from_heads_and_from_headings_between_posts()
    {
        var headed = Read($"Monday, 3 May 2031\n10:42\n{Prose}\n23:50\n{Other}\n4 May\n00:15\n{Third}\n09:00\n{Prose}", published: "2031-05-04");
        Assert.Equal(["2031-05-03", "2031-05-03", "2031-05-04", "2031-05-04"], headed.Posts.Select(post => post.Published.ToString()));
        Assert.DoesNotContain("4 May", Texts(headed)[1], StringComparison.Ordinal);

        var newestFirst = Read($"Sunday 4 May\n09:00\n{Prose}\n00:15\n{Third}\nSaturday 3 May\n23:50\n{Other}\n10:42\n{Prose}", published: "2031-05-04");
        Assert.Equal(["2031-05-04", "2031-05-04", "2031-05-03", "2031-05-03"], newestFirst.Posts.Select(post => post.Published.ToString()));

        var counted = Read($"Day 14\n{Prose}\nDay 13\n{Other}\nDay 12\n{Third}", published: "2031-05-04");
        Assert.Equal(["2031-05-04", "2031-05-03", "2031-05-02"], counted.Posts.Select(post => post.Published.ToString()));
    }

    [Fact]
    public void An_instant_is_told_only_where_a_zone_is()
    {
        var article = Read($"10:42 GMT\n{Prose}\n10:55\n{Other}\n11:10\n{Third}", published: "2031-05-03");
        Assert.Equal(["2031-05-03T10:42:00Z", "2031-05-03T10:55:00Z", "2031-05-03T11:10:00Z"], article.Posts.Select(post => post.Published.ToString()));

        Assert.All(Read($"10:42 ET\n{Prose}\n10:55 ET\n{Other}\n11:10 ET\n{Third}", published: "2031-05-03").Posts, post => Assert.Equal(new PublicationTime(new LocalDate(2031, 5, 3)), post.Published));
        Assert.All(Read($"10:42 ET\n{Prose}\n10:55 ET\n{Other}\n11:10 ET\n{Third}", published: null).Posts, post => Assert.Null(post.Published));
    }

    [Theory]
    [InlineData("News in brief", "Ferry stays", "Clinic empty", "Pass closed")]
    [InlineData("Morning briefing: Kesh ferry stays", "Ferry stays", "Clinic empty", "Pass closed")]
    [InlineData("Northern news roundup", "1. Ferry stays", "2. Clinic empty", "3. Pass closed")]
    [InlineData("Daily digest", "• Ferry stays", "• Clinic empty", "• Pass closed")]
    public void Short_reports_under_heads_are_a_digest_where_the_headline_says_so(string title, string one, string two, string three)
    {
        var text = $"{one}\n\n{Prose}\n\n{two}\n\n{Other}\n\n{three}\n\n{Third}\n\n{Prose}";
        var article = Read(text, title);

        Assert.Equal(ArticleForm.Digest, article.Form);
        Assert.Equal(["Ferry stays", "Clinic empty", "Pass closed"], Heads(article));
        Assert.Equal(two + "\n\n" + Other, Texts(article)[1]);
        Assert.Equal(ArticleForm.Report, Read(text, "Harbour board keeps ferry").Form);
    }

    [Fact]
    public void Short_reports_each_with_a_dateline_are_a_digest_whatever_the_headline_says()
    {
        var article = Read(
            $"KESH (Halyard) — {Prose}\n\nHARROW (Halyard) — {Other}\n\nDUNMORE, May 2, 2031 (Halyard) — {Third}", "Ferry stays");

        Assert.Equal(ArticleForm.Digest, article.Form);
        Assert.Equal(3, article.Posts.Count);
        Assert.Equal(new LocalDate(2031, 5, 2), article.Posts[2].Published?.Day);
    }

    [Fact]
    public void Marks_labels_and_lines_part_the_reports_of_a_digest()
    {
        Assert.Equal([Prose, Other, Third], Texts(Read($"{Prose}\n\n***\n\n{Other}\n\n***\n\n{Third}", "News in brief")));
        Assert.Equal(3, Read($"• {Prose}\n\n• {Other}\n\n• {Third}", "News in brief").Posts.Count);
        Assert.Equal(["Ferry", "Clinic", "Pass"], Heads(Read($"Ferry: {Prose}\n\nClinic: {Other}\n\nPass: {Third}", "News in brief")));
    }

    [Theory]
    [InlineData("a report with subheads", "Harbour board keeps ferry", "The vote\n\n%1\n\nThe fares\n\n%2\n\nThe fog\n\n%3")]
    [InlineData("a timeline", "Timeline: the Kesh collision", "10:42: %1\n\n10:55: %2\n\n11:10: %3")]
    [InlineData("an account with a timetable at its end", "Harbour board keeps ferry", "%1 %2 %3\n\n%1 %2 %3\n\n%1 %2 %3\n\n10:42: %1\n\n10:55: %2\n\n11:10: %3")]
    [InlineData("years", "Harbour board keeps ferry", "2010: %1\n\n2011: %2\n\n2012: %3")]
    [InlineData("a list of days", "Harbour board keeps ferry", "May 3: %1\n\nMay 9: %2\n\nJune 1: %3")]
    [InlineData("days long ago", "Harbour board keeps ferry", "3 May 1990\n\n%1\n\n9 June 1995\n\n%2\n\n1 July 2004\n\n%3")]
    [InlineData("an interview", "What the board says", "Why?\n\n%1\n\nWhen?\n\n%2\n\nWho?\n\n%3")]
    [InlineData("a transcript", "Board hearing", "10:42 MARSH: %1\n\n10:55 TAL: %2\n\n11:10 MARSH: %3")]
    [InlineData("speakers in a digest's clothes", "News in brief", "Marsh: %1\n\nTal: %2\n\nMarsh: %3\n\nTal: %1")]
    [InlineData("a recipe", "Fish soup", "1. Cut the fish into pieces as long as a thumb and salt them well.\n\n2. Boil the heads with an onion for an hour, no longer.\n\n3. Add the fish, and take the pot from the fire at once.")]
    [InlineData("minutes of a match", "Kesh beat Harrow", "12' %1\n\n45' %2\n\n90' %3")]
    [InlineData("a programme", "On air tonight", "18:00 News\n\n18:30 Weather\n\n19:00 The old harbour, a film\n\n21:00 Sport")]
    [InlineData("sentences that open with a time", "Ferry late", "10:30 is when it should have left. %1\n\n11:00 came and went. %2\n\n12:00 was too late. %3")]
    [InlineData("times of a race", "Sprint", "10:42.3 %1\n\n10:55.1 %2\n\n11:10.9 %3")]
    [InlineData("marks of a recording", "Recording", "00:12:30 %1\n\n00:14:10 %2\n\n00:20:00 %3")]
    [InlineData("several things to know", "Three things to know about the ferry", "1. The fare\n\n%1\n\n2. The fog\n\n%2\n\n3. The board\n\n%3")]
    public void Other_pages_are_one_report(string what, string title, string text)
    {
        var article = Read(text.Replace("%1", Prose, StringComparison.Ordinal).Replace("%2", Other, StringComparison.Ordinal).Replace("%3", Third, StringComparison.Ordinal), title);

        Assert.True(article.Form == ArticleForm.Report, what);
        Assert.Empty(article.Posts);
    }

    [Fact]
    public void The_samples_are_reports() =>
        Assert.All(new ArticleReader().Read([Repository.PathOf("samples")], cancellationToken: TestContext.Current.CancellationToken).Select(reading => reading.Article).OfType<Article>(), article => Assert.Equal(ArticleForm.Report, article.Form));

    [Fact]
    public void Posts_of_a_page_are_taken_from_its_markup()
    {
        var article = Reading.One("page.html", $"""
            <html><head><title>Kesh live</title></head><body itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Kesh live</h1>
            <nav><a href="/">Home</a></nav>
            <div><p>What we know so far about the ferry.</p>
            <article itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="2031-05-03T10:42:00+02:00">12 minutes ago</time><h2>Pass closed</h2><p>{Third}</p></article>
            <article itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="2031-05-03T09:10:00+02:00">2 hours ago</time><h2>Clinic empty</h2><p>{Other}</p><p>{Prose}</p></article>
            <article itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="2031-05-02T23:50:00+02:00">yesterday</time><p>{Prose}</p></article>
            </div></body></html>
            """);

        Assert.Equal((ArticleForm.Live, "Kesh live"), (article.Form, article.Title));
        Assert.Equal(["Pass closed", "Clinic empty", null], Heads(article));
        Assert.Equal(["2031-05-03T10:42:00+02", "2031-05-03T09:10:00+02", "2031-05-02T23:50:00+02"], article.Posts.Select(post => post.Published.ToString()));
        Assert.Contains("What we know so far", article.Text, StringComparison.Ordinal);
        Assert.EndsWith(Prose, Texts(article)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class=\"comment\"", "div id=\"liveblog\"")]
    [InlineData("class=\"teaser\"", "div")]
    public void Comments_and_teasers_are_no_posts(string attributes, string around)
    {
        var items = string.Concat(Enumerable.Range(0, 4).Select(hour => $"<article {attributes}><time datetime=\"2031-05-03T1{hour}:00:00Z\">then</time><p>{Other}</p></article>"));
        var article = Reading.One("page.html", $"<html><body><h1>Harbour board keeps ferry</h1><main><p>{Prose}</p><p>{Third} {Prose}</p><p>{Prose} {Other}</p></main><{around}>{items}</{around.Split(' ')[0]}></body></html>");

        Assert.Equal(ArticleForm.Report, article.Form);
    }

    [Theory]
    [InlineData("10:42", 500)]
    [InlineData("Head of a report", 500)]
    [InlineData("Monday 3 May, 10:42 GMT at on the of posted live", 2_000)]
    [InlineData("99:99", 2_000)]
    [InlineData("1.", 5_000)]
    [InlineData("•", 5_000)]
    [InlineData("31 February 2031 25:61", 2_000)]
    public async Task Many_posts_are_read_in_linear_time(string head, int posts)
    {
        var article = await LinearTime.Of(posts, count => Read(string.Join("\n\n", Enumerable.Repeat($"{head}\n\n{Prose}", count)), "News in brief"));

        Assert.All(article.Posts, post => Assert.InRange(post.Span.End, 1, article.Text.Length));
    }

    [Theory]
    [InlineData("News in brief")]
    [InlineData("Live: Kesh")]
    public void Heads_without_text_are_no_posts(string title)
    {
        Assert.Empty(Read(string.Join('\n', Enumerable.Range(0, 10_000).Select(number => $"Ferry number {number} stays in Kesh")), title).Posts);
        Assert.Empty(Read(string.Join('\n', Enumerable.Range(0, 10_000).Select(number => $"{number / 60 % 24}:{number % 60:00} Ferry stays in Kesh")), title).Posts);
        Assert.Empty(Read("10:42\n10:43\n10:44\n10:45", title).Posts);
    }

    private static Article Read(string text, string title = "Kesh today", string? published = "2031-05-03") =>
        Assert.Single(new ArticleReader().ReadBytes("page.jsonl", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { title, text, published }))).Article!;

    private static string[] Texts(Article article) => [.. article.Posts.Select(post => post.Span.Of(article.Text))];

    private static string?[] Heads(Article article) => [.. article.Posts.Select(post => post.Head?.Of(article.Text))];
}
