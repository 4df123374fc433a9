using System.Globalization;
using Hearsay.Annotations;
using Hearsay.Stories;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Stories with their ids, days, articles and terms.</summary>
internal static class StoriesView
{
    private const int TermsShown = 8;

    public static void Write(IAnsiConsole screen, IReadOnlyList<Story> stories, IReadOnlyList<AnnotatedArticle> articles)
    {
        var byId = articles.ToDictionary(article => article.Article.Id, article => article.Article, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            screen.Write(Layout.Plain(story.Title, Layout.Strong));
            screen.WriteLine();
            screen.WriteIndented(Layout.Plain(string.Create(CultureInfo.InvariantCulture, $"{story.Id} · {Days(story)} · {Count(story.Articles.Count)}"), Layout.Quiet));
            if (story.IsRejected) screen.WriteIndented(Layout.Plain("rejected by an analyst", Layout.Quiet));
            if (story.Terms.Count > 0) screen.WriteIndented(Layout.Plain(string.Join(", ", story.Terms.Take(TermsShown)), Layout.Quiet));
            foreach (var id in story.Articles) screen.WriteIndented(Layout.Plain(CopiesView.Label(byId[id])), columns: 4);
            foreach (var id in story.Guests) screen.WriteIndented(Layout.Plain($"{Posts(story, id)} of {CopiesView.Label(byId[id])}"), columns: 4);

            screen.WriteLine();
        }

        screen.Write(Layout.Plain(string.Create(CultureInfo.InvariantCulture, $"{stories.Count:#,0} {(stories.Count == 1 ? "story" : "stories")}, {Count(articles.Count)}"), Layout.Quiet));
        screen.WriteLine();
    }

    /// <summary><c>2022-09-26 to 2022-09-30</c>.</summary>
    public static string Days(Story story) => (story.From, story.To) switch
    {
        ({ } from, { } to) when from != to => $"{Iso(from)} to {Iso(to)}",
        ({ } day, _) => Iso(day),
        _ => "undated",
    };

    // "a post", "3 posts", and what the first is called.
    private static string Posts(Story story, string article)
    {
        var posts = story.Posts.Where(post => post.Article == article).ToList();
        var head = posts.Select(post => post.Head).FirstOrDefault(head => head is not null);
        var count = posts.Count == 1 ? "a post" : string.Create(CultureInfo.InvariantCulture, $"{posts.Count:#,0} posts");
        return head is null ? count : posts.Count == 1 ? $"{count}, “{head}”," : $"{count}, first “{head}”,";
    }

    private static string Count(int articles) => string.Create(CultureInfo.InvariantCulture, $"{articles:#,0} {(articles == 1 ? "article" : "articles")}");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
