namespace Hearsay.Storage.Sqlite;

/// <summary>How an archive is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>What to do where the file is missing.</summary>
    /// <value>Defaults to <see cref="ArchiveMode.OpenOrCreate"/>.</value>
    public ArchiveMode Mode { get; init; } = ArchiveMode.OpenOrCreate;

    /// <summary>How long to wait for another process that is writing, before <see cref="HearsayError.ArchiveBusy"/>.</summary>
    /// <value>Defaults to 10 seconds.</value>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many of the articles that hold the words of a search are ranked, beginning with the one added last.</summary>
    /// <value>Defaults to 10,000, of which one core ranks all in some 15 ms.</value>
    internal int MostRanked { get; init; } = 10_000;

    /// <summary>The size in pages at which the disk counts as full, so that tests can fill it.</summary>
    internal int? MaxPageCount { get; init; }
}
