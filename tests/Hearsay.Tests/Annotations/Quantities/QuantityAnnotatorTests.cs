using Hearsay.Annotations.Quantities;

namespace Hearsay.Tests.Annotations.Quantities;

public class QuantityAnnotatorTests
{
    [Theory]
    [InlineData("At least 12 people fled.", "At least 12", "12..", "person", QuantityBound.AtLeast)]
    [InlineData("Up to 900 homes burned.", "Up to 900", "..900", "home", QuantityBound.AtMost)]
    [InlineData("About 15 percent of the coast is dry.", "About 15 percent", "15..15", "%", QuantityBound.About)]
    [InlineData("Just 15 percent of the coast is dry.", "15 percent", "15..15", "%", QuantityBound.Exact)]
    [InlineData("Between 12 and 15 ships sank.", "Between 12 and 15", "12..15", "ship", QuantityBound.Between)]
    [InlineData("It took 12 to 15 ships.", "12 to 15", "12..15", "ship", QuantityBound.Between)]
    [InlineData("Perhaps 80 or 90 percent of the voters agree.", "80 or 90 percent", "80..90", "%", QuantityBound.Between)]
    [InlineData("It cost 2 to 3 million euros.", "2 to 3 million euros", "2000000..3000000", "EUR", QuantityBound.Between)]
    [InlineData("It cost $3.2 million.", "$3.2 million", "3200000..3200000", "USD", QuantityBound.Exact)]
    [InlineData("It cost nearly €40bn.", "nearly €40bn", "40000000000..40000000000", "EUR", QuantityBound.About)]
    [InlineData("It cost 40 crowns.", "40 crowns", "40..40", "crown", QuantityBound.Exact)]
    [InlineData("It cost 40 million velts.", "40 million velts", "40000000..40000000", "velt", QuantityBound.Exact)]
    [InlineData("It holds 40 velts.", "40", "40..40", "velt", QuantityBound.Exact)]
    [InlineData("It cost A$5 and no more.", "A$5", "5..5", "AUD", QuantityBound.Exact)]
    [InlineData("It cost 361 million pounds.", "361 million pounds", "361000000..361000000", "GBP", QuantityBound.Exact)]
    [InlineData("It weighs 361 pounds.", "361 pounds", "361..361", "lb", QuantityBound.Exact)]
    [InlineData("It cost three dollars and fifty cents.", "three dollars and fifty cents", "3.5..3.5", "USD", QuantityBound.Exact)]
    [InlineData("It lies half a mile off.", "half a mile", "0.5..0.5", "mi", QuantityBound.Exact)]
    [InlineData("It rose a quarter of a percentage point.", "a quarter of a percentage point", "0.25..0.25", "pp", QuantityBound.Exact)]
    [InlineData("It covers 190 km2 of moor.", "190 km2", "190..190", "km²", QuantityBound.Exact)]
    [InlineData("It was minus 12 degrees Celsius.", "minus 12 degrees Celsius", "-12..-12", "°C", QuantityBound.Exact)]
    [InlineData("It shrank by -0.3 percent.", "-0.3 percent", "-0.3..-0.3", "%", QuantityBound.Exact)]
    [InlineData("About 500 or more sailors left.", "About 500 or more", "500..", "sailor", QuantityBound.AtLeast)]
    [InlineData("Some 40 ships sank.", "Some 40", "40..40", "ship", QuantityBound.About)]
    [InlineData("Dozens of ships sank.", "Dozens", "24..", "ship", QuantityBound.About)]
    [InlineData("Hundreds of thousands of sailors left.", "Hundreds of thousands", "200000..", "sailor", QuantityBound.About)]
    [InlineData("It lies 12.5 km off.", "12.5 km", "12.5..12.5", "km", QuantityBound.Exact)]
    [InlineData("Fewer than two hundred and six sailors left.", "Fewer than two hundred and six", "..206", "sailor", QuantityBound.AtMost)]
    [InlineData("Turnout was 12 people or more.", "12", "12..12", "person", QuantityBound.Exact)]
    [InlineData("It needs 12 or more ships.", "12 or more", "12..", "ship", QuantityBound.AtLeast)]
    [InlineData("It needs 12 ships at the very least.", "12", "12..12", "ship", QuantityBound.Exact)]
    [InlineData("It cost 40 million crowns at most.", "40 million crowns at most", "..40000000", "crown", QuantityBound.AtMost)]
    [InlineData("It cost the taxpayer 3 billion at the very least.", "3 billion at the very least", "3000000000..", "", QuantityBound.AtLeast)]
    [InlineData("In the region of 40 ships sank.", "In the region of 40", "40..40", "ship", QuantityBound.About)]
    [InlineData("The mayor asked his 18,000 townspeople for patience.", "18,000", "18000..18000", "townspeople", QuantityBound.Exact)]
    [InlineData("Nearly a fifth of voters agree.", "Nearly a fifth", "20..20", "%", QuantityBound.About)]
    [InlineData("One in five voters agrees.", "One in five", "20..20", "%", QuantityBound.Exact)]
    [InlineData("It rose by 3 percentage points.", "3 percentage points", "3..3", "pp", QuantityBound.Exact)]
    [InlineData("At least 31 wounded lay there.", "At least 31", "31..", "wounded", QuantityBound.AtLeast)]
    public void Amounts_are_read_with_hedge_and_unit(string text, string words, string limits, string unit, QuantityBound bound)
    {
        var quantity = TimesAndQuantities.Only(text);
        Assert.Equal((words, limits, unit, bound), (quantity.Span.Of(text), $"{quantity.Low}..{quantity.High}", quantity.Unit, quantity.Bound));
    }

    [Theory]
    [InlineData("They make up 18% of Valdria’s territory.", "Valdria’s territory", null, null)]
    [InlineData("It won 97% of voters back then.", "voters", null, null)]
    [InlineData("It drew 93 percent of civilian support in Harrow.", "civilian support", null, "Harrow")]
    [InlineData("Some 18% of Valdrians in the east agreed.", "Valdrians in the east", null, "east")]
    [InlineData("Some 55,000 Valdrian soldiers died.", null, "Valdrian soldiers", null)]
    [InlineData("Observers stood in nine districts in Harrow and Tarn.", null, "districts", "Harrow and Tarn")]
    [InlineData("They were turned away in nine of eleven districts.", "eleven districts", "districts", null)]
    [InlineData("It gave $5 million in aid.", null, "aid", null)]
    [InlineData("An 18 percent turnout is low.", null, "turnout", null)]
    [InlineData("A third of them fled.", "them", null, null)]
    [InlineData("It killed 40 percent of those who stayed.", "those", null, null)]
    [InlineData("Of the 40 sailors, 12 survived.", null, "sailors", null)]
    [InlineData("The harbour lost 6% of its more than 300 boats.", "more than 300 boats", "harbour", null)]
    [InlineData("Prices rose by 3 to 4 percent.", null, "Prices", null)]
    [InlineData("Turnout in Harrow stood at 61 percent.", null, "Turnout", null)]
    [InlineData("The crest of the flood reached the bridge and stood at 7.6 metres.", null, "crest of the flood", null)]
    [InlineData("Inflation, which was 4 percent, hurts.", null, "Inflation", null)]
    [InlineData("The rate was raised by half a percentage point.", null, "rate", null)]
    [InlineData("The mayor has raised $2 million.", null, null, null)]
    [InlineData("The strike costs the port $3 million.", null, "strike", null)]
    [InlineData("Of that sum, about a third is owed.", "that sum", null, null)]
    [InlineData("The dam, worth some $3 million, is old.", null, "dam", null)]
    [InlineData("It imposed a fine of 45 million crowns.", null, "fine", null)]
    [InlineData("Nobody wanted the 40-tonne truck.", null, "truck", null)]
    [InlineData("It shipped 9,400 tonnes of grain.", null, "grain", null)]
    [InlineData("The death toll rose to 41.", null, "death toll", null)]
    [InlineData("Police put the crowd at 200.", null, "crowd", null)]
    [InlineData("The two men’s quarrels went on.", null, "men", null)]
    [InlineData("It sells 500 long-distance tickets.", null, "long-distance tickets", null)]
    public void Amounts_know_their_whole_what_they_measure_and_for_which_part(string text, string? of, string? measured, string? scope)
    {
        // The eleven of "nine of eleven" are an amount of their own.
        var quantity = TimesAndQuantities.Read(text, "2031-05-29").Quantities[0];
        Assert.Equal((of, measured, scope), (quantity.Of?.Of(text), quantity.Measured?.Of(text), quantity.Scope?.Of(text)));
    }

    [Theory]
    [InlineData("The death toll rose to 41.", "death")]
    [InlineData("The number of wounded sailors fell to 41.", "sailor")]
    [InlineData("A crowd of 3,000 came.", "person")]
    [InlineData("The blast killed 31.", "person")]
    [InlineData("It said 27 died.", "person")]
    [InlineData("It took 12 lives and injured dozens more.", "life person")]
    [InlineData("Nine sailors drowned, up from 4.", "sailor sailor")]
    [InlineData("The bill passed by 312 votes to 40.", "vote vote")]
    [InlineData("Unemployment fell from 7.2 to 6.9 percent.", "% %")]
    [InlineData("They sank 14 ships and hit 30 more.", "ship ship")]
    [InlineData("Turnout was 61 percent, 12 points higher.", "% pp")]
    [InlineData("It was fined 30 crowns and owes 50 more.", "crown crown")]
    public void An_amount_without_a_unit_takes_it_from_the_words_around(string text, string units) =>
        Assert.Equal(units, string.Join(' ', TimesAndQuantities.Read(text, "2031-05-29").Quantities.Select(quantity => quantity.Unit)));

    [Theory]
    [InlineData("Turnout was 41 percent in 2027.", "2027")]
    [InlineData("On Monday the group had counted 31 ships.", "Monday")]
    [InlineData("It counted 31 ships, it said on Monday.", null)]
    [InlineData("It sank 31 ships.", null)]
    public void An_amount_knows_the_time_it_is_stated_for(string text, string? time) =>
        Assert.Equal(time, TimesAndQuantities.Only(text).AsOf?.Of(text));

    [Fact]
    public void Each_amount_of_a_list_has_its_own_scope()
    {
        const string Text = "The results were 87.05% in Harrow, 93.11% in Upper Tarn and 99% in the Free Coast.";
        Assert.Equal(
            ["87.05 2 Harrow", "93.11 2 Upper Tarn", "99 0 Free Coast"],
            TimesAndQuantities.Read(Text).Quantities.Select(quantity => $"{quantity.Low} {quantity.Decimals} {quantity.Scope?.Of(Text)}"));
    }

    [Fact]
    public void An_amount_without_a_noun_counts_what_the_one_before_it_counts()
    {
        const string Text = "More than 50 sailors fled to Tarn and at least 100 have crossed to Harrow.";
        Assert.Equal(["sailor", "sailor"], TimesAndQuantities.Read(Text).Quantities.Select(quantity => quantity.Unit));
    }

    [Theory]
    [InlineData("It cost 87.05 euros.", 2)]
    [InlineData("It cost 87 euros.", 0)]
    [InlineData("It cost 55,000 euros.", -3)]
    [InlineData("It cost 3.2 million euros.", -5)]
    public void Decimals_say_how_finely_it_is_written(string text, int decimals) => Assert.Equal(decimals, TimesAndQuantities.Only(text).Decimals);

    [Theory]
    [InlineData("Harrow won 2-1.", "2 score|1 score")]
    [InlineData("The bill passed the Senate 52-48.", "52 vote|48 vote")]
    [InlineData("The motion was carried 52 to 48.", "52 vote|48 vote")]
    [InlineData("Dockers voted by 1,406 to 212 to walk out.", "1406 vote|212 vote")]
    [InlineData("The motion is about 31-12 ships.", "")]
    public void Votes_and_scores_of_two_sides_are_kept_apart_from_counts(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TimesAndQuantities.Read(text).Quantities.Select(quantity => $"{quantity.Low} {quantity.Unit}")));

    [Theory]
    [InlineData("Some 41 people were killed and 200 injured.", "41 person people|200 person people")]
    [InlineData("Of 19 candidates seven were rejected and two fled.", "19 candidate candidates|7 candidate candidates|2 candidate candidates")]
    [InlineData("Prices rose 7.8 percent in May, down from 8.1 percent.", "7.8 % Prices|8.1 % Prices")]
    [InlineData("It cut 1,150 jobs, about 8 percent of its staff.", "1150 job jobs|8 % jobs")]
    [InlineData("They found a crack 4 mm wide and two metres long.", "4 mm crack|2 m crack")]
    [InlineData("Confirmed infections passed 2,000.", "2000 infection Confirmed infections")]
    [InlineData("The toll rose to 48.", "48 death toll")]
    [InlineData("They paid 1.1 million crowns for the flats.", "1100000 crown flats")]
    [InlineData("It sank 3 miles off the cape.", "3 mi ")]
    [InlineData("Shares closed down 11.6 percent.", "11.6 % Shares")]
    [InlineData("Several hundred reservists and a crew of nine left.", "200 reservist reservists|9 person crew")]
    [InlineData("The price fell by more than $900 to $21,400.", "900 USD price|21400 USD price")]
    public void What_is_measured_may_stand_before_or_be_understood(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TimesAndQuantities.Read(text).Quantities.Select(quantity => $"{quantity.Low} {quantity.Unit} {quantity.Measured?.Of(text)}")));

    [Theory]
    [InlineData("She came in second on the 21st.")]
    [InlineData("It happened on 3 May 2031 and in 1999.")]
    [InlineData("Maren, 45, is a 45-year-old teacher.")]
    [InlineData("The Su-27 and the A320 followed Apollo 11.")]
    [InlineData("Call 555-123-4567 now.")]
    [InlineData("He lives at 10 Gull Street.")]
    [InlineData("Article 5 and Resolution 2758 apply.")]
    [InlineData("1. Read this one.")]
    [InlineData("No one of them, not one, knew one another.")]
    [InlineData("One day it lasted seven months.")]
    [InlineData("It is a 15-member body.")]
    [InlineData("They won in the first half.")]
    [InlineData("See https://tarn.example/?q=30%25%2020% for more.")]
    [InlineData("It cost 1.234,5 euros.")]
    [InlineData("It rose 12-9 or so.")]
    [InlineData("They met at polling station 14 and on pad 2.")]
    [InlineData("Dorn, who will be 70 in May, left.")]
    [InlineData("After 9/11 all changed.")]
    [InlineData("A quake of magnitude 6.4 shook Harrow.")]
    [InlineData("He was 79.")]
    [InlineData("Nobody older than 30 came.")]
    [InlineData("It can 1) wait or 2) go.")]
    [InlineData("He had third-degree burns.")]
    [InlineData("She won by a third of a second.")]
    [InlineData("She scores.")]
    [InlineData("One hopes it ends.")]
    public void What_is_no_amount_is_left_alone(string text) =>
        Assert.Empty(TimesAndQuantities.Read(text, "2031-05-29").Quantities.Select(quantity => quantity.Span.Of(text)));

    [Fact]
    public void Amounts_too_large_for_a_decimal_are_left_out() =>
        Assert.Empty(TimesAndQuantities.Read($"It has {new string('9', 400)} stars and 79228162514264337593543950335 million moons.").Quantities);
}
