using System.Text.Json;
using CsCheck;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Decisions;
using NodaTime;

namespace Hearsay.Tests;

public class GrowingStoryTests
{
    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var folder in Samples.Folders)
            {
                cases.Add(folder, false);
                cases.Add(folder, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_by_one_gives_the_ledger_of_all_at_once(string folder, bool isBackward)
    {
        var articles = isBackward ? Samples.Read(folder).Reverse().ToList() : [.. Samples.Read(folder)];
        var story = new GrowingStory(new LedgerOptions { Threads = 1 });
        for (var count = 1; count <= articles.Count; count++)
        {
            Assert.True(story.Add(articles[count - 1]));

            // Half-way and at the end; on the way there what was read before must do.
            var ledger = story.Reconcile()!;
            if (count == articles.Count / 2 || count == articles.Count) Assert.Equal(Bytes(AtOnce([.. articles.Take(count)])), Bytes(ledger));
        }
    }

    [Fact]
    public void What_is_there_already_is_passed_over()
    {
        var article = Samples.Read("samples/vote")[0];
        var story = new GrowingStory();

        Assert.Null(story.Reconcile());
        Assert.True(story.Add(article));
        Assert.False(story.Add(article));
        Assert.Equal(1, story.Count);
    }

    [Fact]
    public void What_analysts_decided_is_respected_as_the_story_grows()
    {
        var articles = Samples.Read("samples/trial");
        var claim = AtOnce(articles).Claims[0];
        var rejected = new DecisionBook(
        [
            new Decision
            {
                Kind = DecisionKind.Reject,
                Subject = DecisionSubject.Claim,
                Targets = [DecisionEvidence.Of(claim)],
                Signed = new Signature("Ann Vale", Instant.FromUtc(2033, 5, 2, 9, 0), "test"),
            },
        ]);
        var story = new GrowingStory(new LedgerOptions { Decisions = rejected });
        foreach (var article in articles) story.Add(article);

        Assert.Equal(Bytes(AtOnce(articles, rejected)), Bytes(story.Reconcile()!));
        Assert.Equal(claim.Text, Assert.Single(story.Reconcile()!.Rejected).Text);
    }

    [Fact]
    public void In_whatever_order_articles_come_each_ledger_is_that_of_the_articles_so_far()
    {
        // Two events in one story, so that there are actors and figures that have nothing to do with each other.
        var articles = Samples.Read("samples/vote").Concat(Samples.Read("samples/trial")).ToArray();
        Gen.Select(Gen.Shuffle(articles), Gen.Int[1, articles.Length - 1]).Sample(
            (order, first) =>
            {
                var story = new GrowingStory(new LedgerOptions { Threads = 1 });
                for (var count = 1; count <= order.Length; count++)
                {
                    story.Add(order[count - 1]);
                    if (count == first || count == first + 1 || count == order.Length) Assert.Equal(Bytes(AtOnce(order[..count])), Bytes(story.Reconcile()!));
                }
            },
            iter: 4);
    }

    [Fact]
    public void A_version_that_comes_later_changes_what_it_touches_as_if_it_had_been_there()
    {
        var articles = Samples.Read("samples/flood").ToList();
        var changed = articles.First(article => article.Language == "en");
        const string News = "Nine people were injured when the crossing was opened again on Friday, the ferry company said.";
        var text = $"{changed.Text}\n\n{News}";
        var update = changed with
        {
            Id = changed.Id + "-update",
            Text = text,
            Blocks = [.. changed.Blocks, new Block(new TextSpan(text.Length - News.Length, text.Length), BlockKind.Paragraph)],
        };
        var story = new GrowingStory(new LedgerOptions { Threads = 1 });
        foreach (var article in articles) story.Add(article);
        story.Reconcile();
        story.Add(update);

        Assert.Equal(Bytes(AtOnce([.. articles, update])), Bytes(story.Reconcile()!));
    }

    private static StoryLedger AtOnce(IReadOnlyList<Hearsay.Articles.Article> articles, DecisionBook? decisions = null) =>
        new LedgerPipeline(new LedgerOptions { OneStory = true, Threads = 1, Decisions = decisions ?? DecisionBook.Empty }).Run(articles, TestContext.Current.CancellationToken)[0];

    private static byte[] Bytes(StoryLedger ledger)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ContractJson.WriteLedger(json, [ledger]);
        return stream.ToArray();
    }
}
