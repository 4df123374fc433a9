using Hearsay.Articles;

namespace Hearsay.Cli.Inputs;

/// <summary>Cuts the input into pieces that threads can take: a folder of small files, or one file of a million articles.</summary>
internal sealed class InputUnits(ArticleReader reader, Func<Stream> openInput, CancellationToken cancellationToken)
{
    // Above this a file is streamed article by article, so that its size does not decide how much memory is taken.
    private const long SmallFile = 256 * 1024;

    /// <summary>How large the files are, for the progress shown; 0 where that can't be told.</summary>
    public static long SizeOf(IEnumerable<InputFile> files) => files.Any(file => file.IsStandardInput) ? 0 : files.Sum(SizeOf);

    /// <summary>The pieces, in order, lazily.</summary>
    public IEnumerable<InputUnit> Of(IEnumerable<InputFile> files) =>
        files.SelectMany(file => !file.IsStandardInput && SizeOf(file) is var size && size <= SmallFile
            ? [new InputUnit(() => [.. reader.ReadFile(file, standardInput: null, cancellationToken)], size)]
            : Streamed(file));

    private IEnumerable<InputUnit> Streamed(InputFile file)
    {
        var left = SizeOf(file);
        var input = file.IsStandardInput ? new InterruptibleStream(openInput(), cancellationToken) : null;
        foreach (var reading in reader.ReadFile(file, input, cancellationToken))
        {
            var bytes = Math.Min(left, reading.Article?.Text.Length ?? 0);
            left -= bytes;
            yield return new InputUnit(() => [reading], bytes);
        }

        yield return new InputUnit(() => [], left);
    }

    private static long SizeOf(InputFile file)
    {
        try
        {
            return file.Problem is null && !file.IsStandardInput && new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will say why.
            return 0;
        }
    }
}
