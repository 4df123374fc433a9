using Hearsay.Server.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Hearsay.Server.Tests;

/// <summary>The system's Chromium. Where there is none, the tests that need it fail and say so.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const float Patience = 20_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A page of its own, with nothing kept from others.</summary>
    internal async Task<WatchedPage> NewPageAsync(int width = 1400, bool isDark = false, bool hasScripts = true)
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully) return;

        var (playwright, browser) = await started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("HEARSAY_CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException($"No Chromium is at {string.Join(", ", Places)}. `apt-get install chromium` installs one; HEARSAY_CHROMIUM names another.");
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] }));
    }
}
