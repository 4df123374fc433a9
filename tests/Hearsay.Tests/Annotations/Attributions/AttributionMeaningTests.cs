using Hearsay.Annotations.Attributions;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Attributions;

public class AttributionMeaningTests
{
    [Theory]
    [InlineData("Maren said the ferry sank.", Force.Asserts, Polarity.Affirmed)]
    [InlineData("Maren did not say that the ferry sank.", Force.Asserts, Polarity.Negated)]
    [InlineData("Maren denied that the ferry sank.", Force.Denies, Polarity.Affirmed)]
    [InlineData("Maren never denied that the ferry sank.", Force.Denies, Polarity.Negated)]
    [InlineData("Maren claimed that the ferry sank.", Force.Alleges, Polarity.Affirmed)]
    [InlineData("Maren admitted that the ferry sank.", Force.Admits, Polarity.Affirmed)]
    [InlineData("Maren predicted that the ferry would sink.", Force.Predicts, Polarity.Affirmed)]
    [InlineData("Maren vowed to raise the ferry.", Force.Promises, Polarity.Affirmed)]
    [InlineData("Maren plans to raise the ferry.", Force.Intends, Polarity.Affirmed)]
    [InlineData("Maren wants to raise the ferry.", Force.Wants, Polarity.Affirmed)]
    [InlineData("Maren demanded that the ferry be raised.", Force.Demands, Polarity.Affirmed)]
    [InlineData("Maren asked whether the ferry sank.", Force.Asks, Polarity.Affirmed)]
    [InlineData("The court ruled that the ferry was unsafe.", Force.Decrees, Polarity.Affirmed)]
    [InlineData("Maren believes that the ferry sank.", Force.Believes, Polarity.Affirmed)]
    [InlineData("Maren does not believe that the ferry sank.", Force.Doubts, Polarity.Affirmed)]
    [InlineData("The survey found that the ferry was unsafe.", Force.Perceives, Polarity.Affirmed)]
    [InlineData("Maren welcomed the decision.", Force.Supports, Polarity.Affirmed)]
    [InlineData("Maren would not recognise the results.", Force.Rejects, Polarity.Affirmed)]
    [InlineData("Maren declined to comment on the raid.", Force.Declines, Polarity.Affirmed)]
    [InlineData("Maren would not say whether the ferry sank.", Force.Declines, Polarity.Affirmed)]
    [InlineData("Maren warned that the ferry may sink.", Force.Warns, Polarity.Affirmed)]
    [InlineData("Maren praised the divers.", Force.Praises, Polarity.Affirmed)]
    [InlineData("Maren blamed the divers.", Force.Blames, Polarity.Affirmed)]
    public void The_cue_tells_what_is_done_by_saying_it(string text, Force force, Polarity polarity)
    {
        var attribution = AttributionReading.Read(text)[0];

        Assert.Equal((force, polarity), (attribution.Force, attribution.Polarity));
    }

    [Theory]
    [InlineData("Foreign Minister Ilse Maren said the ferry sank.", SpeakerType.Named)]
    [InlineData("A senior official said the ferry sank.", SpeakerType.Anonymous)]
    [InlineData("Residents who fled the town said the ferry sank.", SpeakerType.Anonymous)]
    [InlineData("The ministry said the ferry sank.", SpeakerType.Institution)]
    [InlineData("Western leaders said the ferry sank.", SpeakerType.Institution)]
    [InlineData("The report said the ferry sank.", SpeakerType.Document)]
    [InlineData("Reuters reported that the ferry sank.", SpeakerType.Media)]
    [InlineData("The ferry reportedly sank in the storm.", SpeakerType.Unknown)]
    public void The_source_tells_what_sort_of_speaker_it_is(string text, SpeakerType expected) =>
        Assert.Equal(expected, AttributionReading.Read(text)[0].SpeakerType);

    [Theory]
    [InlineData("“The bridge is shut,” Maren said.", AttributionKind.Direct)]
    [InlineData("Maren said the bridge was shut.", AttributionKind.Indirect)]
    [InlineData("Maren said the bridge was “shut for good.”", AttributionKind.Mixed)]
    public void Quotation_marks_tell_in_whose_words_it_is(string text, AttributionKind expected) =>
        Assert.Equal(expected, Assert.Single(AttributionReading.Read(text)).Kind);

    [Theory]
    [InlineData("“The bridge is shut,” Ilse Maren told Reuters.", "Reuters")]
    [InlineData("Ilse Maren told the Associated Press that the bridge was shut.", "Associated Press")]
    [InlineData("Ilse Maren told reporters that the bridge was shut.", null)]
    public void An_outlet_that_is_told_is_what_the_words_came_through(string text, string? expected)
    {
        var article = AttributionReading.Annotate(text);
        var via = Assert.Single(article.Attributions).Via;

        Assert.Equal(expected, via.Count == 0 ? null : article.Actors.Single(actor => actor.Id == via[0]).Name);
    }

    [Theory]
    [InlineData("Maren said the bridge would open in June.", Force.Predicts)]
    [InlineData("Maren said she would resign in June.", Force.Intends)]
    [InlineData("“We will raise the ferry,” Maren said.", Force.Intends)]
    [InlineData("Maren said the bridge that would open in June was unsafe.", Force.Asserts)]
    public void What_is_said_of_the_future_foretells_or_intends(string text, Force expected) =>
        Assert.Equal(expected, Assert.Single(AttributionReading.Read(text)).Force);

    [Theory]
    [InlineData("In an interview with Radio Harrow, Ilse Maren said the bridge was shut.", "Radio Harrow")]
    [InlineData("Ilse Maren wrote in an email to the Harrow Times that the bridge was shut.", "Harrow Times")]
    [InlineData("Ilse Maren was quoted by the Vesta agency as saying that the bridge was shut.", "Vesta")]
    [InlineData("Ilse Maren met the owners of the Harrow Times and said the bridge was shut.", null)]
    public void The_outlet_somebody_spoke_to_is_told_by_the_way_of_speaking(string text, string? expected)
    {
        var article = AttributionReading.Annotate(text);
        var via = article.Attributions.Single(attribution => attribution.Within is null).Via;

        Assert.Equal(expected, via.Count == 0 ? null : article.Actors.Single(actor => actor.Id == via[0]).Name);
    }

    [Fact]
    public void Who_told_this_newspaper_told_the_articles_own_outlet()
    {
        var article = new Article { Id = "x", Text = "Ilse Maren told this newspaper that the bridge was shut.", Language = "en", Outlet = "Harrow Post" };
        var annotated = new LedgerPipeline().Annotate(article);

        Assert.Equal("Harrow Post", annotated.Actors.Single(actor => actor.Id == Assert.Single(annotated.Attributions[0].Via)).Name);
    }

    [Fact]
    public void What_an_agency_quotes_somebody_as_saying_is_his()
    {
        var article = AttributionReading.Annotate("The Vesta agency quoted the minister, Pavel Orm, as saying that the bridge was shut.");
        var (outer, inner) = (article.Attributions[0], article.Attributions[1]);

        Assert.Equal((outer.Id, "Pavel Orm"), (inner.Within, article.Actors.Single(actor => actor.Id == inner.Speaker).Name));
        Assert.Equal(SpeakerType.Media, outer.SpeakerType);
    }

    [Fact]
    public void What_an_agency_reports_that_somebody_said_is_nested_and_came_through_the_agency()
    {
        var attributions = AttributionReading.Read("Spokesman Tomas Ode told reporters that the bridge would open, Reuters reported.");

        var (inner, outer) = (attributions.Single(a => a.Within is not null), attributions.Single(a => a.Within is null));
        Assert.Equal(outer.Id, inner.Within);
        Assert.Equal([outer.Speaker!], inner.Via);
    }

    [Fact]
    public void He_who_speaks_is_not_the_one_he_names()
    {
        var article = AttributionReading.Annotate("The gate is open, Tomas Ode said. Karel Brandt will speak at noon, he added.");

        Assert.Equal("Tomas Ode", article.Actors.Single(actor => actor.Id == article.Attributions[1].Speaker).Name);
    }

    [Theory]
    [InlineData(BlockKind.Paragraph, 1)]
    [InlineData(BlockKind.Caption, 0)]
    [InlineData(BlockKind.Related, 0)]
    public void Only_narrative_blocks_hold_attributions(BlockKind kind, int expected)
    {
        const string text = "Maren said the ferry sank.";

        Assert.Equal(expected, AttributionReading.Annotate(text, new Block(new TextSpan(0, text.Length), kind)).Attributions.Count);
    }
}
