using Hearsay.Articles;

namespace Hearsay.Benchmarks;

/// <summary>The invented coverage under <c>samples/</c>, and the checks that a benchmark does what its name says.</summary>
internal static class Sample
{
    public static string Root { get; } = FindRoot();

    /// <summary>A sample file by its name below <c>samples/</c>.</summary>
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Root, "samples", file));

    /// <summary>All articles of a sample story.</summary>
    public static IReadOnlyList<Article> Story(string name) =>
        [.. new ArticleReader().Read([Path.Combine(Root, "samples", name)]).Select(reading => reading.Article).OfType<Article>()];

    /// <summary>One article by the name of its file.</summary>
    public static Article Article(string file) => new ArticleReader().ReadBytes(file, Bytes(file)).First().Article!;

    /// <summary>Returns the answer, or fails where it is not the one expected: a fast wrong answer is no measurement.</summary>
    public static T Checked<T>(T answer, bool isRight) =>
        isRight ? answer : throw new InvalidOperationException("The benchmark's answer is wrong, so its time means nothing.");

    private static string FindRoot()
    {
        // BenchmarkDotNet runs what it builds some folders below.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above this program holds Hearsay.slnx. Run it from a checkout.");
    }
}
