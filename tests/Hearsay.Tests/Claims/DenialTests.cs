using Hearsay.Claims;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Claims;

public class DenialTests
{
    private const string Filler = " The baker in Tarn sold loaves all day. The school choir sang an old song in the rain. A ferry left for Kesh with apples.";

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company denied it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the claim.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company called that a lie.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company dismissed the report as invented.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. \"It's all lies,\" the company's director, Ada Merk, said.")]
    public void What_points_back_denies_what_was_said_just_before(string text) => Assert.Contains("beaten two farmers", Denied(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void A_charge_denied_is_what_somebody_was_charged_with() =>
        Assert.Contains(
            "endangering life",
            Denied("The prosecutor charged Lambert Thole on Thursday with endangering life. Experts found that the pillars held little of the steel in the plans. Thole denied the charge." + Filler),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company can neither confirm nor deny it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the offer.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. It would be false to say that nobody saw them, the company said.")]
    [InlineData("The baker denied it. Inspector Jule Kild said guards had beaten two farmers at the mill.")]
    public void What_denies_nothing_that_was_told_before_stands_in_no_such_relation(string text) => Assert.Null(Denied(text));

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company disputes this.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company denied having beaten any farmers.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Reports that farmers were beaten are without foundation, the company said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the claim that farmers had been beaten.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Ada Merk denied it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. \"A lie,\" the company's director, Ada Merk, said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company said there was not a word of truth in it.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The director, Ada Merk, had denied the inspector's account.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The director, Ada Merk, called the inspector's tale “pure invention from end to end”.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. “Balderdash,” the company's director, Ada Merk, said.")]
    public void A_denial_is_read_in_the_many_ways_in_which_it_is_written(string text) => Assert.Contains("beaten two farmers", Denied(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void What_there_is_none_of_is_what_was_named_before() =>
        Assert.Contains(
            "letter",
            Denied("A clerk said a letter about the weir had been burnt in June. The weir stands above the old mill. Director Ada Merk said there was no such letter." + Filler),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("The mayor asked for a permit to dig at the mill. The council denied the mayor a permit to dig at the mill.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. There is no such thing as a quiet harvest, the baker said.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Judge Orla Dane said there was no proof of who had been at the mill.")]
    [InlineData("Inspector Jule Kild said neither guards nor farmers had been at the mill. The company denied that guards had been at the mill.")]
    public void What_is_withheld_or_doubted_or_nowhere_told_is_no_denial(string text) => Assert.Null(Denied(text + Filler));

    [Fact]
    public void Who_denies_having_done_it_does_not_speak_of_others()
    {
        var ledger = InventedStory.Ledger(
            "The rebels denied having burnt barges on the Orle." + Filler,
            "The mayor of Kesh said soldiers had burnt barges on the Orle. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Fact]
    public void A_count_that_goes_on_conflicts_with_no_later_one()
    {
        var ledger = InventedStory.Ledger(
            "With 12 percent of polling stations counted, Mayor Orla Dane had 54.1 percent of the vote." + Filler,
            "Mayor Orla Dane won 50.7 percent of the vote. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Conflicts);
    }

    [Fact]
    public void A_number_that_is_denied_is_nobodys_value()
    {
        var ledger = InventedStory.Ledger("The mayor said 40 people had died in the fire at the mill." + Filler, "The council denied that 70 people had died in the fire at the mill." + Filler);

        Assert.DoesNotContain(ledger.Figures.SelectMany(figure => figure.Values), value => value.Low == 70);
    }

    [Theory]
    [InlineData("Eight bodies were found at the mill. The toll passed 500, the mayor said.", "The mayor said the toll in the mill stood at 536.")]
    [InlineData("Police shot dead a farmer, 21, at the mill on Monday.", "Police shot dead 10 farmers at the mill on Monday.")]
    public void A_number_that_is_passed_and_an_age_exclude_no_other(string one, string other) =>
        Assert.DoesNotContain(InventedStory.Ledger(one + Filler, other + Filler).Figures, figure => figure.Verdict == FigureVerdict.Conflict);

    [Theory]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company brushed the report aside.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company rejected the findings as \"written in a tavern\".")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company questioned that.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The company called the account speculative.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. This is disputed by the company.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. The claim was rejected by the company.")]
    [InlineData("Inspector Jule Kild said guards had beaten two farmers at the mill. Reports according to which two farmers had been beaten are false, the company said.")]
    public void What_is_brushed_aside_or_rejected_as_something_is_denied(string text) => Assert.Contains("beaten two farmers", Denied(text + Filler), StringComparison.Ordinal);

    [Fact]
    public void A_reply_answers_all_that_the_last_source_said_in_one_go()
    {
        var denied = AllDenied("A watchman told the Echo that he had smelt gas at the depot. He had telephoned the foreman at noon, he said. The company denied it." + Filler);

        Assert.Contains(denied, text => text.Contains("smelt gas", StringComparison.Ordinal));
        Assert.Contains(denied, text => text.Contains("telephoned the foreman", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reply_answers_what_was_affirmed_and_not_what_was_denied_beside_it()
    {
        var denied = AllDenied(
            "Six shells were fired from the mill, said Colonel Jory Brask, the army's spokesman. \"Not one gun of ours was loaded,\" he said. The rebels dismissed this as fiction." + Filler);

        Assert.Contains("Six shells", Assert.Single(denied), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The company denied it. \"Both farmers left the mill on foot,\" its director, Ada Merk, said.")]
    [InlineData("The company denied it. Both farmers left the mill on foot, a spokeswoman said.")]
    public void What_a_source_tells_right_after_its_denial_stands_against_the_same(string reply) =>
        Assert.Contains(Deniers("Inspector Jule Kild said guards had beaten two farmers at the mill. " + reply + Filler), text => text.Contains("left the mill on foot", StringComparison.Ordinal));

    [Theory]
    [InlineData("The company denied that guards had beaten farmers. Its director, Ada Merk, said the mill would reopen in May.")]
    [InlineData("The company denied it. Governor Odo Varn said the mill stood empty.")]
    public void What_others_tell_after_a_denial_or_its_source_on_something_else_denies_nothing(string reply) =>
        Assert.DoesNotContain(Deniers("Inspector Jule Kild said guards had beaten two farmers at the mill. " + reply + Filler), text => text.Contains("the mill ", StringComparison.Ordinal));

    [Fact]
    public void What_goes_as_planned_is_no_plan() =>
        Assert.Contains(
            "forty guards",
            Denied("Minister Orla Dane said the bridge had been repaired as planned. A deputy said forty guards had been told to stand ready at the mill. The council denied that any such plan existed." + Filler),
            StringComparison.Ordinal);

    [Fact]
    public void What_one_denies_of_himself_is_not_told_of_another()
    {
        var ledger = InventedStory.Ledger(
            "Brandt Works denied that it had paid a single crown in bribes." + Filler,
            "The court said that Odo Varn had paid 40,000 crowns in bribes. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Theory]
    [InlineData("Judge Odo Varn was not far off when he said that the old ferry was leaking oil.")]
    [InlineData("If the old ferry is not leaking oil, it may sail.")]
    [InlineData("The old ferry is not the only ferry leaking oil.")]
    public void What_a_negation_does_not_reach_is_not_denied(string text)
    {
        var ledger = InventedStory.Ledger(
            "Inspector Jule Kild said that the old ferry was leaking oil." + Filler,
            text + " Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Fact]
    public void What_a_negation_reaches_is_denied()
    {
        var ledger = InventedStory.Ledger(
            "Inspector Jule Kild said that the old ferry was leaking oil." + Filler,
            "The old ferry was not leaking oil, Captain Ada Merk said. Snow fell on the hills all night and the roads were closed.");

        Assert.Contains(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Theory]
    [InlineData("It is hard to deny that.")]
    [InlineData("The office refused to confirm or deny that there had been any such beating.")]
    [InlineData("The office declined to confirm or deny it.")]
    public void What_is_merely_weighed_or_left_open_denies_nothing(string reply) =>
        Assert.Empty(AllDenied("Inspector Jule Kild said guards had beaten two farmers at the mill. " + reply + Filler));

    [Fact]
    public void A_vote_of_no_denies_nothing()
    {
        var ledger = InventedStory.Ledger(
            "In the harbour ballot 58 percent of the dockers said no." + Filler,
            "Mayor Orla Dane said 58 percent of the dockers had taken part in the harbour ballot. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Relations), relation => relation.Kind == RelationKind.Denies);
    }

    [Fact]
    public void A_report_that_is_rejected_does_not_say_what_the_report_says()
    {
        var ledger = InventedStory.Ledger(
            "Manager Otto Brand rejected a report that the landing lights at the harbour had been broken." + Filler,
            "Inspector Jule Kild said the landing lights at the harbour had been broken. Snow fell on the hills all night and the roads were closed.");

        Assert.DoesNotContain(ledger.Claims, claim => claim.Assertions.Count > 1);
    }

    [Theory]
    [InlineData("The company begs to differ: every guard was at home that day, its director, Ada Merk, said.")]
    [InlineData("Not so, said Ada Merk: every guard was at home that day.")]
    [InlineData("The Mill Company rejects that. “Every guard was at home that day,” managing director Ada Merk said.")]
    [InlineData("The director, Ada Merk, will have none of it. Every guard was at home that day, she said.")]
    [InlineData("Humbug, director Ada Merk replied: every guard was at home that day.")]
    public void Who_objects_tells_his_account_against_what_was_said_before(string reply) =>
        Assert.Contains(
            AllDenied("Inspector Jule Kild said guards had beaten two farmers at the mill. " + reply + Filler),
            denied => denied.Contains("beaten two farmers", StringComparison.Ordinal));

    [Theory]
    [InlineData("The village did not disagree. Every guard was at home that day, Ada Merk said.")]
    [InlineData("The company disputes that, while the village clerk, Ada Merk, said every guard was at home that day.")]
    [InlineData("The company takes another view of the harvest. Every guard was at home that day, Ada Merk said.")]
    [InlineData("The company rejects that. The Lake Guild said every barge was in port that day.")]
    public void Who_does_not_object_or_speaks_for_others_denies_nothing(string reply) =>
        Assert.Empty(AllDenied("Inspector Jule Kild said guards had beaten two farmers at the mill. " + reply + Filler));

    [Fact]
    public void Who_had_no_part_in_a_thing_denies_that_he_did_it() =>
        Assert.Contains(
            AllDenied("Inspector Jule Kild accused the Tarn Guild of having burnt the mill. The roof fell in at dawn. "
                + "The Tarn Guild had nothing to do with the fire, its clerk, Ada Merk, said." + Filler),
            denied => denied.Contains("burnt the mill", StringComparison.Ordinal));

    [Theory]
    [InlineData("The price of salt had nothing to do with the fire, the baker said.")]
    [InlineData("The Lake Guild had no part in the harvest, its clerk, Ada Merk, said.")]
    public void Who_was_not_accused_denies_no_accusation(string reply) =>
        Assert.Empty(AllDenied("Inspector Jule Kild accused the Tarn Guild of having burnt the mill. The roof fell in at dawn. " + reply + Filler));

    private static IEnumerable<string> AllDenied(string text)
    {
        var claims = InventedStory.Ledger(text).Claims;
        return claims.SelectMany(claim => claim.Relations).Where(relation => relation.Kind == RelationKind.Denies).Select(relation => claims.Single(claim => claim.Id == relation.To).Text).Distinct().ToList();
    }

    private static IEnumerable<string> Deniers(string text) =>
        InventedStory.Ledger(text).Claims.Where(claim => claim.Relations.Any(relation => relation.Kind == RelationKind.Denies)).Select(claim => claim.Text);

    private static string? Denied(string text)
    {
        var claims = InventedStory.Ledger(text).Claims;
        return claims.SelectMany(claim => claim.Relations).Where(relation => relation.Kind == RelationKind.Denies).Select(relation => claims.Single(claim => claim.Id == relation.To).Text).SingleOrDefault();
    }
}
