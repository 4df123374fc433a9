using Hearsay.Briefings;

namespace Hearsay.Tests.Briefings;

public class BriefExporterTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(50)]
    public void A_terminal_shows_what_was_approved(int width) =>
        Approved.Matches($"harrow-{width}.txt", Export(new TextBriefExporter(width, useColor: false)));

    [Fact]
    public void Markdown_shows_what_was_approved() => Approved.Matches("harrow.md", Export(new MarkdownBriefExporter()));

    [Fact]
    public void Json_holds_what_was_approved() => Approved.Matches("harrow.json", Export(new JsonBriefExporter()));

    private static string Export(IBriefExporter exporter)
    {
        using var writer = new StringWriter();
        exporter.Export([BriefWriter.Write(HarrowStory.Ledger())], writer);
        return writer.ToString();
    }
}
