using System.Text.Json;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Articles;

namespace Hearsay.Training.Names;

/// <summary>Reads sets of names in JSON Lines.</summary>
internal static class JsonNames
{
    public static IEnumerable<GoldArticle> Read(string path, string set)
    {
        var hasMisc = false;
        var texts = File.ReadLines(path).ToList();
        var articles = new ArticleReader().Read([path]).Where(reading => reading.Article is not null).Select(reading => reading.Article!).ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var line in texts)
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            hasMisc = root.GetProperty("types").EnumerateArray().Any(type => type.GetString() == "MISC");
            if (!articles.TryGetValue(root.GetProperty("id").GetString()!, out var article)) continue;

            var names = new List<(TextSpan, MentionType)>();
            foreach (var mention in root.GetProperty("mentions").EnumerateArray())
            {
                var span = new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());
                var type = TypeOf(mention.GetProperty("type").GetString()!);
                var text = span.Of(article.Text);
                if (set is "btc" or "wnut17" && IsNoName(text)) continue;
                if (set is "btc" or "wnut17" && KnownNames.KindOf(text) == KnownKind.People) type = MentionType.Miscellaneous;
                names.Add((span, type));
            }

            var other = hasMisc ? 1u : 1u | NameLabels.OfType(MentionType.Miscellaneous);
            yield return GoldArticle.Of(set, article, names, (form, _) => form.Any(char.IsUpper) ? other : 1u);
        }
    }

    /// <summary>Addresses of people on a network are no names in running text.</summary>
    private static bool IsNoName(string text) => text.StartsWith('@') || text.StartsWith('#') || text.All(c => !char.IsLetter(c));

    private static MentionType TypeOf(string type) => type switch
    {
        "PER" => MentionType.Person,
        "ORG" => MentionType.Organization,
        "LOC" => MentionType.Location,
        _ => MentionType.Miscellaneous,
    };
}
