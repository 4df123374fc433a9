using System.Collections.Concurrent;
using System.Threading.Channels;
using Hearsay.Articles;
using Hearsay.Decisions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Hearsay.Server.Uploads;

/// <summary>Takes uploads in, and reads them one after another: the archive has one writer at a time.</summary>
internal sealed class UploadQueue(ILedgerStore store, ServerOptions options, TimeProvider time) : BackgroundService
{
    private const int MostWaiting = 16;
    private const int MostRemembered = 100;

    private readonly Channel<Upload> waiting = Channel.CreateBounded<Upload>(MostWaiting);
    private readonly ConcurrentDictionary<string, Upload> uploads = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private readonly Ledger ledger = new(store, new LedgerPipeline());
    private int count;

    /// <summary>Puts an upload into the queue; <see langword="null"/> where too many wait already.</summary>
    /// <param name="files">What it holds.</param>
    /// <param name="signer">Who hands it in, from where.</param>
    public Upload? Add(IReadOnlyList<UploadedFile> files, (string By, string From) signer)
    {
        var upload = new Upload(signer.By, signer.From, ContentId.Of(time.GetUtcNow().ToString("O"), Interlocked.Increment(ref count).ToString(System.Globalization.CultureInfo.InvariantCulture)), files);
        if (!waiting.Writer.TryWrite(upload)) return null;

        uploads[upload.Id] = upload;
        order.Enqueue(upload.Id);
        while (order.Count > MostRemembered && order.TryDequeue(out var oldest)) uploads.TryRemove(oldest, out _);
        return upload;
    }

    /// <summary>An upload by its id.</summary>
    public Upload? Find(string id) => uploads.GetValueOrDefault(id);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var upload in waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await ReadAsync(upload, stoppingToken).ConfigureAwait(false);
            }
            catch (HearsayException exception)
            {
                upload.Fail(exception.Message);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                options.Log?.Invoke($"An upload failed: {exception}");
                upload.Fail("Something went wrong that should not have. Nothing in the archive was harmed. Whoever runs this server can see more in its log.");
            }
        }
    }

    private async Task ReadAsync(Upload upload, CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(new ReadingOptions { MaxFileBytes = (int)Math.Min(int.MaxValue, options.MaxUploadBytes) });
        var readings = await Task.Run(
            () => ArticleReader.WithoutDuplicates(upload.Files.SelectMany(file => reader.ReadBytes(file.Name, file.Bytes))).ToList(),
            cancellationToken).ConfigureAwait(false);
        upload.Reading(readings);

        var report = await Task.Run(() => ledger.AddAsync(readings, new Progress(upload), cancellationToken), cancellationToken).ConfigureAwait(false);
        await ledger.LogAsync(report, new Signature(upload.By, Instant.FromDateTimeOffset(time.GetUtcNow()), upload.From), cancellationToken).ConfigureAwait(false);
        var stories = new List<(string Id, string Title)>();
        foreach (var article in readings.Select(reading => reading.Article).OfType<Article>().Take(MostRemembered))
        {
            if (await store.FindStoryOfAsync(article.Id, cancellationToken).ConfigureAwait(false) is not { } id || stories.Exists(story => story.Id == id)) continue;
            if (await store.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is { } story) stories.Add((story.Id, story.Title));
        }

        options.Log?.Invoke($"{time.GetUtcNow():u} upload {upload.Id}: {upload.Found} read, {report.Added} added, {report.Known} there already, {report.Rejections.Count} refused");
        upload.Finish(report, stories);
    }

    // Told at once and in order, unlike System.Progress.
    private sealed class Progress(Upload upload) : IProgress<int>
    {
        public void Report(int value) => upload.Advance(value);
    }
}
