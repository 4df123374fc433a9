using Hearsay.Articles.Formats;

namespace Hearsay.Articles;

/// <summary>Reads articles out of files of any kind: text, Markdown, pages, feeds, JSON, archives of the web, packed or not.</summary>
/// <remarks>
/// Holds no state and may be used by several threads at once. What can't be read becomes a rejection in its place, and the rest goes on.
/// To show progress, or to read files in parallel, ask <see cref="FindFiles"/> first, give each to <see cref="ReadFile"/>, and take the readings
/// in order of the files through <see cref="WithoutDuplicates"/>: that is what <see cref="Read"/> does, one file after the other.
/// </remarks>
public sealed class ArticleReader
{
    private readonly ReadingOptions options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">The limits; the defaults where left out.</param>
    public ArticleReader(ReadingOptions? options = null)
    {
        this.options = options ?? new ReadingOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(this.options.MaxFileBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(this.options.MaxTextLength);
    }

    /// <summary>Reads everything below the paths, lazily and in order.</summary>
    /// <param name="paths">Files and folders in any mix; <c>-</c> is standard input, as JSON Lines.</param>
    /// <param name="standardInput">What <c>-</c> stands for; the process's own where left out.</param>
    /// <param name="cancellationToken">Stops the reading between two articles.</param>
    public IEnumerable<ArticleReading> Read(IEnumerable<string> paths, Stream? standardInput = null, CancellationToken cancellationToken = default) =>
        WithoutDuplicates(InputFiles.Find(paths).SelectMany(file => ReadFile(file, standardInput, cancellationToken)));

    /// <summary>The files below the paths, in the order in which they are read: folders recursively, entries in ordinal order of name, hidden ones left out.</summary>
    public IReadOnlyList<InputFile> FindFiles(IEnumerable<string> paths) => [.. InputFiles.Find(paths)];

    /// <summary>Reads one file, lazily.</summary>
    /// <param name="file">One of <see cref="FindFiles"/>.</param>
    /// <param name="standardInput">What <c>-</c> stands for; the process's own where left out.</param>
    /// <param name="cancellationToken">Stops the reading between two articles.</param>
    public IEnumerable<ArticleReading> ReadFile(InputFile file, Stream? standardInput = null, CancellationToken cancellationToken = default)
    {
        if (file.Problem is { } problem)
        {
            yield return ArticleReading.Refused(problem.Path, problem.Code, problem.Message);
            yield break;
        }

        using var stream = Open(file, standardInput, out var refusal);
        if (stream is null)
        {
            yield return refusal!;
            yield break;
        }

        foreach (var reading in FormatReader.Read(stream, new FormatContext(file.Path, options)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading;
        }
    }

    /// <summary>Reads bytes that came from elsewhere than a file.</summary>
    /// <param name="path">What to call them; the ending of the name helps where the bytes leave their kind open.</param>
    /// <param name="bytes">The bytes.</param>
    public IEnumerable<ArticleReading> ReadBytes(string path, ReadOnlyMemory<byte> bytes) =>
        WithoutDuplicates(FormatReader.Read(new MemoryStream(bytes.ToArray(), writable: false), new FormatContext(path, options)));

    /// <summary>Passes over an article that came before, and refuses a different one with the id of an earlier one (HS0015).</summary>
    public static IEnumerable<ArticleReading> WithoutDuplicates(IEnumerable<ArticleReading> readings)
    {
        var known = new Dictionary<string, (string Content, string? Path)>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            if (reading.Article is not { } article)
            {
                yield return reading;
                continue;
            }

            var content = ContentId.Of(article.Outlet, article.Text);
            if (known.TryAdd(article.Id, (content, article.Path)))
            {
                yield return reading;
            }
            else if (known[article.Id] is var first && first.Content != content)
            {
                var path = article.Path ?? article.Id;
                yield return ArticleReading.Refused(
                    path,
                    HearsayError.DuplicateId,
                    $"{path} has the id {article.Id}, which {first.Path} has for another text. "
                        + "Every article needs an id of its own; the first is kept. "
                        + "Leave the ids out and they are made from content.");
            }
        }
    }

    private static Stream? Open(InputFile file, Stream? standardInput, out ArticleReading? refusal)
    {
        refusal = null;
        try
        {
            return file.IsStandardInput ? standardInput ?? Console.OpenStandardInput() : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = ArticleReading.Refused(
                file.Path,
                HearsayError.Unreadable,
                $"{file.Path} can't be opened. A file with permission to read was expected. "
                    + "Change its permissions, or leave it out.");
            return null;
        }
    }
}
