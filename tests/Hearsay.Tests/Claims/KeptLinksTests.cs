using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Stories;

namespace Hearsay.Tests.Claims;

public class KeptLinksTests
{
    private const string News = "The harbour master of Little Quoyle said on Thursday that the lamp on the eastern mole would be lit again before the herring came.";

    [Fact]
    public void When_an_article_comes_behind_the_others_most_links_and_findings_are_kept_and_all_are_what_they_would_be()
    {
        var articles = Samples.Folders.SelectMany(Samples.Read).Where(article => article.Language == "en").ToList();
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = 1 });
        var annotated = pipeline.Annotate(articles, TestContext.Current.CancellationToken);
        var last = articles.Single(article => article.Id == Tell(annotated).Articles[^1]);
        var late = last with { Id = "zz-" + last.Id, Text = News, Blocks = [new Block(new TextSpan(0, News.Length), BlockKind.Paragraph)], Credits = [], Dateline = null };
        IReadOnlyList<AnnotatedArticle> all = [.. annotated, pipeline.Annotate(late)];
        Assert.Equal(late.Id, Tell(all).Articles[^1]);
        var (readings, fresh) = (new ArticleReadings(), new ArticleReadings());

        Reconcile(annotated, readings);
        var (before, found) = (readings.Linked!.Links, readings.Linked.Findings.Found);
        Reconcile(all, readings);
        Reconcile(all, fresh);

        var after = readings.Linked.Links;
        var kept = readings.Linked.Findings.Found;
        Assert.InRange(found.Count(one => ReferenceEquals(one.Value, kept.GetValueOrDefault(one.Key))), found.Count / 2, found.Count - 1);
        Assert.Equal(fresh.Linked!.Findings.Found.Keys, kept.Keys);
        Assert.All(fresh.Linked.Findings.Found, one => Assert.Equal(one.Value, kept[one.Key]));
        Assert.All(fresh.Linked.Findings.Outcomes, one => Assert.Equal(one.Value.OrderBy(outcome => outcome.Statement), readings.Linked.Findings.Outcomes[one.Key].OrderBy(outcome => outcome.Statement)));
        Assert.True(after.Count > before.Count);
        Assert.InRange(before.Index().Count(link => ReferenceEquals(link.Item, after[link.Index])), before.Count / 2, before.Count);
        Assert.Equal(fresh.Linked.Links.Select(link => link.Claim), after.Select(link => link.Claim));
    }

    private static void Reconcile(IReadOnlyList<AnnotatedArticle> articles, ArticleReadings readings) =>
        Reconciler.Reconcile(Tell(articles), articles, new CopyReport([], [], []), readings);

    private static Story Tell(IReadOnlyList<AnnotatedArticle> articles)
    {
        var story = new WholeStory(new StoryWeights());
        foreach (var article in articles) story.Add(article);
        return story.Tell();
    }
}
