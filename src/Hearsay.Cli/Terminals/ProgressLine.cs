using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Cli.Terminals;

/// <summary>How far the work is, how fast it goes and how long it will take: one line on standard error that replaces itself.</summary>
/// <remarks>Silent where no person looks at standard error, and for work that is over at once.</remarks>
internal sealed class ProgressLine(Terminal terminal, string verb, long totalBytes, bool isShown) : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan FirstShown = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(120);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly bool isShown = isShown && terminal.IsErrorTerminal;
    private TimeSpan next = FirstShown;
    private bool isDrawn;
    private long bytes;
    private int articles;

    /// <summary>So much more is done.</summary>
    public void Advance(int articlesDone, long bytesDone)
    {
        articles += articlesDone;
        bytes += bytesDone;
        if (!isShown || clock.Elapsed < next) return;

        next = clock.Elapsed + Between;
        terminal.Error.Write("\r\u001b[K" + Describe(verb, articles, bytes, totalBytes, clock.Elapsed));
        isDrawn = true;
    }

    /// <summary>Takes the line away so that something else can be written.</summary>
    public void Clear()
    {
        if (isDrawn) terminal.Error.Write("\r\u001b[K");
        isDrawn = false;
    }

    public void Dispose() => Clear();

    /// <summary><c>Reading ━━━━━━──── 61 % · 1,204 articles · 85/s · 9 s left</c>.</summary>
    internal static string Describe(string verb, int articles, long bytes, long totalBytes, TimeSpan elapsed)
    {
        var done = totalBytes > 0 ? Math.Min(1.0, (double)bytes / totalBytes) : 0;
        var rate = articles / Math.Max(elapsed.TotalSeconds, 0.001);
        var filled = (int)(done * BarWidth);
        var bar = totalBytes > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{new string('━', filled)}{new string('─', BarWidth - filled)} {done:0 %} · ")
            : "";
        var left = done is > 0.02 and < 1 ? $" · {Duration(elapsed * ((1 - done) / done))} left" : "";

        return string.Create(CultureInfo.InvariantCulture, $"{verb} {bar}{articles:#,0} articles · {rate:#,0}/s{left}");
    }

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
    };
}
