using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Cli.Terminals;
using Hearsay.Copies;
using NodaTime.Text;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Groups of articles that are one text, the original first.</summary>
internal static class CopiesView
{
    public static void Write(IAnsiConsole screen, CopyReport copies, IReadOnlyList<AnnotatedArticle> articles)
    {
        var byId = articles.ToDictionary(article => article.Article.Id, article => article.Article, StringComparer.Ordinal);
        foreach (var (group, index) in copies.Groups.Select((group, index) => (group, index)))
        {
            var agency = group.Agency is { } name ? $", the text of {name}" : "";
            var tree = new Tree(Layout.Plain(string.Create(CultureInfo.InvariantCulture, $"Text {index + 1}: {group.Articles.Count} articles{agency}"), Layout.Strong));
            foreach (var id in group.Articles.OrderBy(id => id != group.Original).ThenBy(id => byId[id].Published).ThenBy(id => id, StringComparer.Ordinal))
            {
                tree.AddNode(Layout.Plain(Label(byId[id]) + (id == group.Original ? "  ← the original" : Share(copies, group.Original, id))));
            }

            screen.Write(tree);
            screen.WriteLine();
        }

        foreach (var chain in copies.Versions)
        {
            var tree = new Tree(Layout.Plain($"Versions of {chain.Key}", Layout.Strong));
            foreach (var id in chain.Articles) tree.AddNode(Layout.Plain(Label(byId[id])));
            screen.Write(tree);
            screen.WriteLine();
        }

        if (copies.Reuse.Count > 0)
        {
            var tree = new Tree(Layout.Plain("Passages shared without copying: a quotation, a paragraph of background", Layout.Strong));
            foreach (var pair in copies.Reuse) tree.AddNode(Layout.Plain($"{Label(byId[pair.A])}  +  {Label(byId[pair.B])}"));
            screen.Write(tree);
            screen.WriteLine();
        }

        var copied = copies.Groups.Sum(group => group.Articles.Count);
        screen.Write(Layout.Plain(string.Create(
            CultureInfo.InvariantCulture, $"{articles.Count - copied:#,0} articles stand on their own; {copied:#,0} share {copies.Groups.Count:#,0} texts"), Layout.Quiet));
        screen.WriteLine();
    }

    /// <summary>How an article is named in one line.</summary>
    public static string Label(Article article) => Printable.Line(string.Join(" · ", new[]
    {
        article.Outlet ?? article.Path ?? article.Id,
        article.Published is { } published ? LocalDatePattern.Iso.Format(published.Day) : "undated",
        article.Title ?? "no headline",
    }));

    private static string Share(CopyReport copies, string? original, string id)
    {
        var pair = copies.Pairs.FirstOrDefault(pair => (pair.A == id && pair.B == original) || (pair.B == id && pair.A == original));
        return pair is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  ({(pair.A == id ? pair.InA : pair.InB):0 %} of it)");
    }
}
