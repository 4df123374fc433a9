using CsCheck;
using Hearsay.Annotations;
using Hearsay.Copies;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Copies;

public class CopyIndexTests
{
    private static readonly AnnotatedArticle[] Coverage = MixedCoverage();
    private static readonly string Expected = Print(new CopyFinder().Find(Coverage));

    [Fact]
    public void The_coverage_of_these_tests_has_groups_reuse_versions_and_what_many_print()
    {
        var report = new CopyFinder().Find(Coverage);

        Assert.Equal(40, report.Groups.Max(group => group.Articles.Count));
        Assert.True(report.Groups.Count >= 3);
        Assert.True(report.Reuse.Count > 20);
        Assert.Equal(3, Assert.Single(report.Versions).Articles.Count);
        Assert.NotEmpty(report.Changes);
        Assert.DoesNotContain(report.Groups, group => group.Articles.Any(id => id.StartsWith("notice", StringComparison.Ordinal)));
    }

    [Fact]
    public void Articles_that_come_one_by_one_in_any_order_give_what_they_give_at_once() =>
        Gen.Shuffle(Coverage).Sample(shuffled => Print(Grown(shuffled, restoreEvery: int.MaxValue).Report()) == Expected, iter: 10);

    [Fact]
    public void What_was_kept_gives_the_same_index_again() =>
        Gen.Shuffle(Coverage).Sample(shuffled => Print(Grown(shuffled, restoreEvery: 1).Report()) == Expected, iter: 3);

    [Fact]
    public void Asking_in_between_changes_nothing()
    {
        var index = NewIndex();
        foreach (var article in Coverage)
        {
            index.Add(article);
            index.ReportGroups();
        }

        Assert.Equal(Expected, Print(index.Report()));
    }

    [Fact]
    public void What_was_damaged_is_not_taken_in()
    {
        var index = NewIndex();
        var kept = index.Add(Coverage[0]);

        for (var at = 0; at < kept.Length; at += 7)
        {
            var damaged = (byte[])kept.Clone();
            damaged[at] ^= 0x10;
            Assert.Null(CopyIndex.Restore(_ => Coverage[0], [(Coverage[0].Article.Id, damaged)]));
        }

        Assert.Null(CopyIndex.Restore(_ => Coverage[0], [(Coverage[0].Article.Id, [])]));
        Assert.Null(CopyIndex.Restore(_ => Coverage[0], [(Coverage[0].Article.Id, kept), (Coverage[0].Article.Id, kept)]));
    }

    [Fact]
    public void An_article_is_added_once()
    {
        var index = NewIndex();
        index.Add(Coverage[0]);

        Assert.True(index.Contains(Coverage[0].Article.Id));
        Assert.Throws<ArgumentException>(() => index.Add(Coverage[0]));
        Assert.Equal(1, index.Count);
    }

    private static CopyIndex NewIndex()
    {
        var byId = Coverage.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        return new CopyIndex(id => byId[id]);
    }

    private static CopyIndex Grown(AnnotatedArticle[] articles, int restoreEvery)
    {
        var byId = articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        var (index, kept) = (new CopyIndex(id => byId[id]), new List<(string Id, byte[] Kept)>());
        foreach (var article in articles)
        {
            kept.Add((article.Article.Id, index.Add(article)));
            if (kept.Count % restoreEvery == 0) index = CopyIndex.Restore(id => byId[id], kept)!;
        }

        return index;
    }

    // Forty edited copies of one report, so that its runs are in more texts than meet each other; smaller groups; a notice that many print;
    // a page of briefs; one article in three versions; and reports of their own.
    private static AnnotatedArticle[] MixedCoverage()
    {
        var (wire, second, notice) = (Paragraphs(seed: 1, count: 8), Paragraphs(seed: 2, count: 20), Paragraphs(seed: 3, count: 2));
        LocalDate Day(int number) => new LocalDate(2033, 4, 1).PlusDays(number % 3);
        return
        [
            .. Enumerable.Range(0, 40).Select(i => Article($"wire{i:00}", Text([Paragraphs(100 + i, 1)[0], .. wire.Take(5 + (i % 3))]), outlet: $"Paper {i}", day: Day(i))),
            .. Enumerable.Range(0, 4).Select(i => Article($"long{i}", Reworded(Text(second.Skip(i)), every: 9 + i), outlet: $"Paper {i}", day: Day(i))),
            .. Enumerable.Range(0, 2).Select(i => Article($"pair{i}", Text(Paragraphs(4, 3 + i)), outlet: $"Paper {i}", day: Day(i))),
            .. Enumerable.Range(0, 30).Select(i => Article($"notice{i:00}", Text([.. Paragraphs(200 + i, 3), .. notice]), outlet: $"Paper {i}", day: Day(i))),
            .. Enumerable.Range(0, 3).Select(i => Article($"live{i}", Text(Paragraphs(5, 4 + i)), "Bridge closed", "Harrow Courier", "https://harrow.test/bridge", new LocalDate(2033, 4, 1 + i))),
            Article("page", Text([.. Paragraphs(6, 2), second[0], .. Paragraphs(7, 2)]), outlet: "Digest", day: Day(0)),
            .. Enumerable.Range(0, 20).Select(i => Article($"own{i:00}", Text(Paragraphs(300 + i, 6)), outlet: $"Paper {i}", day: Day(i))),
            Article("empty", ""),
        ];
    }

    private static string Print(CopyReport report) => string.Join('\n',
        [.. report.Pairs.Append(new ArticlePair("", "", 0, 0, [])).Concat(report.Reuse).Select(pair => $"{pair.A} {pair.B} {pair.InA} {pair.InB} {string.Join(' ', pair.Passages)}"),
         .. report.Groups.Select(group => $"{string.Join(' ', group.Articles)} {group.Original} {group.Agency}"),
         .. report.Versions.Select(chain => $"{chain.Key} {string.Join(' ', chain.Articles)}"),
         .. report.Changes.Select(changes => $"{changes.From} {changes.To} {string.Join(' ', changes.Paragraphs)}")]);
}
