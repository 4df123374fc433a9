using System.Globalization;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Dossiers;
using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class BadInputTests
{
    private const string Report = "The commission said turnout was 78 percent. At least 12 people were killed in Harrow. The treaty will be signed on 9 June 2031, the minister said. Valdria rejects the treaty.";

    [Fact]
    public void A_story_of_one_article_is_agreed_on_by_nobody()
    {
        var ledger = Shown(InventedStory.Ledger(Report));

        Assert.All(ledger.Claims, claim => Assert.Equal(1, claim.Carriers));
        Assert.DoesNotContain(ledger.Claims, claim => claim.Standing is Standing.Corroborated or Standing.Disputed or Standing.Revised or Standing.Withdrawn);
        Assert.All(ledger.Figures, figure => Assert.Contains(figure.Verdict, (FigureVerdict[])[FigureVerdict.Single, FigureVerdict.Forecast]));
        Assert.All(ledger.Forecasts, forecast => Assert.Equal(ForecastVerdict.Pending, forecast.Verdict));
    }

    [Fact]
    public async Task Five_hundred_copies_of_one_article_corroborate_nothing()
    {
        // Long enough that nobody writes the same by chance.
        const string Whole = Report + " Ferries to Kesh were stopped on Monday while divers looked for the missing barge. The harbour office opened a hall for travellers and gave out soup. "
            + "Fishermen from three villages joined the search with boats of their own. A school near the mole was closed, and lessons were moved to the town library. The mayor thanked them all in a short speech.";
        var work = Task.Run(() => InventedStory.Ledger([.. Enumerable.Repeat(Whole, 500)]), TestContext.Current.CancellationToken);

        var ledger = Shown(await work.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken));

        Assert.Equal(500, ledger.Articles.Count);
        Assert.All(ledger.Claims, claim => Assert.InRange(claim.Origins.Count, 0, 1));
        Assert.DoesNotContain(ledger.Claims, claim => claim.Standing is Standing.Corroborated or Standing.Disputed or Standing.Withdrawn);
        Assert.All(ledger.Figures, figure => Assert.Contains(figure.Verdict, (FigureVerdict[])[FigureVerdict.Single, FigureVerdict.Forecast]));
    }

    [Fact]
    public void An_article_that_contradicts_itself_is_corroborated_by_nobody()
    {
        var ledger = Shown(InventedStory.Ledger("Turnout was 78 percent, the commission said. The commission later said turnout was 41 percent. It denied that turnout was 78 percent. The bridge is open. The bridge is not open."));

        Assert.DoesNotContain(ledger.Claims, claim => claim.Standing == Standing.Corroborated);
        Assert.All(ledger.Claims, claim => Assert.InRange(claim.Origins.Count, 0, 1));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000000000000000000000001")]
    [InlineData("999,999,999,999,999,999,999,999,999,999")]
    [InlineData("9999999999999999999999 trillion")]
    public void Figures_of_absurd_size_are_taken_or_left(string number)
    {
        var ledger = Shown(InventedStory.Ledger(
            $"The flood killed {number} people in Harrow, the mayor said. Damage is {number} percent.",
            $"The flood killed 12 people in Harrow, the mayor said. It cost at least {number} dollars, up to {number} dollars."));

        Assert.NotEmpty(ledger.Claims);
    }

    [Theory]
    [InlineData("The bridge is safe, said Tom Pell, who")]
    [InlineData("The bridge is safe, said Tom Pell, who heads")]
    [InlineData("Longer the union will not support the plan.")]
    [InlineData("\uFFFE \uD83D officials denied that the bridge \uFFFF had fallen.")]
    public void An_article_that_is_cut_or_odd_is_read_like_any_other(string text)
    {
        var ledger = InventedStory.Ledger(text, "The bridge at Tarn is safe, the council said on Monday.");

        Assert.NotEmpty(ledger.Claims);
    }

    [Fact]
    public void Where_every_article_is_undated_nothing_is_later_revised_or_borne_out()
    {
        string[] texts = [Report, "The commission said turnout was 41 percent. At least 40 people were killed in Harrow.", "The treaty was signed on Friday. The minister will resign on Monday."];

        var ledger = Shown(InventedStory.Ledger([.. texts.Select((text, index) => InventedStory.ArticleOf(text, index, day: null))]));

        Assert.DoesNotContain(ledger.Figures.SelectMany(figure => figure.Pairs), pair => pair.Verdict is FigureVerdict.Revised or FigureVerdict.Conflict);
        Assert.DoesNotContain(ledger.Forecasts, forecast => forecast.Verdict is ForecastVerdict.BorneOut or ForecastVerdict.Missed);
        Assert.DoesNotContain(ledger.Claims, claim => claim.Standing is Standing.Revised or Standing.Withdrawn);
    }

    [Fact]
    public void An_outcome_dated_before_its_forecast_bears_nothing_out()
    {
        var ledger = Shown(InventedStory.Ledger(
        [
            InventedStory.ArticleOf("The treaty will be signed in Kesh on 9 June 2031, the presidency said.", 0, new LocalDate(2031, 6, 7)),
            InventedStory.ArticleOf("The treaty was signed in Kesh on 9 June 2031.", 1, new LocalDate(2031, 6, 1)),
            InventedStory.ArticleOf("The flood killed 40 people in Harrow.", 2, new LocalDate(9998, 12, 31)),
            InventedStory.ArticleOf("The flood killed 12 people in Harrow.", 3, new LocalDate(1, 1, 1)),
        ]));

        Assert.All(ledger.Forecasts, forecast => Assert.NotEqual(ForecastVerdict.BorneOut, forecast.Verdict));
    }

    /// <summary>The ledger, once every form of its brief and its dossiers were written without a failure.</summary>
    private static StoryLedger Shown(StoryLedger ledger)
    {
        foreach (var exporter in (IBriefExporter[])[new TextBriefExporter(80, useColor: false), new MarkdownBriefExporter(), new HtmlBriefExporter(), new JsonBriefExporter()])
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            exporter.Export([BriefWriter.Write(ledger, options: null, DossierWriter.Write(ledger, QuestionSets.All[0])), BriefFitter.Fit(ledger, dossier: null, BriefFitter.ShortLines)], writer);
            Assert.NotEmpty(writer.ToString());
        }

        return ledger;
    }
}
