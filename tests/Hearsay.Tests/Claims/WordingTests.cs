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

    [Theory]
    [InlineData("Slippery councillor Tom Pell left Harrow on Monday.", "Slippery councillor")]
    [InlineData("The chaos-mongers in the council hall went home at noon.", "chaos-mongers")]
    [InlineData("Timber baron Tom Pell bought the quarry on Monday.", "Timber baron")]
    [InlineData("The quarry belongs to the timber barons.", "timber barons")]
    [InlineData("The mayor's poodle Tom Pell signed the order.", "poodle")]
    [InlineData("The council sold shamelessly inflated tickets.", "shamelessly inflated tickets")]
    [InlineData("The council praised its shabby 'masterpiece' on Monday.", "shabby 'masterpiece'")]
    [InlineData("The town shut the death quarry on Monday.", "death quarry")]
    [InlineData("Gin-swilling councillor Tom Pell left Harrow on Monday.", "Gin-swilling councillor")]
    [InlineData("The purse-pinchers in the council hall went home at noon.", "purse-pinchers")]
    [InlineData("The mayor met bland Tom Pell in Harrow on Monday.", "bland Tom Pell")]
    [InlineData("The cuckoo-loving councillor left Harrow on Monday.", "cuckoo-loving councillor")]
    [InlineData("The quarry belongs to a gang of crooks from Kesh.", "gang of crooks")]
    [InlineData("What does limp Tom Pell do in Harrow?", "limp Tom Pell")]
    [InlineData("The wobbly prime minister left Harrow on Monday.", "wobbly prime minister")]
    [InlineData("The insurance sharks came to Harrow on Monday.", "insurance sharks")]
    [InlineData("Bean counters at the mill took the lamps away.", "Bean counters")]
    [InlineData("The lamps were out, the warden said on Sunday. Hogwash, the mayor said on Monday.", "Hogwash")]
    [InlineData("The club paid ninety crowns for the lamps. Blood money, sobbed the widow.", "Blood money")]
    [InlineData("The bleeding hearts of Harrow went home on Monday.", "bleeding hearts")]
    [InlineData("Plucky little Ilse, 6, walked to Harrow on Monday.", "Plucky little Ilse")]
    public void What_judges_in_its_place_is_loaded(string text, string term) =>
        Assert.Contains(Terms(text), found => found.Device == WordingDevice.Loaded && found.Term == term);

    [Theory]
    [InlineData("A snake crossed the road near Harrow on Monday.")]
    [InlineData("The baron and the mayor met in Harrow on Monday.")]
    [InlineData("The death toll in the quarry rose on Monday.")]
    [InlineData("Furious residents met the mayor in Harrow on Monday.")]
    [InlineData("The Rebels' chief Tom Pell signed in Harrow on Monday.")]
    public void A_feeling_a_beast_and_a_cry_judge_nothing(string text) =>
        Assert.DoesNotContain(Terms(text), found => found.Device == WordingDevice.Loaded);

    [Theory]
    [InlineData("The mayor branded the bridge a 'fiasco' on Monday.", WordingDevice.Loaded)]
    [InlineData("The mayor slammed the owners as 'wolves in slippers' on Monday.", WordingDevice.Loaded)]
    [InlineData("The mayor opened the town's 'palace' on Monday.", WordingDevice.ScareQuotes)]
    public void What_somebody_calls_a_thing_in_marks_is_a_judgement(string text, WordingDevice device) =>
        Assert.Contains(Terms(text), found => found.Device == device && found.Term.StartsWith('\''));

    [Fact]
    public void Whom_one_outlet_colours_others_name_by_office() =>
        Assert.Equal(
            ["Bungling Tom Pell", "harbour minister", "minister"],
            Terms("Bungling Tom Pell lost the keys to the harbour.", "The harbour minister, Tom Pell, opened the new pier. The minister left at noon.")
                .Select(term => term.Term));

    [Fact]
    public void An_office_that_only_one_of_the_story_bears_names_who_is_coloured() =>
        Assert.Equal(
            ["Bungling Tom Pell", "governor", "governor"],
            Terms(
                "Bungling Tom Pell lost the keys to the pier.",
                "The governor, Tom Pell, opened the new lock at ten. Rain fell on Kesh.",
                "In Kesh the shops stayed open. Nobody had told the governor about the fog.").Select(term => term.Term));

    [Fact]
    public void Some_that_are_counted_are_not_all_whom_others_call_so() =>
        Assert.DoesNotContain(
            Terms("They sent 40 terrified travellers home.", "The passengers of the tram sat in the hall. The tram has room for them."),
            term => term.Term == "passengers");

    [Fact]
    public void A_body_that_one_outlet_colours_goes_by_its_name_and_its_noun() =>
        Assert.Equal(
            ["toothless Harrow Ferry Commission", "Harrow Ferry Commission", "commission"],
            Terms("On Monday the toothless Harrow Ferry Commission met.", "In Kesh the Harrow Ferry Commission met at noon. Then the commission went home.")
                .Select(term => term.Term));

    [Fact]
    public void A_body_whose_people_are_called_something_of_it_is_coloured_and_one_they_are_at_is_not()
    {
        const string Other = "In Kesh the Harrow Ferry Commission met at noon. Then it went home.";

        Assert.Contains(Terms("On Monday the bunglers of the Harrow Ferry Commission met.", Other), term => term.Term == "Harrow Ferry Commission");
        Assert.DoesNotContain(Terms("On Monday the bunglers at the Harrow Ferry Commission met.", Other), term => term.Term == "Harrow Ferry Commission");
    }

    [Fact]
    public void What_an_article_brings_in_and_then_points_at_is_named_from_the_start() =>
        Assert.Equal(
            ["clapped-out tram", "tram", "tram"],
            Terms("The clapped-out tram stopped at dawn near Harrow.", "A tram left Kesh at noon. The tram was full.").Select(term => term.Term));

    [Fact]
    public void A_thing_of_the_same_kind_is_the_thing() =>
        Assert.Equal(
            ["so-called summer timetable", "timetable"],
            Terms("The so-called summer timetable was hung up in Harrow.", "The town of Kesh wants a summer timetable by June.").Select(term => term.Term));

    [Fact]
    public void What_points_back_by_another_noun_names_the_same_thing() =>
        Assert.Equal(
            ["clapped-out tanker", "vessel"],
            Terms("The clapped-out tanker sank at dawn near Harrow.", "Twelve people were on the boat club's list. The vessel was built in 2001.")
                .Select(term => term.Term));

    [Fact]
    public void A_word_by_which_nobody_points_at_anything_is_no_choice() =>
        Assert.Empty(Terms("An attack on Harrow is likely. There was shelling at noon.", "Fighting may come to Kesh. Some expect a raid at night."));

    [Fact]
    public void Another_vote_is_not_the_vote() =>
        Assert.DoesNotContain(
            Terms("The sham vote was over by noon in Harrow.", "An earlier ballot was won by the mayor. The election cost two crowns. She had 40 votes."),
            term => term.Term is "ballot" or "votes");

    private static IReadOnlyList<WordingTerm> Terms(params string[] texts) => [.. InventedStory.Ledger(texts).Wording.SelectMany(wording => wording.Articles.Values).SelectMany(terms => terms)];
}
