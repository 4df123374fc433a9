using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class AnsweringPositionTests
{
    [Theory]
    [InlineData("Oskar Brandt called on Ilse Maren to resign. Ilse Maren refused: who runs away, she said, helps nobody.", "Brandt")]
    [InlineData("Oskar Brandt called on Ilse Maren to resign. Ilse Maren will stay.", "Brandt")]
    public void Who_is_asked_to_resign_and_stays_is_against_it(string text, string other)
    {
        Holds(text, "Ilse Maren", Stance.Rejects, "Maren");
        Holds(text, "Oskar " + other, Stance.Supports, "Maren");
    }

    [Fact]
    public void Nor_will_another_is_about_his_own_leaving() =>
        Holds("Ilse Maren refused to resign. Nor does Oskar Brandt mean to go.", "Oskar Brandt", Stance.Rejects, "Oskar Brandt mean to go");

    [Theory]
    [InlineData("Ilse Maren came late. The Weavers' Guild wants Ilse Maren out.")]
    [InlineData("Ilse Maren came late. The Weavers' Guild wants Ilse Maren gone.")]
    [InlineData("Ilse Maren came late. The Weavers' Guild wants Ilse Maren's head.")]
    public void Whom_somebody_wants_gone_is_named(string text) => Holds(text, "Weavers' Guild", Stance.Supports, "Maren");

    [Fact]
    public void Who_drops_an_objection_is_for_what_he_opposed()
    {
        var positions = InventedStory.Ledger("The Weavers' Guild, which had opposed the bridge tax, dropped its objections on Monday.").Positions;

        Assert.Equal([Stance.Supports, Stance.Rejects], positions.Select(position => position.Stance).Order());
        Assert.Single(positions.Select(position => position.Target).Distinct());
    }

    [Fact]
    public void Who_agrees_with_somebody_stands_where_she_does() =>
        Holds("Ilse Maren wants the bridge tax abolished, and Oskar Brandt agrees with Ilse Maren.", "Oskar Brandt", Stance.Rejects, "bridge tax");

    [Theory]
    [InlineData("There will be an independent inquiry, Ilse Maren promised.", "independent inquiry")]
    [InlineData("Ilse Maren promised an inquiry into the fire.", "inquiry into the fire")]
    public void What_somebody_promises_he_is_for(string text, string target) => Holds(text, "Ilse Maren", Stance.Supports, target);

    [Fact]
    public void What_somebody_will_answer_he_is_against() =>
        Holds("“If the council cuts the wages, we will strike,” Ilse Maren said.", "Ilse Maren", Stance.Rejects, "council cuts the wages");

    [Fact]
    public void Who_votes_for_a_petition_against_a_thing_is_against_the_thing() =>
        Holds("Ilse Maren voted for a petition against the sale of the mill.", "Ilse Maren", Stance.Rejects, "sale of the mill");

    [Fact]
    public void Who_has_an_event_stopped_is_against_it() =>
        Holds("Ilse Maren asked the court to stop the concert in the quarry.", "Ilse Maren", Stance.Rejects, "concert");

    [Theory]
    [InlineData("The lists must be sent in by noon on Friday. That cannot be done, Ilse Maren said.", "lists must be sent")]
    [InlineData("The guild sold the lists to a shop. “That is unacceptable,” Ilse Maren said.", "guild sold the lists")]
    public void A_verdict_on_that_is_about_what_was_told_before(string text, string target) => Holds(text, "Ilse Maren", Stance.Rejects, target);

    [Fact]
    public void What_merely_saddens_is_no_stand() =>
        Assert.Empty(InventedStory.Ledger("The roof of the mill fell in. “That is a tragedy,” Ilse Maren said.").Positions);

    [Theory]
    [InlineData("The club paid ninety crowns for the boat. Blood money, sobbed Ilse Maren.", "club paid ninety crowns")]
    [InlineData("Ilse Maren called the draft a step in the wrong direction.", "draft")]
    [InlineData("Ilse Maren called the draft too little, too late.", "draft")]
    public void Idioms_of_scorn_are_stands(string text, string target) => Holds(text, "Ilse Maren", Stance.Rejects, target);

    [Fact]
    public void A_bare_plan_is_what_was_wanted_right_before() =>
        Holds("Oskar Brandt wants a fund of ninety crowns. Ilse Maren supports the plan.", "Ilse Maren", Stance.Supports, "fund");

    [Fact]
    public void Whose_confidence_somebody_keeps_supports_him() =>
        Holds("Oskar Brandt retains the full confidence of Ilse Maren.", "Ilse Maren", Stance.Supports, "Oskar Brandt");

    [Theory]
    [InlineData("There will be no vote until the causes of the fire are known, Harbour Minister Ilse Maren declared on Friday morning after a night of talks.", "Ilse Maren", Stance.Rejects, "vote")]
    [InlineData("The Weavers' Guild has 38 names and stands by them.", "Weavers' Guild", Stance.Supports, "38")]
    [InlineData("The Weavers' Guild counted the boats. Ilse Maren stands by the guild's count.", "Ilse Maren", Stance.Supports, "count")]
    [InlineData("The Harbour Party met on Monday. The party, which holds nine seats, rejects the bridge tax.", "Harbour Party", Stance.Rejects, "bridge tax")]
    public void Whose_words_and_whose_figures_they_are_is_read_across_the_sentence(string text, string actor, Stance stance, string target) =>
        Holds(text, actor, stance, target);

    [Fact]
    public void A_multiple_of_a_sum_is_told_with_it() =>
        Holds("The state means to pay ninety crowns. The Weavers' Guild demands twice that sum.", "Weavers' Guild", Stance.Supports, "twice that sum");

    [Fact]
    public void Somebodys_union_is_the_one_beside_her_name() =>
        Holds(
            "“Nobody slept,” insists Ilse Maren, who heads the Dockers' Union. Her union backs the curfew all the same. The Dockers' Union met.",
            "Dockers' Union",
            Stance.Supports,
            "curfew");

    [Fact]
    public void Calls_may_tell_behind_their_object_whose_they_are() =>
        Holds("Ilse Maren rejected calls for her resignation by the Harbour Party as cheap.", "Harbour Party", Stance.Supports, "resignation");

    [Fact]
    public void The_recall_of_a_thing_is_nobodys_leaving() =>
        Holds("The Weavers' Guild supports the recall of the pills.", "Weavers' Guild", Stance.Supports, "recall of the pills");

    [Theory]
    [InlineData("Ilse Maren is undecided on the bridge tax.", "bridge tax")]
    [InlineData("Ilse Maren is weighing the offer of the guild.", "offer of the guild")]
    public void Who_has_not_made_up_her_mind_takes_no_side(string text, string target) => Holds(text, "Ilse Maren", Stance.Neutral, target);

    private static void Holds(string text, string actor, Stance stance, string target)
    {
        var ledger = InventedStory.Ledger(text);
        var position = Assert.Single(ledger.Positions, position => ledger.Actors.First(one => one.Id == position.Actor).Name == actor);
        Assert.Equal(stance, position.Stance);
        Assert.Contains(target, position.Target, StringComparison.Ordinal);
    }
}
