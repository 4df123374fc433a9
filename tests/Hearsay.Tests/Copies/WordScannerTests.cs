using Hearsay.Copies;

namespace Hearsay.Tests.Copies;

public class WordScannerTests
{
    [Theory]
    [InlineData("Don’t pay 1,200.50 for it.", "Don’t|pay|1,200.50|for|it")]
    [InlineData("well-known, he's", "well|known|he's")]
    [InlineData("渡轮 K2", "渡|轮|K2")]
    [InlineData("…—!", "")]
    public void Words_are_letters_and_digits_with_marks_between_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', WordScanner.Scan(text, new TextSpan(0, text.Length)).Select(span => span.Of(text))));
}
