using Hearsay.Articles.Headers;

namespace Hearsay.Tests.Articles.Headers;

public class BylineReaderTests
{
    [Theory]
    [InlineData("By Ann Vale", "Ann Vale", null)]
    [InlineData("By Ann Vale, Tom Orr and Li Wen, CNN", "Ann Vale; Tom Orr; Li Wen", "CNN")]
    [InlineData("Ann Vale with Tom Orr", "Ann Vale; Tom Orr", null)]
    [InlineData("Ann Vale, Political Editor", "Ann Vale", null)]
    [InlineData("By Ann Vale in Harrow", "Ann Vale", null)]
    [InlineData("Ann Vale | Reuters", "Ann Vale", "Reuters")]
    [InlineData("Jan van der Berg", "Jan van der Berg", null)]
    [InlineData("Von Ann Vale und Tom Orr", "Ann Vale; Tom Orr", null)]
    [InlineData("The Associated Press", "", "Associated Press")]
    [InlineData("By Ann Vale and Tom Orr, Low Tide", "Ann Vale; Tom Orr", "Low Tide")]
    [InlineData("By Ann Vale, The Harrow Ledger", "Ann Vale", "Harrow Ledger")]
    [InlineData("By Ann Vale, Tom Orr", "Ann Vale; Tom Orr", null)]
    public void Bylines_give_people_and_outlet_apart(string field, string people, string? outlet)
    {
        var byline = BylineReader.ReadField(field);

        Assert.Equal(people, string.Join("; ", byline.People));
        Assert.Equal(outlet, byline.Outlet);
    }

    [Theory]
    [InlineData("By Friday the count was over.")]
    [InlineData("By the time polls closed, nobody had come")]
    [InlineData("By 2031, Kesh will have joined")]
    public void A_sentence_that_opens_with_by_is_no_byline(string line) => Assert.Null(HeaderLine.Read(line));
}
