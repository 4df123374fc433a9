using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class PositionTests
{
    [Theory]
    [InlineData("Valdria rejected the treaty on Monday.", "Valdria", Stance.Rejects, "treaty")]
    [InlineData("Foreign Minister Ilse Maren welcomed the ceasefire.", "Ilse Maren", Stance.Supports, "ceasefire")]
    [InlineData("Ilse Maren voted on Monday against the new harbour law.", "Ilse Maren", Stance.Rejects, "new harbour law")]
    [InlineData("Ilse Maren turned the offer of tents down.", "Ilse Maren", Stance.Rejects, "offer of tents")]
    [InlineData("Ilse Maren is against the plan to move the old market.", "Ilse Maren", Stance.Rejects, "plan to move the old market")]
    [InlineData("Ilse Maren has come out in favour of a settlement with the fishermen.", "Ilse Maren", Stance.Supports, "settlement")]
    [InlineData("Ilse Maren voiced her opposition to the bridge tax.", "Ilse Maren", Stance.Rejects, "bridge tax")]
    public void A_verb_noun_or_adjective_of_stance_takes_its_subject_and_what_hangs_on_it(string sentence, string actor, Stance stance, string target) =>
        Holds(sentence, actor, stance, target);

    [Theory]
    [InlineData("Valdria will never accept the result of the vote.", "Valdria", Stance.Rejects)]
    [InlineData("Valdria refused to recognise the result of the vote.", "Valdria", Stance.Rejects)]
    [InlineData("Valdria neither accepts nor rejects the result of the vote.", "Valdria", Stance.Neutral)]
    public void What_is_negated_or_refused_is_turned_round(string sentence, string actor, Stance stance) => Holds(sentence, actor, stance, "result of the vote");

    [Theory]
    [InlineData("Oskar Brandt called on Ilse Maren to resign.", "Oskar Brandt", Stance.Supports)]
    [InlineData("Oskar Brandt demanded the resignation of Ilse Maren.", "Oskar Brandt", Stance.Supports)]
    [InlineData("Ilse Maren must go, Oskar Brandt said.", "Oskar Brandt", Stance.Supports)]
    [InlineData("Ilse Maren refused to resign.", "Ilse Maren", Stance.Rejects)]
    public void Leaving_an_office_is_asked_for_and_refused(string sentence, string actor, Stance stance) => Holds(sentence, actor, stance, "Maren");

    [Fact]
    public void A_demand_that_is_rejected_is_the_one_last_made()
    {
        var positions = Positions("Oskar Brandt called for the resignation of the harbour minister, Ilse Maren. Ilse Maren rejected the demand.");

        Assert.Equal([Stance.Supports, Stance.Rejects], positions.Select(position => position.Stance).Order());
        Assert.Single(positions.Select(position => position.Target).Distinct());
    }

    [Theory]
    [InlineData("Oskar Brandt urged Valdria to scrap the sanctions.", Stance.Rejects)]
    [InlineData("Oskar Brandt urged Valdria to pass the sanctions.", Stance.Supports)]
    public void Who_asks_for_the_end_of_a_thing_is_against_it(string text, Stance stance) => Holds(text, "Oskar Brandt", stance, "sanctions");

    [Theory]
    [InlineData("Ilse Maren called the vote a farce.", Stance.Rejects)]
    [InlineData("Ilse Maren declared the vote void.", Stance.Rejects)]
    [InlineData("Ilse Maren called the vote “a ship with no keel”.", Stance.Rejects)]
    [InlineData("The vote was rigged, Ilse Maren said.", Stance.Rejects)]
    [InlineData("The vote was fair, Ilse Maren said.", Stance.Supports)]
    public void What_somebody_calls_a_thing_is_a_stand(string sentence, Stance stance) => Holds(sentence, "Ilse Maren", stance, "vote");

    [Fact]
    public void An_appeal_is_against_the_ruling() => Holds("A court sent Oskar Brandt to prison on Monday. The verdict surprised nobody. Oskar Brandt will appeal.", "Oskar Brandt", Stance.Rejects, "verdict");

    [Theory]
    [InlineData("Oskar Brandt demanded that Ilse Maren explain herself to the council.", "Oskar Brandt", Stance.Supports, "explain herself")]
    [InlineData("Oskar Brandt insists that the old quarry be closed.", "Oskar Brandt", Stance.Supports, "quarry be closed")]
    [InlineData("Oskar Brandt asked for inspectors of the guild to be admitted.", "Oskar Brandt", Stance.Supports, "inspectors")]
    [InlineData("The Weavers' Guild saw no reason to delay the vote.", "Weavers' Guild", Stance.Supports, "vote")]
    [InlineData("Valdria became the first country to recognise the council.", "Valdria", Stance.Supports, "council")]
    [InlineData("The Harbour Party told its members to obey no order of the council.", "Harbour Party", Stance.Rejects, "order of the council")]
    public void What_is_demanded_may_be_done_to_nothing(string sentence, string actor, Stance stance, string target) =>
        Holds(sentence, actor, stance, target);

    [Theory]
    [InlineData("Oskar Brandt backs the harbour bill. So does Ilse Maren.", Stance.Supports, "harbour bill")]
    [InlineData("The deadline would not be extended, Ilse Maren said.", Stance.Rejects, "deadline")]
    [InlineData("Ilse Maren called the plan \"madness in a new coat\".", Stance.Rejects, "plan")]
    [InlineData("Ilse Maren, a critic of the harbour bill, left the hall.", Stance.Rejects, "harbour bill")]
    [InlineData("The harbour bill would ruin the fishermen, Ilse Maren said.", Stance.Rejects, "harbour bill")]
    [InlineData("Ilse Maren spoke of a betrayal.", Stance.Rejects, "betrayal")]
    [InlineData("Ilse Maren will not run again.", Stance.Rejects, "run")]
    [InlineData("The council debated the harbour bill. Ilse Maren will vote against.", Stance.Rejects, "bill")]
    [InlineData("LINDOW, Oct 13 (Argus) - Ilse Maren rejected the treaty.", Stance.Rejects, "treaty")]
    public void Stands_are_told_by_another_by_an_effect_and_by_a_name(string text, Stance stance, string target) =>
        Holds(text, "Ilse Maren", stance, target);

    [Theory]
    [InlineData("Ilse Maren insists that the old quarry is safe.")]
    [InlineData("Ilse Maren urged the villagers to stay at home.")]
    [InlineData("Ilse Maren asked for patience.")]
    [InlineData("The flood would ruin the fishermen, Ilse Maren said.")]
    public void What_is_no_matter_of_anybodys_will_is_no_stand(string sentence) => Assert.Empty(Positions(sentence));

    [Theory]
    [InlineData("Valdria could reject the treaty.")]
    [InlineData("Nobody knows whether Valdria rejects the treaty.")]
    [InlineData("The treaty was rejected.")]
    [InlineData("Analysts expect Valdria to be likely to reject the treaty.")]
    [InlineData("The Kesh-backed guards of Valdria left the town.")]
    public void A_guess_or_nobody_takes_no_stand(string sentence) => Assert.Empty(Positions(sentence));

    [Theory]
    [InlineData("The market should never be moved again, Ilse Maren said.", Stance.Rejects, "market")]
    [InlineData("Ilse Maren refused to close the harbour.", Stance.Rejects, "close the harbour")]
    [InlineData("Ilse Maren warned that the tariffs would cost jobs.", Stance.Rejects, "tariffs")]
    public void A_duty_a_refusal_and_a_warning_are_stands(string sentence, Stance stance, string target) => Holds(sentence, "Ilse Maren", stance, target);

    [Fact]
    public void A_gate_is_nothing_to_be_against() => Assert.Empty(Positions("The guards of Valdria blocked the gate."));

    [Fact]
    public void Whose_plan_it_is_is_for_it_where_another_is_against() =>
        Assert.Contains(Stance.Supports, Positions("Ilse Maren is against Oskar Brandt’s plan to move the old market.").Select(position => position.Stance));

    [Fact]
    public void What_a_pronoun_stands_for_may_be_named_before_the_verb() =>
        Assert.Contains(
            Positions("The council of Harrow passed the treaty in May. Ilse Maren urged the council to scrap it."),
            position => position.Target.Contains("treaty", StringComparison.Ordinal));

    [Fact]
    public void Stands_on_one_thing_share_its_names()
    {
        var positions = Positions("Valdria rejected the referendum. Kesh welcomed the vote. Kesh said it backed the vote.");

        Assert.Equal(2, positions.Count);
        Assert.All(positions, position => Assert.Equal("vote, referendum", position.Target));
    }

    [Theory]
    [InlineData("Ilse Maren wants the old harbour to be closed.", Stance.Supports, "harbour")]
    [InlineData("Ilse Maren wants foreign takeovers to be banned.", Stance.Rejects, "takeovers")]
    [InlineData("Ilse Maren has given the council until Friday to publish the lists.", Stance.Supports, "publish the lists")]
    [InlineData("Ilse Maren is against selling the mill.", Stance.Rejects, "selling the mill")]
    [InlineData("Ilse Maren ruled out closing the harbour.", Stance.Rejects, "closing the harbour")]
    [InlineData("Ilse Maren condemned what she described as “an insult to the dead”.", Stance.Rejects, "insult to the dead")]
    [InlineData("Ilse Maren gave the plan for the quay a warm welcome.", Stance.Supports, "plan")]
    [InlineData("The plan for the quay won the backing of Ilse Maren.", Stance.Supports, "plan for the quay")]
    [InlineData("Ilse Maren urged both sides to wait.", Stance.Neutral, "sides")]
    [InlineData("The ban is no longer needed, Ilse Maren said.", Stance.Rejects, "ban")]
    [InlineData("Ilse Maren will not hear of the plan for the quay.", Stance.Rejects, "plan for the quay")]
    public void A_wish_a_gift_and_what_is_got_are_stands(string sentence, Stance stance, string target) => Holds(sentence, "Ilse Maren", stance, target);

    [Fact]
    public void What_was_said_before_is_called_a_lie() => Holds("The tanks had leaked for weeks, Oskar Brandt said. “A lie,” said Ilse Maren.", "Ilse Maren", Stance.Rejects, "tanks had leaked");

    [Fact]
    public void What_was_offered_is_declined() => Holds("Valdria offered to send the hospital ship Marta. Kesh thanked it and declined.", "Kesh", Stance.Rejects, "hospital");

    [Fact]
    public void A_body_takes_stands_without_a_name() => Holds("The government opposes the sale of the mill.", "government", Stance.Rejects, "sale of the mill");

    [Fact]
    public void Whose_government_it_is_was_told_before() => Holds("Valdria closed its border on Sunday. Its government condemned the treaty.", "Valdria", Stance.Rejects, "treaty");

    [Fact]
    public void What_others_ought_to_do_is_the_stand_of_who_says_so() => Holds("Valdria should reject the treaty, Ilse Maren said.", "Ilse Maren", Stance.Rejects, "treaty");

    [Theory]
    [InlineData("Valdria can support a war.")]
    [InlineData("Valdria would back the treaty if it were shorter.")]
    [InlineData("There is no sign that Valdria ignored the order of the court.")]
    [InlineData("Will Valdria back the treaty?")]
    [InlineData("The parliament of Valdria has yet to ratify the treaty.")]
    [InlineData("Valdria allowed residents to keep their boats.")]
    public void What_may_be_or_is_asked_is_no_stand(string sentence) => Assert.Empty(Positions(sentence));

    [Theory]
    [InlineData("Ilse Maren called the order of the harbour office disproportionate.", Stance.Rejects, "order of the harbour office")]
    [InlineData("Ilse Maren called the bridge treaty null and void.", Stance.Rejects, "treaty")]
    [InlineData("Ilse Maren called the offer “pocket change”.", Stance.Rejects, "offer")]
    [InlineData("Ilse Maren greeted the ruling as a victory.", Stance.Supports, "ruling")]
    [InlineData("Ilse Maren described the agreement as “the best news of the year”.", Stance.Supports, "agreement")]
    public void Words_that_judge_need_not_be_of_the_law(string sentence, Stance stance, string target) => Holds(sentence, "Ilse Maren", stance, target);

    [Theory]
    [InlineData("Ilse Maren has no intention of signing the treaty.", Stance.Rejects, "treaty")]
    [InlineData("Ilse Maren sees no need for a curfew.", Stance.Rejects, "curfew")]
    [InlineData("Ilse Maren saw no reason to doubt the report.", Stance.Supports, "report")]
    [InlineData("A second referendum was out of the question, Ilse Maren said.", Stance.Rejects, "second referendum")]
    [InlineData("Ilse Maren declined to name a date and declined to publish the treaty.", Stance.Rejects, "treaty")]
    [InlineData("Ilse Maren will comply with the order of the court.", Stance.Supports, "order of the court")]
    [InlineData("Ilse Maren would repeal the labour law.", Stance.Rejects, "labour law")]
    [InlineData("Ilse Maren wants an independent inquiry.", Stance.Supports, "independent inquiry")]
    [InlineData("Ilse Maren wants no war.", Stance.Rejects, "war")]
    [InlineData("Ilse Maren announced a motion of no confidence.", Stance.Supports, "no confidence")]
    public void What_somebody_means_sees_or_brings_is_a_stand(string sentence, Stance stance, string target) => Holds(sentence, "Ilse Maren", stance, target);

    [Fact]
    public void Whose_backing_somebody_has_is_told_by_its_owner() => Holds("Oskar Brandt has the mayor’s full backing, and the mayor is Ilse Maren. Oskar Brandt has Ilse Maren’s full support.", "Ilse Maren", Stance.Supports, "Oskar Brandt");

    [Fact]
    public void What_is_voted_down_is_rejected_by_those_who_vote() =>
        Holds("The motion to close the harbour was defeated in parliament by 60 votes to 41.", "parliament", Stance.Rejects, "motion to close the harbour");

    [Fact]
    public void Of_those_who_are_counted_those_who_are_named_hold_the_stand() =>
        Holds("The council debated the resolution for a day. In the end four abstained, among them Valdria.", "Valdria", Stance.Neutral, "resolution");

    [Fact]
    public void A_bare_step_is_what_was_told_before() => Holds("Valdria has opened an embassy in Kesh. Ilse Maren welcomed the step.", "Ilse Maren", Stance.Supports, "embassy in Kesh");

    [Fact]
    public void A_figure_that_is_called_wrong_is_the_one_told_last() =>
        Holds("The flood would cost the valley 90 million crowns, Oskar Brandt said. Ilse Maren called that figure inflated.", "Ilse Maren", Stance.Rejects, "90 million crowns");

    [Fact]
    public void A_claim_may_stand_behind_what_it_is_dismissed_as() =>
        Holds("Ilse Maren dismissed as unproven Oskar Brandt’s claim that a call had been made.", "Ilse Maren", Stance.Rejects, "claim that a call had been made");

    [Fact]
    public void A_bare_noun_is_told_by_what_the_articles_call_it_more_fully() =>
        Holds("The labour law passed in May. The labour law lengthens the week. Ilse Maren rejects the law.", "Ilse Maren", Stance.Rejects, "labour law");

    [Fact]
    public void What_nobody_recognises_nobody_is_for() => Assert.Empty(Positions("Oskar Brandt rules a republic that no country has recognised."));

    [Fact]
    public void Who_agrees_to_end_a_thing_is_not_for_it() => Holds("Valdria agreed to end the blockade.", "Valdria", Stance.Rejects, "blockade");

    [Theory]
    [InlineData("The sluice had been left open for a week, Oskar Brandt said. “Rubbish from end to end,” said Ilse Maren.", "sluice")]
    [InlineData("The sluice had been left open for a week, Oskar Brandt said. Nonsense, snapped Ilse Maren.", "sluice")]
    [InlineData("The guild was offered ninety crowns for the sluice. “An insult with a bow on it,” said Ilse Maren.", "insult")]
    [InlineData("“No to the harbour tax,” said Ilse Maren.", "harbour tax")]
    [InlineData("“Scrap the harbour tax at once,” said Ilse Maren.", "harbour tax")]
    public void A_word_of_scorn_and_a_slogan_are_stands(string text, string target) => Holds(text, "Ilse Maren", Stance.Rejects, target);

    [Theory]
    [InlineData("Valdria threatened to recall its envoy if the council passes the bill.", "Valdria", Stance.Rejects, "council passes the bill")]
    [InlineData("Ilse Maren will not vote for the bill unless the council publishes the protocol.", "Ilse Maren", Stance.Rejects, "bill")]
    [InlineData("The Weavers' Guild wants 70 crowns a day for each loom.", "Weavers' Guild", Stance.Supports, "70 crowns")]
    [InlineData("Ilse Maren would like to see the ferry in public hands.", "Ilse Maren", Stance.Supports, "ferry")]
    [InlineData("Ilse Maren will take the harbour law to the High Court.", "Ilse Maren", Stance.Rejects, "harbour law")]
    [InlineData("The harbour bill will be put to the vote as planned, Ilse Maren said.", "Ilse Maren", Stance.Supports, "harbour bill")]
    [InlineData("“This ban must stay,” Ilse Maren said.", "Ilse Maren", Stance.Supports, "ban")]
    [InlineData("Ilse Maren will not attend the ceremony.", "Ilse Maren", Stance.Rejects, "ceremony")]
    [InlineData("Ilse Maren sees in the bill “a gift to the rich”.", "Ilse Maren", Stance.Rejects, "bill")]
    [InlineData("For Ilse Maren the bill is “a lamp without oil”.", "Ilse Maren", Stance.Rejects, "bill")]
    [InlineData("The Weavers' Guild finds the strike irresponsible.", "Weavers' Guild", Stance.Rejects, "strike")]
    [InlineData("Ilse Maren called Oskar Brandt a liar.", "Ilse Maren", Stance.Rejects, "Oskar Brandt")]
    [InlineData("Valdria walked out of the talks.", "Valdria", Stance.Rejects, "talks")]
    public void What_somebody_would_do_or_calls_a_thing_is_a_stand(string text, string actor, Stance stance, string target) =>
        Holds(text, actor, stance, target);

    [Theory]
    [InlineData("The council debated the bill. Ilse Maren refused to say how she will vote.", "bill")]
    [InlineData("The treaty is an internal matter, Ilse Maren said.", "treaty")]
    public void Who_leaves_it_open_or_to_others_takes_no_side(string text, string target) => Holds(text, "Ilse Maren", Stance.Neutral, target);

    [Fact]
    public void A_free_vote_takes_no_side() =>
        Holds("The Harbour Party gave its members a free vote on the bill.", "Harbour Party", Stance.Neutral, "free vote");

    [Theory]
    [InlineData("The harbour fees will double in May. Ilse Maren was appalled.", Stance.Rejects)]
    [InlineData("The harbour fees will be halved in May. Ilse Maren was delighted.", Stance.Supports)]
    public void A_feeling_by_itself_is_about_what_was_told_before(string text, Stance stance) => Holds(text, "Ilse Maren", stance, "harbour fees");

    [Fact]
    public void A_partys_stand_is_the_partys_where_its_name_is_told() =>
        Holds(
            "Ilse Maren, chairwoman of the Harbour Party, left at noon. Her party is against the bridge tax. The Harbour Party met.",
            "Harbour Party",
            Stance.Rejects,
            "bridge tax");

    [Fact]
    public void The_minister_whom_another_minister_trusts_is_not_herself() =>
        Holds(
            "Harbour Minister Oskar Brandt was late. Prime Minister Ilse Maren expressed her confidence in the minister.",
            "Ilse Maren",
            Stance.Supports,
            "Brandt");

    [Theory]
    [InlineData("Ilse Maren walked out of the hall.")]
    [InlineData("Ilse Maren did not attend the ceremony.")]
    [InlineData("Ilse Maren calls her policy “quiet water”.")]
    [InlineData("Ilse Maren found the purse in a terrible state.")]
    public void What_only_happens_is_no_stand(string sentence) => Assert.Empty(Positions(sentence));

    private static void Holds(string text, string actor, Stance stance, string target)
    {
        var ledger = InventedStory.Ledger(text);
        var position = Assert.Single(ledger.Positions, position => ledger.Actors.First(one => one.Id == position.Actor).Name == actor);
        Assert.Equal(stance, position.Stance);
        Assert.Contains(target, position.Target, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Position> Positions(string text) => InventedStory.Ledger(text).Positions;
}
