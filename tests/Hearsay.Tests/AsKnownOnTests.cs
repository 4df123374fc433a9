using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Briefings;
using Hearsay.Claims;
using NodaTime;

namespace Hearsay.Tests;

public class AsKnownOnTests
{
    public static TheoryData<string> Folders => [.. Samples.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void On_every_day_the_ledger_is_what_it_would_be_had_nothing_later_been_written(string folder)
    {
        var pipeline = new LedgerPipeline(new LedgerOptions { OneStory = true, Threads = 1 });
        var all = pipeline.Annotate(Samples.Read(folder), TestContext.Current.CancellationToken);
        var days = all.SelectMany(article => new[] { article.Article.Published?.Day, article.Article.Updated?.Day }).OfType<LocalDate>().Distinct().Order().ToList();

        foreach (var day in days.Prepend(days[0].PlusDays(-1)))
        {
            var known = pipeline.KnownBy(day, all);
            var given = pipeline.KnownBy(day, [.. all.Where(article => !(article.Article.Published?.Day > day) && !(article.Article.Updated?.Day > day))]);
            var fromKnown = pipeline.Run([.. known.Select(article => article.Article)], TestContext.Current.CancellationToken);

            Assert.Equal(Bytes(fromKnown), Bytes(pipeline.Run([.. given.Select(article => article.Article)], TestContext.Current.CancellationToken)));
            Assert.All(fromKnown.SelectMany(ledger => ledger.Articles), article => Assert.True(article.Article.Published!.Value.Day <= day));
        }
    }

    [Fact]
    public void A_forecast_is_judged_by_what_had_been_told_by_then()
    {
        Article[] articles =
        [
            Report("a", "The treaty will be signed in Kesh on Friday, the presidency said.", new LocalDate(2031, 6, 3)),
            Report("b", "The treaty was signed in Kesh on Friday.", new LocalDate(2031, 6, 7)),
        ];

        Assert.Equal(ForecastVerdict.Pending, VerdictOn(new LocalDate(2031, 6, 6)));
        Assert.Equal(ForecastVerdict.BorneOut, VerdictOn(new LocalDate(2031, 6, 7)));

        ForecastVerdict VerdictOn(LocalDate day)
        {
            var pipeline = new LedgerPipeline(new LedgerOptions { OneStory = true, Threads = 1 });
            var known = pipeline.KnownBy(day, pipeline.Annotate(articles, TestContext.Current.CancellationToken));
            return Assert.Single(pipeline.Run([.. known.Select(article => article.Article)], TestContext.Current.CancellationToken)[0].Forecasts).Verdict;
        }
    }

    [Fact]
    public void An_article_changed_later_and_one_that_nothing_dates_are_left_out()
    {
        var day = new LocalDate(2031, 6, 3);
        var pipeline = new LedgerPipeline(new LedgerOptions { Threads = 1 });
        var articles = pipeline.Annotate(
            [
                Report("on the day", "The bridge is closed.", day),
                Report("changed", "The bridge is open.", day) with { Updated = new PublicationTime(day.PlusDays(1)) },
                Report("undated", "The bridge is long.", null),
                Report("changed by then", "The bridge is old.", null) with { Updated = new PublicationTime(day) },
                Report("later", "The bridge is gone.", day.PlusDays(1)),
            ],
            TestContext.Current.CancellationToken);

        Assert.Equal(["on the day", "changed by then"], pipeline.KnownBy(day, articles).Select(article => article.Article.Id));
        Assert.Empty(pipeline.KnownBy(day.PlusDays(-1), articles));
        Assert.Empty(pipeline.KnownBy(day, []));
    }

    private static Article Report(string id, string text, LocalDate? day) => new()
    {
        Id = id,
        Text = text,
        Language = "en",
        Published = day is { } known ? new PublicationTime(known) : null,
        PublishedBasis = day is null ? DateBasis.None : DateBasis.Metadata,
    };

    private static string Bytes(IReadOnlyList<StoryLedger> ledgers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ContractJson.WriteLedger(json, ledgers);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
