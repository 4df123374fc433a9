using System.Text;
using System.Xml.Linq;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Articles;

namespace Hearsay.Training.Names;

/// <summary>Takes the names out of MEANTIME's annotated Wikinews articles.</summary>
internal static class MeantimeNames
{
    public static IEnumerable<GoldArticle> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var document = XDocument.Load(path).Root!;
            var text = new StringBuilder();
            var spans = new Dictionary<string, (TextSpan Span, string Sentence)>(StringComparer.Ordinal);
            var sentence = "";
            foreach (var token in document.Elements("token"))
            {
                var number = token.Attribute("sentence")!.Value;
                if (text.Length > 0) text.Append(number == sentence ? ' ' : '\n');
                sentence = number;
                spans[token.Attribute("t_id")!.Value] = (new TextSpan(text.Length, text.Length + token.Value.Length), number);
                text.Append(token.Value);
            }

            var markables = document.Element("Markables")!;
            var types = markables.Elements("ENTITY").ToDictionary(e => e.Attribute("m_id")!.Value, e => e.Attribute("ent_type")?.Value ?? "", StringComparer.Ordinal);
            var typeOf = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var link in document.Element("Relations")!.Elements("REFERS_TO"))
            {
                var target = link.Element("target")?.Attribute("m_id")?.Value;
                if (target is null || !types.TryGetValue(target, out var type)) continue;

                foreach (var source in link.Elements("source")) typeOf[source.Attribute("m_id")!.Value] = type;
            }

            var names = new List<(TextSpan Span, MentionType Type)>();
            var latent = new HashSet<int>();
            var known = markables.Elements("ENTITY_MENTION").ToList();
            foreach (var mention in known.OrderByDescending(m => m.Elements("token_anchor").Count()))
            {
                if (mention.Attribute("syntactic_type")?.Value is not ("NAM" or "PRE.NAM")) continue;

                var anchors = mention.Elements("token_anchor").Select(a => spans[a.Attribute("t_id")!.Value].Span).OrderBy(s => s.Start).ToList();
                var head = mention.Attribute("head")?.Value ?? "";
                while (anchors.Count > 1 && !char.IsUpper(anchors[0].Of(text.ToString())[0]) && !head.StartsWith(anchors[0].Of(text.ToString()), StringComparison.Ordinal)) anchors.RemoveAt(0);
                while (anchors.Count > 1 && anchors[0].Of(text.ToString()) is "The" or "the") anchors.RemoveAt(0);
                var type = typeOf.GetValueOrDefault(mention.Attribute("m_id")!.Value, "");
                while (type == "PER" && anchors.Count > 1 && (NameWords.KindOf(anchors[0].Of(text.ToString()).TrimEnd('.')) & (WordKind.Title | WordKind.Role | WordKind.RoleModifier)) != 0) anchors.RemoveAt(0);
                if (anchors.Count == 0) continue;

                var span = new TextSpan(anchors[0].Start, anchors[^1].End);
                if (span.Length > 60 || names.Any(name => name.Span.Start < span.End && span.Start < name.Span.End)) continue;
                if (type is "PER" or "ORG" or "LOC") names.Add((span, type switch { "PER" => MentionType.Person, "ORG" => MentionType.Organization, _ => MentionType.Location }));
                else for (var p = span.Start; p < span.End; p++) latent.Add(p);
            }

            var article = new Article { Id = Path.GetFileName(path), Text = text.ToString(), Language = "en" };
            var misc = 1u | NameLabels.OfType(MentionType.Miscellaneous);
            yield return GoldArticle.Of("meantime", article, names, (form, position) => latent.Contains(position) || char.IsUpper(form[0]) ? misc : 1u);
        }
    }
}
