using System.Globalization;
using System.Text;
using System.Xml;
using Hearsay.Briefings;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes who cites whom as GraphML: origins, the channels that passed their words on, and the articles that carry them.</summary>
/// <remarks>
/// Edges run the way words travel and count claims. Where an article does not say where it has a claim from, no edge leads to it: the origin is unknown.
/// Copies hang on the text they are copied from.
/// </remarks>
internal sealed class GraphMlExporter : ILedgerExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("kind", "node", "string"), ("label", "node", "string"), ("outlet", "node", "string"), ("published", "node", "string"),
        ("relation", "edge", "string"), ("claims", "edge", "int"),
    ];

    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            foreach (var (id, target, type) in Keys)
            {
                xml.WriteStartElement("key");
                xml.WriteAttributeString("id", id);
                xml.WriteAttributeString("for", target);
                xml.WriteAttributeString("attr.name", id);
                xml.WriteAttributeString("attr.type", type);
                xml.WriteEndElement();
            }

            foreach (var (number, ledger) in ledgers.Index()) WriteGraph(xml, new LedgerIndex(ledger), $"s{(number + 1).ToString(CultureInfo.InvariantCulture)}");
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteGraph(XmlWriter xml, LedgerIndex index, string prefix)
    {
        var nodes = new Dictionary<(string Kind, string Key), string>();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", prefix);
        xml.WriteAttributeString("edgedefault", "directed");

        var edges = Edges(index).GroupBy(edge => (edge.From, edge.To, edge.Relation)).Select(same => (same.Key.From, same.Key.To, same.Key.Relation, Claims: same.Select(edge => edge.Claim).Distinct(StringComparer.Ordinal).Count())).ToList();
        foreach (var origin in index.Ledger.Origins) WriteNode(origin.Id, ("origin", origin.Id), origin.Kind.Word(), origin.Name);
        foreach (var (channel, number) in edges.SelectMany(edge => new[] { edge.From, edge.To }).Where(end => end.Kind == "channel").Distinct().Select((end, number) => (end, number + 1)))
        {
            WriteNode($"c{number.ToString(CultureInfo.InvariantCulture)}", channel, "channel", channel.Key);
        }

        foreach (var (number, article) in index.Ledger.Articles.Select(article => article.Article).Index())
        {
            WriteNode($"a{(number + 1).ToString(CultureInfo.InvariantCulture)}", ("carrier", article.Id), "carrier", ExportText.NameOf(article), article.Outlet, article.Published?.ToString());
        }

        foreach (var edge in edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", nodes[edge.From]);
            xml.WriteAttributeString("target", nodes[edge.To]);
            WriteData(xml, "relation", edge.Relation);
            if (edge.Relation != "copied") WriteData(xml, "claims", edge.Claims.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void WriteNode(string id, (string Kind, string Key) key, string kind, string label, string? outlet = null, string? published = null)
        {
            nodes.Add(key, $"{prefix}{id}");
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", $"{prefix}{id}");
            WriteData(xml, "kind", kind);
            WriteData(xml, "label", label);
            if (outlet is not null) WriteData(xml, "outlet", outlet);
            if (published is not null) WriteData(xml, "published", published);
            xml.WriteEndElement();
        }
    }

    private static IEnumerable<((string Kind, string Key) From, (string Kind, string Key) To, string Relation, string Claim)> Edges(LedgerIndex index)
    {
        foreach (var claim in index.Ledger.Claims)
        {
            foreach (var assertion in claim.Assertions)
            {
                var carrier = ("carrier", assertion.Citation.Article);
                (string, string)? source = assertion.Origin is { } origin ? ("origin", origin) : null;

                // The innermost channel heard it from the origin and told the next.
                foreach (var via in assertion.Via)
                {
                    var channel = ("channel", via);
                    if (source is { } told && told != channel) yield return (told, channel, "told", claim.Id);
                    source = channel;
                }

                if (source is { } last) yield return (last, carrier, last.Item1 == "channel" ? "passed on" : "told", claim.Id);
            }
        }

        foreach (var group in index.Ledger.Copies.Groups.Where(group => group.Original is not null))
        {
            foreach (var copy in group.Articles.Where(article => article != group.Original)) yield return (("carrier", group.Original!), ("carrier", copy), "copied", "");
        }
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(ExportText.OnOneLine(value));
        xml.WriteEndElement();
    }
}
