namespace Hearsay.Eval.Scores;

/// <summary>The folder that holds the solution, from wherever the program was built to.</summary>
internal static class RepositoryRoot
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Hearsay.slnx. Run this from a checkout.");
    }
}
