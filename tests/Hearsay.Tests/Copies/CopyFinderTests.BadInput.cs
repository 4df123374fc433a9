using CsCheck;
using Hearsay.Annotations;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Copies;

/// <content>Floods, very long and very short texts.</content>
public partial class CopyFinderTests
{
    [Fact(Timeout = 600_000)]
    public async Task Hundreds_of_copies_are_one_group_in_good_time()
    {
        var articles = Enumerable.Range(0, 500).Select(i => Article($"a{i:000}", Text(Wire))).ToArray();
        var report = await Task.Run(() => Find(articles), TestContext.Current.CancellationToken);

        Assert.Equal(500, Assert.Single(report.Groups).Articles.Count);
        Assert.Equal(500 * 499 / 2, report.Pairs.Count);
        Assert.All(report.Pairs, pair => Assert.Equal(1, pair.InA));
    }

    public static TheoryData<string, string, bool> Floods => new()
    {
        { "long, of one day", Text(Wire), false },
        { "long, of two years", Text(Wire), true },
        { "of one sentence, of one day", Wire[0], false },
        { "of one sentence, of two years", Wire[0], true },
    };

    [Theory(Timeout = 600_000)]
    [MemberData(nameof(Floods))]
    public async Task The_same_text_five_hundred_times_is_one_group(string flood, string text, bool isDatedApart)
    {
        var articles = Enumerable.Range(0, 500)
            .Select(i => Article($"a{i:000}", text, i % 3 == 0 ? "" : null, $"Paper {i}", day: new LocalDate(2033, 4, 1).PlusDays(isDatedApart ? i * 2 : 0)))
            .ToArray();
        var report = await Task.Run(() => Find(articles), TestContext.Current.CancellationToken);

        Assert.True(report.Groups.Count == 1, flood);
        Assert.Equal(500, report.Groups[0].Articles.Count);
        Assert.Equal(isDatedApart ? "a000" : null, report.Groups[0].Original);
        Assert.Empty(report.Reuse);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_page_of_headlines_and_articles_of_one_sentence_are_read_in_good_time()
    {
        var sentences = Paragraphs(seed: 8, count: 1500, words: 12);
        AnnotatedArticle[] articles =
        [
            .. sentences.Select((sentence, i) => Article($"s{i:0000}", sentence, title: "", day: new LocalDate(2033, 4, 1).PlusDays(-i))),
            Article("headlines", Text(sentences)),
            Article("first lines again", Text(sentences.Take(300))),
        ];
        var report = await Task.Run(() => Find(articles), TestContext.Current.CancellationToken);

        Assert.All(report.Groups, group => Assert.True(group.Articles.Count <= 4));
    }

    [Fact(Timeout = 600_000)]
    public async Task A_line_that_all_articles_print_does_not_set_each_against_each()
    {
        var line = Paragraphs(seed: 9, count: 1, words: 60)[0];
        var articles = Enumerable.Range(0, 2000).Select(i => Article($"a{i:0000}", Text([.. Paragraphs(1000 + i, 3), line]))).ToArray();
        var report = await Task.Run(() => Find(articles), TestContext.Current.CancellationToken);

        Assert.Empty(report.Groups);
        Assert.InRange(report.Reuse.Count, 2000, 4 * 2000);
    }

    [Fact(Timeout = 600_000)]
    public async Task Very_long_texts_are_read_in_good_time()
    {
        var text = Text(Paragraphs(seed: 5, count: 2000, words: 100));
        var sameWord = string.Concat(Enumerable.Repeat("again ", 200_000));
        var openMarks = string.Concat(Enumerable.Repeat("'a “b ‘c ", 60_000));
        var report = await Task.Run(
            () => Find(Article("a", text), Article("b", text[..(text.Length / 2)]), Article("c", sameWord), Article("d", sameWord + "x"), Article("e", openMarks), Article("f", openMarks)),
            TestContext.Current.CancellationToken);

        Assert.Contains(report.Groups, group => group.Articles.SequenceEqual(["a", "b"]) && group.Original == "a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("No.")]
    public void Texts_of_next_to_nothing_are_no_copies(string text) =>
        Assert.Empty(Find(Article("a", text), Article("b", text)).Pairs);

    [Fact]
    public void One_sentence_with_one_word_changed_is_a_copy() =>
        Assert.Single(Find(
            Article("a", "The harbour of Kesh was closed on Monday after two ferries collided in thick fog near the lighthouse."),
            Article("b", "The harbour of Kesh was shut on Monday after two ferries collided in thick fog near the lighthouse.")).Pairs);

    [Fact]
    public void A_copy_in_a_script_without_spaces_is_found()
    {
        const string Text = "港口周一因大雾关闭两艘渡轮在灯塔附近相撞没有人受伤当局表示将调查事故原因并在周五之前公布结果";

        Assert.Single(Find(Article("a", Text, language: "zh"), Article("b", Text[..40], language: "zh")).Pairs);
    }

    [Fact]
    public void Nothing_in_gives_nothing_out() => Assert.Empty(Find().Groups);
}
