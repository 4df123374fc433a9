using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class ExportFormatTests(ExportedStories stories) : IClassFixture<ExportedStories>
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private StoryLedger Ledger => stories.Ledger;

    public static TheoryData<string> Formats => [.. LedgerExporters.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_ledger_gives_the_same_bytes(string format) => Assert.Equal(stories.Export(format), stories.Export(format));

    [Fact]
    public void Each_claim_is_a_row_that_points_at_its_words()
    {
        var rows = stories.Rows("csv-claims");

        Assert.Equal(Ledger.Claims.Concat(Ledger.Rejected).Select(claim => claim.Id), rows.Select(row => row["claim"]));
        Assert.All(rows, row => Assert.Equal(Cut(row), Ledger.Claims.Concat(Ledger.Rejected).First(claim => claim.Id == row["claim"]).Text));
        Assert.Equal("yes", rows[^1]["rejected"]);
        Assert.Contains(rows, row => row is { } && row["standing"] == "disputed" && row["found_standing"] == Ledger.Claims[0].FoundStanding!.Value.Word());
    }

    [Fact]
    public void Each_place_of_a_figure_is_a_row()
    {
        var rows = stories.Rows("csv-figures");

        Assert.Equal(Ledger.Figures.SelectMany(figure => figure.Values).Sum(value => value.Citations.Count), rows.Count);
        Assert.All(rows, row => Assert.Equal(Cut(row), row["words"].TrimStart('\'')));
        Assert.Contains(rows, row => row["verdict"] == "conflict" && decimal.Parse(row["low"], CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void Each_attribution_is_a_row()
    {
        var rows = stories.Rows("csv-attributions");

        Assert.Equal(Ledger.Articles.Sum(article => article.Attributions.Count), rows.Count);
        Assert.Contains(rows, row => row is { } && row["speaker"].Length > 0 && row["kind"] == "direct" && row["content"].Length > 0);
    }

    [Fact]
    public void Articles_quotations_claims_and_reviews_are_in_the_words_of_schema_org()
    {
        var graph = stories.Json("json-ld").GetProperty("@graph").EnumerateArray().ToList();
        var ids = graph.Select(node => node.GetProperty("@id").GetString()).ToHashSet();

        Assert.Equal(ids.Count, graph.Count);
        Assert.Equal(Ledger.Articles.Count, Of("NewsArticle").Count());
        Assert.All(Of("NewsArticle"), article => Assert.True(article.TryGetProperty("headline", out _) || article.TryGetProperty("publisher", out _)));
        Assert.All(Of("Quotation"), quotation => Assert.Contains(quotation.GetProperty("isPartOf").GetProperty("@id").GetString(), ids));
        Assert.All(Of("Quotation").Where(quotation => quotation.TryGetProperty("spokenByCharacter", out _)), quotation => Assert.Contains(quotation.GetProperty("spokenByCharacter").GetProperty("@type").GetString(), (string[])["Person", "Organization"]));
        Assert.All(Of("Claim"), claim => Assert.All(claim.GetProperty("appearance").EnumerateArray(), article => Assert.Contains(article.GetProperty("@id").GetString(), ids)));

        // A verdict on a claim is passed by people only.
        Assert.Equal(2, Of("ClaimReview").Count());
        Assert.All(Of("ClaimReview"), review => Assert.Contains(review.GetProperty("itemReviewed").GetProperty("@id").GetString(), ids));
        Assert.All(Of("ClaimReview"), review => Assert.Equal("Ann Vale", review.GetProperty("author").GetProperty("name").GetString()));

        IEnumerable<JsonElement> Of(string type) => graph.Where(node => node.GetProperty("@type").GetString() == type);
    }

    [Fact]
    public void Annotations_select_the_words_by_quote_and_by_code_points()
    {
        var items = stories.Json("web-annotation").GetProperty("first").GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(items.Count, stories.Json("web-annotation").GetProperty("total").GetInt32());
        Assert.All(items, item =>
        {
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
            var target = item.GetProperty("target");
            Assert.All(target.ValueKind == JsonValueKind.Array ? [.. target.EnumerateArray()] : new[] { target }, AssertSelects);
        });
        Assert.Contains(items, item => item.GetProperty("motivation").GetString() == "commenting" && item.GetProperty("creator").GetProperty("name").GetString() == "Ann Vale");
    }

    [Fact]
    public void Offsets_beyond_the_basic_plane_count_a_pair_as_one()
    {
        var ledger = ExportedStories.Hostile("\U0001F600\U0001F600 boats");
        var items = JsonDocument.Parse(stories.Export("web-annotation", ledger)).RootElement.GetProperty("first").GetProperty("items");
        var texts = ledger.Articles.ToDictionary(article => $"urn:hearsay:article:{Uri.EscapeDataString(article.Article.Id)}", article => article.Text, StringComparer.Ordinal);

        Assert.All(items.EnumerateArray().Select(item => item.GetProperty("target")), target => AssertSelects(target, texts[target.GetProperty("source").GetString()!]));
        Assert.Contains(items.EnumerateArray(), item => item.GetProperty("target").GetProperty("selector")[0].GetProperty("exact").GetString()!.Contains("\U0001F600", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_cites_whom_is_a_graph_whose_edges_join_its_nodes()
    {
        var graph = ExportedStories.Xml(stories.Export("graphml")).Root!.Element(GraphMl + "graph")!;
        var nodes = graph.Elements(GraphMl + "node").ToDictionary(node => node.Attribute("id")!.Value, node => node.Elements(GraphMl + "data").ToDictionary(data => data.Attribute("key")!.Value, data => data.Value));
        var edges = graph.Elements(GraphMl + "edge").ToList();

        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("source")!.Value, nodes.Keys));
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("target")!.Value, nodes.Keys));
        Assert.Equal(Ledger.Articles.Count, nodes.Values.Count(node => node["kind"] == "carrier"));
        Assert.Equal(Ledger.Origins.Count, nodes.Values.Count(node => node["kind"] is not ("carrier" or "channel")));
        Assert.Equal(Ledger.Copies.Groups.Where(group => group.Original is not null).Sum(group => group.Articles.Count - 1), edges.Count(edge => edge.Elements().Any(data => data.Value == "copied")));
        Assert.Contains(edges, edge => nodes[edge.Attribute("source")!.Value]["kind"] == "speaker" && nodes[edge.Attribute("target")!.Value]["kind"] == "carrier");
    }

    [Fact]
    public void Each_article_is_a_reference_in_bibtex_and_csl()
    {
        var entries = BibTex(stories.Text("bibtex"));
        var references = stories.Json("csl-json").EnumerateArray().ToList();

        Assert.Equal(Ledger.Articles.Count, entries.Count);
        Assert.Equal(entries.Count, entries.Select(entry => entry["key"]).Distinct().Count());
        Assert.All(entries, entry => Assert.Matches("^[a-z0-9-]+$", entry["key"]));
        Assert.Contains(entries, entry => entry.TryGetValue("journal", out var journal) && journal == "{Radio Torvany}" && entry["year"] == "2033");
        Assert.Equal(Ledger.Articles.Select(article => article.Article.Id), references.Select(reference => reference.GetProperty("id").GetString()));
        Assert.All(references, reference => Assert.Equal("article-newspaper", reference.GetProperty("type").GetString()));
        Assert.All(references.Where(reference => reference.TryGetProperty("issued", out _)), reference => Assert.Equal(2033, reference.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32()));
    }

    [Fact]
    public void Places_a_gazetteer_knows_are_points_with_the_words_that_name_them()
    {
        var features = stories.Json("geojson").GetProperty("features").EnumerateArray().ToList();

        var dunmere = Assert.Single(features, feature => feature.GetProperty("properties").GetProperty("name").GetString() == "Dunmere");
        Assert.Equal([-3.2, 47.1], dunmere.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.All(dunmere.GetProperty("properties").GetProperty("mentions").EnumerateArray(), mention => Assert.Contains("Dunmere", Words(mention), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(features, feature => feature.GetProperty("properties").GetProperty("name").GetString() == "Torvany");
    }

    [Theory]
    [InlineData("Saltry\t45.5", "Line 1 of the gazetteer has 2 columns")]
    [InlineData("# a comment\n\nSaltry\t91\t0", "Line 3 of the gazetteer says 91 and 0")]
    [InlineData("Saltry\tnorth\t0", "says north and 0")]
    [InlineData("\t1\t1", "has no name")]
    public void A_line_that_is_no_place_is_named(string lines, string expected)
    {
        var refusal = Assert.Throws<HearsayException>(() => Gazetteer.Read(new StringReader(lines)));

        Assert.Equal(HearsayError.BrokenGazetteer, refusal.Code);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sao tome", "São Tomé")]
    [InlineData("SÃO TOMÉ", "São Tomé")]
    [InlineData("Київ", "Київ")]
    [InlineData("Kyiv", null)]
    [InlineData("\uD83D", null)]
    public void A_place_is_found_whatever_its_case_and_marks(string name, string? expected) =>
        Assert.Equal(expected, Gazetteer.Read(new StringReader("\uFEFFSão Tomé\t0.3\t6.7\textra\nКиїв\t50.4\t30.5\nSao Tome\t1\t1\n")).Find(name)?.Name);

    [Fact]
    public void What_is_no_format_or_lacks_what_it_needs_is_refused()
    {
        Assert.Equal(HearsayError.BadExport, Assert.Throws<HearsayException>(() => LedgerExporters.Create("xml")).Code);
        Assert.Contains("--gazetteer FILE", Assert.Throws<HearsayException>(() => LedgerExporters.Create("geojson")).Message, StringComparison.Ordinal);
    }

    internal static List<Dictionary<string, string>> BibTex(string text)
    {
        // As BibTeX reads it: braces are counted, whatever stands before them.
        var entries = new List<Dictionary<string, string>>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var comma = text.IndexOf(',', open);
            var entry = new Dictionary<string, string> { ["key"] = text[(open + 1)..comma] };
            var (depth, start, name) = (1, comma + 1, "");
            var index = comma + 1;
            for (; depth > 0; index++)
            {
                Assert.True(index < text.Length, "The braces are not balanced.");
                if (text[index] == '=' && depth == 1) name = text[start..index].Trim();
                if (text[index] == '{' && ++depth == 2) start = index + 1;
                if (text[index] == '}' && --depth == 1) entry[name] = text[start..index];
                if (text[index] == ',' && depth == 1) start = index + 1;
            }

            entries.Add(entry);
            at = text.IndexOf('@', index);
        }

        return entries;
    }

    private string Cut(Dictionary<string, string> row) =>
        Text(row["article"])[int.Parse(row["start"], CultureInfo.InvariantCulture)..int.Parse(row["end"], CultureInfo.InvariantCulture)];

    private string Words(JsonElement place) => Text(place.GetProperty("article").GetString()!)[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()];

    private string Text(string article) => Ledger.Articles.First(one => one.Article.Id == article).Text;

    private void AssertSelects(JsonElement target) => AssertSelects(target, Text(target.GetProperty("source").GetString()!["urn:hearsay:article:".Length..]));

    private static void AssertSelects(JsonElement target, string text)
    {
        var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());

        Assert.Equal(quote.GetProperty("exact").GetString(), string.Concat(runes[start..end]));
        Assert.Equal(quote.GetProperty("prefix").GetString(), string.Concat(runes[Math.Max(0, start - 32)..start]));
        Assert.Equal(quote.GetProperty("suffix").GetString(), string.Concat(runes[end..Math.Min(runes.Count, end + 32)]));
    }
}
