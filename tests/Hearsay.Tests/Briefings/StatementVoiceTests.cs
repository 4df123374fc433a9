using Hearsay.Briefings;
using Hearsay.Tests.Dossiers;

namespace Hearsay.Tests.Briefings;

public class StatementVoiceTests
{
    [Theory]
    [InlineData("Harbour officials denied that the ferry had left Kesh without a pilot.", "Harbour officials deny:")]
    [InlineData("The harbour office denied that the ferry had left Kesh without a pilot.", "office denies:")]
    [InlineData("Jule Kild denied that the ferry had left Kesh without a pilot.", "Jule Kild denies:")]
    [InlineData("The harbour workers met on Monday. They denied that the ferry had left Kesh without a pilot.", " deny:")]
    public void The_verb_agrees_with_who_says_it(string text, string shown)
    {
        var brief = BriefWriter.Write(InventedStory.Ledger(text + " The baker in Tarn sold loaves all day."));

        using var writer = new StringWriter();
        new MarkdownBriefExporter().Export([brief], writer);
        Assert.Contains(shown, writer.ToString(), StringComparison.Ordinal);
    }
}
