using Hearsay.Annotations.Times;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Times;

[Collection(Measured.Name)]
public class TimeAnnotatorTests
{
    // A Thursday.
    private const string Published = "2031-05-29";

    [Theory]
    [InlineData("She wrote on September 21, 2030.", "September 21, 2030", "2030-09-21")]
    [InlineData("She wrote on 21 September 2030.", "21 September 2030", "2030-09-21")]
    [InlineData("She wrote on Sept. 29.", "Sept. 29", "2030-09-29")]
    [InlineData("She wrote on 2030-09-29.", "2030-09-29", "2030-09-29")]
    [InlineData("She wrote on 9/29/2030.", "9/29/2030", "2030-09-29")]
    [InlineData("She wrote on 2030/9/29.", "2030/9/29", "2030-09-29")]
    [InlineData("She wrote on 9-29-30.", "9-29-30", "2030-09-29")]
    [InlineData("She wrote on 4/22.", "4/22", "2031-04-22")]
    [InlineData("She wrote in 11/2030.", "11/2030", "2030-11")]
    [InlineData("She wrote in 2030 / 11.", "2030 / 11", "2030-11")]
    [InlineData("She wrote on the third day of May.", "the third day of May", "2031-05-03")]
    [InlineData("She will write the week after next.", "the week after next", "2031-W24")]
    [InlineData("She wrote on Monday, May 26, to the court.", "Monday, May 26", "2031-05-26")]
    [InlineData("The town has been empty since 2014.", "2014", "2014")]
    [InlineData("It was built in the 1990s.", "the 1990s", "199")]
    [InlineData("It was built in the 19th century.", "the 19th century", "18")]
    [InlineData("It was built in August 2025.", "August 2025", "2025-08")]
    [InlineData("It fell in the third quarter of 2030.", "the third quarter of 2030", "2030-Q3")]
    [InlineData("It fell last summer.", "last summer", "2030-SU")]
    public void Dates_of_the_calendar_are_read_as_written(string text, string words, string value) => AssertOnly(text, words, value);

    [Theory]
    [InlineData("The council on Friday will sign the treaty.", "Friday", "2031-05-30")]
    [InlineData("The council on Friday signed the treaty.", "Friday", "2031-05-23")]
    [InlineData("The treaty is to be announced on Monday.", "Monday", "2031-06-02")]
    [InlineData("Polls last until Tuesday.", "Tuesday", "2031-06-03")]
    [InlineData("The council signed it on Thursday.", "Thursday", "2031-05-29")]
    [InlineData("Kesh will take the coast at a ceremony on Friday, the presidency said.", "Friday", "2031-05-30")]
    [InlineData("They will live with Tuesday's results.", "Tuesday", "2031-05-27")]
    [InlineData("Tuesday next week is the last chance.", "Tuesday next week", "2031-06-03")]
    [InlineData("He left last Wednesday.", "last Wednesday", "2031-05-21")]
    [InlineData("The guild has called a strike for Monday.", "Monday", "2031-06-02")]
    [InlineData("The guild has called for calm after Monday's raid.", "Monday", "2031-05-26")]
    [InlineData("The first barges should be back on Monday.", "Monday", "2031-06-02")]
    [InlineData("He leaves next Friday.", "next Friday", "2031-06-06")]
    public void Weekdays_follow_the_clause_they_stand_in(string text, string words, string value) => AssertOnly(text, words, value);

    [Theory]
    [InlineData("“We sign tomorrow,” she said.", "tomorrow", "2031-05-30")]
    [InlineData("He called yesterday.", "yesterday", "2031-05-28")]
    [InlineData("He spoke this morning.", "this morning", "2031-05-29TMO")]
    [InlineData("He spoke last night.", "last night", "2031-05-28TNI")]
    [InlineData("He spoke this week.", "this week", "2031-W22")]
    [InlineData("He spoke last month.", "last month", "2031-04")]
    [InlineData("He spoke two weeks ago.", "two weeks ago", "2031-W20")]
    [InlineData("He spoke ten years ago.", "ten years ago", "2021")]
    [InlineData("He won in February.", "February", "2031-02")]
    [InlineData("He is currently abroad.", "currently", "PRESENT_REF")]
    [InlineData("He has recently left.", "recently", "PAST_REF")]
    [InlineData("It will end soon.", "soon", "FUTURE_REF")]
    public void Relative_times_count_from_the_day_of_publication(string text, string words, string value) => AssertOnly(text, words, value);

    [Theory]
    [InlineData("It fell in late February.", "late February", "2031-02", "END")]
    [InlineData("It fell in early 2030.", "early 2030", "2030", "START")]
    [InlineData("It fell in mid-April.", "mid-April", "2031-04", "MID")]
    [InlineData("It took more than four hours.", "more than four hours", "PT4H", "MORE_THAN")]
    public void Parts_and_hedges_become_modifiers(string text, string words, string value, string modifier) =>
        Assert.Equal(modifier, AssertOnly(text, words, value).Modifier);

    [Theory]
    [InlineData("They fought for seven months.", "seven months", "P7M", TimeType.Duration)]
    [InlineData("They fought for the past six months.", "the past six months", "P6M", TimeType.Duration)]
    [InlineData("It was a seven-month-long war.", "seven-month-long", "P7M", TimeType.Duration)]
    [InlineData("It was a days-long war.", "days-long", "PXD", TimeType.Duration)]
    [InlineData("They waited for 2 1/2 years.", "2 1/2 years", "P2Y6M", TimeType.Duration)]
    [InlineData("It will last five days.", "five days", "P5D", TimeType.Duration)]
    [InlineData("They met for the next three quarters.", "the next three quarters", "P3Q", TimeType.Duration)]
    [InlineData("They meet every Monday.", "every Monday", "XXXX-WXX-1", TimeType.Set)]
    [InlineData("They meet twice a week.", "a week", "P1W", TimeType.Set)]
    [InlineData("He gives a daily speech.", "daily", "P1D", TimeType.Set)]
    public void Lengths_and_repetitions_are_told_from_dates(string text, string words, string value, TimeType type) =>
        Assert.Equal(type, AssertOnly(text, words, value).Type);

    [Theory]
    [InlineData("It begins on Friday at 15:00 local time (08:00 ET).", "Friday=2031-05-30 15:00 local time=2031-05-30T15:00 08:00 ET=2031-05-30T08:00")]
    [InlineData("It will begin at 3 p.m. on Friday.", "3 p.m. on Friday=2031-05-30T15:00")]
    [InlineData("It began at noon.", "noon=2031-05-29T12:00")]
    [InlineData("It was signed on 3 March 2030. The next day it rained.", "3 March 2030=2030-03-03 The next day=2030-03-04")]
    public void Times_of_the_clock_and_of_the_story_take_their_day_from_the_date_beside_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TimesAndQuantities.Read(text, Published).Times.Select(time => $"{time.Span.Of(text)}={time.Value}")));

    [Theory]
    [InlineData("They may march in second place.")]
    [InlineData("Clara May and April O'Neil spoke.")]
    [InlineData("He is a 45-year-old teacher.")]
    [InlineData("On 31 February nothing happened.")]
    [InlineData("The train left at 25:61 sharp.")]
    [InlineData("The seal was set on 30 February 2031.")]
    [InlineData("The seal was set on 2031-13-05.")]
    [InlineData("The seal was set on 13/13/2031.")]
    [InlineData("The seal was set on 31.11.2031.")]
    [InlineData("The train left at 13 p.m. sharp.")]
    [InlineData("They waited until 24:30 sharp.")]
    [InlineData("A second round follows.")]
    [InlineData("She was in her early 30s.")]
    [InlineData("More than a quarter of the coast burned.")]
    [InlineData("Some 2000 people came.")]
    public void What_is_no_time_is_left_alone(string text) => Assert.DoesNotContain(
        TimesAndQuantities.Read(text, Published).Times, time => time.Span.Of(text) is not ("February" or "April"));

    [Theory]
    [InlineData("The council on Friday will sign.", "XXXX-WXX-5")]
    [InlineData("We sign tomorrow.", "XXXX-XX-XX")]
    [InlineData("We sign on September 27.", "XXXX-09-27")]
    [InlineData("We signed in 2014.", "2014")]
    [InlineData("We signed last month.", "XXXX-XX")]
    [InlineData("We signed at 15:00.", "XXXX-XX-XXT15:00")]
    public void An_undated_article_leaves_relative_times_open(string text, string value) =>
        Assert.Equal(value, Assert.Single(TimesAndQuantities.Read(text).Times).Value);

    [Theory]
    [InlineData("It lasts from September 23 to 27.", "September 23=2031-09-23>27 27=2031-09-27")]
    [InlineData("It was open between 3 and 12 April 2030.", "3=2030-04-03>12 April 2030 12 April 2030=2030-04-12")]
    [InlineData("They fought from April to June 2029.", "April=2029-04>June 2029 June 2029=2029-06")]
    [InlineData("He reigned from 1994 to 1997.", "1994=1994>1997 1997=1997")]
    [InlineData("The office is open from 9 to 11 a.m. tomorrow.", "9=2031-05-30T09:00>11 a.m. 11 a.m.=2031-05-30T11:00 tomorrow=2031-05-30")]
    [InlineData("They met in April and June 2029.", "April=2029-04 June 2029=2029-06")]
    public void The_two_ends_of_a_range_are_linked(string text, string expected) => Assert.Equal(expected, string.Join(' ', TimesAndQuantities.Read(text, Published).Times
        .Select(time => $"{time.Span.Of(text)}={time.Value}{(time.Until is { } until ? ">" + until.Of(text) : "")}")));

    [Fact]
    public void One_instant_said_by_two_clocks_is_one()
    {
        const string Text = "It begins on Friday at 15:00 local time (08:00 ET).";
        var times = TimesAndQuantities.Read(Text, Published).Times;

        Assert.Equal([null, null, "15:00 local time"], times.Select(time => time.SameAs?.Of(Text)));
    }

    [Theory]
    [InlineData("They fought for the past six months.", "2030-11-29..2031-05-28")]
    [InlineData("They will sail in two weeks.", "2031-05-30..2031-06-12")]
    [InlineData("They sailed in two weeks.", "")]
    [InlineData("They sailed for two weeks.", "")]
    public void A_length_counted_from_the_day_of_publication_has_days(string text, string days) =>
        Assert.Equal(days, Assert.Single(TimesAndQuantities.Read(text, Published).Times).Anchored is { } range
            ? $"{NodaTime.Text.LocalDatePattern.Iso.Format(range.First)}..{NodaTime.Text.LocalDatePattern.Iso.Format(range.Last)}" : "");

    [Theory]
    [InlineData("It was built on Easter Monday 2030.", "Easter Monday 2030", "2030-04-22")]
    [InlineData("It was built on Thanksgiving 2030.", "Thanksgiving 2030", "2030-11-28")]
    [InlineData("It was built on Memorial Day 2030.", "Memorial Day 2030", "2030-05-27")]
    [InlineData("It was built in Q3 2030.", "Q3 2030", "2030-Q3")]
    [InlineData("It was built in the first week of July 2030.", "the first week of July 2030", "2030-W27")]
    [InlineData("It was built on the first Friday of July 2030.", "the first Friday of July 2030", "2030-07-05")]
    [InlineData("It was built in the nineties.", "the nineties", "199")]
    [InlineData("It took 1 hour and 30 minutes.", "1 hour and 30 minutes", "PT1H30M")]
    [InlineData("It rang at half past seven in the morning.", "half past seven in the morning", "2031-05-29T07:30")]
    [InlineData("They meet at 9 a.m. on Sundays.", "9 a.m. on Sundays", "XXXX-WXX-7T09:00")]
    [InlineData("It fell in the night of 14 May 2030.", "the night of 14 May 2030", "2030-05-14TNI")]
    [InlineData("The court postponed it until Tuesday.", "Tuesday", "2031-06-03")]
    public void Other_ways_of_saying_a_time_are_read_too(string text, string words, string value) => AssertOnly(text, words, value);

    [Fact]
    public void Headers_are_passed_over_and_captions_are_read()
    {
        const string Text = "date 2031-05-29\nBallots on May 25, 2031";
        var article = TimesAndQuantities.Read(
            Text, Published, "a", new Block(new TextSpan(0, 15), BlockKind.Header), new Block(new TextSpan(16, Text.Length), BlockKind.Caption));

        Assert.Equal("May 25, 2031", Assert.Single(article.Times).Span.Of(Text));
    }

    [Theory]
    [InlineData("1", 10_000)]
    [InlineData("1234567890", 10_000)]
    [InlineData("May 3, 2030 ", 10_000)]
    [InlineData("between 1 to 2 to ", 2_000)]
    [InlineData("the past ", 5_000)]
    [InlineData("one hundred and ", 5_000)]
    [InlineData("15:00 ", 5_000)]
    [InlineData("15:00 (08:00 ET) ", 10_000)]
    [InlineData("from 1 to 2 May to ", 10_000)]
    [InlineData("1 hour 1 minute ", 10_000)]
    [InlineData("1/", 10_000)]
    [InlineData("hundreds of ", 5_000)]
    [InlineData("$1-", 5_000)]
    [InlineData("-", 40_000)]
    [InlineData("'", 40_000)]
    public async Task Hostile_text_takes_linear_time_and_moves_no_span(string piece, int times)
    {
        var article = await LinearTime.Of(times, count => TimesAndQuantities.Read(string.Concat(Enumerable.Repeat(piece, count)), Published));

        Assert.All(
            article.Times.Select(time => time.Span).Concat(article.Quantities.Select(quantity => quantity.Span)),
            span => Assert.True(span.End <= piece.Length * times && !span.IsEmpty));
    }

    private static TimeExpression AssertOnly(string text, string words, string value)
    {
        var time = Assert.Single(TimesAndQuantities.Read(text, Published).Times);
        Assert.Equal((words, value), (time.Span.Of(text), time.Value));
        return time;
    }
}
