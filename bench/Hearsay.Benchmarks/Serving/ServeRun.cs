using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Benchmarks.Serving;

/// <summary>Puts `hearsay serve` on one core, asks it for pages at a steady rate whether or not it keeps up, and measures what a visitor waits.</summary>
internal static class ServeRun
{
    private const int RequestsASecond = 20;
    private const int Seconds = 60;
    private const int KnownStories = 4_000;

    private static readonly string[] SearchWords = ["government", "minister said", "police killed", "talks", "\"prime minister\"", "election", "water", "court ruling", "troops border", "hospital"];

    /// <summary>The figures as a table.</summary>
    public static async Task<string> MeasureAsync(string archive, Arguments arguments)
    {
        using var server = Start(archive, arguments.Command, out var address, out var started);
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        try
        {
            await client.GetByteArrayAsync(new Uri("/ready", UriKind.Relative));
            var ready = started.Elapsed;
            var stories = await StoriesAsync(client);
            server.Refresh();
            var before = server.TotalProcessorTime;
            var answers = await AskAsync(client, stories);
            server.Refresh();
            var work = server.TotalProcessorTime - before;

            var table = new StringBuilder("| page | requests | median ms | p95 ms | largest kB |\n|---|---:|---:|---:|---:|\n");
            foreach (var kind in answers.GroupBy(answer => answer.Kind))
            {
                var times = kind.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
                table.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {times.Count} | {times[times.Count / 2]:N1} | {times[times.Count * 95 / 100]:N1} | {kind.Max(answer => answer.Bytes) / 1000.0:N1} |\n");
            }

            table.Append(CultureInfo.InvariantCulture, $"\nReady after {ready.TotalSeconds:N2} s; {work.TotalMilliseconds / answers.Count:N1} ms of work a request; peak memory {PeakMemory(server):N0} MiB; {answers.Count(answer => !answer.IsGood)} answers that were none.\n");
            return table.ToString();
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static Process Start(string archive, string command, out Uri address, out Stopwatch started)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "0", command, "serve", "--archive", archive, "--address", "127.0.0.1:0"]) { RedirectStandardError = true };
        started = Stopwatch.StartNew();
        var server = Process.Start(start)!;
        while (server.StandardError.ReadLine() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                address = new Uri(line[at..].Split(' ')[0]);
                return server;
            }
        }

        throw new InvalidOperationException("The server said no address.");
    }

    private static async Task<List<string>> StoriesAsync(HttpClient client)
    {
        var (stories, after) = (new List<string>(), "");
        while (after is not null && stories.Count < KnownStories)
        {
            using var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"/api/v1/stories?limit=200&after={after}", UriKind.Relative)));
            stories.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(story => story.GetProperty("id").GetString()!));
            after = page.RootElement.GetProperty("next").GetString();
        }

        return stories;
    }

    private static async Task<IReadOnlyList<(string Kind, TimeSpan Time, int Bytes, bool IsGood)>> AskAsync(HttpClient client, List<string> stories)
    {
        // The same stories and words in every run, each story hardly ever twice.
        var random = new Random(20311);
        var (asked, clock) = (new List<Task<(string, TimeSpan, int, bool)>>(), Stopwatch.StartNew());
        for (var request = 0; request < RequestsASecond * Seconds; request++)
        {
            var due = TimeSpan.FromSeconds((double)request / RequestsASecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);

            var (kind, path) = (request % 4) switch
            {
                0 => ("search", $"/search?q={Uri.EscapeDataString(SearchWords[random.Next(SearchWords.Length)])}"),
                1 => ("stories", "/stories"),
                _ => ("story", $"/stories/{stories[random.Next(stories.Count)]}"),
            };
            asked.Add(AskAsync(client, kind, path, clock, due));
        }

        return await Task.WhenAll(asked);
    }

    // From when it was due, so that a queue in front of a slow answer is counted.
    private static async Task<(string, TimeSpan, int, bool)> AskAsync(HttpClient client, string kind, string path, Stopwatch clock, TimeSpan due)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isGood = answer.IsSuccessStatusCode && bytes.Length > 1_000;
        if (!isGood) Console.Error.WriteLine($"{path}: {(int)answer.StatusCode}, {bytes.Length:N0} bytes");
        return (kind, clock.Elapsed - due, bytes.Length, isGood);
    }

    private static double PeakMemory(Process server)
    {
        var line = File.ReadLines($"/proc/{server.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
