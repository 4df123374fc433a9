namespace Hearsay.Articles;

/// <summary>Finds the files below the paths a user named, in an order that is the same everywhere.</summary>
internal static class InputFiles
{
    /// <summary>Every file, those of a folder in ordinal order of name; what can't be read stands in its place with its reason.</summary>
    public static IEnumerable<InputFile> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var file in path == "-" ? [new InputFile("-")] : Walk(path, new HashSet<string>(StringComparer.Ordinal)))
            {
                yield return file;
            }
        }
    }

    private static List<InputFile> Walk(string path, HashSet<string> entered)
    {
        try
        {
            return WalkOrThrow(path, entered);
        }
        catch (UnauthorizedAccessException)
        {
            return [Refuse(
                path,
                HearsayError.Unreadable,
                "may not be read. A file or folder with permission to read was expected. "
                    + "Change its permissions, or leave it out.")];
        }
        catch (IOException exception) when (exception.HResult != 0)
        {
            return [Refuse(path, HearsayError.Unreadable, "can't be opened. Is the disk still there?")];
        }
    }

    private static List<InputFile> WalkOrThrow(string path, HashSet<string> entered)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return [Refuse(path.Length == 0 ? "(an empty path)" : path.Replace('\0', '?'), HearsayError.NotFound, "is no path. A file or folder was expected. Is a variable unset?")];
        }

        var target = Resolve(path, out var isLoop);
        if (isLoop)
        {
            return [Refuse(
                path,
                HearsayError.LinkLoop,
                "is a link that leads back to itself. A file or folder was expected at its end. Remove the link.")];
        }

        if (File.Exists(target))
        {
            return [new InputFile(path)];
        }

        if (!Directory.Exists(target))
        {
            return [Refuse(path, HearsayError.NotFound, "is not there. A file or folder was expected. Is the name right?")];
        }

        if (!entered.Add(Path.TrimEndingDirectorySeparator(target)))
        {
            return [Refuse(path, HearsayError.LinkLoop, "is reached again through a link. Its articles are read once; remove the link.")];
        }

        return [.. Directory.EnumerateFileSystemEntries(path)
            .Where(entry => !IsHidden(entry))
            .Order(StringComparer.Ordinal)
            .SelectMany(entry => Walk(entry, entered))];
    }

    // The true place of a path whose every folder may be a link.
    private static string Resolve(string path, out bool isLoop)
    {
        isLoop = false;
        var full = Path.GetFullPath(path);
        try
        {
            FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target ? Resolve(target, out isLoop) : InTrueFolder(full);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            // The system gives up after some forty links.
            isLoop = true;
            return full;
        }
        catch (IOException)
        {
            return full;
        }
    }

    private static string InTrueFolder(string full)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full));
        return parent is null ? full : Path.Combine(Resolve(parent, out _), Path.GetFileName(Path.TrimEndingDirectorySeparator(full)));
    }

    private static bool IsHidden(string entry) => Path.GetFileName(entry) is ['.', ..];

    private static InputFile Refuse(
        string path,
        HearsayError code,
        string message) => new(path,
        new ArticleRejection(path, code, $"{path} {message}"));
}
