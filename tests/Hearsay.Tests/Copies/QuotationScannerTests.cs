using Hearsay.Copies;

namespace Hearsay.Tests.Copies;

public class QuotationScannerTests
{
    [Theory]
    [InlineData("He said “we go” and left.", "“we go”")]
    [InlineData("He said \"we go\" and \"stay\".", "\"we go\"|\"stay\"")]
    [InlineData("It's the ministers' view.", "")]
    [InlineData("He said ‘we don’t go’ there.", "‘we don’t go’")]
    [InlineData("'We don't go,' she said.", "'We don't go,'")]
    [InlineData("“The whole paragraph is quoted", "“The whole paragraph is quoted")]
    [InlineData("Er sagte »wir gehen« und „bleiben“.", "»wir gehen«|„bleiben“")]
    [InlineData("Il dit « nous allons » ici.", "« nous allons »")]
    public void Words_between_marks_are_quoted_and_apostrophes_quote_nothing(string text, string expected)
    {
        var found = QuotationScanner.Scan(text, new TextSpan(0, text.Length)).Select(span => span.Of(text));

        Assert.Equal(expected, string.Join('|', found));
    }
}
