using Hearsay.Annotations.Times;

namespace Hearsay.Tests.Annotations.Times;

public class DayRangeTests
{
    [Theory]
    [InlineData("2031-05-30T15:00", "2031-05-30", "2031-05-30")]
    [InlineData("2031-02", "2031-02-01", "2031-02-28")]
    [InlineData("2031-W22", "2031-05-26", "2031-06-01")]
    [InlineData("2031-W22-WE", "2031-05-31", "2031-06-01")]
    [InlineData("2031-Q3", "2031-07-01", "2031-09-30")]
    [InlineData("2031-H2", "2031-07-01", "2031-12-31")]
    [InlineData("2031-WI", "2031-12-01", "2032-02-29")]
    [InlineData("2031", "2031-01-01", "2031-12-31")]
    [InlineData("199", "1990-01-01", "1999-12-31")]
    public void A_value_covers_the_days_of_its_stretch(string value, string first, string last)
    {
        var days = DayRange.FromTimexValue(value)!.Value;
        Assert.Equal((first, last), (NodaTime.Text.LocalDatePattern.Iso.Format(days.First), NodaTime.Text.LocalDatePattern.Iso.Format(days.Last)));
    }

    [Theory]
    [InlineData("XXXX-WXX-5")]
    [InlineData("P6M")]
    [InlineData("PAST_REF")]
    [InlineData("2031-13")]
    [InlineData("2031-W54")]
    [InlineData("000")]
    [InlineData("")]
    public void What_names_no_days_of_the_calendar_covers_none(string value) => Assert.Null(DayRange.FromTimexValue(value));
}
