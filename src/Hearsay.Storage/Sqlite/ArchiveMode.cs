namespace Hearsay.Storage.Sqlite;

/// <summary>What opening does where there is no archive yet.</summary>
public enum ArchiveMode
{
    /// <summary>Makes one; for those who write.</summary>
    OpenOrCreate,

    /// <summary>Refuses; for those who only read, to whom a misspelt path should not look like an empty archive.</summary>
    OpenExisting,
}
