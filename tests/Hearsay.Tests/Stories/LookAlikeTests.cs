using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Stories;
using NodaTime;
using static Hearsay.Tests.Copies.SampleTexts;

namespace Hearsay.Tests.Stories;

/// <summary>Events that share most of their words and are not one.</summary>
public class LookAlikeTests
{
    private static readonly LocalDate May1 = new(2031, 5, 1);

    private static readonly AnnotatedArticle[] Earthquakes =
    [
        Article("q1-a", "A magnitude 6.1 earthquake struck the Tolm coast of Valdria early on Thursday, killing nine people in the fishing town of Brevik. Houses along the harbour collapsed, mayor Dorte Halm said.", "Nine dead as earthquake hits Brevik", day: May1),
        Article("q1-b", "Rescuers in Brevik pulled three survivors from a collapsed fish market after the magnitude 6.1 earthquake on the Tolm coast. Mayor Dorte Halm asked Valdria for tents.", "Survivors found in Brevik fish market", day: May1.PlusDays(1)),
        Article("q1-c", "The earthquake of magnitude 6.1 that hit Brevik on the Tolm coast left nine dead and the harbour in ruins. Mayor Dorte Halm closed the fish market.", "Brevik harbour in ruins after earthquake", day: May1.PlusDays(1)),
        Article("q2-a", "An earthquake of magnitude 5.4 shook the Tolm coast of Valdria again on Monday and cut off the mountain village of Ostrand, where a landslide buried the school. Teacher Ulf Brandt led the pupils out.", "Earthquake buries school in Ostrand", day: May1.PlusDays(4)),
        Article("q2-b", "Soldiers reached Ostrand on foot after a landslide set off by the magnitude 5.4 earthquake closed the mountain road. All pupils of the buried school are safe, teacher Ulf Brandt said.", "Soldiers reach Ostrand, pupils safe", day: May1.PlusDays(5)),
        Article("q2-c", "Pupils of the school in Ostrand were led out by their teacher Ulf Brandt minutes before the landslide. The magnitude 5.4 earthquake cut the mountain road.", "Teacher led Ostrand pupils out before landslide", day: May1.PlusDays(5)),
    ];

    private static readonly AnnotatedArticle[] Trials =
    [
        Article("t1-a", "The trial of banker Corin Vale opened at the court in Dunmore on Tuesday. Prosecutors say Vale moved forty million crowns of pension money to accounts in Pella. Vale pleaded not guilty.", "Banker Corin Vale pleads not guilty in pension trial", day: May1),
        Article("t1-b", "Witnesses told the Dunmore court how pension money went to accounts in Pella. Banker Corin Vale listened without a word. The trial goes on.", "Pension money went to Pella, court hears", day: May1.PlusDays(1)),
        Article("t1-c", "An accountant told the trial of Corin Vale that the banker signed every transfer of pension money to Pella himself.", "Vale signed pension transfers himself, accountant says", day: May1.PlusDays(2)),
        Article("t2-a", "The trial of nurse Ebba Rask opened at the court in Dunmore on Tuesday. Prosecutors say Rask gave three patients of the Merrow hospice too much morphine. Rask pleaded not guilty.", "Nurse Ebba Rask pleads not guilty in hospice trial", day: May1),
        Article("t2-b", "Doctors of the Merrow hospice told the Dunmore court how three patients died of morphine. Nurse Ebba Rask wept. The trial goes on.", "Three hospice patients died of morphine, court hears", day: May1.PlusDays(1)),
        Article("t2-c", "A daughter of one patient told the trial of Ebba Rask that the nurse had promised more morphine at the Merrow hospice.", "Nurse promised more morphine, daughter tells court", day: May1.PlusDays(2)),
    ];

    private static readonly AnnotatedArticle[] Prizes =
    [
        Article("p1-a", "The Harrow Prize for literature went to novelist Lise Amund for The Salt Road, the jury in Kesh said. The prize is worth 90,000 crowns.", "Lise Amund wins Harrow Prize", day: May1),
        Article("p1-b", "Lise Amund won the Harrow Prize for The Salt Road, a novel of three sisters. The jury in Kesh praised her quiet voice.", "Harrow Prize for The Salt Road", day: May1.PlusDays(1)),
        Article("p2-a", "The Harrow Prize for literature went to poet Anton Krae for Winter Ledger, the jury in Kesh said. The prize is worth 90,000 crowns.", "Anton Krae wins Harrow Prize", day: May1.PlusYears(1)),
        Article("p2-b", "Anton Krae won the Harrow Prize for Winter Ledger, poems on debt. The jury in Kesh praised his dry voice.", "Harrow Prize for Winter Ledger", day: May1.PlusYears(1).PlusDays(1)),
    ];

    public static TheoryData<string> Pairs => ["q", "t", "p"];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_look_alike_events_are_two_stories(string kind) => Assert.Equal(Wanted(kind), Sets(new StoryGrouper().Group(Of(kind), CopyReport.Empty).Select(story => story.Articles)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void So_they_are_when_they_come_one_by_one(string kind)
    {
        var placer = new StoryPlacer(new StoryWeights());
        foreach (var article in Of(kind))
        {
            placer.Take([article], StoryConstraints.None);
            placer.Settle(StoryConstraints.None);
        }

        Assert.Equal(Wanted(kind), Sets(placer.Stream.Stories.Select(story => story.Articles.Select(article => placer.Stream.Articles[article].Id))));
    }

    [Fact]
    public void A_long_story_stays_one_and_its_turns_are_chapters()
    {
        AnnotatedArticle[] strike =
        [
            Article("s1", "Dockers in Kesh walked out on Thursday over night shifts at the container terminal. Union leader Mads Orn said no ship would be unloaded.", "Kesh dockers strike over night shifts", day: May1),
            Article("s2", "No ship was unloaded in Kesh as dockers struck over night shifts at the container terminal. Forty ships wait, union leader Mads Orn said.", "Ships wait as Kesh dockers strike over night shifts", day: May1.PlusDays(1)),
            Article("s3", "Dockers in Kesh kept the container terminal closed over night shifts. Union leader Mads Orn called talks on the strike a farce.", "Kesh dockers keep terminal closed over night shifts", day: May1.PlusDays(2)),
            Article("s4", "A court in Dunmore fined the union of Kesh dockers for their strike. Judge Irma Stoll said the injunction against union leader Mads Orn was ignored.", "Court fines Kesh dockers over strike", day: May1.PlusDays(4)),
            Article("s5", "Union leader Mads Orn said the Kesh dockers would not pay the fine that judge Irma Stoll set for ignoring the injunction against their strike. The court in Dunmore sits again.", "Kesh dockers refuse to pay court fine for strike", day: May1.PlusDays(5)),
            Article("s6", "Judge Irma Stoll doubled the fine on the union of Kesh dockers. Their strike ignores the injunction of the Dunmore court, she told union leader Mads Orn.", "Judge doubles fine on striking Kesh dockers", day: May1.PlusDays(6)),
        ];

        var story = Assert.Single(new StoryGrouper().Group(strike, CopyReport.Empty));
        Assert.Equal(["s1 s2 s3", "s4 s5 s6"], story.Chapters.Select(chapter => string.Join(' ', chapter.Articles)));
        Assert.Equal((May1.PlusDays(4), May1.PlusDays(6)), (story.Chapters[1].From, story.Chapters[1].To));
        Assert.Contains(story.Chapters[1].Title, strike[3..].Select(article => article.Article.Title));
        Assert.Contains("fine", story.Chapters[1].Terms);
        Assert.Empty(new StoryGrouper().Group(strike[..3], CopyReport.Empty).Single().Chapters);
    }

    private static AnnotatedArticle[] Of(string kind) => [.. Earthquakes.Concat(Trials).Concat(Prizes).Where(article => article.Article.Id.StartsWith(kind, StringComparison.Ordinal))];

    private static IEnumerable<string> Wanted(string kind) => Sets(Of(kind).GroupBy(article => article.Article.Id[..2]).Select(story => story.Select(article => article.Article.Id)));

    private static IEnumerable<string> Sets(IEnumerable<IEnumerable<string>> stories) =>
        [.. stories.Select(story => string.Join(' ', story.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
