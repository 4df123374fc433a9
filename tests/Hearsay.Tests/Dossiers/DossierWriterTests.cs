using System.Text;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Tests.Dossiers;

public class DossierWriterTests
{
    private const string Vote = """
        The election commission said on Sunday that 62 percent of voters chose independence in Harrow. Turnout was 71 percent, the commission said.
        Observers of the Coast Assembly said armed men had stood beside ballot boxes in nine districts. Valdria rejected the vote.
        """;

    [Theory]
    [InlineData("samples/vote", "vote")]
    [InlineData("samples/flood", "disaster")]
    [InlineData("samples/trial", "court")]
    [InlineData("eval/stories/border", "conflict")]
    [InlineData("eval/stories/mine", "disaster")]
    public void A_storys_own_words_choose_the_set(string folder, string set) =>
        Assert.Equal(set, DossierWriter.WriteFitting(Samples.Ledger(folder))?.Set.Name);

    [Theory]
    [InlineData("The bakery in Kesh sold 400 loaves on Monday. The baker said the flour was good.")]
    [InlineData("Ministers talked. Voters saw a fire. Judges and soldiers signed a deal on floods.")]
    [InlineData("")]
    public void Where_no_set_clearly_fits_there_is_no_dossier(string text) => Assert.Null(DossierWriter.WriteFitting(InventedStory.Ledger(text)));

    [Fact]
    public void Every_question_has_an_entry_and_every_answer_its_words_claim_and_origin()
    {
        var ledger = Samples.Ledger("samples/vote");
        var claims = ledger.Claims.ToDictionary(claim => claim.Id);
        var origins = ledger.Origins.Select(origin => origin.Id).ToHashSet();

        foreach (var set in QuestionSets.All)
        {
            var dossier = DossierWriter.Write(ledger, set);

            Assert.Equal(set.Questions, dossier.Entries.Select(entry => entry.Question));
            Assert.All(dossier.Entries.SelectMany(entry => entry.Answers), answer =>
            {
                var claim = claims[answer.Claim];
                Assert.Contains(claim.Assertions, assertion => assertion.Id == answer.Assertion && assertion.Citation.Article == answer.Citation.Article && assertion.Citation.Span.Contains(answer.Citation.Span));
                Assert.Equal(claim.Standing, answer.Standing);
                Assert.Subset(origins, answer.Origins.ToHashSet());
                Assert.Contains(answer.Carriers, carrier => carrier.Article == answer.Citation.Article);
            });
        }
    }

    [Fact]
    public void A_vote_is_laid_out_by_place_and_announcer()
    {
        var ledger = InventedStory.Ledger(Vote);
        var answers = Answers(ledger, "vote", "Result");

        var result = Assert.Single(answers);
        Assert.Equal("62 percent", Words(ledger, result.Citation));
        Assert.Equal("Harrow", Words(ledger, result.Place!.Value));
        Assert.Equal("election commission", ledger.Origins.Single(origin => origin.Id == result.Origins.Single()).Name);
    }

    [Theory]
    [InlineData("Turnout", "71 percent")]
    [InlineData("Who observed", "armed men had stood beside ballot boxes in nine districts")]
    [InlineData("Pressure on voters", "armed men had stood beside ballot boxes in nine districts")]
    public void Questions_find_their_words(string label, string words)
    {
        var ledger = InventedStory.Ledger(Vote);

        Assert.Contains(Answers(ledger, "vote", label), answer => Words(ledger, answer.Citation).Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Invalid or blank ballots")]
    [InlineData("Earlier polls and votes")]
    [InlineData("Irregularities and complaints")]
    public void What_nobody_says_is_not_reported(string label) => Assert.Empty(Answers(InventedStory.Ledger(Vote), "vote", label));

    [Fact]
    public void An_amount_belongs_to_the_words_beside_it()
    {
        var ledger = InventedStory.Ledger("A gallery collapsed on Monday. At least five miners were killed and 30 were trapped, the rescue service said.");

        Assert.Equal(["At least five"], Answers(ledger, "disaster", "Dead").Select(answer => Words(ledger, answer.Citation)));
        Assert.Equal(["30"], Answers(ledger, "disaster", "Missing or trapped").Select(answer => Words(ledger, answer.Citation)));
    }

    [Fact]
    public void Answers_beyond_the_most_are_counted()
    {
        var set = Read("title: T\n[Votes]\nanswer: statements\nwords: vote, ballot, referendum, plebiscite\nmost: 2\n");

        var entry = DossierWriter.Write(Samples.Ledger("samples/vote"), set).Entries[0];

        Assert.Equal(2, entry.Answers.Count);
        Assert.True(entry.LeftOut > 2);
    }

    [Fact]
    public void A_story_of_an_empty_article_answers_nothing() =>
        Assert.All(QuestionSets.All, set => Assert.All(DossierWriter.Write(InventedStory.Ledger(""), set).Entries, entry => Assert.Empty(entry.Answers)));

    private static IReadOnlyList<DossierAnswer> Answers(StoryLedger ledger, string set, string label) =>
        DossierWriter.Write(ledger, QuestionSets.Find(set)!).Entries.Single(entry => entry.Question.Label == label).Answers;

    private static string Words(StoryLedger ledger, Citation citation) =>
        citation.Span.Of(ledger.Articles.Single(article => article.Article.Id == citation.Article).Text);

    private static QuestionSet Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return QuestionSetReader.Read(stream, "test.dossier");
    }
}
