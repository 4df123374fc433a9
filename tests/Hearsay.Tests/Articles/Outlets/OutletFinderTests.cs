namespace Hearsay.Tests.Articles.Outlets;

public class OutletFinderTests
{
    private const string Body = "The lamp of Kesh went out on Monday, its keeper said.\nNobody on the quay had seen it coming.\n";

    [Theory]
    [InlineData(Body + "CLICK HERE TO GET THE SKY NEWS APP", "Sky News")]
    [InlineData(Body + "Sky News has contacted the harbour council for comment.", "Sky News")]
    [InlineData(Body + "NPR's Ann Vale contributed to this report.", "NPR")]
    [InlineData("URL: https://www.apnews.com/a/lamp\n\n" + Body, "Associated Press")]
    [InlineData("By Ann Vale, The Guardian\n\n" + Body, "The Guardian")]
    [InlineData(Body + "The Associated Press contributed to this report.", null)]
    [InlineData(Body + "The keeper told the BBC that he would stay.", null)]
    [InlineData(Body + "The keeper told the Harrow Ledger that he would stay.", "Harrow Ledger")]
    [InlineData(Body + "The keeper told Kesh Four that he would stay. His wife told Kesh Four the same. Kesh Four has asked the council.", "Kesh Four")]
    [InlineData(Body + "The keeper told the Harrow County Court that he would stay. He told the Harrow County Court no more.", null)]
    [InlineData(Body + "The keeper told the Harrow Ledger that he would stay. He told the Vesk Courier that he would go.", null)]
    [InlineData(" date 2031-05-24 By Ann Vale, Low Tide\n\n" + Body, "Low Tide")]
    [InlineData("Harrow Ledger, Tuesday, 24 May 2031\n\n" + Body, "Harrow Ledger")]
    [InlineData("KESH, May 24 (Corvid) — " + Body + "(Reporting by Ann Vale; editing by Tom Orr)", "Corvid")]
    [InlineData("KESH, May 24 (Corvid) — " + Body, null)]
    [InlineData("URL: https://www.harrow.example/a\n\n" + Body, "harrow.example")]
    [InlineData(Body, null)]
    public void The_outlet_is_what_the_text_says_of_itself(string text, string? outlet) => Assert.Equal(outlet, Reading.One("a.txt", text).Outlet);
}
