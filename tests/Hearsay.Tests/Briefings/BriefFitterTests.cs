using Hearsay.Briefings;
using Hearsay.Dossiers;

namespace Hearsay.Tests.Briefings;

public class BriefFitterTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var folder in Samples.Folders)
            {
                foreach (var lines in (int[])[BriefFitter.ShortLines, 40, BriefFitter.PageLines, 120, 1000]) cases.Add(folder, lines);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_brief_has_no_more_lines_than_there_is_room_for(string folder, int lines)
    {
        var ledger = Samples.Ledger(folder);

        var text = Text(BriefFitter.Fit(ledger, DossierWriter.WriteFitting(ledger), lines));

        Assert.InRange(text.Count(letter => letter == '\n'), 1, lines);
    }

    [Fact]
    public void A_page_tells_what_is_disputed_what_changed_what_is_due_and_what_one_voice_says()
    {
        var ledger = Samples.Ledger("samples/vote");
        var brief = BriefFitter.Fit(ledger, DossierWriter.WriteFitting(ledger), BriefFitter.PageLines);

        Assert.Equal(["short", "figures", "forecasts", "one-voice", "articles"], brief.Sections.Select(section => section.Id).Intersect(["short", "figures", "forecasts", "one-voice", "articles"]));
        Assert.Contains(brief.Sections[0].Lines, line => line.Mark?.Words == "DISPUTED");
        Assert.Contains(brief.Sections[0].Lines, line => line.Mark?.Words == "REVISED");
        Assert.Contains(brief.Sections.Single(section => section.Id == "forecasts").Lines, line => line.Mark?.Words == "pending");
    }

    [Fact]
    public void Every_number_a_page_cites_is_in_its_list()
    {
        var brief = BriefFitter.Fit(Samples.Ledger("samples/vote"), dossier: null, BriefFitter.PageLines);
        var listed = brief.Sections.Single(section => section.Id == "articles").Lines.SelectMany(line => line.Articles).ToHashSet();

        Assert.All(brief.Sections.Where(section => section.Id != "articles").SelectMany(section => section.Lines).SelectMany(line => line.Articles), number => Assert.Contains(number, listed));
    }

    [Theory]
    [InlineData("samples/vote")]
    [InlineData("samples/flood")]
    [InlineData("samples/trial")]
    public void No_sentence_is_quoted_twice(string folder)
    {
        var quoted = BriefWriter.Write(Samples.Ledger(folder)).Sections
            .Where(section => section.Id is "forecasts" or "timeline" or "one-voice" or "denied")
            .SelectMany(section => section.Lines)
            .SelectMany(line => line.Rows)
            .SelectMany(row => row.Parts.OfType<QuotePart>().Where(quote => !quote.IsBare))
            .Select(quote => quote.Text)
            .Where(text => text.Count(letter => letter == ' ') > 5)
            .ToList();

        Assert.Equal(quoted.Distinct(StringComparer.OrdinalIgnoreCase), quoted, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_there_is_hardly_room_the_shortest_is_written()
    {
        var brief = BriefFitter.Fit(Samples.Ledger("samples/vote"), dossier: null, lines: 1);

        Assert.Single(brief.Sections[0].Lines);
        Assert.Throws<ArgumentOutOfRangeException>(() => BriefFitter.Fit(Samples.Ledger("samples/vote"), dossier: null, lines: 0));
    }

    private static string Text(Brief brief)
    {
        using var writer = new StringWriter();
        new TextBriefExporter(100, useColor: false).Export([brief], writer);
        return writer.ToString();
    }
}
