using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Articles;

namespace Hearsay.Training.Names;

/// <summary>Takes names out of a treebank: named entities of GUM, cut to the name; proper nouns of any treebank as words that may be names.</summary>
internal static partial class GumNames
{
    private static readonly HashSet<string> LeftOut = new(["essay", "fiction", "letter", "podcast", "whow", "reddit", "conversation"], StringComparer.Ordinal);

    private sealed record Word(string Form, string Upos, string Xpos, int Head, string Relation, int Start, int End, string Misc);

    private sealed record Named(int First, int End, string Type, string Link);

    /// <summary>The articles of GUM whose genre may be used.</summary>
    public static IEnumerable<GoldArticle> Read(string path, string set)
    {
        foreach (var (id, text, sentences) in Documents(path))
        {
            var genre = id.Split('_') is [_, var second, ..] ? second : "";
            if (LeftOut.Contains(genre)) continue;

            var open = new Dictionary<string, Stack<(int Sentence, int Word, string Type, string Link)>>(StringComparer.Ordinal);
            var entities = new List<(int Sentence, Named Named)>();
            for (var s = 0; s < sentences.Count; s++)
            {
                for (var w = 0; w < sentences[s].Count; w++)
                {
                    var value = EntityValue().Match(sentences[s][w].Misc);
                    if (!value.Success) continue;

                    foreach (Match part in EntityPart().Matches(value.Groups[1].Value))
                    {
                        var group = part.Groups["id"].Value;
                        if (part.Groups["open"].Success)
                        {
                            var fields = part.Groups["fields"].Value.Split('-');
                            var link = fields.Length > 5 ? fields[5] : "";
                            if (!open.TryGetValue(group, out var stack)) open[group] = stack = new();
                            stack.Push((s, w, fields.Length > 0 ? fields[0] : "", link));
                        }

                        if (part.Groups["close"].Success && open.TryGetValue(group, out var opened) && opened.Count > 0)
                        {
                            var (sentence, first, type, link) = opened.Pop();
                            if (sentence == s) entities.Add((s, new Named(first, w + 1, type, link)));
                        }
                    }
                }
            }

            var names = new List<(TextSpan Span, MentionType Type)>();
            var latent = new HashSet<int>();
            foreach (var (s, named) in entities.OrderBy(e => e.Sentence).ThenByDescending(e => e.Named.End - e.Named.First))
            {
                var words = sentences[s];
                var inside = entities.Where(e => e.Sentence == s && e.Named.First > named.First && e.Named.End < named.End && e.Named.Type != "person").Select(e => e.Named.End).DefaultIfEmpty(named.First).Max();
                var part = named.Type == "person" && inside < named.End && words[inside].Upos == "PROPN" ? named with { First = inside } : named;
                if (NameIn(words, part) is not { } cut) continue;

                var span = new TextSpan(words[cut.First].Start, words[cut.End - 1].End);
                if (names.Any(name => name.Span.Start < span.End && span.Start < name.Span.End)) continue;
                if (named.Type == "time") continue;

                names.Add((span, named.Type switch { "person" => IsPeople(words, cut) ? MentionType.Miscellaneous : MentionType.Person, "organization" => MentionType.Organization, "place" => MentionType.Location, _ => MentionType.Miscellaneous }));
            }

            // What GUM holds to be a thing, an event or an abstraction with a name may be one of ours or none.
            foreach (var (span, _) in names.Where(name => name.Type == MentionType.Miscellaneous)) for (var p = span.Start; p < span.End; p++) latent.Add(p);
            names.RemoveAll(name => name.Type == MentionType.Miscellaneous);
            foreach (var word in sentences.SelectMany(s => s))
            {
                if (word.Upos == "ADJ" && char.IsUpper(word.Form[0])) for (var p = word.Start; p < word.End; p++) latent.Add(p);
            }

            var proper = new HashSet<int>(sentences.SelectMany(s => s).Where(word => word.Upos == "PROPN").SelectMany(word => Enumerable.Range(word.Start, Math.Max(0, word.End - word.Start))));
            var misc = 1u | NameLabels.OfType(MentionType.Miscellaneous);
            yield return GoldArticle.Of(set + "-" + genre, ArticleOf(id, text), names, (_, position) => latent.Contains(position) || proper.Contains(position) ? misc : 1u);
        }
    }

    /// <summary>Any treebank: proper nouns may be anything, other words are outside of names.</summary>
    public static IEnumerable<GoldArticle> ReadProper(string path, string set)
    {
        foreach (var (id, text, sentences) in Documents(path))
        {
            var any = new HashSet<int>();
            foreach (var words in sentences)
            {
                for (var i = 0; i < words.Count; i++)
                {
                    var isProper = words[i].Xpos is "NNP" or "NNPS" or "AFX" or "ADD" or "FW" || (words[i].Upos == "ADJ" && char.IsUpper(words[i].Form[0]));
                    var isBetween = i > 0 && i + 1 < words.Count && words[i - 1].Xpos.StartsWith("NNP", StringComparison.Ordinal)
                        && (words[i].Upos is "ADP" or "DET" or "CCONJ" or "PUNCT" or "SYM" or "PART");
                    isBetween |= words[i].Upos == "NUM" || words[i].Upos == "DET" && char.IsUpper(words[i].Form[0]);
                    if (isProper || isBetween) for (var p = words[i].Start; p < words[i].End; p++) any.Add(p);
                }
            }

            yield return GoldArticle.Of(set, ArticleOf(id, text), [], (_, position) => any.Contains(position) ? NameLabels.All : 1u);
        }
    }

    private static Article ArticleOf(string id, string text) => new() { Id = id, Text = text, Language = "en" };

    /// <summary>The name inside a mention: its head with the capitals around it.</summary>
    private static (int First, int End)? NameIn(List<Word> words, Named named)
    {
        var head = -1;
        for (var i = named.First; i < named.End; i++)
        {
            if (words[i].Head - 1 < named.First || words[i].Head - 1 >= named.End)
            {
                head = i;
                break;
            }
        }

        if (head < 0 || !IsCapital(words[head])) return null;
        if (words[head].Upos != "PROPN" && (named.Link.Length == 0 || words[head].Upos is not ("NOUN" or "ADJ" or "VERB" or "NUM") || head == 0)) return null;

        // Durham Commission on Tides: everything with a capital, and what links capitals, belongs to it.
        var (first, end) = (head, head + 1);
        while (first > named.First && (IsCapital(words[first - 1]) && words[first - 1].Upos != "DET" || words[first - 1].Form == "-" || (first - 2 >= named.First && words[first - 1].Form is "of" or "'s" or "&" && IsCapital(words[first - 2]))))
        {
            first--;
        }

        while (end < named.End)
        {
            if (IsCapital(words[end]) || char.IsAsciiDigit(words[end].Form[0]) || (words[end].Upos == "PROPN"))
            {
                end++;
                continue;
            }

            var links = end;
            while (links < named.End && links < end + 3 && words[links].Form is "of" or "for" or "the" or "and" or "&" or "-" or "de" or "la" or "del" or "'s" or "’s" or "on" or "du") links++;
            if (links == end || links >= named.End || !IsCapital(words[links])) break;
            if (named.Type == "person" && words[end].Form is "of" or "for" or "and" or "on" or "'s") break;

            end = links + 1;
        }

        while (first < head && (words[first].Form is "of" or "'s" or "&" or "-")) first++;
        if (named.Type == "person")
        {
            // U.S. President Orme; Ambassador to the United States Orme
            for (var i = end - 2; i >= first; i--)
            {
                if (!IsOffice(words[i]) || (i > first && NameWords.IsFirstName(words[i - 1].Form))) continue;

                first = i + 1;
                break;
            }

            if (IsOffice(words[first]) && end - first == 1) return null;
        }

        return (first, end);
    }

    private static bool IsPeople(List<Word> words, (int First, int End) cut) =>
        words[cut.End - 1].Xpos == "NNPS" || (cut.End - cut.First == 1 && KnownNames.KindOf(words[cut.First].Form) == KnownKind.People);

    private static bool IsOffice(Word word) =>
        (NameWords.KindOf(word.Form) & (WordKind.Title | WordKind.Role)) != 0 || (NameWords.KindOf(word.Form.TrimEnd('.')) & WordKind.Title) != 0;

    private static bool IsCapital(Word word) => char.IsUpper(word.Form[0]) && !word.Form.Contains('@');

    private static IEnumerable<(string Id, string Text, List<List<Word>> Sentences)> Documents(string path)
    {
        var id = "";
        var text = new StringBuilder();
        var sentences = new List<List<Word>>();
        var words = new List<Word>();
        var (multiEnd, multiMisc) = (0, "");
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal))
            {
                if (sentences.Count > 0) yield return (id, text.ToString(), sentences);

                (id, sentences) = (line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..], []);
                text.Clear();
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(words);
                words = [];
                text.Append('\n');
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } columns)
            {
                if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
                if (columns[0].Contains('-', StringComparison.Ordinal))
                {
                    (multiEnd, multiMisc) = (int.Parse(columns[0].Split('-')[1], System.Globalization.CultureInfo.InvariantCulture), columns[9]);
                    continue;
                }

                var number = int.Parse(columns[0], System.Globalization.CultureInfo.InvariantCulture);
                var start = text.Length;
                text.Append(columns[1]);
                words.Add(new Word(columns[1], columns[3], columns[4], int.Parse(columns[6], System.Globalization.CultureInfo.InvariantCulture), columns[7], start, text.Length, columns[9]));
                var noSpace = number < multiEnd || (number == multiEnd ? multiMisc : columns[9]).Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (number == multiEnd) (multiEnd, multiMisc) = (0, "");
                if (!noSpace) text.Append(' ');
            }
        }

        if (sentences.Count > 0) yield return (id, text.ToString(), sentences);
    }

    [GeneratedRegex(@"Entity=([^|]*)")]
    private static partial Regex EntityValue();

    [GeneratedRegex(@"(?<open>\()(?<id>\d+)-(?<fields>[^()]*)(?<close>\))?|(?<id>\d+)(?<close>\))")]
    private static partial Regex EntityPart();
}
