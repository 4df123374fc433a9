using Hearsay.Annotations.Times;
using Hearsay.Eval.Suites;

namespace Hearsay.Eval.Tests.Suites;

public class SuiteMeaningTests
{
    [Theory]
    [InlineData("P1W", "P7D", true)]
    [InlineData("PT1.5H", "PT1H30M", true)]
    [InlineData("P1Y", "P12M", true)]
    [InlineData("P1M", "PT1M", false)]
    [InlineData("PXD", "P3D", false)]
    public void Lengths_are_compared_in_any_units(string one, string other, bool isOne) => Assert.Equal(isOne, SuiteLength.AreEqual(one, other));

    [Theory]
    [InlineData("2031-05-29", true)]
    [InlineData("2031-05-30", false)]
    public void A_day_is_right_by_the_calendar(string ours, bool isRight) =>
        Assert.Equal(isRight, SuiteMeaning.Is(Reading("XXXX-05-29", value: "2031-05-29"), "date", [Time(ours, TimeType.Date, 0)]));

    [Fact]
    public void A_range_is_two_times_of_which_the_first_names_the_second()
    {
        var reading = Reading("(2031-05-04,2031-05-22,P18D)", begin: "2031-05-04", end: "2031-05-22");
        var last = Time("2031-05-22", TimeType.Date, 10);

        Assert.True(SuiteMeaning.Is(reading, "daterange", [Time("2031-05-04", TimeType.Date, 0) with { Until = last.Span }, last]));
        Assert.False(SuiteMeaning.Is(reading, "daterange", [Time("2031-05-04", TimeType.Date, 0), last]));
    }

    [Fact]
    public void What_another_time_says_more_exactly_is_left_out() =>
        Assert.True(SuiteMeaning.Is(Reading("2031-05-30T08", value: "2031-05-30 08:00:00"), "datetime", [Time("2031-05-30", TimeType.Date, 0), Time("2031-05-30T08:00", TimeType.Time, 10)]));

    [Fact]
    public void A_day_that_no_calendar_has_is_rightly_left_alone()
    {
        var reading = Reading("2031-02-30", value: "0001-01-01");

        Assert.True(SuiteMeaning.Is(reading, "date", []));
        Assert.False(SuiteMeaning.Is(reading, "date", [Time("2031-03-02", TimeType.Date, 0)]));
    }

    private static SuiteReading Reading(string timex, string? value = null, string? begin = null, string? end = null) => new(timex, null, value, begin, end);

    private static TimeExpression Time(string value, TimeType type, int start) => new(new TextSpan(start, start + 5), type, value);
}
