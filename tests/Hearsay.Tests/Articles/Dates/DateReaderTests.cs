using Hearsay.Articles.Dates;

namespace Hearsay.Tests.Articles.Dates;

public class DateReaderTests
{
    [Theory]
    [InlineData("2031-05-24", "2031-05-24")]
    [InlineData("20310524", "2031-05-24")]
    [InlineData("2031/5/4", "2031-05-04")]
    [InlineData("2031-05-24T15:00:00+03:00", "2031-05-24T15:00:00+03")]
    [InlineData("2031-05-24T15:00:00.000Z", "2031-05-24T15:00:00Z")]
    [InlineData("2031-05-24 15:00", "2031-05-24")]
    [InlineData("Sat, 24 May 2031 12:00:05 GMT", "2031-05-24T12:00:05Z")]
    [InlineData("Sat, 24 May 31 12:00 -0500", "2031-05-24T12:00:00-05")]
    [InlineData("May 24, 2031", "2031-05-24")]
    [InlineData("Published 24th May 2031 at 3:05 pm EDT", "2031-05-24T15:05:00-04")]
    [InlineData("24. März 2031, 12:00 Uhr", "2031-03-24")]
    [InlineData("24.05.2031", "2031-05-24")]
    [InlineData("24/05/2031", "2031-05-24")]
    [InlineData("05/24/2031", "2031-05-24")]
    [InlineData("9998-12-31", "9998-12-31")]
    public void Dates_are_read_as_metadata_and_headers_write_them(string written, string expected) =>
        Assert.Equal(expected, DateReader.Read(written)?.ToString());

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2031-02-31")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31")]
    [InlineData("31 February 2031")]
    [InlineData("04/05/2031")]
    [InlineData("99999999999999999999")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData(null)]
    public void What_can_be_no_day_of_news_is_no_date(string? written) => Assert.Null(DateReader.Read(written));

    [Theory]
    [InlineData("2031-05-24T15:00:00+99:00", "2031-05-24")]
    [InlineData("2031-05-24T29:00:00Z", "2031-05-24")]
    public void An_impossible_time_of_day_leaves_the_day(string written, string expected) =>
        Assert.Equal(expected, DateReader.Read(written)?.ToString());
}
