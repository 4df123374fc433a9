using Hearsay.Tests.Dossiers;
using NodaTime;

namespace Hearsay.Tests.Claims;

public class OriginTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. A ferry left for Kesh with apples.";

    [Theory]
    [InlineData("The Harbour Court struck down the toll on Monday.", "Harbour Court")]
    [InlineData("The ministry has called off the vote.", "ministry")]
    [InlineData("Prosecutors have opened an investigation into two of the pilots.", "Prosecutors")]
    [InlineData("The Harbour Guild gave the owners until Friday to pay the crews.", "Harbour Guild")]
    [InlineData("The owner of the mill was fined by the Harbour Court for the spill.", "Harbour Court")]
    [InlineData("The prosecutor, Ada Merk, charged two of the pilots with theft.", "Ada Merk")]
    [InlineData("The Harbour Guild welcomed the toll on Monday.", "Harbour Guild")]
    [InlineData("The ministry has withdrawn its motion on the toll.", "ministry")]
    public void What_is_decided_is_known_from_whoever_decided_it(string text, string origin) =>
        Assert.Equal([origin], OriginsOf(text + Filler));

    [Theory]
    [InlineData("The Harbour Guild supports the toll on the quay.", "Harbour Guild")]
    [InlineData("The Harbour Guild hopes to reach the quay by June.", "Harbour Guild")]
    [InlineData("The Harbour Guild considers the toll of the quay unlawful.", "Harbour Guild")]
    [InlineData("Ada Merk saw no need for a toll on the quay.", "Ada Merk")]
    [InlineData("The Harbour Guild is investigating two of the pilots for theft.", "Harbour Guild")]
    [InlineData("The Harbour Guild lowered its estimate of the loss by half.", "Harbour Guild")]
    [InlineData("The Harbour Guild wants the toll gone. It lowered its bid for the quay by half.", "Harbour Guild")]
    public void What_somebody_wants_thinks_or_looks_into_is_known_from_him(string text, string origin) =>
        Assert.Equal([origin], OriginsOf(text + Filler));

    [Theory]
    [InlineData("The Harbour Court has never struck down a toll.")]
    [InlineData("The toll will have to be struck down by the Harbour Court some day.")]
    [InlineData("Two of the pilots left the Harbour Court on Monday.")]
    [InlineData("No company wants a toll on the quay.")]
    [InlineData("The Harbour Guild is accepting offers for the quay.")]
    [InlineData("If the Harbour Guild rejects the toll, the quay will be sold.")]
    [InlineData("Ada Merk's case overturned the toll of the quay.")]
    [InlineData("The fever claimed 12 lives on the quay.")]
    [InlineData("Residents want a new toll on the quay.")]
    [InlineData("The Harbour Guild saw a boat at the quay.")]
    [InlineData("The Harbour Council approved the toll by 31 votes to 9.")]
    public void What_is_not_decided_or_could_be_seen_by_others_has_no_origin(string text) => Assert.Empty(OriginsOf(text + Filler));

    [Theory]
    [InlineData("Two boats were lost, the coastguard said. The search would go on until dusk.")]
    [InlineData("Two boats were lost, the coastguard said. The search would go on until dusk. Nobody would be paid for the loss.")]
    public void What_goes_on_in_the_future_of_the_past_is_whoever_spoke_just_before(string text) =>
        Assert.Contains("would", TextsWithOrigin(text + Filler).Split(" said")[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("Two boats were lost, the coastguard said.\n\nThe search would go on until dusk.")]
    [InlineData("Two boats were lost, the coastguard said. The search would go on until dusk if the wind fell.")]
    [InlineData("Two boats were lost on Monday. The search would go on until dusk.")]
    public void A_new_paragraph_or_a_supposition_is_the_outlets_own(string text) =>
        Assert.DoesNotContain("search would", TextsWithOrigin(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void A_denial_too_short_to_be_a_statement_is_known_from_who_denied() =>
        Assert.Contains("ministry", OriginsOf("The ministry denied any link with the spill." + Filler));

    [Fact]
    public void A_common_noun_is_the_body_that_the_article_named() =>
        Assert.Equal(["Harbour Court"], OriginsOf("The Harbour Court fined two pilots on Monday. The toll would stay as it was until June, the court said." + Filler));

    [Theory]
    [InlineData("Coastguard spokeswoman Lieutenant Commander Ada Merk said two boats were lost. The coastguard said six more were safe.", "Coastguard")]
    [InlineData("Two boats were lost, coastguard spokeswoman Lieutenant Commander Ada Merk said. Six more were safe, the coastguard said.", "coastguard")]
    [InlineData("The Harbour Guild wants the toll gone. Its secretary, Ada Merk, said the crews would stay ashore. Merk said they had bread for a week.", "Harbour Guild")]
    [InlineData("Ada Merk, who chairs the Harbour Board, said the crews would stay ashore. The board said they had bread for a week.", "Harbour Board")]
    public void Who_speaks_for_a_body_is_that_body_whatever_stands_between_office_and_name(string text, string origin) =>
        Assert.Equal([origin], OriginsOf(text + Filler));

    [Theory]
    [InlineData("Ada Merk, the former secretary of the Harbour Guild, said the crews would stay ashore.", "Ada Merk")]
    [InlineData("Ada Merk of the Harbour Guild said the crews would stay ashore.", "Ada Merk")]
    [InlineData("Ada Merk, the chief economist of the Harbour Guild, said the crews would stay ashore.", "Ada Merk")]
    public void Who_does_not_hold_the_office_speaks_for_himself(string text, string origin) => Assert.Equal([origin], OriginsOf(text + Filler));

    [Theory]
    [InlineData("The Harbour Guild said the crews would stay ashore. The toll would ruin them all, it said.", "Harbour Guild")]
    [InlineData("Two senior pilots told the Ledger that the toll would rise. The owners knew of it since May, they said.", "Two senior pilots")]
    public void A_pronoun_that_speaks_is_whoever_spoke_last_and_fits(string text, string origin) => Assert.Equal([origin], OriginsOf(text + Filler));

    [Theory]
    [InlineData("Two senior pilots told the Ledger that the toll would rise. The owners knew of it since May, he said.")]
    [InlineData("The mill has a new roof of slate and tin. The owners knew of the toll since May, they said.")]
    public void A_pronoun_that_nobody_fits_leaves_the_origin_open(string text) => Assert.DoesNotContain("owners knew", TextsWithOrigin(text + Filler), StringComparison.Ordinal);

    [Theory]
    [InlineData("The Harbour Board has today issued the following statement. The toll of the north quay is doubled from Friday. Boats of the guild pay nothing.")]
    [InlineData("The Harbour Board has today issued the notice set out below. The toll of the north quay is doubled from Friday. Boats of the guild pay nothing.")]
    [InlineData("The Harbour Board hereby orders a toll for the north quay. The toll of the north quay is doubled from Friday. Boats of the guild pay nothing.")]
    public void A_paper_that_is_carried_in_full_is_its_authors_word(string text) =>
        Assert.Contains("toll of the north quay is doubled", TextsWithOrigin(text), StringComparison.Ordinal);

    [Fact]
    public void A_report_about_a_statement_is_nobodys_paper() =>
        Assert.DoesNotContain("toll of the north quay", TextsWithOrigin("The Harbour Board has issued a statement on the toll. The toll of the north quay is doubled from Friday. Boats of the guild pay nothing."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Outlet A's correspondent, who came to the quay at dawn, counted nine boats.")]
    [InlineData("Outlet A has been able to confirm the names of nine boats.")]
    public void What_an_outlets_own_people_looked_at_is_its_own_reporting(string text) =>
        Assert.Equal(["Outlet A"], OriginsOf(text + Filler));

    [Theory]
    [InlineData("By the Harbour Guild's count, nine boats were lost in May.", "Harbour Guild")]
    [InlineData("In the version of the Harbour Guild, nine boats were lost in May.", "Harbour Guild")]
    [InlineData("The Harbour Guild counted nine boats in the mud on Monday.", "Harbour Guild")]
    [InlineData("Nine boats were lost in May, the Harbour Guild finds.", "Harbour Guild")]
    [InlineData("The loss of the pilots, according to the Harbour Guild, is nine crowns each.", "Harbour Guild")]
    [InlineData("The Harbour Guild put the loss of the pilots at nine crowns each.", "Harbour Guild")]
    public void What_somebody_counts_or_tells_is_that_ones_word(string text, string origin) => Assert.Equal([origin], OriginsOf(text + Filler));

    [Fact]
    public void What_stands_on_both_sides_of_its_source_is_one_statement() =>
        Assert.Contains("The loss of the pilots, according to the Harbour Guild, is nine crowns each", TextsWithOrigin(
            "The loss of the pilots, according to the Harbour Guild, is nine crowns each." + Filler), StringComparison.Ordinal);

    [Fact]
    public void The_next_share_of_a_poll_is_the_polls() =>
        Assert.Contains("young fishermen", TextsWithOrigin(
            "According to a poll by the Tarn Institute, 66 percent of the islanders are against the toll. Among young fishermen on the quay it was 81 percent. A baker is mayor."), StringComparison.Ordinal);

    [Fact]
    public void A_share_behind_no_poll_is_nobodys() =>
        Assert.DoesNotContain("young fishermen", TextsWithOrigin(
            "The Harbour Guild said that the toll would ruin the crews. Among young fishermen on the quay it was 81 percent. A baker is mayor."), StringComparison.Ordinal);

    [Theory]
    [InlineData("No ferry of the line came late in May. Every engine was oiled twice.", true)]
    [InlineData("No ferry of the line came late in May. Mayor Ada Merk said the quay was dry. The Harbour Guild said the crews had bread.", false)]
    public void What_a_body_publishes_itself_is_its_word(string text, bool isItsWord) =>
        Assert.Equal(isItsWord, InventedStory.Ledger(
            [
                InventedStory.ArticleOf(text, 0, new LocalDate(2031, 6, 1)) with { Outlet = "Tarn Ferry Lines" },
                InventedStory.ArticleOf("Tarn Ferry Lines said on Monday that the engines of its boats were new." + Filler, 1, new LocalDate(2031, 6, 2)),
                InventedStory.ArticleOf("The apples were sour. Tarn Ferry Lines said two captains had left for Kesh with a goat.", 2, new LocalDate(2031, 6, 3)),
            ]).Claims.Any(claim => claim.Text.Contains("came late", StringComparison.Ordinal) && claim.Origins.Count > 0));

    [Fact]
    public void The_company_is_the_only_one_that_an_article_names() =>
        Assert.Equal(["Norvane Cells Inc."], OriginsOf("Norvane Cells Inc. said the saws were sharp. Snow fell on the quay for an hour. The company said it would buy nine boats." + Filler));

    [Theory]
    [InlineData("the electoral commission of the region", "the Harrow electoral commission", 1)]
    [InlineData("the region's electoral commission", "Ilse Maren's electoral commission", 1)]
    [InlineData("the electoral commission of the region", "the harbour ministry", 2)]
    [InlineData("the Harrow electoral commission", "the Tarn electoral commission", 2)]
    [InlineData("a fisherman of the region", "a Harrow fisherman", 2)]
    public void One_body_under_several_names_is_one_origin_of_a_claim(string one, string other, int origins)
    {
        var claims = InventedStory.Ledger(
            $"A total of 91 percent of the voters chose the new harbour, {one} said on Friday. A cold wind blew over the market in the morning.",
            $"A total of 91 percent of the voters chose the new harbour, {other} said on Friday. Two schools near the mole were closed for repairs.").Claims;

        var claim = Assert.Single(claims, claim => claim.Text.Contains("91 percent", StringComparison.Ordinal));
        Assert.Equal((2, origins), (claim.Assertions.Count, claim.Origins.Count));
    }

    private static string TextsWithOrigin(string text) =>
        string.Join(" | ", InventedStory.Ledger(text).Claims.Where(claim => claim.Origins.Count > 0).Select(claim => claim.Text));

    private static IReadOnlyList<string> OriginsOf(string text) => [.. InventedStory.Ledger(text).Origins.Select(origin => origin.Name)];
}
