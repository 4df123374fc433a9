using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class WordingTests
{
    [Fact]
    public void A_so_called_thing_in_marks_is_held_away_twice() =>
        Assert.Equal(
            ["so-called ‘relief plan’", "‘relief plan’"],
            Terms("The so-called ‘relief plan’ reached nobody in Harrow.").Where(term => term.Device != WordingDevice.Neutral).Select(term => term.Term));

    [Fact]
    public void What_one_outlet_colours_is_listed_where_another_names_it_plainly() =>
        Assert.Contains(
            Terms("The death-trap school fell in on Tuesday.", "The school in Harrow had been built in 2028."),
            term => term is { Term: "school", Device: WordingDevice.Neutral });

    [Fact]
    public void One_word_that_all_use_is_no_choice() => Assert.Empty(Terms("The trial began on Monday. The trial will last a week.", "The trial opened in Harrow."));

    [Fact]
    public void Two_words_for_one_thing_are_a_choice() =>
        Assert.Equal(
            ["earthquake", "quake", "earthquake"],
            Terms("An earthquake shook Harrow. The quake lasted a minute.", "The earthquake was felt in Kesh.").Select(term => term.Term));

    [Fact]
    public void A_noun_before_another_only_specifies_it() => Assert.DoesNotContain(Terms("A fire brigade came. The blaze was out by noon. The fire had spread."), term => term.Span.Start < 10);

    private static IReadOnlyList<WordingTerm> Terms(params string[] texts) => [.. InventedStory.Ledger(texts).Wording.SelectMany(wording => wording.Articles.Values).SelectMany(terms => terms)];
}
