namespace Hearsay.Tests;

/// <summary>Where the repository stands that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path in the repository, with the system's separators.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>A file's text, with the line ends of Unix.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("No Hearsay.slnx stands above the tests.");
    }
}
