using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Eval.Contract;

namespace Hearsay.Eval.PublicSets;

/// <summary>Main text, titles, authors and days of saved pages.</summary>
internal static class PageSet
{
    /// <summary>Scores the pages packed beside the gold file in <c>pages.tar.gz</c>.</summary>
    public static void Score(string file, PublicSet set)
    {
        var gold = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<PageRecord>(line, ContractForm.Options)!).ToList();
        var bytes = Unpack(Path.Combine(Path.GetDirectoryName(file)!, "pages.tar.gz"));
        var reader = new ArticleReader();
        var read = gold.AsParallel().AsOrdered().Select(page => bytes.TryGetValue(page.File, out var found) ? reader.ReadBytes(page.File, found).FirstOrDefault()?.Article : null).ToList();
        foreach (var (page, article) in gold.Zip(read)) Score(page, article, set);
    }

    private static void Score(PageRecord page, Article? article, PublicSet set)
    {
        var body = article is null ? "" : Squash(string.Join('\n', article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Post).Select(block => block.Span.Of(article.Text))));
        var right = page.With.Count(segment => body.Contains(Squash(segment), StringComparison.Ordinal));
        var wrong = page.Without.Count(segment => body.Contains(Squash(segment), StringComparison.Ordinal));
        set.Sheet.Add("main text, segments", right, right + wrong, page.With.Count);
        foreach (var segment in page.With.Where(segment => !body.Contains(Squash(segment), StringComparison.Ordinal))) set.Sheet.Miss("missing", page.File, segment, "");
        foreach (var segment in page.Without.Where(segment => body.Contains(Squash(segment), StringComparison.Ordinal))) set.Sheet.Miss("unwanted", page.File, "", segment);

        Fact("day", page.Date is { Length: >= 10 } date ? date[..10] : page.Date, article?.Published is { } time ? NodaTime.Text.LocalDatePattern.Iso.Format(time.Day) : "");
        Fact("title", page.Title is null ? null : Fold(page.Title), Fold(article?.Title ?? ""));
        var wanted = page.Authors().Select(Fold).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count > 0)
        {
            var found = (article?.Bylines ?? []).Select(Fold).ToHashSet(StringComparer.Ordinal);
            set.Sheet.Add("authors", wanted.Count(found.Contains), found.Count, wanted.Count);
        }

        void Fact(string measure, string? expected, string actual)
        {
            if (string.IsNullOrEmpty(expected)) return;

            set.Sheet.Add(measure, expected == actual ? 1 : 0, actual.Length > 0 ? 1 : 0, 1);
            if (expected != actual) set.Sheet.Miss(measure, page.File, expected, actual);
        }
    }

    private static string Fold(string text) => Squash(text).Trim().ToLowerInvariant();

    // One space for every run of white space, those at the ends as well.
    private static string Squash(string text)
    {
        var squeezed = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) squeezed.Append(letter);
            else if (squeezed.Length == 0 || squeezed[^1] != ' ') squeezed.Append(' ');
        }

        return squeezed.ToString();
    }

    private static Dictionary<string, byte[]> Unpack(string path)
    {
        var pages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;

            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            pages[entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name] = bytes.ToArray();
        }

        return pages;
    }
}
