using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class ClauseTests
{
    [Theory]
    [InlineData("More than 5,000 people have fled to Kesh and at least 900 families have crossed the river.", "More than 5,000 people have fled to Kesh", "at least 900 families have crossed the river")]
    [InlineData("The council closed the harbour on Monday as villagers blocked the road to Tarn.", "The council closed the harbour on Monday", "as villagers blocked the road to Tarn")]
    [InlineData("The mayor said that guards went from door to door, and that villagers were afraid of them.", "guards went from door to door", "villagers were afraid of them")]
    public void Two_clauses_with_subjects_of_their_own_are_two_statements(string text, string first, string second)
    {
        var statements = Statements(text);

        Assert.Contains(statements, statement => statement.EndsWith(first, StringComparison.Ordinal));
        Assert.Contains(statements, statement => statement.EndsWith(second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nine bodies have been recovered and we are looking for some 60 people")]
    public void A_quotation_is_not_cut_where_its_speaker_made_no_pause(string quoted) =>
        Assert.Contains(Statements($"\"{quoted},\" the coroner said."), statement => statement.Contains(quoted, StringComparison.Ordinal));

    [Theory]
    [InlineData("The harbour will be closed if the council of Kesh finds no other way.")]
    [InlineData("The lower town was last flooded in 1988, when 17 people died in one night.")]
    [InlineData("The guards searched the mill and left it before noon.")]
    public void What_leans_on_the_rest_or_has_no_subject_stays_with_it(string text) =>
        Assert.Contains(Statements(text), statement => statement == text[..^1]);

    private static IReadOnlyList<string> Statements(string text)
    {
        var ledger = InventedStory.Ledger(text);
        return [.. ledger.Claims.SelectMany(claim => claim.Assertions).Select(assertion => assertion.Citation.Span.Of(ledger.Articles.Single().Text))];
    }
}
