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

    /// <summary>The size in pages at which the disk counts as full, so that tests can fill it.</summary>
    internal int? MaxPageCount { get; init; }
}
