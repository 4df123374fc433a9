using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Says in the user's words what SQLite says in codes.</summary>
internal static class SqliteErrors
{
    // Primary result codes, https://www.sqlite.org/rescode.html.
    public const int Error = 1;
    public const int Busy = 5;
    public const int Locked = 6;
    private const int NoPermission = 3;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    public const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    public const int Constraint = 19;
    public const int NotADatabase = 26;

    /// <summary>What the user can do something about; <see langword="null"/> for what is an error of ours and stays as it is.</summary>
    public static HearsayException? Explain(SqliteException exception, string path, TimeSpan busyTimeout)
    {
        (HearsayError Code, string Message)? explained = exception.SqliteErrorCode switch
        {
            Busy or Locked => (HearsayError.ArchiveBusy, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"Another process was still writing to {path} after {busyTimeout.TotalSeconds:0.##} s. Nothing was changed. Try again when it is done.")),
            Full => (HearsayError.CannotWrite, $"The disk of {path} is full. Nothing of this batch was kept, what was there before is whole. Make room and try again."),
            ReadOnly or NoPermission => (HearsayError.CannotWrite, $"{path} or its folder can't be written to. An archive needs both writable; copy it to a place that is, or change their permissions."),
            CannotOpen => (HearsayError.CannotWrite, WhyNotOpened(path)),
            InputOutput => (HearsayError.CannotWrite, $"The disk of {path} failed to read or write. Nothing of this batch was kept. Check the disk, then try again."),
            // Error is a table that is not there or a schema that can't be: our own statements do not change.
            Corrupt or Error => Damaged(path),
            NotADatabase => (HearsayError.NotAnArchive, $"{path} is no archive: its bytes are not those of an SQLite database. Name another file."),
            _ => null,
        };

        return explained is { } found ? new HearsayException(found.Code, found.Message, exception) : null;
    }

    /// <summary>An archive with bytes that can't be what was written.</summary>
    public static (HearsayError Code, string Message) Damaged(string path) =>
        (HearsayError.DamagedArchive, $"{path} is damaged: parts of it are not what was written. Run `hearsay verify` to see what is left, and go back to a copy.");

    private static string WhyNotOpened(string path)
    {
        if (Directory.Exists(path)) return $"{path} is a folder. Name a file in it.";

        var folder = Path.GetDirectoryName(path);
        return folder is not null && !Directory.Exists(folder)
            ? $"{path} can't be opened: there is no folder {folder}. Make it first, or name another."
            : $"{path} can't be opened. An archive needs its file and its folder readable and writable; change their permissions or name another place.";
    }
}
