using Microsoft.Playwright;

namespace Hearsay.Server.Tests;

/// <summary>A page, and what went wrong on it: errors of scripts, refusals by the content security policy, dialogs that an article opened.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public WatchedPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Problems.Add(message.Text);
        };
        page.PageError += (_, error) => Problems.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Problems.Add($"a dialog opened: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false }) Problems.Add($"asked elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    public List<string> Problems { get; } = [];

    /// <summary>Opens an address, which must answer with <paramref name="status"/>.</summary>
    public async Task<IPage> OpenAsync(Uri server, string path, int status = 200)
    {
        var answer = await Page.GotoAsync(new Uri(server, path).ToString());
        Assert.True(answer!.Status == status, $"{path}: {status} was expected, {answer.Status} answered: {await answer.TextAsync()}");
        return Page;
    }

    /// <summary>What stands out of the window at the right; empty where the page fits.</summary>
    public async Task<string> OverflowAsync() => await Page.EvaluateAsync<string>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= width) return "";
          return [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > width + .5).slice(0, 4)
            .map(element => `${Math.round(element.getBoundingClientRect().right)}: ${element.outerHTML.slice(0, 160)}`).join(" | ") || "something wide";
        }
        """);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
