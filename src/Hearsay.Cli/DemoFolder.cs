using Hearsay.Articles;

namespace Hearsay.Cli;

/// <summary>A folder for the archive of the samples; it goes when it is disposed of.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-demo-");

    /// <summary>Where the archive is to be.</summary>
    public string Archive => Path.Combine(folder.FullName, "demo.hearsay");

    /// <summary>Adds the samples that stand beside the program.</summary>
    public async Task FillAsync(ILedgerStore store, CancellationToken cancellationToken)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var readings = new ArticleReader().Read([samples], cancellationToken: cancellationToken)
            .Select(reading => reading.Article is { Path: { } path } article ? ArticleReading.Of(article with { Path = Path.GetRelativePath(samples, path) }) : reading);
        var report = await new Ledger(store, new LedgerPipeline()).AddAsync(readings, progress: null, cancellationToken).ConfigureAwait(false);
        if (report.Added == 0) throw new HearsayException(HearsayError.NotFound, $"The samples are not at {samples}, where they were expected. Build Hearsay anew.");
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Another program looks into it; the system empties its temporary folder in time.
        }
    }
}
