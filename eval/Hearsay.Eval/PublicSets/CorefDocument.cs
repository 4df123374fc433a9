using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Eval.PublicSets;

/// <summary>A document of GUM: its words, and the names that its coreference mentions are headed by.</summary>
/// <param name="Id">As the file gives it.</param>
/// <param name="Article">The text with the file's own words.</param>
/// <param name="Names">In order of place.</param>
internal sealed record CorefDocument(string Id, AnnotatedArticle Article, IReadOnlyList<CorefName> Names)
{
    private const string NewDocument = "# newdoc id = ";

    /// <summary>The documents of a CoNLL-U file.</summary>
    public static IEnumerable<CorefDocument> ReadAll(string file)
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith(NewDocument, StringComparison.Ordinal) && lines.Exists(IsWord))
            {
                yield return Read(lines);
                lines.Clear();
            }

            lines.Add(line);
        }

        if (lines.Exists(IsWord)) yield return Read(lines);
    }

    private static bool IsWord(string line) => line.Length > 0 && char.IsAsciiDigit(line[0]) && line.AsSpan(0, line.IndexOf('\t')).IndexOfAny('-', '.') < 0;

    private static CorefDocument Read(List<string> lines)
    {
        var id = lines.FirstOrDefault(line => line.StartsWith(NewDocument, StringComparison.Ordinal))?[NewDocument.Length..] ?? "";
        var article = ConlluDocument.Read(new StringReader(string.Join('\n', lines))).WithGoldTokens();
        var words = new List<CorefWord>();
        var sentenceStart = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0) sentenceStart = words.Count;
            else if (IsWord(line)) words.Add(CorefWord.Of(line.Split('\t'), sentenceStart));
        }

        return new CorefDocument(id, article, NamesOf(words));
    }

    private static List<CorefName> NamesOf(List<CorefWord> words)
    {
        var shortest = new Dictionary<(int First, int End), (int Length, CorefName Name)>();
        foreach (var (first, end, entity, type) in MentionsOf(words))
        {
            if (CorefNameCutter.Cut(words, first, end, type == MentionType.Person) is not var (nameFirst, nameEnd)) continue;

            // Two mentions around one name: the inner one is the name's own.
            var name = new CorefName(new NamedSpan(nameFirst, nameEnd, type), entity);
            if (!shortest.TryGetValue((nameFirst, nameEnd), out var other) || end - first < other.Length) shortest[(nameFirst, nameEnd)] = (end - first, name);
        }

        return [.. shortest.Values.Select(pair => pair.Name).OrderBy(name => name.Span.First).ThenByDescending(name => name.Span.End)];
    }

    /// <summary>The mentions of the <c>Entity=</c> column: <c>(12-person-giv:act-…</c> opens, <c>12)</c> closes, parts of a broken mention carry <c>[1/2]</c>.</summary>
    private static IEnumerable<(int First, int End, string Entity, MentionType Type)> MentionsOf(List<CorefWord> words)
    {
        var open = new List<(int First, string Entity, MentionType Type)>();
        for (var i = 0; i < words.Count; i++)
        {
            var column = words[i].Entity;
            for (var at = 0; at < column.Length;)
            {
                if (column[at] == '(')
                {
                    var stop = column.AsSpan(at + 1).IndexOfAny('(', ')') is var found and >= 0 ? at + 1 + found : column.Length;
                    // A closing after an opening at one word either closes it at once or is another's: "(3-person-…)" against "(3-person-…4)".
                    var parts = column[(at + 1)..stop].Split('-');
                    open.Add((i, parts[0], TypeOf(parts.ElementAtOrDefault(1) ?? "")));
                    at = stop;
                    if (at < column.Length && column[at] == ')')
                    {
                        var (start, entity, type) = open[^1];
                        open.RemoveAt(open.Count - 1);
                        yield return (start, i + 1, entity, type);
                        at++;
                    }
                }
                else
                {
                    var stop = column.IndexOf(')', at);
                    if (stop < 0) break;

                    var closed = open.FindLastIndex(mention => mention.Entity == column[at..stop]);
                    if (closed >= 0)
                    {
                        var (start, entity, type) = open[closed];
                        open.RemoveAt(closed);
                        yield return (start, i + 1, entity, type);
                    }

                    at = stop + 1;
                }
            }
        }
    }

    private static MentionType TypeOf(string entity) => entity switch
    {
        "person" => MentionType.Person,
        "organization" => MentionType.Organization,
        "place" => MentionType.Location,
        _ => MentionType.Miscellaneous,
    };
}
