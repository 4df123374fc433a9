using System.Text;
using System.Text.Json;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

/// <summary>Articles that attack whoever opens an export of them.</summary>
public sealed class HostileExportTests(ExportedStories stories) : IClassFixture<ExportedStories>
{
    public static TheoryData<string> Attacks =>
    [
        "</script><script>alert(1)</script>",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+cmd|' /C calc'!A0",
        " \t@SUM(1+1)*cmd",
        "＝1+1",
        "a,b;\"c\"\r\nd",
        "red \u001b[31malert\u001b[0m \u0007 \u009b2J \u0000 end",
        "said \u202Egnihton\u202C of \u2066it\u2069 \U000E0041",
        "lone \uD83D surrogate \uDC69 and \uFFFE \uFFFF",
        "]]><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "\\input{/etc/passwd} } { % $x$ # _ ^ ~ & @article{x,",
        "Київ 東京 القاهرة é e\u0301 👩‍👩‍👧",
        new string('x', 5000),
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_cell_is_a_formula_or_breaks_its_row(string attack)
    {
        var ledger = ExportedStories.Hostile(attack);
        foreach (var format in (string[])["csv-claims", "csv-figures", "csv-attributions"])
        {
            var csv = Encoding.UTF8.GetString(stories.Export(format, ledger));
            var rows = ExportedStories.RowsOf(csv);
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(ledger.Story.Id, row["story"]));
            Assert.All(rows.SelectMany(row => row.Values), cell => Assert.False(cell.TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%' or '＝', ..], cell));
            AssertHarmless(csv);
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Json_stays_json_closes_no_tag_and_hides_nothing(string attack)
    {
        var ledger = ExportedStories.Hostile(attack);
        foreach (var format in (string[])["json-ld", "web-annotation", "csl-json", "geojson"])
        {
            var text = Encoding.UTF8.GetString(stories.Export(format, ledger));
            using var json = JsonDocument.Parse(text);
            Assert.DoesNotContain("<", text, StringComparison.Ordinal);
            AssertHarmless(text);
        }

        // The words are exact, but for halves of pairs, which JSON can't hold.
        using var csl = JsonDocument.Parse(stories.Export("csl-json", ledger));
        if (!attack.Contains('\u001b', StringComparison.Ordinal) && !attack.Contains('\uD83D', StringComparison.Ordinal) && attack.Length > 0)
        {
            Assert.Equal(attack, csl.RootElement[0].GetProperty("container-title").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Xml_is_well_formed_and_declares_nothing(string attack)
    {
        var bytes = stories.Export("graphml", ExportedStories.Hostile(attack));
        var xml = ExportedStories.Xml(bytes);

        Assert.Null(xml.DocumentType);
        AssertHarmless(Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Braces_of_bibtex_balance_and_no_command_is_obeyed(string attack)
    {
        var text = Encoding.UTF8.GetString(stories.Export("bibtex", ExportedStories.Hostile(attack)));
        var entries = ExportFormatTests.BibTex(text);

        Assert.Equal(2, entries.Count);
        Assert.DoesNotContain("\\input", text, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.Contains(" and {", entry["author"], StringComparison.Ordinal));
        AssertHarmless(text);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_pack_holds_it_all_and_is_whole(string attack)
    {
        var pack = stories.Export("pack", ExportedStories.Hostile(attack));
        var report = EvidencePack.Verify(pack, CancellationToken.None);

        Assert.Empty(report.Problems);
        Assert.Empty(report.Notes);
        Assert.Equal(2, report.Articles);
        Assert.True(report.Quotes > 0);
    }

    private static void AssertHarmless(string text)
    {
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
        Assert.DoesNotContain(text, letter => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
    }
}
