using Hearsay.Annotations.Attributions;

namespace Hearsay.Tests.Annotations.Attributions;

public class AttributionSpanTests
{
    [Theory]
    [InlineData("Ilse Maren said the bridge was shut.", "Ilse Maren | said | the bridge was shut")]
    [InlineData("The ministry said on Thursday that 12 people died.", "The ministry | said | that 12 people died")]
    [InlineData("The ministry has repeatedly called for a new count.", "The ministry | has repeatedly called for | a new count")]
    [InlineData("The council vowed to reopen the ferry.", "The council | vowed | to reopen the ferry")]
    [InlineData("Ilse Maren, the foreign minister, rejected the results.", "Ilse Maren, the foreign minister | rejected | the results")]
    [InlineData("A senior official told reporters that the ferry had sunk.", "A senior official | told | that the ferry had sunk")]
    [InlineData("The mayor accused the council of hiding the figures.", "The mayor | accused | the council of hiding the figures")]
    [InlineData("The mayor urged residents to stay at home.", "The mayor | urged | residents to stay at home")]
    [InlineData("A spokesman declined to comment on the raid.", "A spokesman | declined | to comment on the raid")]
    [InlineData("Maren called the vote “a farce.”", "Maren | called | the vote “a farce.”")]
    [InlineData("Video footage showed men carrying boxes.", "Video footage | showed | men carrying boxes")]
    public void What_is_said_behind_the_cue_runs_to_the_end_of_its_clause(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("The ceremony will take place at noon, the presidency said on Thursday.", "the presidency | said | The ceremony will take place at noon")]
    [InlineData("“The bridge is shut,” Maren said.", "Maren | said | “The bridge is shut,”")]
    [InlineData("“The bridge is shut,” said ministry spokesman Tomas Ode.", "ministry spokesman Tomas Ode | said | “The bridge is shut,”")]
    [InlineData("‘The bridge is shut,’ said Tomas Ode, a local engineer.", "Tomas Ode, a local engineer | said | ‘The bridge is shut,’")]
    [InlineData("The bridge is shut, according to the police.", "the police | according to | The bridge is shut")]
    public void What_is_said_before_the_cue_ends_at_its_comma(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("The pier was closed for a month, officials of the port confide.", "officials of the port | confide | The pier was closed for a month")]
    [InlineData("The pier was closed for a month, the committee finds.", "the committee | finds | The pier was closed for a month")]
    [InlineData("The pier was closed for a month, an inspector reports.", "an inspector | reports | The pier was closed for a month")]
    [InlineData("At least 300 sheds have burned, Maren estimated.", "Maren | estimated | At least 300 sheds have burned")]
    [InlineData("Should it burn, the guild could lose 40 boats, predict brokers at Lund & Ode.", "brokers at Lund & Ode | predict | Should it burn, the guild could lose 40 boats")]
    [InlineData("“It was only a rope,” she quipped.", "she | quipped | “It was only a rope,”")]
    [InlineData("“They sold the pier,” Maren called out to the crowd.", "Maren | called out | “They sold the pier,”")]
    [InlineData("He counted the nets, the oars and the crew lists.")]
    public void A_verb_of_saying_that_closes_its_sentence_tells_whose_words_it_is(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("The wall fell at noon, three masons told the court under oath.", "three masons | told | The wall fell at noon")]
    [InlineData("The wall fell at noon, the chief mason, Tomas Ode, told a committee of parliament.", "the chief mason, Tomas Ode | told | The wall fell at noon")]
    [InlineData("Every crew will have bread, the mayor promised on Friday night in the hall of the guild.", "the mayor | promised | Every crew will have bread")]
    [InlineData("By the end of May twelve boats had been raised, the mayor told reporters last week.", "the mayor | told | By the end of May twelve boats had been raised")]
    [InlineData("The rope was cut twice, the guild disclosed on Monday, ending a week of rumours.", "the guild | disclosed | The rope was cut twice")]
    [InlineData("The pier has stood empty since May, the works council said.", "the works council | said | The pier has stood empty since May")]
    [InlineData("The pier was sold in May, officials there admit.", "officials | admit | The pier was sold in May")]
    [InlineData("Lund Ferries, the oldest of the lines, was running every second boat, said Ilse Maren, its head.", "Ilse Maren, its head | said | Lund Ferries, the oldest of the lines, was running every second boat")]
    public void A_tag_behind_a_clause_leads_back_to_it_whatever_circumstances_follow(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("For the mayor, Ilse Maren, the report was “a tale for children”.", "the mayor, Ilse Maren | For | the report was “a tale for children”")]
    [InlineData("To Ilse Maren that is “a tale for children”.", "Ilse Maren | To | that is “a tale for children”")]
    [InlineData("For the mayor, Ilse Maren, the report was a blow.")]
    [InlineData("For years the pier was “a tale for children”.")]
    public void A_quoted_judgement_is_his_for_whom_it_holds(string text, params string[] expected) => Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("In a harbour that was empty, the mayor promised a new pier.", "the mayor | promised | a new pier")]
    [InlineData("When the wall fell, the mayor told residents to leave.", "the mayor | told | to leave")]
    [InlineData("Speaking to crews who had gathered, the mayor said on Monday that the pier was safe.", "the mayor | said | that the pier was safe")]
    public void What_opens_a_sentence_without_a_clause_of_its_own_is_not_said(string text, string expected) =>
        Assert.Contains(AttributionReading.Lines(text), line => line.StartsWith(expected[..(expected.LastIndexOf('|') + 2)], StringComparison.Ordinal) && line.EndsWith(expected.Split(" | ")[2], StringComparison.Ordinal));

    [Theory]
    [InlineData("The pier is safe, the mayor said, and would stand for a century.", "the mayor | said | The pier is safe ¦ would stand for a century")]
    [InlineData("The pier was safe, the mayor said; the rope had been changed in May.", "the mayor | said | The pier was safe ¦ the rope had been changed in May")]
    [InlineData("The pier was safe, the mayor said, and both engineers left the hall.", "the mayor | said | The pier was safe")]
    [InlineData("The pier was safe, the mayor says; a rope had been changed in May.", "the mayor | says | The pier was safe")]
    [InlineData("The pier was safe, the mayor said; the guild, which might sell it, is silent.", "the mayor | said | The pier was safe")]
    [InlineData("“The pier is safe,” the mayor said, and would take no questions.", "the mayor | said | “The pier is safe,”")]
    public void What_is_joined_behind_a_tag_is_said_too_where_its_tense_shows_it(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("Tomas Ode was calm. “We have had worse winters than this.”", "Tomas Ode |  | “We have had worse winters than this.”")]
    [InlineData("The harbour was calm. “We have had worse winters than this.”")]
    [InlineData("Tomas Ode was calm. “Never again”.")]
    public void A_sentence_in_quotation_marks_is_said_by_the_person_whom_the_one_before_is_about(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("“We will stay,” Maren said, “until the count is done.”", "Maren | said | “We will stay,” ¦ “until the count is done.”")]
    [InlineData("The vote, Maren said, was stolen.", "Maren | said | The vote ¦ was stolen")]
    [InlineData("The toll, according to the guild, is 12.", "the guild | according to | The toll ¦ is 12")]
    [InlineData("Ballots are expected to arrive on Monday.", " | are expected | Ballots ¦ to arrive on Monday")]
    [InlineData("The results were rejected by the opposition.", "the opposition | were rejected | The results")]
    [InlineData("According to the survey, nine in ten stayed at home.", "the survey | According to | nine in ten stayed at home")]
    [InlineData("Maren said: “Go home.”", "Maren | said: | “Go home.”")]
    public void What_is_said_may_stand_around_the_cue(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("The boat sank, Maren said, adding that nobody was hurt.", "Maren | said | The boat sank", "Maren | adding | that nobody was hurt")]
    [InlineData("Maren said the ferry sank and denied that it was old.", "Maren | said | the ferry sank", "Maren | denied | that it was old")]
    [InlineData("Maren said the ferry sank, while Ode claimed it was towed.", "Maren | said | the ferry sank", "Ode | claimed | it was towed")]
    public void A_second_cue_is_a_second_attribution_and_ends_the_first(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("He crossed the “people’s bridge” at noon.")]
    [InlineData("She reads “The Long Ferry” every winter.")]
    [InlineData("The ship sank near the coast in March.")]
    [InlineData("The state report was printed in June.")]
    public void Scare_quotes_titles_and_plain_sentences_are_nobodys_statement(string text) =>
        Assert.Empty(AttributionReading.Read(text));

    [Theory]
    [InlineData("The council portrayed the ferry as a risk to the town.", "The council | portrayed | the ferry as a risk to the town")]
    [InlineData("The minister highlighted the cost of the bridge.", "The minister | highlighted | the cost of the bridge")]
    [InlineData("Having said that the search was over, Maren left the harbour.", "Maren | Having said | that the search was over")]
    [InlineData("Armed men went from door to door telling residents to vote.", "Armed men | telling | to vote")]
    [InlineData("Ode, Maren and two others said the ferry had sunk.", "Ode, Maren and two others | said | the ferry had sunk")]
    public void The_tree_shows_frames_subjects_and_ends(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("By the guild's own count 14 boats were lost.", "the guild | count | 14 boats were lost")]
    [InlineData("In her view the harbour was never safe.", "her | view | the harbour was never safe")]
    [InlineData("By the reckoning of the pilots it was 40 metres.", "the pilots | By the reckoning of | it was 40 metres")]
    [InlineData("The guild had sent a letter, according to which the crane was inspected.", "a letter | according to | the crane was inspected")]
    [InlineData("By Friday's count the harbour was full.")]
    public void Whose_account_it_is_tells_a_noun(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("The harbour is shut, say residents of the quarter.", "residents of the quarter | say | The harbour is shut")]
    [InlineData("The harbour is shut, an adviser to the mayor said.", "an adviser to the mayor | said | The harbour is shut")]
    [InlineData("“The cat is gone,” her aunt sobbed.", "her aunt | sobbed | “The cat is gone,”")]
    [InlineData("The court named Thursday as the day of the hearing.", "The court | named | Thursday as the day of the hearing")]
    [InlineData("The Harbour Action Front (HAF), the political arm of the League, urged the council to wait.", "The Harbour Action Front (HAF), the political arm of the League | urged | the council to wait")]
    [InlineData("The office gave the depth as six metres.", "The office | gave | the depth as six metres")]
    [InlineData("The office sees no cause for alarm.", "The office | sees | no cause for alarm")]
    [InlineData("The guild had put the loss at a minimum of 40 million crowns.", "The guild | had put | the loss at a minimum of 40 million crowns")]
    public void Speakers_and_what_they_say_are_taken_whole(string text, string expected) =>
        Assert.Equal([expected], AttributionReading.Lines(text));

    [Theory]
    [InlineData("The Harbour Board speaks of 62 boats, the insurers of 51.", "The Harbour Board | speaks of | 62 boats", "the insurers | , | 51")]
    [InlineData("The union put turnout at 58 percent, the ministry at 49.", "The union | put | turnout at 58 percent", "the ministry | , | 49")]
    [InlineData("The guild reported 12 boats lost, six of them at anchor.", "The guild | reported | 12 boats lost, six of them at anchor")]
    public void A_second_speaker_without_a_verb_says_an_amount_of_his_own(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Theory]
    [InlineData("A surveyor contradicted her: eight cracks were still open.", "A surveyor | contradicted | eight cracks were still open")]
    [InlineData("The guild dismissed the report: no boat had been lost.", "The guild | dismissed | the report", "The guild | : | no boat had been lost")]
    public void Behind_a_colon_stands_what_is_set_against_it(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Fact]
    public void What_is_set_against_anothers_words_is_asserted() =>
        Assert.Equal(Force.Asserts, AttributionReading.Read("A surveyor contradicted her: eight cracks were still open.")[0].Force);

    [Theory]
    [InlineData("The ministry said nothing.")]
    [InlineData("Several governments have distanced themselves from the plan.")]
    public void Nothing_said_is_no_statement(string text) =>
        Assert.Empty(AttributionReading.Read(text));

    [Theory]
    [InlineData("The agency quoted Maren as saying the bridge was shut.", "The agency | quoted | Maren as saying the bridge was shut", "Maren | as saying | the bridge was shut")]
    [InlineData("Maren was quoted by the agency as saying that the bridge was shut.", "Maren | was quoted by the agency as saying | that the bridge was shut")]
    [InlineData("The bridge is shut, Maren was quoted as saying.", "Maren | was quoted as saying | The bridge is shut")]
    public void Who_is_quoted_as_saying_it_says_it(string text, params string[] expected) =>
        Assert.Equal(expected, AttributionReading.Lines(text));

    [Fact]
    public void A_quotation_goes_on_in_the_sentences_and_paragraphs_that_follow()
    {
        const string text = "“The bridge is shut,” Maren said. “It stays shut.”\n“Nobody may cross.\n“That is all.”\nThe river rose.";

        Assert.Equal(["Maren | said | “The bridge is shut,” ¦ “It stays shut.” ¦ “Nobody may cross. ¦ “That is all.”"], AttributionReading.Lines(text));
    }

    [Theory]
    [InlineData("\"", 10_000)]
    [InlineData("“", 10_000)]
    [InlineData("Maren said “", 5_000)]
    [InlineData("Maren said that Ode said that ", 5_000)]
    [InlineData("he said, she said, ", 5_000)]
    [InlineData("quoted as saying by ", 5_000)]
    [InlineData("(that, according to ", 5_000)]
    [InlineData("by his count 5, her of 6, the guild at ", 3_000)]
    public async Task Hostile_text_is_read_in_time_and_gives_spans_within_it(string piece, int times)
    {
        var attributions = await LinearTime.Of(times, count => AttributionReading.Read(string.Concat(Enumerable.Repeat(piece, count))));

        Assert.All(attributions.SelectMany(one => one.Content), span => Assert.InRange(span.End, 1, piece.Length * times));
    }
}
