using System.ComponentModel;
using Hearsay.Claims;
using Hearsay.Server.Answers;
using Hearsay.Server.Views;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>What agents can ask of an archive. Every answer is quotations with their places, and labels; nothing is ever changed.</summary>
[McpServerToolType]
internal sealed class ArchiveTools(ILedgerStore store, StoryViews views, ClaimFinder claimFinder)
{
    private const int DefaultLimit = 10;
    private const int MostItems = 50;
    private const int LongestSpan = 20_000;

    [McpServerTool(Name = "search", Title = "Search articles", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Articles of the archive that hold some words, the best first, each with the id of its story and the words around the first place that fits.")]
    public async Task<ToolAnswer<IReadOnlyList<HitAnswer>>> SearchAsync(
        [Description("Words that all must be there; a phrase in double quotation marks.")] string query,
        [Description("How many at the most, 1 to 50.")] int limit = DefaultLimit,
        CancellationToken cancellationToken = default)
    {
        var answers = new List<HitAnswer>();
        foreach (var hit in await store.SearchAsync(query, Limit(limit), cancellationToken).ConfigureAwait(false))
        {
            answers.Add(AnswerWriter.Hit(hit, await store.FindStoryOfAsync(hit.Article.Id, cancellationToken).ConfigureAwait(false)));
        }

        return Told<IReadOnlyList<HitAnswer>>(answers);
    }

    [McpServerTool(Name = "story", Title = "Read a story", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("A story: its articles with their numbers, and its main claims, the disputed and the corroborated first.")]
    public Task<ToolAnswer<StoryReading>> StoryAsync(
        [Description("The story's id, as `search` gives it.")] string story,
        CancellationToken cancellationToken = default) =>
        OfStoryAsync(story, view => new StoryReading(
            view.Story.Id,
            AnswerWriter.Shown(view.Brief.Title.Text),
            [.. view.Brief.Articles.Select(AnswerWriter.Article)],
            [.. Main(view).Take(DefaultLimit).Select(claim => AnswerWriter.Claim(view, claim))],
            view.Ledger.Claims.Count,
            view.Ledger.Figures.Count), cancellationToken);

    [McpServerTool(Name = "claims", Title = "Find claims", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Claims over all stories by their parts: who said what about whom, a figure of what, between which days, how it stands. What is left out does not narrow.")]
    public async Task<ToolAnswer<PageAnswer<ClaimAnswer>>> ClaimsAsync(
        [Description(ClaimQuery.WhoDescription)] string? who = null,
        [Description(ClaimQuery.WhatDescription)] string? what = null,
        [Description(ClaimQuery.AboutDescription)] string? about = null,
        [Description(ClaimQuery.FigureDescription)] string? figure = null,
        [Description(ClaimQuery.FromDescription)] string? from = null,
        [Description(ClaimQuery.ToDescription)] string? to = null,
        [Description(ClaimQuery.StandingDescription)] string? standing = null,
        [Description("`next` of the answer before.")] string? after = null,
        [Description("How many at the most, 1 to 50.")] int limit = DefaultLimit,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var query = ClaimQuery.Read(who, what, about, figure, from, to, standing);
            return Told(await claimFinder.FindAsync(query, Words.Text(after), Limit(limit), cancellationToken).ConfigureAwait(false));
        }
        catch (ArgumentException exception) when (exception.ParamName is null)
        {
            throw new McpException(exception.Message);
        }
    }

    [McpServerTool(Name = "figures", Title = "Compare figures", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("The figures of a story: every value side by side with who gives it, whether they agree, and why not.")]
    public Task<ToolAnswer<IReadOnlyList<FigureAnswer>>> FiguresAsync(
        [Description("The story's id.")] string story,
        [Description("Words that what is measured must hold; all figures where left out.")] string? of = null,
        [Description("How many at the most, 1 to 50.")] int limit = DefaultLimit,
        CancellationToken cancellationToken = default) =>
        OfStoryAsync(story, view => (IReadOnlyList<FigureAnswer>)[.. view.Ledger.Figures
            .Where(figure => Words.Text(of) is not { } words || $"{figure.Measure} {figure.Unit} {figure.Of} {figure.Scope}".Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(figure => figure.Verdict)
            .ThenByDescending(figure => figure.Values.Count)
            .Take(Limit(limit))
            .Select(figure => AnswerWriter.Figure(view, figure))], cancellationToken);

    [McpServerTool(Name = "evidence", Title = "Evidence for a claim", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Everything one claim rests on: each statement with its words, speaker, day and origin, and what stands against it.")]
    public Task<ToolAnswer<ClaimAnswer>> EvidenceAsync(
        [Description("The story's id.")] string story,
        [Description("The claim's id.")] string claim,
        CancellationToken cancellationToken = default) =>
        OfStoryAsync(story, view => view.Claim(claim) is { } found
            ? AnswerWriter.Claim(view, found)
            : throw new McpException($"The story has no claim {claim}. The tool `claims` gives ids."), cancellationToken);

    [McpServerTool(Name = "article_span", Title = "Read words of an article", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Words of an article by their offsets in UTF-16 code units; the whole article where they are left out. At most 20,000 code units at once.")]
    public async Task<ToolAnswer<Quotation>> ArticleSpanAsync(
        [Description("The article's id.")] string article,
        [Description("Where the words begin.")] int start = 0,
        [Description("Where they end, exclusive; the end of the article where left out.")] int? end = null,
        CancellationToken cancellationToken = default)
    {
        var found = await store.ReadArticlesAsync([article], cancellationToken).ConfigureAwait(false);
        if (found.Count == 0) throw new McpException($"The archive has no article {article}. The tool `search` gives ids.");

        var length = found[0].Text.Length;
        var last = end ?? Math.Min(length, Math.Max(0, start) + LongestSpan);
        if (start < 0 || last < start || last > length) throw new McpException($"The article has {length} code units; {start} to {last} does not lie inside.");
        if (last - start > LongestSpan) throw new McpException($"{start} to {last} is more than {LongestSpan} code units; ask for it in parts.");

        return Told(AnswerWriter.Quote(found[0].Article, new TextSpan(start, last)));
    }

    private static IEnumerable<Claim> Main(StoryView view) => view.Ledger.Claims
        .OrderBy(claim => Pages.Tones.Weight(claim.Standing)).ThenByDescending(claim => claim.Carriers).ThenByDescending(claim => claim.Origins.Count);

    private static int Limit(int limit) =>
        limit is >= 1 and <= MostItems ? limit : throw new McpException($"limit is {limit}; expected 1 to {MostItems}.");

    private static ToolAnswer<T> Told<T>(T answer) => new(ToolAnswer<T>.UntrustedNotice, answer);

    private async Task<ToolAnswer<T>> OfStoryAsync<T>(string story, Func<StoryView, T> answer, CancellationToken cancellationToken) =>
        await views.FindAsync(story, cancellationToken).ConfigureAwait(false) is { } view
            ? Told(answer(view))
            : throw new McpException($"The archive has no story {story}. The tool `search` gives the ids of stories.");
}
