using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Eval.HeavyEdits;

/// <summary>Real reports with heavily edited copies of some of them, and reports on the same event that are no copies.</summary>
/// <remarks>
/// Made anew from the corpus each time, by a fixed seed: no text is kept. Real reports that share much with one taken before are left
/// out by counting five words in a row, so that whatever is found beside the copies made here is wrong.
/// </remarks>
internal static partial class HeavyCopySet
{
    private const int Originals = 400;
    private const int Others = 800;
    private const int FewestWords = 150;
    private const int MostWords = 1_500;
    private const int Run = 5;
    private const double MostShared = 0.15;
    private const int RareInTitles = 4;

    /// <summary>The set as JSON Lines with <c>group</c>: texts of one group are copies of one report.</summary>
    /// <param name="corpus">A part of the corpus, packed.</param>
    /// <param name="seed">Which of the many possible sets.</param>
    public static IReadOnlyList<string> Make(string corpus, int seed)
    {
        var random = new Random(seed);
        var articles = ReadCorpus(corpus);
        Shuffle(articles, random);
        var rewordings = ReadRewordings();
        var editor = new HeavyEditor(random, rewordings);

        var seen = new HashSet<int>();
        var taken = new List<CorpusArticle>();
        var (originals, neighbours) = (0, NeighboursOf(articles));
        foreach (var article in articles)
        {
            if (taken.Count >= (2 * Originals) + Others) break;
            if (!IsNew(article, seen)) continue;

            taken.Add(article);
            if (originals >= Originals) continue;

            originals++;
            foreach (var neighbour in neighbours(article).Where(other => IsNew(other, seen)).Take(1)) taken.Add(neighbour);
        }

        var lines = new List<string>();
        var briefed = articles.Except(taken).ToList();
        var foreign = briefed.SelectMany(article => HeavyEditor.ParagraphsOf(article.Text)).Where(paragraph => paragraph.Length > 80).ToList();
        foreach (var (article, place) in taken.Select((article, place) => (article, place)))
        {
            lines.Add(Line(article, article.Id, article.Text, article.Published, article.Outlet, article.Id));
            if (place >= Originals) continue;

            var copies = random.Next(1, 4);
            for (var copy = 0; copy < copies; copy++)
            {
                var isBrief = random.Next(4) == 0;
                var text = isBrief
                    ? editor.PageOfBriefs(article.Text, [.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => briefed[random.Next(briefed.Count)].Text)])
                    : editor.Copy(article.Text, foreign);
                var outlet = $"Outlet {random.Next(100).ToString(CultureInfo.InvariantCulture)}";
                lines.Add(Line(article, $"{article.Id}-{(isBrief ? "brief" : "copy")}{copy.ToString(CultureInfo.InvariantCulture)}", text, article.Published, outlet, article.Id));
            }
        }

        return lines;
    }

    private static string Line(CorpusArticle article, string id, string text, string? published, string? outlet, string group) =>
        JsonSerializer.Serialize(new { id, title = id == article.Id ? article.Title : null, text, published, outlet, group });

    private static bool IsNew(CorpusArticle article, HashSet<int> seen)
    {
        var words = Words().Matches(article.Text).Select(match => match.Value.ToLowerInvariant()).ToArray();
        if (words.Length is < FewestWords or > MostWords) return false;

        var runs = Enumerable.Range(0, words.Length - Run + 1).Select(start => RunAt(words, start)).ToHashSet();
        if (runs.Count(seen.Contains) > runs.Count * MostShared) return false;

        seen.UnionWith(runs);
        return true;
    }

    private static int RunAt(string[] words, int start)
    {
        var hash = 17L;
        for (var i = start; i < start + Run; i++)
        {
            foreach (var letter in words[i]) hash = ((hash * 31) + letter) % 2_147_483_629;
            hash = (hash * 31) + 1;
        }

        return (int)(hash % 2_147_483_629);
    }

    /// <summary>For an article those whose titles share two rare words with its own: mostly the same event.</summary>
    private static Func<CorpusArticle, IEnumerable<CorpusArticle>> NeighboursOf(List<CorpusArticle> articles)
    {
        var byWord = articles.SelectMany(article => TitleWords(article).Select(word => (word, article))).ToLookup(pair => pair.word, pair => pair.article, StringComparer.Ordinal);
        return article => TitleWords(article)
            .Where(word => byWord[word].Count() is > 1 and <= RareInTitles * 5)
            .SelectMany(word => byWord[word])
            .Where(other => other.Id != article.Id)
            .GroupBy(other => other.Id)
            .Where(group => group.Count() > 1)
            .Select(group => group.First());
    }

    private static IEnumerable<string> TitleWords(CorpusArticle article) =>
        Words().Matches(article.Title ?? "").Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3).Distinct(StringComparer.Ordinal);

    private static List<CorpusArticle> ReadCorpus(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var articles = new List<CorpusArticle>();
        while (lines.ReadLine() is { } line) articles.Add(JsonSerializer.Deserialize<CorpusArticle>(line, JsonSerializerOptions.Web)!);

        return [.. articles.OrderBy(article => article.Id, StringComparer.Ordinal)];
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadRewordings()
    {
        using var lines = new StreamReader(typeof(HeavyCopySet).Assembly.GetManifestResourceStream("rewordings.lexicon")!);
        var rewordings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Where(word => !word.Contains('_'))) rewordings.TryAdd(word, [.. words.Where(other => other != word).Select(other => other.Replace('_', ' '))]);
        }

        return rewordings;
    }

    private static void Shuffle(List<CorpusArticle> articles, Random random)
    {
        for (var i = articles.Count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (articles[i], articles[other]) = (articles[other], articles[i]);
        }
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    private sealed record CorpusArticle(string Id, string? Title, string Text, string? Published, string? Outlet);
}
