using System.Text.Json;
using Hearsay.Annotations.Mentions;
using Hearsay.Claims;

namespace Hearsay.Exports;

/// <summary>Writes the places that a gazetteer knows, with every article that names them and the exact words, as GeoJSON (RFC 7946).</summary>
internal sealed class GeoJsonExporter(Gazetteer gazetteer) : ILedgerExporter
{
    public void Export(IReadOnlyList<StoryLedger> ledgers, Stream output) => ExportJson.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var ledger in ledgers)
        {
            foreach (var actor in ledger.Actors.Where(actor => actor.Type == MentionType.Location))
            {
                // The first of its names that the list has, the fullest first.
                if (gazetteer.FindFirst(actor.Aliases.Prepend(actor.Name)) is { } place) Write(json, ledger, actor, place);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, StoryLedger ledger, StoryActor actor, GazetteerPlace place)
    {
        var members = actor.Members.ToHashSet(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{ledger.Story.Id}/{actor.Id}");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", actor.Name);
        json.WriteString("gazetteer", place.Name);
        json.WriteString("story", ledger.Story.Id);
        json.WriteStartArray("mentions");
        foreach (var article in ledger.Articles)
        {
            foreach (var mention in article.Mentions.Where(mention => members.Contains($"{article.Article.Id}/{mention.Actor}")))
            {
                json.WriteStartObject();
                json.WriteString("article", article.Article.Id);
                json.WriteIfAny("published", ExportJson.Iso(article.Article.Published));
                json.WriteNumber("start", mention.Span.Start);
                json.WriteNumber("end", mention.Span.End);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
