using Hearsay.Annotations;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages;

/// <summary>Pages that people look at.</summary>
internal static class PageEndpoints
{
    private const int StoriesAPage = 25;
    private const int HitsAPage = 20;
    private const int LongestQuery = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", () => Results.LocalRedirect("/stories"));
        pages.MapGet("/stories", StoriesAsync);
        pages.MapGet("/stories/{story}", (string story, HttpContext context, StoryViews views, CancellationToken ct) => StoryAsync(story, StoryTab.All[0], context, views, ct));
        foreach (var tab in StoryTab.All.Skip(1))
        {
            pages.MapGet($"/stories/{{story}}/{tab.Id}", (string story, HttpContext context, StoryViews views, CancellationToken ct) => StoryAsync(story, tab, context, views, ct));
        }

        pages.MapGet("/stories/{story}/actors/{actor}", ActorAsync);
        pages.MapGet("/articles/{article}", ArticleAsync);
        pages.MapGet("/search", SearchAsync);
        pages.MapGet("/theme", Theme);
    }

    private static async Task<IResult> StoriesAsync(HttpContext context, ILedgerStore store, StoryFinder finder, CancellationToken cancellationToken)
    {
        var choice = StoryChoice.Of(context.Request.Query);
        var after = context.Request.Query["after"].ToString() is { Length: > 0 } cursor ? cursor : null;
        var page = await finder.FindAsync(choice.ToFilter(), choice.ToNeed(), after, StoriesAPage, cancellationToken).ConfigureAwait(false);
        var (articles, stories) = await store.CountAsync(cancellationToken).ConfigureAwait(false);
        return PageResults.Page<StoriesPage>(new { Frame = Frame.Of(context), Page = page, Choice = choice, Articles = articles, Stories = stories });
    }

    private static async Task<IResult> StoryAsync(string story, StoryTab tab, HttpContext context, StoryViews views, CancellationToken cancellationToken)
    {
        if (await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false) is not { } view) return NoStory(context);

        var (frame, pane) = (Frame.Of(context), PaneOf(context, view));
        return IsPane(context, pane)
            ? PageResults.Part<ArticlePane>(new { View = view, Frame = frame, Place = pane!.Value })
            : PageResults.Page<StoryTabPage>(new { View = view, Frame = frame, Tab = tab, Pane = pane });
    }

    private static async Task<IResult> ActorAsync(string story, string actor, HttpContext context, StoryViews views, CancellationToken cancellationToken)
    {
        if (await views.FindAsync(AddressId.Read(story), cancellationToken).ConfigureAwait(false) is not { } view) return NoStory(context);
        if (view.Actor(AddressId.Read(actor)) is not { } found) return PageResults.NotFound(context, "The story names no such actor. Its sources list those it names.");

        var (frame, pane) = (Frame.Of(context), PaneOf(context, view));
        return IsPane(context, pane)
            ? PageResults.Part<ArticlePane>(new { View = view, Frame = frame, Place = pane!.Value })
            : PageResults.Page<ActorPage>(new { View = view, Frame = frame, Actor = found, Pane = pane });
    }

    private static async Task<IResult> ArticleAsync(string article, HttpContext context, ILedgerStore store, StoryViews views, CancellationToken cancellationToken)
    {
        var id = AddressId.Read(article);
        var story = await store.FindStoryOfAsync(id, cancellationToken).ConfigureAwait(false);
        var view = story is null ? null : await views.FindAsync(story, cancellationToken).ConfigureAwait(false);
        var found = view?.Annotated(id) ?? (await store.ReadArticlesAsync([id], cancellationToken).ConfigureAwait(false)).FirstOrDefault();
        if (found is null) return PageResults.NotFound(context, "The archive has no such article.");

        var marked = Place.ParseSpan(context.Request.Query["at"].ToString()) is { } span && span.End <= found.Text.Length ? span : default;
        var other = await OtherAsync(context.Request.Query["compare"].ToString(), view, store, cancellationToken).ConfigureAwait(false);
        return PageResults.Page<ArticlePage>(new
        {
            Frame = Frame.Of(context),
            Article = found,
            View = view,
            Marked = marked,
            Other = other?.Article,
            Changes = other is null ? [] : ArticleChange.Between(other.Text, found.Text),
        });
    }

    private static async Task<AnnotatedArticle?> OtherAsync(string compare, StoryView? view, ILedgerStore store, CancellationToken cancellationToken)
    {
        if (compare.Length == 0) return null;

        var id = AddressId.Read(compare);
        return view?.Annotated(id) ?? (await store.ReadArticlesAsync([id], cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    private static async Task<IResult> SearchAsync(HttpContext context, ILedgerStore store, CancellationToken cancellationToken)
    {
        var words = TypedText.Clean(context.Request.Query["q"]) is { } typed ? Charts.Drawing.Cut(typed, LongestQuery) : null;
        var hits = words is null ? [] : await store.SearchAsync(words, HitsAPage, cancellationToken).ConfigureAwait(false);
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (await store.FindStoryOfAsync(hit.Article.Id, cancellationToken).ConfigureAwait(false) is { } story) stories[hit.Article.Id] = story;
        }

        return PageResults.Page<SearchPage>(new { Frame = Frame.Of(context), Words = words, Most = HitsAPage, Hits = hits, Stories = stories });
    }

    // A link and no form, so that it works everywhere: all it changes is the visitor's own colours.
    private static IResult Theme(HttpContext context, string? to, string? back)
    {
        if (to is "auto" or "light" or "dark")
        {
            context.Response.Cookies.Append(Frame.ThemeCookie, to, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
        }

        return Results.LocalRedirect(LocalAddress.Or(back, "/stories"));
    }

    private static IResult NoStory(HttpContext context) =>
        PageResults.NotFound(context, "The archive has no such story. New articles may have joined it to another; a search finds them.");

    private static bool IsPane(HttpContext context, Place? pane) => pane is not null && context.Request.Query["part"] == "pane";

    // An address may be old or mistyped: words that are not there leave the article, an article that is not there leaves the story.
    private static Place? PaneOf(HttpContext context, StoryView view) =>
        Place.Parse(context.Request.Query["at"].ToString()) is { } place && view.Article(place.Article) is { } article
            ? place.Span.End <= article.Article.Text.Length ? place : place with { Span = default }
            : null;
}
